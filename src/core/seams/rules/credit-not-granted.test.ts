import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import { clearOf, days, grant, places, SOME_DAY, use, work } from '../../clear/clear.fixture.ts'
import type { CreditKind, Grant, Right, Use, Work } from '../../clear/index.ts'
import type { Window } from '../../release/index.ts'
import { credit, releaseOf, window } from '../../release/release.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { creditNotGranted } from './credit-not-granted.ts'

interface Given {
  readonly uses?: readonly Use[]
  readonly works?: readonly Work[]
  readonly windows?: readonly Window[]
}

const found = (
  as: CreditKind,
  grants: readonly Grant[],
  { uses = [use()], works = [work()], windows = [] }: Given = {},
) =>
  ask(
    creditNotGranted,
    { clear: clearOf({ uses, grants }), release: releaseOf({ credits: [credit({ as })], windows }) },
    { works },
    day('2026-01-01'),
  )

const allowing = (kind: CreditKind, it: Partial<Grant> = {}) => grant({ credit: kind, ...it })

describe('a credit', () => {
  test.each<[CreditKind, CreditKind]>([
    ['source-work', 'source-work'],
    ['format', 'source-work'],
    ['concept', 'source-work'],
    ['format', 'format'],
    ['concept', 'format'],
    ['concept', 'concept'],
  ])('as %s may be printed by a grant that allows %s', (as, granted) => {
    expect(found(as, [allowing(granted)])).toEqual([])
  })

  test.each<[CreditKind, CreditKind]>([
    ['source-work', 'format'],
    ['source-work', 'concept'],
    ['format', 'concept'],
  ])('as %s is more than a grant that allows %s', (as, granted) => {
    expect(found(as, [allowing(granted)])).toEqual([
      {
        kind: 'broken',
        because: ['release/credits/credit:novel/as', 'clear/grants/grant:adapt/credit'],
        facts: { work: 'work:novel', as, allowed: granted },
      },
    ])
  })

  test('may be the strongest that any of the grants allows', () => {
    expect(found('source-work', [allowing('concept'), allowing('source-work', { id: 'grant:2' })])).toEqual(
      [],
    )
  })

  test('is not allowed by what carries no right: an option, a grant to somebody else, a broken chain', () => {
    for (const it of [
      { status: 'option' },
      { licensee: 'party:other' },
      { licensor: 'party:pretender' },
    ] as const) {
      const grants = [allowing('concept'), allowing('source-work', { id: 'grant:2', ...it })]
      expect(found('source-work', grants)).toMatchObject([{ facts: { allowed: 'concept' } }])
    }
  })
})

describe('a right that came through several hands', () => {
  const toPublisher = (it: Partial<Grant>) =>
    grant({ id: 'grant:publisher', licensee: 'party:publisher', ...it })
  const toStudio = (it: Partial<Grant>) => grant({ licensor: 'party:publisher', ...it })
  const upstream = 'clear/grants/grant:publisher/credit'

  test('allows no stronger credit than the author gave, whatever the last paper says', () => {
    expect(
      found('source-work', [toPublisher({ credit: 'concept' }), toStudio({ credit: 'source-work' })]),
    ).toEqual([
      {
        kind: 'broken',
        because: ['release/credits/credit:novel/as', upstream],
        facts: { work: 'work:novel', as: 'source-work', allowed: 'concept' },
      },
    ])
  })
  test('allows what every paper on the way allows', () => {
    const way = [toPublisher({ credit: 'format' }), toStudio({ credit: 'source-work' })]
    expect(found('format', way)).toEqual([])
    expect(found('concept', way)).toEqual([])
    expect(found('source-work', way)).toMatchObject([{ facts: { allowed: 'format' } }])
  })
  test('allows the stronger of two ways', () => {
    const other = grant({ id: 'grant:agent', licensee: 'party:agent', credit: 'source-work' })
    const on = grant({ id: 'grant:on', licensor: 'party:agent', credit: 'source-work' })
    const weak = [toPublisher({ credit: 'concept' }), toStudio({ credit: 'source-work' })]
    expect(found('source-work', [...weak, other, on])).toEqual([])
  })
  test('is as weak as the right that its first licensee had', () => {
    const way = [toPublisher({ right: 'concept' }), toStudio({ right: 'concept', credit: 'source-work' })]
    expect(found('source-work', way, { uses: [use({ right: 'concept' })] })).toMatchObject([
      { facts: { allowed: 'concept' } },
    ])
  })
  test('leaves open what the first paper does not say, and asks for that', () => {
    const missing = { kind: 'missing', at: upstream, what: 'strongest-credit' }
    expect(found('source-work', [toPublisher({}), toStudio({ credit: 'source-work' })])).toEqual([missing])
    expect(found('source-work', [toPublisher({}), toStudio({ credit: 'concept' })])).toMatchObject([
      { kind: 'broken' },
    ])
    const known = grant({ id: 'grant:direct', credit: 'source-work' })
    expect(found('source-work', [toPublisher({}), toStudio({ credit: 'source-work' }), known])).toEqual([])
  })
  test('gains nothing on the way through a producer and back', () => {
    const way = [
      grant({ credit: 'concept' }),
      grant({ id: 'grant:out', licensor: 'party:studio', licensee: 'party:agent', credit: 'source-work' }),
      grant({ id: 'grant:back', licensor: 'party:agent', credit: 'source-work' }),
    ]
    expect(found('source-work', way)).toMatchObject([{ facts: { allowed: 'concept' } }])
  })
})

