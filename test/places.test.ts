import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Assessment, Catalogue, clear, Path, Title } from '../src/core/index.ts'
import { applyScenario, assessSlate, elsewhere, placeAt } from '../src/core/index.ts'
import { readSlate } from '../src/formats/title/index.ts'
import { anyEdits, EDITS, edited, OFTEN, RARELY, SOUND, said, someEdits } from './edited.ts'
import { SLATE_FILES } from './slate-files.ts'
import { when } from './sound-title/notation.ts'
import { soundTitle, TODAY } from './sound-title.ts'
import { variant } from './variant.ts'

describe('every place that is named is one', () => {
  /** What stands at a path of a title, of the catalogue, or of another title of the slate. */
  function placeOf(path: Path, title: Title, catalogue: Catalogue, titles: readonly Title[] = []) {
    const other = elsewhere(path)
    if (!other) return placeAt({ ...title, catalogue } as Title, path)
    const its = titles.find(({ head }) => head.id === other.title)
    return its && placeAt(its, other.path)
  }

  const nowhere = (
    { findings }: Assessment,
    title: Title,
    catalogue: Catalogue,
    titles?: readonly Title[],
  ): readonly string[] =>
    findings.flatMap(({ code, because }) =>
      because
        .filter((path) => !placeOf(path, title, catalogue, titles))
        .map((path) => `${title.head.id}: ${code} at ${path}`),
    )

  test('on which a finding of a fault rests', () => {
    for (const name of EDITS.keys()) {
      const pair = edited([name])
      expect([name, nowhere(said(pair), pair.title, pair.catalogue)]).toEqual([name, []])
    }
  })
  test('property: on which findings rest, whatever faults meet in one title', () => {
    fc.assert(
      fc.property(anyEdits(8), (edits) => {
        const pair = edited(edits)
        expect(nowhere(said(pair), pair.title, pair.catalogue)).toEqual([])
      }),
      OFTEN,
    )
  })
  test('in the sample slate, as it stands and under each scenario', () => {
    const read = readSlate(SLATE_FILES)
    if (!read.ok) throw new Error('the sample slate can be read')
    const { catalogue } = read.value
    const titles = read.value.titles.map(({ title }) => title)
    for (const { title, scenarios } of read.value.titles) {
      const changed = scenarios.flatMap((scenario) => {
        const after = applyScenario(title, scenario)
        return after.ok ? [after.value] : []
      })
      for (const its of [title, ...changed]) {
        const slate = titles.map((one) => (one === title ? its : one))
        const found = assessSlate(slate, catalogue, read.value.asOf ?? TODAY).get(its.head.id)!
        expect(nowhere(found, its, catalogue, slate)).toEqual([])
      }
    }
  })
  test('property: on which two titles of a slate find that they meet', () => {
    // Half of the other title's rights are in the works of the first, and some hang on what nobody dated.
    const rival = variant(SOUND, 2).title
    const grants = soundTitle.clear.grants.map(
      (grant, i): clear.Grant => ({
        ...grant,
        id: `grant:rival-${i}`,
        licensee: 'party:keystone',
        ...(i % 2 ? { term: { from: grant.term.from, until: when('on event:rival-end') } } : {}),
      }),
    )
    const second: Title = { ...rival, clear: { ...rival.clear, grants } }
    let met = 0
    fc.assert(
      fc.property(someEdits, (edits) => {
        const { title, catalogue } = edited(edits)
        const titles = [title, second]
        const found = assessSlate(titles, catalogue, TODAY).get(title.head.id)!
        met += found.findings.filter(({ because }) => because.some((path) => elsewhere(path))).length
        expect(nowhere(found, title, catalogue, titles)).toEqual([])
      }),
      RARELY,
    )
    expect(met).toBeGreaterThan(0)
  })
  test('on which a date stands, entries without a name among them', () => {
    const { figures } = said(SOUND)
    // What is not written down, and follows: the days on which statements are due.
    const written = [...figures.dates.keys()].filter(
      (path) => !/^deal\/reporting\/[^/]+\/statements\//.test(path),
    )
    expect(written.filter((path) => !placeAt(soundTitle, path))).toEqual([])
    expect(written.filter((path) => /\/\d+\//.test(path))).not.toEqual([])
  })
})

describe('the lines of a statement', () => {
  test('have each a place of their own, two of one tier and two that say the same', () => {
    const path = 'settle/statements/statement:aozora-2026-q4/lines'
    const [first] = soundTitle.settle.statements[0]!.lines
    const twice = applyScenario(soundTitle, {
      changes: [
        { kind: 'set', path, value: [] },
        { kind: 'add', path, value: first! },
        { kind: 'add', path, value: { ...first!, party: 'party:haneul' } },
      ],
    })
    if (!twice.ok) throw new Error('lines can be added')
    const at = (key: string) => placeAt(twice.value, `${path}/${key}`)?.index
    expect(at('tier:expenses.party:aozora')).toBe(0)
    expect(at('tier:expenses.party:haneul')).toBe(1)
    const same = { ...twice.value.settle.statements[0]!, lines: [first!, first!] }
    const title = { ...soundTitle, settle: { ...soundTitle.settle, statements: [same] } }
    expect(placeAt(title, `${path}/tier:expenses.party:aozora`)?.index).toBe(0)
    expect(placeAt(title, `${path}/1`)?.index).toBe(1)
    // Only what has no name of its own is entered by its position.
    expect(placeAt(title, `${path}/0`)).toBeUndefined()
  })
})
