import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Catalogue, Change, clear, Memory, Title, TitleId } from '../src/core/index.ts'
import { applyScenario, assess, assessSlate, day, diff, newMemory, undoing } from '../src/core/index.ts'
import { anyEdits, EDITS, edited, OFTEN, RARELY, SOUND, said, someEdits } from './edited.ts'
import { places, term } from './sound-title/notation.ts'
import { soundCatalogue, soundTitle, TODAY } from './sound-title.ts'
import { variant } from './variant.ts'

describe('the order of a list has no effect', () => {
  // A waterfall pays in the order of its tiers, and of two who lost the same to the one named first.
  const ORDERED = new Set(['tiers'])

  /** The same value with every list in another order. */
  function shuffled<T>(value: T, chance: () => number): T {
    if (Array.isArray(value)) {
      const list = value.map((part) => shuffled(part, chance))
      for (let i = list.length - 1; i > 0; i--) {
        const j = Math.floor(chance() * (i + 1))
        ;[list[i], list[j]] = [list[j], list[i]]
      }
      return list as T
    }
    if (typeof value !== 'object' || value === null) return value
    const fields = Object.entries(value)
    return Object.fromEntries(
      fields.map(([name, field]) => [name, ORDERED.has(name) ? field : shuffled(field, chance)]),
    ) as T
  }

  /** Chance from a seed, so that a run can be repeated (mulberry32). */
  function chanceOf(seed: number): () => number {
    let state = seed | 0
    return () => {
      state = (state + 0x6d2b79f5) | 0
      let t = Math.imul(state ^ (state >>> 15), 1 | state)
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
      return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
    }
  }

  test('property: of the sound title', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(said(shuffled(SOUND, chanceOf(seed)))).toEqual(said(SOUND))
      }),
      RARELY,
    )
  })
  test('property: of titles with any faults; the findings come in one order', () => {
    fc.assert(
      fc.property(someEdits, fc.integer(), (edits, seed) => {
        const pair = edited(edits)
        const [first, second] = [said(pair), said(shuffled(pair, chanceOf(seed)))]
        expect(second.findings).toEqual(first.findings)
        expect(second.figures).toEqual(first.figures)
      }),
      OFTEN,
    )
  })
})

describe('a scenario', () => {
  const SCENARIOS = [...EDITS].filter(([, edit]) => typeof edit !== 'function').map(([name]) => name)

  test('property: then its undoing give the title and its assessment back', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SCENARIOS), { minLength: 1, maxLength: 4 }), (names) => {
        let changes: readonly Change[] = []
        for (const name of names) {
          const longer = [...changes, ...(EDITS.get(name) as readonly Change[])]
          if (applyScenario(soundTitle, { changes: longer }).ok) changes = longer
        }
        const scenario = { id: 'scenario:any', names: { en: 'Any' }, changes } as const
        const forth = applyScenario(soundTitle, scenario)
        const back = undoing(soundTitle, scenario)
        const again = forth.ok && back.ok ? applyScenario(forth.value, back.value) : undefined
        if (!again?.ok) throw new Error('what was changed can be changed back')
        expect(again.value).toEqual(soundTitle)
        expect(assess(again.value, soundCatalogue, TODAY)).toEqual(said(SOUND))
      }),
      RARELY,
    )
  })
  test('never alters the title that it is applied to', () => {
    const [title, catalogue] = [structuredClone(soundTitle), structuredClone(soundCatalogue)]
    for (const name of EDITS.keys()) said(edited([name]))
    expect(soundTitle).toEqual(title)
    expect(soundCatalogue).toEqual(catalogue)
  })
})

describe('assessing', () => {
  test('property: twice gives the same', () => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        expect(said(edited(edits))).toEqual(said(edited(edits)))
      }),
      RARELY,
    )
  })
  test('property: never throws, whatever faults meet in one title', () => {
    fc.assert(
      fc.property(anyEdits(12), (edits) => {
        expect(said(edited(edits)).findings).toBeInstanceOf(Array)
      }),
      OFTEN,
    )
  })
  test('property: with a memory gives what it gives without, over any edits, of the catalogue too', () => {
    const anyStep = fc.record({
      edits: anyEdits(2),
      // Half of the time the title goes on from where it is, else from the sound one.
      goesOn: fc.boolean(),
      asOf: fc.constantFrom(TODAY, day('2026-06-30'), day('2028-01-01')),
    })
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 2, maxLength: 6 }), (steps) => {
        const memory = newMemory()
        let pair = SOUND
        for (const { edits, goesOn, asOf } of steps) {
          pair = edited(edits, goesOn ? pair : SOUND)
          expect(said(pair, memory, asOf)).toEqual(said(pair, undefined, asOf))
        }
      }),
      RARELY,
    )
  })
  test('property: with a memory gives back what it gave, after an edit is taken back', () => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        const memory = newMemory()
        const before = said(SOUND, memory)
        said(edited(edits), memory)
        expect(said(SOUND, memory)).toEqual(before)
      }),
      RARELY,
    )
  })
})