describe('the right to use no more than the idea (原案)', () => {
  const concept: Right = 'concept'

  test('allows no credit as the source work (原作), whatever its paper says', () => {
    expect(
      found('source-work', [allowing('source-work', { right: concept })], {
        uses: [use({ right: concept })],
      }),
    ).toMatchObject([{ kind: 'broken', facts: { as: 'source-work', allowed: 'concept' } }])
  })

  test('limits the title that uses no other, though more was granted: the use is named', () => {
    const uses = [use({ right: concept })]
    expect(found('source-work', [allowing('source-work')], { uses })).toMatchObject([
      {
        because: [
          'release/credits/credit:novel/as',
          'clear/uses/use:novel/right',
          'clear/grants/grant:adapt/credit',
        ],
        facts: { allowed: 'concept' },
      },
    ])
    expect(found('concept', [allowing('source-work')], { uses })).toEqual([])
  })

  test('does not limit a title that also uses the work by the right to adapt it', () => {
    const uses = [use(), use({ id: 'use:idea', right: concept })]
    expect(found('source-work', [allowing('source-work')], { uses })).toEqual([])
  })
})

describe('a work is credited as anything', () => {
  test('by those who own it', () => {
    expect(found('source-work', [], { works: [work({ owners: ['party:studio'] })] })).toEqual([])
  })

  test('where it is in the public domain wherever and whenever the title is shown', () => {
    const works = [work({ publicDomain: [{ territories: places('JP'), from: day('2026-04-01') }] })]
    const shown = (it: Partial<Window>) =>
      found('source-work', [allowing('concept')], { works, windows: [window(it)] })
    expect(shown({})).toEqual([])
    expect(shown({ territories: places('JP, KR') })).toHaveLength(1)
    expect(shown({ term: days('2026-03-31', '2026-07-01') })).toHaveLength(1)
  })

  test('while no window has days: where it is in the public domain at home by now', () => {
    const from = (text: string) => [work({ publicDomain: [{ territories: places('JP'), from: day(text) }] })]
    expect(found('source-work', [allowing('concept')], { works: from('2026-01-01') })).toEqual([])
    expect(found('source-work', [allowing('concept')], { works: from('2026-01-02') })).toHaveLength(1)
  })
})

describe('without any grant', () => {
  test('a gap in the chain of title is said by its own rule, not here', () => {
    expect(found('source-work', [])).toEqual([])
  })

  test('a credit of a work that the title does not even use is found', () => {
    expect(found('source-work', [], { uses: [] })).toEqual([
      {
        kind: 'broken',
        because: ['release/credits/credit:novel/as'],
        facts: { work: 'work:novel', as: 'source-work' },
      },
    ])
  })

  test('the right to show a work allows no credit either', () => {
    expect(found('concept', [allowing('source-work', { right: 'exhibit' })], { uses: [] })).toHaveLength(1)
  })

  test('a work that the catalogue does not know is another rule’s finding', () => {
    expect(found('source-work', [], { works: [] })).toEqual([])
  })
})

describe('what is not known', () => {
  test('the strongest credit of the grant', () => {
    expect(found('source-work', [grant()])).toEqual([
      { kind: 'missing', at: 'clear/grants/grant:adapt/credit', what: 'strongest-credit' },
    ])
  })

  test('is asked for before another grant is blamed', () => {
    expect(found('source-work', [allowing('concept'), grant({ id: 'grant:2' })])).toEqual([
      { kind: 'missing', at: 'clear/grants/grant:2/credit', what: 'strongest-credit' },
    ])
  })

  test('is not asked for when another grant allows the credit, or when none could', () => {
    expect(found('source-work', [allowing('source-work'), grant({ id: 'grant:2' })])).toEqual([])
    expect(
      found('source-work', [grant({ right: 'concept' })], { uses: [use({ right: 'concept' })] }),
    ).toMatchObject([{ kind: 'broken', facts: { allowed: 'concept' } }])
  })

  test('who owns the work', () => {
    expect(found('source-work', [allowing('source-work')], { works: [work({ owners: [] })] })).toEqual([
      { kind: 'missing', at: 'catalogue/works/work:novel/owners', what: 'rights-holder' },
    ])
  })

  test('the days of the grant do not matter to the credit', () => {
    expect(found('source-work', [allowing('source-work', { term: SOME_DAY })])).toEqual([])
    expect(found('source-work', [allowing('concept', { term: SOME_DAY })])).toHaveLength(1)
  })
})
