import { describe, expect, test } from 'vitest'
import { assess, day, sharedCatalogue } from '../src/core/index.ts'
import { readSlate } from '../src/formats/title/index.ts'
import { speakerFor } from '../src/formats/words/index.ts'
import { placeWords } from '../src/web/pages/title/edit/place-words.ts'
import { labelOf, SECTION_SHAPES, type Shape } from '../src/web/pages/title/fields.ts'
import { SLATE_FILES } from './slate-files.ts'

const LANGUAGES = ['en', 'ko', 'ja', 'tr', 'th'] as const
const read = readSlate(SLATE_FILES)
if (!read.ok) throw new Error('examples/slate cannot be read')
const { titles, catalogue, asOf = day('2025-06-01') } = read.value
const shared = sharedCatalogue(
  titles.map(({ title }) => title),
  catalogue,
)
/** Every dated place of every title, as drafts and the approved plan name them. */
const paths = [
  ...new Set(titles.flatMap(({ title }) => [...assess(title, shared, asOf).figures.dates.keys()])),
]

const nobody = { byId: () => undefined, byPath: () => undefined, unitOf: () => undefined }
const saying = (language: (typeof LANGUAGES)[number]) => speakerFor(language, nobody)

function* fieldsOf(shape: Shape): Iterable<readonly [list: string, field: string]> {
  for (const [name, field] of Object.entries(shape.fields)) {
    yield [shape.list, name]
    if (field.kind === 'group' || field.kind === 'records') yield* fieldsOf(field.shape)
  }
}
const fields = Object.values(SECTION_SHAPES).flatMap((shape) => [...fieldsOf(shape)])

describe.each(LANGUAGES)('in %s', (language) => {
  const say = saying(language)
  const words = (path: string) => placeWords({ page: { names: {} }, say }, path)

  test('each field of a form has its word, and is not called as the files call it', () => {
    const own: Readonly<Record<string, string>> = { ...say.terms.fields, ...say.terms.localFields }
    const without = fields.filter(([list, field]) => !own[`${list}/${field}`] && !own[field])
    expect(without).toEqual([])
    const camel = fields.map(([list, field]) => labelOf(say.terms, list, field))
    expect(camel.filter((label) => /[a-z][A-Z]/.test(label))).toEqual([])
  })

  test('each dated place of the sample slate is said without a field name of the files', () => {
    expect(paths.length).toBeGreaterThan(100)
    // The trade's own word may stand in brackets behind the Thai one.
    const said = paths.map((path) => `${path}: ${words(path).replaceAll(/ \([a-z ]+\)/g, '')}`)
    const english =
      language === 'ko' || language === 'ja' || language === 'th'
        ? /: .*\b[A-Za-z]{3,}/
        : /: .*([a-z][A-Z]|\b\d+\b)/
    expect(said.filter((it) => english.test(it))).toEqual([])
  })

  test('the last airing is said as one, in words of its own', () => {
    const last = paths.find((path) => path.endsWith('/airing/last'))
    expect(last).toBeDefined()
    const end = words(last ?? '').split(' › ')
    expect(end.at(-1)).toBe(say.grammar.compounds.lastAiring)
  })
})

test('in Turkish no label is the English one', () => {
  const [en, tr] = (['en', 'tr'] as const).map((it) => saying(it).terms)
  // The same word in both.
  const alike = new Set(['Format', 'Plan', 'Film', 'Medya', 'Not', 'Platform'])
  const same = fields
    .map(([list, field]) => [labelOf(en!, list, field), labelOf(tr!, list, field)] as const)
    .filter(([a, b]) => a === b && !alike.has(a))
  expect(same).toEqual([])
})
