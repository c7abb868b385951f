import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const MADE_OF = ['src/web', 'src/api', 'src/core', 'src/formats', 'vite.config.ts', 'package-lock.json']

const changedAt = (path: string): number => statSync(join(ROOT, path)).mtimeMs
const newest = (path: string): number =>
  statSync(join(ROOT, path)).isDirectory()
    ? readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' }).reduce(
        (last, file) => Math.max(last, changedAt(join(path, file))),
        0,
      )
    : changedAt(path)

/** Whether what is built in a folder is of the sources as they are now. */
function isFresh(folder: string): boolean {
  const manifest = join(folder, '.vite/manifest.json')
  return (
    existsSync(join(folder, 'index.html')) &&
    existsSync(manifest) &&
    statSync(manifest).mtimeMs > Math.max(...MADE_OF.map(newest))
  )
}

const WEB = join(ROOT, 'dist/web')
const DRAFT = join(ROOT, 'dist/draft')

/**
 * The built web app: what stands there, or, when it is older than its sources, built now.
 * @param draft tests ask for the pages even while a text lacks its translation; what is served to people does not
 * @returns its folder
 */
export function builtWeb({ draft = false }: { readonly draft?: boolean } = {}): string {
  const known = (draft ? [WEB, DRAFT] : [WEB]).find(isFresh)
  if (known) return known
  const folder = draft ? DRAFT : WEB
  console.error('Building the web app …')
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const { status } = spawnSync(
    process.execPath,
    [vite, 'build', '--logLevel', 'error', '--outDir', folder, '--emptyOutDir'],
    {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
      // In a test run React would else be built as for a test, and weigh half as much again.
      env: { ...process.env, NODE_ENV: 'production', GENCHI_DRAFT: draft ? '1' : '' },
    },
  )
  if (status !== 0) throw new Error(`The web app cannot be built (${status ?? 'ended'}).`)
  return folder
}
