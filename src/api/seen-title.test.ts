import { describe, expect, test } from 'vitest'
import type { PartyId } from '../core/base/index.ts'
import type { Section } from '../core/title/index.ts'
import { holdsForeign, seenFindings, seenSections, seesPlace, seesWhole } from './seen-title.ts'
import type { Opening, Sections, Sight } from './sight.ts'
import { SECTIONS } from './sight.ts'

const sections: Sections = {
  head: {
    id: 'title:x',
    baseline: {
      on: '2025-01-01',
      by: [],
      dates: { 'deal/events/event:a/on': '2025-01-01', 'decide/events/event:b/on': '2025-01-02' },
    },
  },
  decide: { events: [{ id: 'event:b', on: '2025-01-02' }], evidence: [{ id: 'evidence:1' }] },
  deal: {
    currency: 'JPY',
    events: [{ id: 'event:a', on: '2025-01-01' }],
    finance: [
      { id: 'finance:lead', party: 'party:lead', amount: 'JPY 1' },
      { id: 'finance:one', party: 'party:one', amount: 'JPY 2' },
      { id: 'finance:secret', party: 'party:one', amount: 'JPY 3', only: 'party:one' },
      {
        id: 'finance:half',
        party: 'party:two',
        amount: 'JPY 4',
        note: 'ours',
        only: 'party:two',
        onlyFields: ['amount'],
      },
    ],
    guarantees: [
      { id: 'guarantee:one', payer: 'party:lead', payee: 'party:one' },
      { id: 'guarantee:two', payer: 'party:lead', payee: 'party:two' },
    ],
    waterfall: {
      tiers: [
        {
          id: 'tier:1',
          to: [
            { party: 'party:one', weight: '1' },
            { party: 'party:two', weight: '2' },
          ],
        },
      ],
    },
    reporting: [
      { id: 'reporting:one', from: 'party:lead', to: 'party:one' },
      { id: 'reporting:two', from: 'party:lead', to: 'party:two' },
    ],
  },
  release: {
    windows: [
      {
        id: 'window:one',
        party: 'party:one',
        delivery: { deliverBy: '2025-06-01' },
        fees: [{ id: 'fee:1', amount: 'JPY 5' }],
      },
      {
        id: 'window:two',
        party: 'party:two',
        delivery: { deliverBy: '2025-07-01' },
        fees: [{ id: 'fee:2', amount: 'JPY 6' }],
      },
    ],
    metadata: [{ id: 'metadata:en', title: 'X' }],
    materials: [{ id: 'material:cue', only: 'party:two' }, { id: 'material:trailer' }],
  },
  settle: {
    statements: [
      { id: 'statement:one', reporting: 'reporting:one' },
      { id: 'statement:two', reporting: 'reporting:two' },
    ],
    receipts: [{ id: 'receipt:two', payer: 'party:two' }],
    ratings: [{ id: 'rating:1', value: 4 }],
  },
}

function sight(opens: Partial<Record<Section, Opening>>, more: Partial<Sight> = {}): Sight {
  const all = Object.fromEntries(
    SECTIONS.map((section) => [section, opens[section] ?? 'none']),
  ) as Sight['opens']
  return { companies: ['party:one'], opens: { ...all, head: 'read' }, ownOnly: [], allTerms: false, ...more }
}

const idsIn = (value: unknown): string[] => (value as { id: string }[]).map(({ id }) => id)
type Any = Record<string, unknown>

