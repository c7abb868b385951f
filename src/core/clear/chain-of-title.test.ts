import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LanguageUse, PartyId, Scope } from '../base/index.ts'
import {
  ANY_LANGUAGE,
  contains,
  countryBit,
  day,
  formatTerritories,
  mediaFromMask,
  mediaMask,
  simplify,
  territoriesFromMask,
} from '../base/index.ts'
import { carries } from './carries.ts'
import { chainOfTitle } from './chain-of-title.ts'
import { days, grant, places, work } from './clear.fixture.ts'
import { bookOf } from './rights/book.ts'
import { type Granted, grantedBy } from './rights/granted.ts'
import type { Grant, Right, Work } from './types.ts'

/** A book in which each language is asked about by itself, as in a title's. */
const bookWith = (works: readonly Work[], grants: readonly Grant[]) =>
  bookOf({
    cells: {
      count: 0,
      tags: [],
      maskOf: () => ANY_LANGUAGE,
      spoken: () => ({ include: 'any', exclude: [] }),
    },
    works: new Map(works.map((it) => [it.id, it])),
    grantsIn: Map.groupBy(grants.toSorted(byId).flatMap(boxed), ({ grant }) => grant.work),
    makers: new Map(),
    uses: new Map(),
  })

const byId = (a: Grant, b: Grant): number => (a.id < b.id ? -1 : 1)

/** A grant in its boxes; one whose term hangs on an event has none that is sure. */
const boxed = (it: Grant): readonly Granted[] =>
  grantedBy(it, {
    cells: { maskOf: () => ANY_LANGUAGE },
    asOf: undefined,
    dayOf: () => (when) => (typeof when === 'string' ? when : undefined),
    happens: () => () => undefined,
  })

const holding = (
  party: PartyId | readonly PartyId[],
  grants: readonly Grant[],
  { right = 'adapt', works = [work()], language }: AskedOf = {},
) =>
  chainOfTitle(bookWith(works, grants))(
    typeof party === 'string' ? [party] : party,
    'work:novel',
    right,
    language,
  )

interface AskedOf {
  readonly right?: Right
  readonly works?: readonly Work[]
  readonly language?: LanguageUse
}

const said = (boxes: readonly Scope[]): readonly string[] =>
  simplify(boxes).map(
    ({ territories, media, term }) =>
      `${formatTerritories(territoriesFromMask(territories))} | ${mediaFromMask(media).join(', ')} | ${term.from} ${term.until}`,
  )

const ids = (grants: readonly Granted[]) => grants.map((it) => it.grant.id)

const undatedTerm: Grant['term'] = {
  from: { anchor: { kind: 'event', event: 'event:signature' }, shift: 0, unit: 'day' },
  until: 'open',
}

