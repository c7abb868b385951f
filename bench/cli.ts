import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { builtProgram } from '../scripts/built-program.ts'
import { type Row, report } from './measure.ts'

/* The command line, from its start to its answer. Aim: under 0.6 s. */

const root = join(import.meta.dirname, '..')
// As people start it, after `npm ci` has built it. The warm-up leaves the compile cache that a second run has.
const main = join(root, 'bin/genchi.js')
await builtProgram()
const examples = join(root, 'examples/slate')
const RUNS = 9

/** How long a command takes in a process of its own; without `npx`, which takes as long again. */
function started(what: string, args: readonly string[], aim?: number): Row {
  const promised = aim === undefined ? {} : { aim }
  const runs: number[] = []
  for (let i = -1; i < RUNS; i++) {
    const start = performance.now()
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    // 0 is sound, 1 says that something does not hold; anything else is no answer.
    if (status !== 0 && status !== 1)
      return { what, runs: [], why: `no answer yet: ${stderr.trim().split('\n').at(-1)}`, ...promised }
    if (i >= 0) runs.push(performance.now() - start)
  }
  return { what, runs, ...promised }
}

const titles = existsSync(examples)
  ? readdirSync(examples, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && entry.name !== 'catalogue',
    )
  : []

report([
  started('node alone', ['-e', '0']),
  started('genchi --help', [main, '--help']),
  titles.length === 0
    ? {
        what: 'genchi assess examples/slate',
        aim: 600,
        runs: [],
        why: 'not there yet: no title in examples/slate',
      }
    : started(
        `genchi assess examples/slate (${titles.length} titles)`,
        [main, 'assess', 'examples/slate'],
        600,
      ),
])
