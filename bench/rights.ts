import { clear } from '../src/core/index.ts'
import { type Row, report, timed } from './measure.ts'
import { columnsOf, drawGrants, drawQuestions, TITLES } from './rights-data.ts'
import { rightsInPostgres } from './rights-postgres.ts'

/* A million grants on twenty thousand titles, beside PostgreSQL with GiST in the same run and with the same answers. */

const COUNT = 1_000_000
const ANY = clear.EFFECT.takes | clear.EFFECT.takesFromExclusive

const grants = drawGrants(COUNT)
const questions = drawQuestions(1000)
const [first] = questions
const before = process.memoryUsage().rss
const index = clear.indexed(columnsOf(grants), TITLES)
const held = process.memoryUsage()

const probes = questions.map(({ title, territory, medium, language, from, until }) => ({
  title,
  probe: clear.probeOfCell(territory, medium, language, from, until, index),
}))
const freeDays = (): number =>
  probes
    .flatMap(({ title, probe }) => clear.freeDays(index, title, probe, ANY))
    .reduce((days, { from, until }) => days + until - from, 0)
const untouched = (at: number): number => clear.untouched(index, probes[at]!.probe, ANY).length
const conflicts = () => {
  const { first, second } = clear.conflictsIn(index)
  let digest = 0
  for (let pair = 0; pair < first.length; pair++) {
    const [a, b] = [index.row[first[pair]!]!, index.row[second[pair]!]!]
    digest = (digest + ((Math.min(a, b) * 1_000_003 + Math.max(a, b)) % 1_000_000_007)) % 1_000_000_007
  }
  return { pairs: first.length, digest }
}

/** A title of which one grant was changed: its rows alone, looked at again. */
const ofTitle = new Map<number, typeof grants>()
for (const it of Map.groupBy(grants, ({ title }) => title)) ofTitle.set(it[0], it[1])
const edited = (title: number) => {
  const rows = ofTitle.get(title)!
  return rows.map((it, at) => ({ ...it, title: 0, exclusive: at === 0 ? !it.exclusive : it.exclusive }))
}

const found = conflicts()
const n = (count: number): string => count.toLocaleString('en')
const rows: Row[] = [
  timed(
    'index, from boxes',
    { aim: 5000, warm: 1, count: 3 },
    () => grants,
    (list) => clear.indexed(columnsOf(list), TITLES),
  ),
  timed(
    `all conflicts (${n(found.pairs)} found)`,
    { aim: 500, warm: 2, count: 7 },
    () => undefined,
    () => clear.conflictsIn(index),
  ),
  timed('1,000 answers: the free days of a cell', { aim: 25, count: 15 }, () => undefined, freeDays),
  timed(
    `the titles that are wholly free in a cell (${n(untouched(0))})`,
    { aim: 40, count: 15 },
    (run) => Math.abs(run) % 100,
    untouched,
  ),
  timed(
    'one grant changed: its title looked at again',
    { aim: 1, warm: 50, count: 201 },
    (run) => edited(Math.abs(run)),
    (list) => clear.conflictsIn(clear.indexed(columnsOf(list), 1)),
  ),
  {
    what: `memory of the index: ${Math.round(held.arrayBuffers / 2 ** 20)} MB; of the process ${Math.round(held.rss / 2 ** 20)} MB, ${Math.round(before / 2 ** 20)} of them the grants themselves`,
    runs: [],
    why: held.rss < 2 ** 30 ? 'under 1 GB' : 'over 1 GB',
  },
]

const postgres = await rightsInPostgres(grants)
if (postgres) {
  const same = (what: string, ours: unknown, theirs: unknown): void => {
    if (JSON.stringify(ours) !== JSON.stringify(theirs))
      throw new Error(`${what}: ${JSON.stringify(ours)} here, ${JSON.stringify(theirs)} in PostgreSQL`)
  }
  const beside = async (what: string, count: number, run: (at: number) => Promise<unknown>): Promise<Row> => {
    const runs: number[] = []
    for (let at = -1; at < count; at++) {
      const start = performance.now()
      await run(Math.max(0, at))
      if (at >= 0) runs.push(performance.now() - start)
    }
    return { what: `PostgreSQL with GiST: ${what}`, runs }
  }
  const start = performance.now()
  const theirs = await postgres.conflicts()
  const took = performance.now() - start
  if (theirs) same('conflicts', found, theirs)
  same('free days', freeDays(), await postgres.freeDays(questions))
  rows.push(
    { what: 'PostgreSQL with GiST: index, by title', runs: [postgres.indexing] },
    theirs
      ? { what: 'PostgreSQL with GiST: all conflicts', runs: [took] }
      : { what: 'PostgreSQL with GiST: all conflicts', runs: [], why: 'more than 2 minutes' },
    await beside('1,000 answers', 7, () => postgres.freeDays(questions)),
    { what: 'PostgreSQL with GiST: index, by cell', runs: [await postgres.indexCatalogue()] },
  )
  same('wholly free', untouched(0), await postgres.untouched(first!))
  rows.push(await beside('the titles wholly free in a cell', 7, (at) => postgres.untouched(questions[at]!)))
  await postgres.close()
} else rows.push({ what: 'PostgreSQL with GiST', runs: [], why: 'not on this machine' })
report(rows)