describe('what a party holds of a right in a work', () => {
  test('is everything, for an owner', () => {
    expect(said(holding('party:author', []).boxes)).toEqual(['World | all-media | 0001-01-01 open'])
  })

  test('is nothing, for a stranger', () => {
    expect(holding('party:studio', []).boxes).toEqual([])
  })

  test('is what is in the public domain, for everybody, from that day', () => {
    const works = [work({ publicDomain: [{ territories: places('US'), from: day('2021-01-01') }] })]
    expect(said(holding('party:studio', [], { works }).boxes)).toEqual(['US | all-media | 2021-01-01 open'])
  })

  test('is the box of a grant from an owner', () => {
    const grants = [
      grant({ territories: places('JP, KR'), media: ['svod'], term: days('2026-01-01', '2027-01-01') }),
    ]
    expect(said(holding('party:studio', grants).boxes)).toEqual(['JP, KR | svod | 2026-01-01 2027-01-01'])
  })

  test('is no more than the licensor holds: the narrower of the two in place, medium and days', () => {
    const grants = [
      grant({
        id: 'grant:agent',
        licensee: 'party:agent',
        territories: places('Asia'),
        media: ['streaming'],
        term: days('2020-01-01', '2027-01-01'),
      }),
      grant({
        id: 'grant:studio',
        licensor: 'party:agent',
        territories: places('JP, US'),
        media: ['audiovisual'],
        term: days('2025-01-01'),
      }),
    ]
    expect(said(holding('party:studio', grants).boxes)).toEqual(['JP | streaming | 2025-01-01 2027-01-01'])
  })

  test('adds up over several grants', () => {
    const grants = [
      grant({ id: 'grant:a', territories: places('JP'), term: days('2026-01-01', '2027-01-01') }),
      grant({ id: 'grant:b', territories: places('JP'), term: days('2027-01-01', '2028-01-01') }),
    ]
    expect(said(holding('party:studio', grants).boxes)).toEqual(['JP | all-media | 2026-01-01 2028-01-01'])
  })

  test('adds up over parties that hold together', () => {
    const grants = [
      grant({ id: 'grant:a', territories: places('JP') }),
      grant({ id: 'grant:b', licensee: 'party:partner', territories: places('KR') }),
    ]
    expect(said(holding(['party:partner', 'party:studio'], grants).boxes)).toEqual([
      'JP, KR | all-media | 2020-01-01 open',
    ])
  })

  test.each(['option', 'draft'] as const)('is nothing by an %s: only a signed grant carries', (status) => {
    expect(holding('party:studio', [grant({ status })]).boxes).toEqual([])
  })

  test('is nothing by a grant in another work', () => {
    expect(holding('party:studio', [grant({ work: 'work:drama' })]).boxes).toEqual([])
  })

  test('is nothing by grants in a ring that no owner stands behind', () => {
    const grants = [
      grant({ id: 'grant:to', licensor: 'party:agent', licensee: 'party:studio' }),
      grant({ id: 'grant:back', licensor: 'party:studio', licensee: 'party:agent' }),
    ]
    expect(holding('party:studio', grants).boxes).toEqual([])
  })

  test('is nothing in a work whose owner nobody names, and says so', () => {
    const unowned = holding('party:studio', [grant()], { works: [work({ owners: [] })] })
    expect(unowned).toMatchObject({ rooted: false, boxes: [] })
    expect(holding('party:studio', [grant()], { works: [] }).rooted).toBe(false)
    expect(holding('party:studio', [grant()]).rooted).toBe(true)
  })
})

describe('a grant of one right', () => {
  test('carries that right, and an assignment carries every right', () => {
    expect(carries('remake', 'remake')).toBe(true)
    expect(carries('assignment', 'exhibit')).toBe(true)
    expect(carries('adapt', 'remake')).toBe(false)
    expect(carries('exhibit', 'assignment')).toBe(false)
  })

  test('to adapt carries the use of the idea, and not the other way', () => {
    expect(carries('adapt', 'concept')).toBe(true)
    expect(carries('concept', 'adapt')).toBe(false)
  })

  test('comes through an assignment further up', () => {
    const grants = [
      grant({ id: 'grant:all', right: 'assignment', licensee: 'party:agent' }),
      grant({ id: 'grant:adapt', licensor: 'party:agent', territories: places('JP') }),
    ]
    expect(said(holding('party:studio', grants).boxes)).toEqual(['JP | all-media | 2020-01-01 open'])
  })

  test('assigns no more than the right that the licensor holds', () => {
    const grants = [
      grant({ id: 'grant:adapt', licensee: 'party:agent' }),
      grant({ id: 'grant:all', right: 'assignment', licensor: 'party:agent' }),
    ]
    expect(holding('party:studio', grants).boxes).toHaveLength(1)
    expect(holding('party:studio', grants, { right: 'publish' }).boxes).toEqual([])
  })
})

describe('a language', () => {
  const ja: LanguageUse = { language: 'ja', form: 'original' }
  const ko: LanguageUse = { language: 'ko', form: 'sub' }
  const inJapanese = grant({ languages: [{ language: 'ja' }] })

  test('counts only the grants that allow it', () => {
    expect(holding('party:studio', [inJapanese], { language: ja }).boxes).toHaveLength(1)
    expect(holding('party:studio', [inJapanese], { language: ko }).boxes).toEqual([])
  })

  test('must be allowed by every grant of the chain', () => {
    const grants = [
      grant({ id: 'grant:agent', licensee: 'party:agent', languages: [{ language: 'ja' }] }),
      grant({ id: 'grant:studio', licensor: 'party:agent' }),
    ]
    expect(holding('party:studio', grants, { language: ko }).boxes).toEqual([])
  })

  test('is no matter to an owner', () => {
    expect(holding('party:author', [inJapanese], { language: ko }).boxes).toHaveLength(1)
  })

  test('that every grant allows changes nothing: it is the very same answer', () => {
    const chains = chainOfTitle(bookWith([work()], [inJapanese]))
    const asked = (language?: LanguageUse) => chains(['party:studio'], 'work:novel', 'adapt', language)
    expect(asked(ja)).toBe(asked())
  })
})