describe('the difference of two assessments', () => {
  test('property: is empty when both are the same', () => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        expect(diff(said(edited(edits)), said(edited(edits)))).toEqual({
          findings: { appeared: [], gone: [], changed: [] },
          dates: [],
          money: [],
        })
      }),
      RARELY,
    )
  })
  test('property: is the mirror image of the difference the other way round', () => {
    const turned = <T extends { readonly before?: unknown; readonly after?: unknown }>(list: readonly T[]) =>
      list.map(({ before, after, ...rest }) => ({
        ...rest,
        ...(after === undefined ? {} : { before: after }),
        ...(before === undefined ? {} : { after: before }),
      }))
    fc.assert(
      fc.property(someEdits, someEdits, (some, others) => {
        const [a, b] = [said(edited(some)), said(edited(others))]
        const forth = diff(a, b)
        const back = diff(b, a)
        expect(back.findings.appeared).toEqual(forth.findings.gone)
        expect(back.findings.gone).toEqual(forth.findings.appeared)
        expect(new Set(back.findings.changed)).toEqual(new Set(turned(forth.findings.changed)))
        expect(back.dates).toEqual(turned(forth.dates))
        expect(back.money).toEqual(turned(forth.money))
      }),
      RARELY,
    )
  })
  test('property: accounts for every finding', () => {
    fc.assert(
      fc.property(someEdits, someEdits, (some, others) => {
        const [before, after] = [said(edited(some)), said(edited(others))]
        const { appeared, gone } = diff(before, after).findings
        expect(after.findings.length - before.findings.length).toBe(appeared.length - gone.length)
      }),
      RARELY,
    )
  })
})

describe('a slate', () => {
  /** The catalogue with the works and grants of another title. */
  const joined = (catalogue: Catalogue, other: Catalogue): Catalogue => {
    const known = new Set<string>(catalogue.works.map(({ id }) => id))
    return {
      ...catalogue,
      works: [...catalogue.works, ...other.works.filter(({ id }) => !known.has(id))],
      grants: [...catalogue.grants, ...other.grants],
    }
  }

  test('property: of one title says what is said of the title alone', () => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        const { title, catalogue } = edited(edits)
        const slate = assessSlate([title], catalogue, TODAY)
        expect(slate.get(title.head.id)).toEqual(said({ title, catalogue }))
      }),
      RARELY,
    )
  })
  test('property: a title that shares no work with another changes nothing for it', () => {
    fc.assert(
      fc.property(someEdits, someEdits, (edits, others) => {
        const pair = edited(edits)
        const stranger = variant(edited(others), 2)
        const titles = [pair.title, stranger.title]
        const slate = assessSlate(titles, joined(pair.catalogue, stranger.catalogue), TODAY)
        expect(slate.get(pair.title.head.id)).toEqual(said(pair))
      }),
      RARELY,
    )
  })
  test('a second title that claims the same exclusive right clashes, and both are told', () => {
    const { title: stranger, catalogue } = variant(SOUND, 2)
    const grant: clear.Grant = {
      ...soundTitle.clear.grants.find(({ id }) => id === 'grant:novel')!,
      id: 'grant:rival',
      licensee: 'party:pacific',
      territories: places('JP'),
      term: term('2026-01-01', '2030-01-01'),
    }
    const beat = { id: 'beat:rival', names: { en: 'The same tea' }, standsIn: ['work:novel'] } as const
    const rival: Title = {
      ...stranger,
      clear: { ...stranger.clear, grants: [...stranger.clear.grants, grant] },
      adapt: { ...stranger.adapt, beats: [...stranger.adapt.beats, beat] },
    }
    const slate = assessSlate([soundTitle, rival], joined(soundCatalogue, catalogue), TODAY)
    const clash = expect.objectContaining({
      code: 'exclusive-clash',
      facts: expect.objectContaining({ first: 'grant:novel', second: 'grant:rival' }),
    })
    expect(slate.get(soundTitle.head.id)?.findings).toContainEqual(clash)
    expect(slate.get(rival.head.id)?.findings).toContainEqual(clash)
  })
  test('property: with memories says what it says without, over any edits of one of its titles', () => {
    const other = variant(SOUND, 2)
    fc.assert(
      fc.property(fc.array(someEdits, { minLength: 2, maxLength: 4 }), (steps) => {
        const memories = new Map<TitleId, Memory>()
        for (const edits of steps) {
          const { title, catalogue } = edited(edits)
          const titles = [title, other.title]
          const shared = joined(catalogue, other.catalogue)
          const remembered = assessSlate(titles, shared, TODAY, memories)
          expect(remembered).toEqual(assessSlate(titles, shared, TODAY))
        }
      }),
      RARELY,
    )
  })
})
