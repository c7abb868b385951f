import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

// `npm start`: builds the web app when it is not there or older than its sources, then serves the desk.
const root = join(import.meta.dirname, '..')
const built = join(root, 'dist/web/index.html')

const newest = (folder: string): number =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).reduce(
    (last, file) => Math.max(last, statSync(join(root, folder, file)).mtimeMs),
    0,
  )

if (
  !existsSync(built) ||
  statSync(built).mtimeMs < Math.max(...['src/web', 'src/api', 'src/core', 'src/formats'].map(newest))
) {
  console.error('Building the web app …')
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) process.exit(status ?? 1)
}
process.argv.splice(2, 0, 'serve')
// Plain JavaScript, as npm starts it; it has no types.
await import(new URL('../bin/genchi.js', import.meta.url).href)