describe('the grants that explain a holding', () => {
  const agent = grant({ id: 'grant:1-agent', licensee: 'party:agent' })
  const studio = grant({ id: 'grant:2-studio', licensor: 'party:agent' })

  test('are those by which the right came, nearest first', () => {
    expect(ids(holding('party:studio', [agent, studio]).grants)).toEqual(['grant:2-studio', 'grant:1-agent'])
  })

  test('leave out what carries nothing, and what others hold', () => {
    const other = grant({ id: 'grant:other', licensee: 'party:other' })
    const empty = grant({ id: 'grant:empty', licensor: 'party:other-agent' })
    expect(ids(holding('party:studio', [agent, studio, other, empty]).grants)).toEqual(
      ids(holding('party:studio', [agent, studio]).grants),
    )
  })

  test('stop at an owner: nothing need have come to one', () => {
    const back = grant({ id: 'grant:back', licensor: 'party:studio', licensee: 'party:author' })
    expect(ids(holding('party:studio', [grant(), back]).grants)).toEqual(['grant:adapt'])
  })
})

describe('a chain breaks', () => {
  test('nowhere, when there is no grant at all', () => {
    expect(holding('party:studio', []).brokenAt).toBeUndefined()
  })

  test('nowhere, when something is held', () => {
    expect(holding('party:studio', [grant()]).brokenAt).toBeUndefined()
  })

  test('at the grant whose licensor had nothing to give', () => {
    const grants = [
      grant({ id: 'grant:1', licensor: 'party:nobody', licensee: 'party:agent' }),
      grant({ id: 'grant:2', licensor: 'party:agent' }),
    ]
    expect(holding('party:studio', grants).brokenAt?.grant.id).toBe('grant:1')
  })

  test('at the grant that gives what its licensor holds elsewhere', () => {
    const grants = [
      grant({ id: 'grant:1', licensee: 'party:agent', territories: places('KR') }),
      grant({ id: 'grant:2', licensor: 'party:agent', territories: places('JP') }),
    ]
    expect(holding('party:studio', grants).brokenAt?.grant.id).toBe('grant:2')
  })

  test('at the option or draft that nobody signed yet', () => {
    expect(holding('party:studio', [grant({ status: 'option' })]).brokenAt?.grant.id).toBe('grant:adapt')
    const grants = [
      grant({ id: 'grant:1', licensee: 'party:agent', status: 'draft' }),
      grant({ id: 'grant:2', licensor: 'party:agent' }),
    ]
    expect(holding('party:studio', grants).brokenAt?.grant.id).toBe('grant:1')
  })

  test('at the nearest grant, when the grants go round in a ring', () => {
    const grants = [
      grant({ id: 'grant:1', licensor: 'party:b', licensee: 'party:a' }),
      grant({ id: 'grant:2', licensor: 'party:a', licensee: 'party:b' }),
      grant({ id: 'grant:3', licensor: 'party:a' }),
    ]
    expect(holding('party:studio', grants).brokenAt?.grant.id).toBe('grant:3')
  })
})

describe('a grant whose term is not known', () => {
  const undated = grant({ term: undatedTerm, territories: places('JP') })

  test('carries nothing for certain, and at most all days', () => {
    const held = holding('party:studio', [undated])
    expect(held.boxes).toEqual([])
    expect(said(held.atMost)).toEqual(['JP | all-media | 0001-01-01 open'])
    expect(ids(held.undated)).toEqual(['grant:adapt'])
    expect(held.brokenAt).toBeUndefined()
  })

  test('is named when it stands further up', () => {
    const grants = [
      grant({ id: 'grant:agent', licensee: 'party:agent', term: undatedTerm }),
      grant({ id: 'grant:studio', licensor: 'party:agent' }),
    ]
    expect(ids(holding('party:studio', grants).undated)).toEqual(['grant:agent'])
  })

  test('is not named when it could carry nothing on any day', () => {
    const held = holding('party:studio', [{ ...undated, licensor: 'party:nobody' }])
    expect(held).toMatchObject({ atMost: [], undated: [] })
  })
})