describe('a title as somebody sees it', () => {
  test('has no sections that are not opened', () => {
    expect(Object.keys(seenSections(sections, sight({ deal: 'read' }), 'shown'))).toEqual(['head', 'deal'])
  })

  test('has the agreed finance plan, and of guarantees, duties, statements and fees one’s own', () => {
    const seen = seenSections(
      sections,
      sight({ deal: 'read', release: 'read', settle: 'read' }),
      'shown',
    ) as Record<string, Any>
    expect(idsIn(seen['deal']!['finance'])).toEqual([
      'finance:lead',
      'finance:one',
      'finance:secret',
      'finance:half',
    ])
    expect(idsIn(seen['deal']!['guarantees'])).toEqual(['guarantee:one'])
    expect(idsIn(seen['deal']!['reporting'])).toEqual(['reporting:one'])
    expect(idsIn(seen['settle']!['statements'])).toEqual(['statement:one'])
    expect(idsIn(seen['settle']!['receipts'])).toEqual([])
    expect(seen['release']!['windows']).toMatchObject([{ fees: [{ id: 'fee:1' }] }, { fees: [] }])
  })

  test('has what one’s own service asked for and not what another did, and what all the world will read', () => {
    const mine = sight({ release: 'read' }, { ownOnly: ['release'] })
    const { release } = seenSections(sections, mine, 'shown') as Record<string, Any>
    expect(release!['windows']).toMatchObject([{ id: 'window:one', delivery: { deliverBy: '2025-06-01' } }])
    expect(idsIn(release!['metadata'])).toEqual(['metadata:en'])
    expect(idsIn(release!['materials'])).toEqual(['material:trailer'])
    const whole = seenSections(sections, sight({ release: 'read' }), 'shown') as Record<string, Any>
    const [, other] = whole['release']!['windows'] as Any[]
    expect(other).toEqual({ id: 'window:two', party: 'party:two', fees: [] })
  })

  test('has every partner’s terms for the lead and for an auditor, and still not what is a company’s own', () => {
    const lead = sight({ deal: 'read', settle: 'read' }, { companies: ['party:lead'], allTerms: true })
    const seen = seenSections(sections, lead, 'shown') as Record<string, Any>
    expect(idsIn(seen['deal']!['guarantees'])).toHaveLength(2)
    expect(idsIn(seen['deal']!['finance'])).not.toContain('finance:secret')
    expect(seen['settle']).toBe(sections.settle)
  })

  test('has a record without the fields that are another’s own; a computation has no such record', () => {
    const mine = sight({ deal: 'read' })
    const of = (manner: 'shown' | 'whole') =>
      (seenSections(sections, mine, manner).deal as { finance: Any[] }).finance.at(-1)
    expect(of('shown')).toEqual({ id: 'finance:half', party: 'party:two' })
    expect(of('whole')).toMatchObject({ id: 'finance:secret' })
  })

  test('where only its own is opened, has what names it, and the milestones that dates hang on', () => {
    const seen = seenSections(
      sections,
      sight({ deal: 'read', settle: 'read' }, { ownOnly: ['deal', 'settle'] }),
      'shown',
    )
    expect(seen.deal).toMatchObject({
      currency: 'JPY',
      events: [{ id: 'event:a' }],
      finance: [{ id: 'finance:one' }, { id: 'finance:secret' }],
    })
    expect((seen.deal as { waterfall: unknown }).waterfall).toEqual({
      tiers: [{ id: 'tier:1', to: [{ party: 'party:one', weight: '1' }] }],
    })
    expect(idsIn((seen.settle as Any)['statements'])).toEqual(['statement:one'])
    expect(idsIn((seen.settle as Any)['ratings'])).toEqual(['rating:1'])
  })

  test('has approved dates of places that are seen, and of no others', () => {
    const { head } = seenSections(sections, sight({ deal: 'read' }), 'shown') as {
      head: { baseline: { dates: Any } }
    }
    expect(Object.keys(head.baseline.dates)).toEqual(['deal/events/event:a/on'])
  })

  test('has the approved days of what is gone only for those who see all terms', () => {
    const gone = 'deal/finance/finance:gone/tranches/tranche:1/due'
    const head = { id: 'title:x', baseline: { on: '2025-01-01', by: [], dates: { [gone]: '2025-03-01' } } }
    const approved = (its: Sight) => {
      const seen = seenSections({ ...sections, head }, its, 'shown').head as typeof head
      return Object.keys(seen.baseline.dates)
    }
    expect(approved(sight({ deal: 'read' }, { allTerms: true }))).toEqual([gone])
    expect(approved(sight({ deal: 'read' }, { allTerms: false }))).toEqual([])
    expect(approved(sight({ release: 'read' }, { allTerms: true }))).toEqual([])
  })

  test('through another’s eyes is without what is their own', () => {
    const borrowed = sight({ deal: 'read' }, { own: [] })
    expect(idsIn((seenSections(sections, borrowed, 'shown').deal as Any)['finance'])).not.toContain(
      'finance:secret',
    )
  })

  test('is the same value where nothing is left out', () => {
    const all = Object.fromEntries(SECTIONS.map((section) => [section, 'write'])) as Sight['opens']
    const both: PartyId[] = ['party:one', 'party:two', 'party:lead']
    const seen = seenSections(sections, { companies: both, opens: all, ownOnly: [], allTerms: true }, 'whole')
    for (const section of SECTIONS) expect(seen[section]).toBe(sections[section])
  })
})

