import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dataIn, type Fields, leaves, mappings } from './slate-files.ts'

/*
 * The sample against the facts that were collected for it: every fact's every source is in the catalogue and
 * cited where the fact belongs, and every day and every figure in a fact stands there too. The facts lie beside
 * the repository, not in it; where they are not, nothing is run, and says so.
 */

const FACTS = resolve(import.meta.dirname, '../../shared/data/slate-facts.json')

interface Cited {
  readonly publication: string
  readonly date: string | null
  readonly url: string | null
}
interface Fact {
  readonly key: string
  readonly value: unknown
  readonly sources: readonly Cited[]
}
interface Facts {
  readonly projects: readonly { readonly id: string; readonly facts: readonly Fact[] }[]
  readonly context: readonly Fact[]
}

/** The folders in which a project's facts stand. Those of the context may stand in any. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  mamono: ['mamono'],
  'marry-my-husband-kr': ['marry-my-husband-kr'],
  'marry-my-husband-jp': ['marry-my-husband-jp'],
  'hatsukoi-dogs': ['hatsukoi-dogs'],
  'soul-mate': ['soul-mate'],
  'big-door-prize': ['the-big-door-prize'],
  'sll-turkey-thailand': ['sll-turkiye', 'sll-thailand', 'sll-taiwan'],
  'great-gatsby': ['great-gatsby-broadway', 'great-gatsby-west-end', 'great-gatsby-seoul'],
  'last-empress': ['the-last-empress'],
}
FOLDERS satisfies object
const EVERYWHERE = Object.values(FOLDERS).flat()

/** Figures of a fact that do not stand in the data, and why not. */
const LEFT_OUT: Readonly<Record<string, { readonly figures: readonly string[]; readonly why: string }>> = {}

if (!existsSync(FACTS)) {
  test.skip('not run: ../shared/data is not here', () => undefined)
  console.info('slate-facts: not run: ../shared/data is not here')
} else {
  const facts = JSON.parse(readFileSync(FACTS, 'utf8')) as Facts
  const catalogue = dataIn('catalogue')
  const sources = [...mappings(catalogue.find(([file]) => file.endsWith('sources.yaml'))?.[1])].filter(
    (it) => 'publication' in it,
  )
  const projects = [
    ...facts.projects.map(({ id, facts }) => ({ id, facts, folders: FOLDERS[id] ?? [] })),
    { id: 'context', facts: facts.context, folders: EVERYWHERE },
  ]

  test('every project has its folders', () => {
    expect(Object.keys(FOLDERS)).toEqual(facts.projects.map(({ id }) => id))
  })

  test('there are 121 facts', () => {
    expect(projects.flatMap((it) => it.facts)).toHaveLength(121)
  })

  test('each source is in the catalogue once', () => {
    const places = sources.map(({ publication, date, url }) => JSON.stringify([publication, date, url]))
    expect(new Set(places).size).toBe(places.length)
  })

  describe.each(projects.map((it) => [it.id, it] as const))('%s', (id, { facts, folders }) => {
    const data = [...dataIn(...folders), ...catalogue.filter(([file]) => !file.endsWith('sources.yaml'))]
    const cited = new Set(
      [...mappings(data.map(([, value]) => value))].flatMap(
        (it) => (it['sources'] ?? []) as readonly string[],
      ),
    )
    const text = [...leaves(data.map(([, value]) => value))]
    const days = new Set(text.flatMap((leaf) => daysIn(String(leaf))))
    const figures = new Set(
      text.flatMap((leaf) => figuresIn(String(leaf)).flatMap(({ readings }) => readings)),
    )

    test.each(facts.map((fact) => [fact.key, fact] as const))('%s', (key, fact) => {
      for (const source of fact.sources) {
        const known = sources.filter((it) => isSame(it, source))
        expect(known, `${source.publication} in catalogue/sources.yaml`).toHaveLength(1)
        expect(cited, `${source.publication}, cited`).toContain(known[0]?.['id'])
      }
      const said = [...leavesOfValue(fact.value)].map(String)
      const lacking = [
        ...said.flatMap(daysIn).filter((day) => !days.has(day)),
        ...said
          .flatMap(figuresIn)
          .filter(({ readings }) => !readings.some((figure) => figures.has(figure)))
          .map(({ written }) => written),
      ]
      expect(lacking).toEqual(LEFT_OUT[`${id} ${key}`]?.figures ?? [])
    })
  })
}

/** What a fact says; the keys of a mapping only label it, unless they are years. */
function* leavesOfValue(value: unknown): Iterable<string | number> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) {
      if (/^\d{4}$/.test(key)) yield key
      yield* leavesOfValue(inner)
    }
  } else if (Array.isArray(value)) for (const item of value) yield* leavesOfValue(item)
  else yield* leaves(value)
}

const isSame = (it: Fields, { publication, date, url }: Cited): boolean =>
  it['url'] === (url ?? undefined) &&
  it['date'] === (date ?? undefined) &&
  publication.startsWith(String(it['publication']))

const DAY = /\d{4}-\d{2}-\d{2}/g
const daysIn = (text: string): readonly string[] => text.match(DAY) ?? []

const SCALES: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9, bn: 1e9, M: 1e6 }

interface Figure {
  readonly written: string
  /** as the number itself, and multiplied out: 1.28 million is 1280000 too */
  readonly readings: readonly number[]
}

function figuresIn(text: string): readonly Figure[] {
  const found = text.replaceAll(DAY, ' ').matchAll(/(\d[\d,]*(?:\.\d+)?)(?:\s?(million|billion|bn|M)\b)?/g)
  return [...found].map(([written, digits = '', scale]) => {
    const number = Number(digits.replaceAll(',', ''))
    const readings = scale ? [number, Math.round(number * (SCALES[scale] ?? 1))] : [number]
    return { written, readings }
  })
}
