import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DateRange } from '../base/index.ts'
import { ANY_LANGUAGE, mediaMask, meet, territoryMask } from '../base/index.ts'
import { days, grant, places } from './clear.fixture.ts'
import { exclusiveClashes } from './exclusive-clashes.ts'
import type { Grant, Right } from './types.ts'

const boxed = (it: Grant) => ({
  grant: it,
  scope: {
    territories: territoryMask(it.territories),
    media: mediaMask(it.media),
    languages: ANY_LANGUAGE,
    term: it.term as DateRange,
  },
})

const clashes = (...grants: readonly Grant[]) =>
  exclusiveClashes(grants.map(boxed)).map(({ first, second }) => `${first.grant.id} ${second.grant.id}`)

/** One exclusive grant to the studio, and another to somebody else. */
const one = (it: Partial<Grant> = {}) => grant({ id: 'grant:1', exclusive: true, ...it })
const two = (it: Partial<Grant> = {}) =>
  grant({ id: 'grant:2', exclusive: true, licensee: 'party:other', ...it })

describe('two exclusive grants of one right in one work', () => {
  test('clash when they share a place, a medium, a day and a language', () => {
    expect(clashes(one(), two())).toEqual(['grant:1 grant:2'])
  })

  test('say exactly what both claim', () => {
    const [clash] = exclusiveClashes([
      boxed(one({ territories: places('Asia'), term: days('2026-01-01', '2027-01-01') })),
      boxed(two({ territories: places('JP, US'), media: ['svod'], term: days('2026-06-01') })),
    ])
    expect(clash?.scope).toEqual({
      territories: territoryMask(places('JP')),
      media: mediaMask(['svod']),
      languages: ANY_LANGUAGE,
      term: { from: '2026-06-01', until: '2027-01-01' },
    })
  })

  test('clash on a single shared day, and stand together when one begins on the first day after', () => {
    const first = one({ term: days('2026-01-01', '2027-01-01') })
    expect(clashes(first, two({ term: days('2026-12-31') }))).toHaveLength(1)
    expect(clashes(first, two({ term: days('2027-01-01') }))).toEqual([])
  })

  test.each<[string, Partial<Grant>, Partial<Grant>]>([
    ['territories', { territories: places('JP') }, { territories: places('World ex. JP') }],
    ['media', { media: ['television'] }, { media: ['streaming'] }],
    ['languages', { languages: [{ language: 'ja' }] }, { languages: [{ language: 'ko' }] }],
    [
      'forms of a language',
      { languages: [{ language: 'ja', form: 'dub' }] },
      { languages: [{ language: 'ja', form: 'sub' }] },
    ],
    ['works', { work: 'work:novel' }, { work: 'work:drama' }],
    ['rights', { right: 'adapt' }, { right: 'publish' }],
  ])('stand together when their %s are apart', (_, a, b) => {
    expect(clashes(one(a), two(b))).toEqual([])
  })

  test('stand together when one is shared with the other’s licensee, and clash when it is with somebody else', () => {
    const sole = one({ sharedWith: ['party:other'] })
    expect(clashes(sole, two({ exclusive: false }))).toEqual([])
    expect(clashes(sole, two())).toHaveLength(1)
    expect(clashes(one({ sharedWith: ['party:third'] }), two({ exclusive: false }))).toHaveLength(1)
  })

  test('clash in a right that one of them carries, and not in one that its licensor reserved', () => {
    expect(clashes(one({ right: 'exhibit' }), two({ right: 'broadcast' }))).toHaveLength(1)
    expect(clashes(one({ right: 'exhibit', reserved: ['broadcast'] }), two({ right: 'broadcast' }))).toEqual(
      [],
    )
    expect(clashes(one({ right: 'stream' }), two({ right: 'broadcast' }))).toEqual([])
    expect(
      clashes(one({ right: 'stream', furtherRights: ['dub'] }), two({ right: 'translate' })),
    ).toHaveLength(1)
  })

  test('stand together when both are the same party’s', () => {
    expect(clashes(one(), two({ licensee: 'party:studio' }))).toEqual([])
  })

  test('stand together while one of them is only an option or a draft', () => {
    expect(clashes(one(), two({ status: 'option' }))).toEqual([])
    expect(clashes(one({ status: 'draft' }), two())).toEqual([])
  })
})

