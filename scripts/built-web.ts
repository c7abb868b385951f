import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isFresh } from './freshness.ts'

const ROOT = join(import.meta.dirname, '..')
const MADE_OF = ['src/web', 'src/api', 'src/core', 'src/formats', 'vite.config.ts', 'package-lock.json']

/** Whether what is built in a folder is of the sources as they are now. */
const isBuilt = (folder: string): boolean =>
  existsSync(join(folder, 'index.html')) && isFresh(join(folder, '.vite/manifest.json'), MADE_OF)

const WEB = join(ROOT, 'dist/web')
const DRAFT = join(ROOT, 'dist/draft')

/**
 * The built web app: what stands there, or, when it is older than its sources, built now.
 * @param draft tests ask for the pages even while a text lacks its translation; what is served to people does not
 * @returns its folder
 */
export function builtWeb({ draft = false }: { readonly draft?: boolean } = {}): string {
  const known = (draft ? [WEB, DRAFT] : [WEB]).find(isBuilt)
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