const DAYS = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'] as const
const PARTIES = ['party:author', 'party:a', 'party:b', 'party:c'] as const
const PLACES = ['JP', 'KR', 'JP, KR', 'KR, US', 'World'] as const
const MEDIA = ['svod', 'free-television', 'audiovisual'] as const

const anyTerm = fc
  .tuple(fc.nat(3), fc.integer({ min: 1, max: 4 }))
  .map(([from, length]) => days(DAYS[from]!, DAYS[from + length] ?? 'open'))

const anyGrants = fc
  .array(
    fc.record({
      right: fc.constantFrom<Right>('adapt', 'adapt', 'assignment', 'concept'),
      licensor: fc.constantFrom(...PARTIES),
      licensee: fc.constantFrom(...PARTIES),
      territories: fc.constantFrom(...PLACES).map(places),
      media: fc.constantFrom(...MEDIA).map((medium) => [medium]),
      status: fc.constantFrom('signed', 'signed', 'signed', 'option'),
      term: anyTerm,
    }),
    { maxLength: 9 },
  )
  .map((list): readonly Grant[] => list.map((it, n) => grant({ ...it, id: `grant:${n}` })))

const CELLS = (['JP', 'KR', 'US'] as const).flatMap((country) =>
  (['svod', 'free-television', 'airline'] as const).flatMap((medium) =>
    DAYS.map((on) => ({ country: countryBit(country), medium: mediaMask([medium]), on: day(on) })),
  ),
)
type Cell = (typeof CELLS)[number]

const has = ({ territories, media, term }: Scope, { country, medium, on }: Cell): boolean =>
  (territories & country) !== 0n && (media & medium) !== 0 && contains(term, on)

describe('property', () => {
  test('in every cell a party holds a right exactly when grants lead there from an owner', () => {
    fc.assert(
      fc.property(anyGrants, fc.constantFrom<Right>('adapt', 'concept', 'assignment'), (grants, right) => {
        for (const cell of CELLS) {
          const reached = new Set<PartyId>(['party:author'])
          for (const from of reached) {
            for (const it of grants) {
              const [scope] = boxed(it).flatMap(({ boxes }) => boxes.sure)
              if (it.status !== 'signed' || it.licensor !== from || !carries(it.right, right)) continue
              if (scope && has(scope, cell)) reached.add(it.licensee)
            }
          }
          for (const party of PARTIES) {
            const held = holding(party, grants, { right }).boxes.some((box) => has(box, cell))
            expect(held).toBe(reached.has(party))
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('the order of grants has no effect', () => {
    fc.assert(
      fc.property(
        anyGrants.chain((grants) =>
          fc.tuple(
            fc.constant(grants),
            fc.shuffledSubarray([...grants], { minLength: grants.length, maxLength: grants.length }),
          ),
        ),
        ([grants, shuffled]) => {
          for (const party of PARTIES) {
            const [one, other] = [holding(party, grants), holding(party, shuffled)]
            expect(simplify(other.boxes)).toEqual(simplify(one.boxes))
            expect(ids(other.grants)).toEqual(ids(one.grants))
            expect(other.brokenAt?.grant.id).toBe(one.brokenAt?.grant.id)
          }
        },
      ),
    )
  })

  test('one more grant takes nothing from anybody', () => {
    fc.assert(
      fc.property(anyGrants, (grants) => {
        for (const party of PARTIES) {
          const before = holding(party, grants.slice(0, -1)).boxes
          const after = holding(party, grants).boxes
          for (const cell of CELLS)
            if (before.some((box) => has(box, cell))) expect(after.some((box) => has(box, cell))).toBe(true)
        }
      }),
    )
  })
})
