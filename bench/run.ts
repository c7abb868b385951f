import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { type Row, tableOf } from './measure.ts'

/*
 * Every promise in a process of its own, so that none is warmed or burdened by another. Prints the figures and
 * keeps them in `figures.md`. A promise that is missed is told and fails nothing: machines differ. `npm run bench --
 * load` runs what is named, and leaves the other figures as they are.
 */

const PROMISES: readonly (readonly [file: string, title: string])[] = [
  ['one-title', 'One title after one change'],
  ['slate', 'A slate of 1,000 titles'],
  ['slate-like-sample', 'A slate like the sample'],
  ['cli', 'The command line, from start to answer'],
  ['waterfall', 'A waterfall'],
  ['rights', 'A million grants'],
  ['avails', 'A workbook of avails'],
  ['edit-loop', 'An edit, and what follows from it'],
]

/** These take their time, and run when they are asked for by name. */
const WHEN_NAMED: readonly (readonly [file: string, title: string])[] = [
  ['load', 'Two hundred people at one server'],
  ['rights-desk', 'Questions over the whole slate, through HTTP'],
]
const FIGURES = join(import.meta.dirname, 'figures.md')

const machine = [
  `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores`,
  `${Math.round(totalmem() / 2 ** 30)} GB`,
  `Node ${process.versions.node}`,
  `${process.platform} ${process.arch}`,
  // What else the machine was doing: above 0 the figures are those of a shared machine.
  `load ${loadavg()[0]?.toFixed(1)} before the first run`,
].join(' · ')

const day = new Date().toISOString().slice(0, 10)
const made = `Made by \`npm run bench\` on ${day}: ${machine}. Not edited by hand.`
const named = process.argv.slice(2)
const known = new Map(
  (existsSync(FIGURES) ? readFileSync(FIGURES, 'utf8').trim() : '')
    .split(/^## /m)
    .map((text) => [text.slice(0, text.indexOf('\n')), text.trim()]),
)
const unknown = named.filter((name) => ![...PROMISES, ...WHEN_NAMED].some(([file]) => file === name))
if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}.`)

const parts = [...PROMISES, ...WHEN_NAMED].flatMap(([file, title]) => {
  const isWanted = named.length > 0 ? named.includes(file) : PROMISES.some(([it]) => it === file)
  if (!isWanted) return known.has(title) ? [`## ${known.get(title)}`] : []
  console.log(`\n${title}`)
  const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, `${file}.ts`)], {
    env: { ...process.env, GENCHI_BENCH: 'json' },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  const found = status === 0 ? (JSON.parse(stdout) as readonly Row[] | string) : `bench/${file}.ts stopped.`
  const table = typeof found === 'string' ? found : tableOf(found)
  console.log(table)
  // What is run by name has a day of its own.
  const when = named.length > 0 ? `, ${day}: ${machine}` : ''
  return [`## ${title}\n\n\`bench/${file}.ts\`${when}\n\n${table}`]
})

const head = named.length > 0 ? [...known.values()][0] : undefined
writeFileSync(FIGURES, `${head ?? `# Figures\n\n${made}`}\n\n${parts.join('\n\n')}\n`)
console.log(`\n${machine}\nwritten to bench/figures.md`)
