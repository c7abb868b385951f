#!/usr/bin/env node
// Starts the command line on a Node that runs TypeScript as it is: this one, or the one npm installed here.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > 22 || (major === 22 && minor >= 19)) {
  // Before anything else is loaded: from the second run on, starting takes a quarter less.
  const { enableCompileCache } = await import('node:module')
  enableCompileCache()
  const { freshProgram } = await import('../scripts/fresh-program.ts')
  // Who changes the sources runs what was changed.
  await import(freshProgram() ?? at('src/cli/main.ts'))
} else {
  const own = at('node_modules/.bin/node')
  if (!existsSync(own)) {
    console.error(`Genchi needs Node 22.19 or newer; this is ${process.versions.node}. Run: npm ci`)
    process.exit(2)
  }
  const { status } = spawnSync(own, [at('bin/genchi.js'), ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(status ?? 2)
}
