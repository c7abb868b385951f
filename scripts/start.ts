import { builtProgram } from './built-program.ts'
import { builtWeb } from './built-web.ts'

// `npm start`: builds the web app and the program where they are not there or older than their sources, then serves
// the desk.
try {
  builtWeb()
  await builtProgram()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
process.argv.splice(2, 0, 'serve')
// Plain JavaScript, as npm starts it; it has no types.
await import(new URL('../bin/genchi.js', import.meta.url).href)
