import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Scope } from '../../base/index.ts'
import { day, epochDay } from '../../base/index.ts'
import type { RightsIndex } from './columns.ts'
import { EFFECT, indexed, newColumns, TERRITORY_WORDS, writeSet } from './columns.ts'
import { freeDays, freeTerritories } from './free.ts'
import { probeOfCell } from './meeting.ts'
import { conflictsIn, sharedBy } from './sweep.ts'

/*
 * A hundred thousand grants as sets, with answers that PostgreSQL gave: which days are free in a cell, which
 * territories, and every pair in conflict with the cells that it shares. They lie beside the repository, not in
 * it; where they are not, nothing is run, and says so.
 */

const FOLDER = new URL('../../../../../shared/data/mddf/rights-bench/', import.meta.url)
const here = existsSync(FOLDER)
const TITLES = 2000
const LANGUAGES = 40

const linesOf = (file: string): readonly string[] =>
  gunzipSync(readFileSync(new URL(file, FOLDER)))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .slice(1)

/** A line of values of which some are quoted, none with a quote inside. */
const valuesIn = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|([^,]+)/g)].map(([, quoted, plain]) => quoted ?? plain!)

/** `{[0,24),[25,250)}` as a set. */
const setOf = (multirange: string): bigint =>
  [...multirange.matchAll(/\[(\d+),(\d+)\)/g)].reduce(
    (set, [, from, until]) => set | ((1n << BigInt(until!)) - (1n << BigInt(from!))),
    0n,
  )

const number = (text: string): number => epochDay(day(text))

/** The grants as they are written; also by their ids. */
function loaded(): { readonly index: RightsIndex; readonly placeOf: ReadonlyMap<number, number> } {
  const lines = linesOf('grants_100k.csv.gz')
  const columns = newColumns(lines.length, LANGUAGES)
  const ids: number[] = []
  lines.forEach((line, row) => {
    const [id, title, territories, media, languages, exclusive, from, until] = valuesIn(line)
    ids.push(Number(id))
    columns.bucket[row] = Number(title)
    columns.from[row] = number(from!)
    columns.until[row] = number(until!)
    columns.effect[row] = EFFECT.takesFromExclusive | (exclusive === 't' ? EFFECT.takes : 0)
    columns.media[row] = Number(setOf(media!))
    writeSet(setOf(territories!), columns.territories, row * TERRITORY_WORDS, TERRITORY_WORDS)
    writeSet(setOf(languages!), columns.languages, row * columns.languageWords, columns.languageWords)
  })
  const index = indexed(columns, TITLES)
  return { index, placeOf: new Map(Array.from(index.row, (row, at) => [ids[row]!, at])) }
}

const probes = () =>
  linesOf('probes_1000_free_windows.csv.gz').map((line) => {
    const [id, title, territory, medium, language, from, until, free] = valuesIn(line)
    return {
      id: Number(id),
      title: Number(title),
      territory: Number(territory),
      medium: Number(medium),
      language: Number(language),
      from: number(from!),
      until: number(until!),
      free: [...free!.matchAll(/\[([\d-]+),([\d-]+)\)/g)].map(([, a, b]) => ({
        from: number(a!),
        until: number(b!),
      })),
    }
  })

const ANY = EFFECT.takes | EFFECT.takesFromExclusive

describe('a hundred thousand grants answer as PostgreSQL does', () => {
  if (!here) test.skip('not run: ../shared/data is not here', () => {})
  else {
    const { index, placeOf } = loaded()

    test('which days are free in a cell, a thousand times', () => {
      const asked = probes()
      for (const { title, territory, medium, language, from, until, free } of asked) {
        const probe = probeOfCell(territory, medium, language, from, until, index)
        expect(freeDays(index, title, probe, ANY)).toEqual(free)
      }
      const days = asked.flatMap(({ free }) => free).reduce((all, { from, until }) => all + until - from, 0)
      expect(asked).toHaveLength(1000)
      expect(days).toBe(660_455)
    })

    test('which territories are free, a thousand times', () => {
      const expected = new Map(
        linesOf('probes_1000_free_territories.csv.gz').map((line) => {
          const [id, free] = valuesIn(line)
          return [Number(id), setOf(free!)]
        }),
      )
      const world = setOf('{[0,250)}')
      for (const { id, title, medium, language, from, until } of probes()) {
        const cell = probeOfCell(0, medium, language, from, until, index)
        writeSet(world, cell.territories, 0, TERRITORY_WORDS)
        expect(freeTerritories(index, title, cell, ANY)).toBe(expected.get(id))
      }
      expect(expected.size).toBe(1000)
    })

    test('which pairs are in conflict, each with exactly the cells that it shares', () => {
      const expected = new Map(
        linesOf('conflicts_expected.csv.gz').map((line) => {
          const [a, b, territories, media, languages, days] = valuesIn(line)
          const [, from, until] = /\[([\d-]+),([\d-]+)\)/.exec(days!)!
          const shared: Scope = {
            territories: setOf(territories!),
            media: Number(setOf(media!)),
            languages: setOf(languages!),
            term: { from: day(from!), until: day(until!) },
          }
          return [`${a} ${b}`, shared]
        }),
      )
      const idOf = new Map([...placeOf].map(([id, at]) => [at, id]))
      const { first, second } = conflictsIn(index)
      expect(first).toHaveLength(26_410)
      let digest = 0
      let days = 0
      for (let n = 0; n < first.length; n++) {
        const [a, b] = [idOf.get(first[n]!)!, idOf.get(second[n]!)!].sort((x, y) => x - y) as [number, number]
        const shared = sharedBy(index, placeOf.get(a)!, placeOf.get(b)!)
        expect(shared).toEqual(expected.get(`${a} ${b}`))
        digest = (digest + a * 1_000_003 + b) % 1_000_000_007
        days += number(shared.term.until) - number(shared.term.from)
      }
      expect(digest).toBe(89_637_109)
      expect(days).toBe(12_502_457)
    })
  }
})
