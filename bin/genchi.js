#!/usr/bin/env node
// Starts the command line on a Node that runs TypeScript as it is: this one, or the one npm installed here.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > 22 || (major === 22 && minor >= 19)) {
  // Before any TypeScript is loaded: from the second run on, starting takes a quarter less.
  const { enableCompileCache } = await import('node:module')
  enableCompileCache()
  await import(main)
} else {
  const own = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
  if (!existsSync(own)) {
    console.error(`Genchi needs Node 22.19 or newer; this is ${process.versions.node}. Run: npm ci`)
    process.exit(2)
  }
  const { status } = spawnSync(own, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(status ?? 2)
}