test('an exclusive grant clashes with one that is not exclusive; two that are not do not clash', () => {
  expect(clashes(one(), two({ exclusive: false }))).toHaveLength(1)
  expect(clashes(one({ exclusive: false }), two({ exclusive: false }))).toEqual([])
})

test('an assignment carries every right, and so clashes with any', () => {
  expect(clashes(one({ right: 'assignment' }), two({ right: 'publish' }))).toHaveLength(1)
})

describe('a sub-licence', () => {
  test('does not clash with the grant that it comes from', () => {
    expect(clashes(one(), two({ licensor: 'party:studio' }))).toEqual([])
  })

  test('does not clash with it through others either', () => {
    const between = grant({ id: 'grant:3', licensor: 'party:studio', licensee: 'party:agent' })
    expect(clashes(one(), two({ licensor: 'party:agent' }), between)).toEqual([])
  })

  test('clashes with another one of the same licensee', () => {
    const another = two({ id: 'grant:3', licensor: 'party:studio', licensee: 'party:third' })
    expect(clashes(one(), two({ licensor: 'party:studio' }), another)).toEqual(['grant:2 grant:3'])
  })

  test('is none when what leads to it is for another place', () => {
    const elsewhere = grant({
      id: 'grant:3',
      licensor: 'party:studio',
      licensee: 'party:agent',
      territories: places('KR'),
    })
    const inJapan = two({ licensor: 'party:agent', territories: places('JP') })
    expect(clashes(one({ territories: places('JP') }), inJapan, elsewhere)).toEqual(['grant:1 grant:2'])
  })
})

const DAYS = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'] as const

const anyGrants = fc
  .array(
    fc.record({
      work: fc.constantFrom('work:novel', 'work:drama'),
      right: fc.constantFrom<Right>('adapt', 'exhibit', 'assignment'),
      licensor: fc.constantFrom('party:author', 'party:a', 'party:b'),
      licensee: fc.constantFrom('party:a', 'party:b', 'party:c', 'party:d'),
      territories: fc.constantFrom('JP', 'KR', 'JP, KR', 'US').map(places),
      media: fc.constantFrom('svod', 'streaming', 'television').map((medium) => [medium] as const),
      exclusive: fc.boolean(),
      term: fc
        .tuple(fc.nat(3), fc.integer({ min: 1, max: 4 }))
        .map(([from, length]) => days(DAYS[from]!, DAYS[from + length] ?? 'open')),
    }),
    { maxLength: 12 },
  )
  .map((list): readonly Grant[] => list.map((it, n) => grant({ ...it, id: `grant:${n}` }) as Grant))

test('property: the sweep finds the pairs that comparing all with all finds', () => {
  fc.assert(
    fc.property(anyGrants, (grants) => {
      // Without sub-licences: everything comes from the author.
      const direct = grants.map((it) => ({ ...it, licensor: 'party:author' as const }))
      const byWork = direct.toSorted((a, b) => (`${a.work} ${a.id}` < `${b.work} ${b.id}` ? -1 : 1))
      const expected = byWork.flatMap((a) =>
        byWork.flatMap((b) =>
          a.id < b.id &&
          a.work === b.work &&
          (a.exclusive || b.exclusive) &&
          a.licensee !== b.licensee &&
          (a.right === b.right || a.right === 'assignment' || b.right === 'assignment') &&
          meet(boxed(a).scope, boxed(b).scope)
            ? [`${a.id} ${b.id}`]
            : [],
        ),
      )
      expect(clashes(...direct)).toEqual(expected)
    }),
  )
})

test('property: the order of grants has no effect', () => {
  fc.assert(
    fc.property(anyGrants, (grants) => {
      expect(clashes(...grants.toReversed())).toEqual(clashes(...grants))
    }),
  )
})
