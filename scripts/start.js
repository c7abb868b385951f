// `npm start`, in one process: installs what the lock names, builds the web app and the program where they are not there
// or older than their sources, and serves the desk. Plain JavaScript: the first time it runs on whatever Node there is.
import './ensure-install.js'
import { spawnSync } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > 22 || (major === 22 && minor >= 19)) {
  // Before anything else is loaded, as in bin/genchi.js.
  const { enableCompileCache } = await import('node:module')
  enableCompileCache()
  const { builtWeb } = await import('./built-web.ts')
  const { builtProgram } = await import('./built-program.ts')
  let program = ''
  try {
    builtWeb()
    program = await builtProgram()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
  process.argv.splice(2, 0, 'serve')
  await import(pathToFileURL(program).href)
} else {
  const own = at('node_modules/.bin/node')
  const { status } = spawnSync(own, [at('scripts/start.js'), ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(status ?? 2)
}
