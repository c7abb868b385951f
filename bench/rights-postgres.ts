import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import pg from 'pg'
import { dayFromEpoch } from '../src/core/index.ts'
import { freshDatabase, POSTGRES_BIN } from '../src/store/stores.fixture.ts'
import { type Drawn, multirange, type Question } from './rights-data.ts'

/** The same grants in PostgreSQL, and the same questions in its own words: sets as multiranges, indexed by GiST. */
export interface RightsInPostgres {
  /** milliseconds for the index that answers about a title */
  readonly indexing: number
  /** makes the other, for questions about all titles; once it is there the planner takes it for every question */
  readonly indexCatalogue: () => Promise<number>
  /** undefined where it was not done within two minutes */
  readonly conflicts: () => Promise<{ readonly pairs: number; readonly digest: number } | undefined>
  readonly freeDays: (questions: readonly Question[]) => Promise<number>
  readonly untouched: (question: Question) => Promise<number>
  readonly close: () => Promise<void>
}

const DIGEST = '(a.id::bigint * 1000003 + b.id) % 1000000007'

/** @returns undefined where there is no PostgreSQL */
export async function rightsInPostgres(grants: readonly Drawn[]): Promise<RightsInPostgres | undefined> {
  if (POSTGRES_BIN === undefined) return undefined
  // Extensions want a superuser, which on a server of our own we are.
  const url = (await freshDatabase()).replace('genchi_owner@', 'postgres@')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`
    create extension btree_gist;
    set work_mem = '512MB'; set maintenance_work_mem = '1GB'; set jit = off;
    create unlogged table grants (
      id int, title int, terr int4multirange, med int4multirange, lang int4multirange, excl boolean, win daterange)`)
  const texts = new Map<bigint, string>()
  const written = (set: bigint): string => {
    const known = texts.get(set) ?? multirange(set)
    texts.set(set, known)
    return known
  }
  for (let from = 0; from < grants.length; from += 100_000) {
    const lines = grants.slice(from, from + 100_000).map(({ title, exclusive, box }, n) => {
      const { territories, media, languages, term } = box
      const sets = [territories, BigInt(media), languages].map(written)
      return [from + n, title, ...sets, exclusive, `[${term.from},${term.until})`].join('\t')
    })
    execFileSync(join(POSTGRES_BIN, 'psql'), ['-qX', url, '-c', '\\copy grants from stdin'], {
      input: `${lines.join('\n')}\n`,
      maxBuffer: 2 ** 28,
    })
  }
  const start = performance.now()
  await client.query('create index on grants using gist (title, win, terr, med, lang)')
  const indexing = performance.now() - start
  await client.query('analyze grants')
  await client.query('create table questions (title int, terr int, med int, lang int, win daterange)')

  const winOf = ({ from, until }: Question) => `[${dayFromEpoch(from)},${dayFromEpoch(until)})`
  return {
    indexing,
    indexCatalogue: async () => {
      const start = performance.now()
      await client.query('create index on grants using gist (med, terr, lang, win)')
      await client.query('analyze grants')
      return performance.now() - start
    },
    conflicts: async () => {
      // Left to itself the planner looks every grant up in the index, one by one: that takes many minutes.
      await client.query("set enable_nestloop = off; set statement_timeout = '120s'")
      const { rows } = await client
        .query(
          `select count(*)::int pairs, (sum(${DIGEST}) % 1000000007)::int digest from grants a join grants b
         on a.title = b.title and a.id < b.id and (a.excl or b.excl)
         and a.win && b.win and a.terr && b.terr and a.med && b.med and a.lang && b.lang`,
        )
        .catch((error: { readonly code?: string }) => {
          if (error.code !== '57014') throw error
          return { rows: [undefined] }
        })
      await client.query('reset enable_nestloop; reset statement_timeout')
      return rows[0]
    },
    freeDays: async (questions) => {
      const values = questions
        .map((it) => `(${it.title}, ${it.territory}, ${it.medium}, ${it.language}, daterange '${winOf(it)}')`)
        .join()
      const { rows } = await client.query(
        `select sum(upper(free) - lower(free))::int days from (values ${values}) q(title, terr, med, lang, win),
         lateral (select unnest(datemultirange(q.win) - coalesce((select range_agg(g.win) from grants g
           where g.title = q.title and g.win && q.win and g.terr @> q.terr and g.med @> q.med and g.lang @> q.lang),
           '{}'::datemultirange)) free) it`,
      )
      return rows[0].days
    },
    untouched: async ({ territory, medium, language, ...it }) => {
      const { rows } = await client.query(
        `select (20000 - count(distinct title))::int free from grants
         where terr @> $1::int and med @> $2::int and lang @> $3::int and win && $4::daterange`,
        [territory, medium, language, winOf(it as Question)],
      )
      return rows[0].free
    },
    close: () => client.end(),
  }
}
