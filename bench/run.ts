import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { type Row, tableOf } from './measure.ts'

/*
 * Every promise in a process of its own, so that none is warmed or burdened by another. Prints the figures and
 * keeps them in `figures.md`. A promise that is missed is told and fails nothing: machines differ.
 */

const PROMISES: readonly (readonly [file: string, title: string])[] = [
  ['one-title', 'One title after one change'],
  ['slate', 'A slate of 1,000 titles'],
  ['cli', 'The command line, from start to answer'],
  ['waterfall', 'A waterfall'],
  ['grants', 'Conflicts'],
]

const machine = [
  `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores`,
  `${Math.round(totalmem() / 2 ** 30)} GB`,
  `Node ${process.versions.node}`,
  `${process.platform} ${process.arch}`,
  // What else the machine was doing: above 0 the figures are those of a shared machine.
  `load ${loadavg()[0]?.toFixed(1)} before the first run`,
].join(' · ')

const parts = PROMISES.map(([file, title]) => {
  console.log(`\n${title}`)
  const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, `${file}.ts`)], {
    env: { ...process.env, GENCHI_BENCH: 'json' },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  const table = status === 0 ? tableOf(JSON.parse(stdout) as readonly Row[]) : `bench/${file}.ts stopped.`
  console.log(table)
  return `## ${title}\n\n\`bench/${file}.ts\`\n\n${table}`
})

const day = new Date().toISOString().slice(0, 10)
writeFileSync(
  join(import.meta.dirname, 'figures.md'),
  `# Figures\n\nMade by \`npm run bench\` on ${day}: ${machine}. Not edited by hand.\n\n${parts.join('\n\n')}\n`,
)
console.log(`\n${machine}\nwritten to bench/figures.md`)