describe('a contract between two others', () => {
  const contract = {
    id: 'grant:two',
    status: 'signed',
    licensor: 'party:lead',
    licensee: 'party:two',
    territories: 'JP',
    runs: 3,
    option: { exerciseBy: '2026-01-01', fee: 'JPY 1' },
    negotiations: [{ id: 'negotiation:a', holder: 'party:two' }],
    approvals: [{ id: 'approval:a', by: 'party:lead' }],
    documents: [{ id: 'paper:a', name: 'Side letter' }],
    responsible: [{ party: 'party:two', name: { language: 'en', given: 'Ann' } }],
    amendments: [
      { id: 'amendment:a', status: 'signed', terms: { territories: 'JP, KR', approvals: [], option: {} } },
      { id: 'amendment:b', status: 'draft', terms: { territories: 'World' } },
    ],
  }
  const seenBy = (companies: readonly PartyId[], more: Partial<Sight> = {}) =>
    (
      seenSections(
        { clear: { grants: [contract] } },
        sight({ clear: 'read' }, { companies, ...more }),
        'shown',
      ).clear as { grants: Any[] }
    ).grants

  test('shows the rights as they stand, and nothing of what the two keep to themselves', () => {
    expect(seenBy(['party:one'])).toEqual([
      {
        id: 'grant:two',
        status: 'signed',
        licensor: 'party:lead',
        licensee: 'party:two',
        territories: 'JP',
        runs: 3,
        amendments: [{ id: 'amendment:a', status: 'signed', terms: { territories: 'JP, KR' } }],
      },
    ])
  })
  test('is whole for either of the two, and for those who see all terms', () => {
    expect(seenBy(['party:two'])).toEqual([contract])
    expect(seenBy(['party:one'], { allTerms: true })).toEqual([contract])
  })
})

describe('places', () => {
  const seen = seenSections(sections, sight({ deal: 'write' }), 'shown')
  test.each([
    ['deal/finance/finance:one/amount', true],
    ['deal/finance/finance:half/amount', false],
    ['deal/guarantees/guarantee:two', false],
    ['deal/guarantees', true],
    ['decide/evidence/evidence:1', false],
    ['deal/nothing/here', false],
  ])('%s is seen: %s', (path, is) => {
    expect(seesPlace(seen, sections, path)).toBe(is)
  })

  test('a record of which a part is another’s own is not seen whole', () => {
    expect(seesWhole(seen, sections, 'deal/finance/finance:one')).toBe(true)
    expect(seesWhole(seen, sections, 'deal/finance/finance:half')).toBe(false)
  })
})

test('a position in a list of which something was left out is not seen', () => {
  const line = (tier: string) => ({ tier, party: 'party:a' })
  const whole = { settle: { statements: [{ id: 'statement:x', lines: [line('tier:b'), line('tier:b')] }] } }
  const cut = { settle: { statements: [{ id: 'statement:x', lines: [line('tier:b')] }] } }
  const path = 'settle/statements/statement:x/lines/1'
  expect(seesPlace(whole, whole, path)).toBe(true)
  expect(seesPlace(cut, { settle: { statements: [{ id: 'statement:x', lines: [1, 2] }] } }, path)).toBe(false)
  const more = { settle: { statements: [{ id: 'statement:x', lines: [0, 1, 2] }] } }
  expect(seesPlace(whole, more, path)).toBe(false)
})

test('a finding is told when it follows from what its reader sees', () => {
  const finding = (short: bigint) =>
    ({
      code: 'cost-unfunded',
      severity: 'error',
      because: ['deal/finance'],
      facts: {
        cost: { currency: 'JPY', minor: 3n },
        financed: { currency: 'JPY', minor: 1n },
        short: { currency: 'JPY', minor: short },
      },
    }) as const
  expect(seenFindings([finding(2n)], [finding(2n)])).toHaveLength(1)
  // With half of the costs another sum comes out: neither that nor the true one is told.
  expect(seenFindings([finding(2n)], [finding(1n)])).toEqual([])
})

test('a value that holds what is another company’s own is found at any depth', () => {
  expect(holdsForeign({ list: [{ only: 'party:two' }] }, ['party:one'])).toBe(true)
  expect(holdsForeign({ list: [{ only: 'party:one' }] }, ['party:one'])).toBe(false)
})
