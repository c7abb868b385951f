import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PartyId } from '../../base/index.ts'
import { addDays, day, money, ONE, parseMoney, throughInclusive } from '../../base/index.ts'
import { dealOf, part, reporting, tier, waterfall } from '../../deal/deal.fixture.ts'
import { payOut, type Waterfall } from '../../deal/index.ts'
import type { Receipt, Statement } from '../../settle/index.ts'
import { bookedIn } from '../../settle/index.ts'
import { line, receipt, settleOf, statement } from '../../settle/settle.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { statementDoesNotAddUp } from './statement-does-not-add-up.ts'

const SECOND_QUARTER = throughInclusive(day('2026-04-01'), day('2026-06-30'))

/** A fee of 10 % of the gross for the agent, then 1,500 for the investor, then 60 to the studio, 40 to the investor. */
const TIERS = waterfall(
  tier({ id: 'tier:fee', of: 'gross', take: part('10 %'), to: [{ party: 'party:agent', weight: ONE }] }),
  tier({ id: 'tier:recoup', most: 'JPY 1,500' }),
  tier({
    id: 'tier:profit',
    to: [
      { party: 'party:studio', weight: part('60 %') },
      { party: 'party:investor', weight: part('40 %') },
    ],
  }),
)

/** In each of the first two quarters of 2026 a thousand yen come in. */
const RECEIPTS = [
  receipt({ sum: 'JPY 1,000' }),
  receipt({ id: 'receipt:second', sum: 'JPY 1,000', on: day('2026-06-30') }),
]

const findings = (
  statements: readonly Statement[],
  receipts: readonly Receipt[] = RECEIPTS,
  tiers: Waterfall | undefined = TIERS,
) =>
  ask(statementDoesNotAddUp, {
    deal: dealOf({ reporting: [reporting()], ...(tiers ? { waterfall: tiers } : {}) }),
    settle: settleOf({ statements, receipts }),
  })

/** First quarter: the fee leaves the investor 900. Second: 600 to recoup, then 40 % of the last 300. */
const FIRST = statement({ sum: 'JPY 1,000', lines: [line('JPY 900')] })
const SECOND = statement({
  id: 'statement:second',
  period: SECOND_QUARTER,
  sum: 'JPY 1,000',
  lines: [line('JPY 600'), line('JPY 120', { tier: 'tier:profit' })],
})

const off = (field: string, stated: string, computed: string, id = 'statement:first') => ({
  kind: 'broken',
  because:
    field === 'lines'
      ? [`settle/statements/${id}/lines`, 'deal/waterfall', 'settle/receipts']
      : [`settle/statements/${id}/received`, 'settle/receipts'],
  facts: {
    statement: id,
    to: 'party:investor',
    stated: parseMoney(stated),
    computed: parseMoney(computed),
  },
})

describe('a statement adds up', () => {
  test('when it says what the waterfall pays its recipient for the period, and what came in', () => {
    expect(findings([FIRST, SECOND])).toEqual([])
  })
  test('when it names others’ money as well: that is not its recipient’s', () => {
    const lines = [...FIRST.lines, line('JPY 77', { tier: 'tier:fee', party: 'party:agent' })]
    expect(findings([{ ...FIRST, lines }])).toEqual([])
  })
  test('to nothing, for a period in which nothing came in', () => {
    expect(findings([statement()], [])).toEqual([])
  })
})

describe('a statement does not add up', () => {
  test('when its recipient is owed another sum, by one yen', () => {
    expect(findings([FIRST, { ...SECOND, lines: [line('JPY 719')] }])).toEqual([
      off('lines', 'JPY 719', 'JPY 720', 'statement:second'),
    ])
  })
  test('when it forgets that an earlier period already recouped', () => {
    const again = { ...SECOND, lines: [line('JPY 900')] }
    expect(findings([again])).toEqual([off('lines', 'JPY 900', 'JPY 720', 'statement:second')])
  })
  test('when another sum came in', () => {
    expect(findings([{ ...FIRST, received: parseMoney('JPY 999')! }])).toEqual([
      off('received', 'JPY 999', 'JPY 1,000'),
    ])
  })
  test('and is told once: what is owed before what came in', () => {
    expect(findings([statement({ sum: 'JPY 1' })])).toEqual([off('lines', 'JPY 0', 'JPY 900')])
  })
  test('when a receipt of its last day is left to the next period', () => {
    const onLastDay = [receipt({ sum: 'JPY 1,000', on: day('2026-03-31') })]
    expect(findings([statement()], onLastDay)).toHaveLength(1)
    expect(findings([FIRST], onLastDay)).toEqual([])
    expect(findings([statement()], [receipt({ sum: 'JPY 1,000', on: day('2026-04-01') })])).toEqual([])
  })
  test('when it pays on what was taken back since', () => {
    const back = receipt({ id: 'receipt:correction', sum: 'JPY -100', on: day('2026-02-01') })
    // Nobody pays back: the 900 stay paid, but only 900 came in.
    expect(findings([FIRST], [...RECEIPTS, back])).toEqual([off('received', 'JPY 1,000', 'JPY 900')])
  })
})

describe('a statement that says what others are paid', () => {
  const others = (sum: string) => ({
    ...FIRST,
    lines: [...FIRST.lines, line(sum, { tier: 'tier:fee', party: 'party:agent' })],
  })
  test('may say less than is theirs, or all of it', () => {
    expect(findings([others('JPY 99')])).toEqual([])
    expect(findings([others('JPY 100')])).toEqual([])
  })
  test('does not add up when it pays the agent, or the studio that renders it, a yen too much', () => {
    const over = off('lines', 'JPY 101', 'JPY 100')
    expect(findings([others('JPY 101')])).toEqual([
      { ...over, facts: { ...over.facts, party: 'party:agent' } },
    ])
    const studio = line('JPY 1', { tier: 'tier:profit', party: 'party:studio' })
    expect(findings([{ ...FIRST, lines: [...FIRST.lines, studio] }])).toMatchObject([
      { facts: { to: 'party:investor', party: 'party:studio', computed: parseMoney('JPY 0') } },
    ])
  })
  test('is told of its recipient first', () => {
    const wrong = { ...others('JPY 101'), lines: [...others('JPY 101').lines, line('JPY 1')] }
    expect(findings([wrong])).toEqual([off('lines', 'JPY 901', 'JPY 900')])
  })
})

describe('what a receipt counts', () => {
  test('is what was booked, and less the tax kept back at source', () => {
    const won = receipt({ sum: 'KRW 10,000', booked: parseMoney('JPY 900')! })
    const taxed = receipt({ id: 'receipt:taxed', sum: 'JPY 111', withheld: parseMoney('JPY 11')! })
    expect(findings([FIRST], [won, taxed])).toEqual([])
  })
})

describe('whether a statement adds up cannot be told', () => {
  const missing = (at: string, what: string) => ({ kind: 'missing', at, what })
  test('without a waterfall', () => {
    expect(ask(statementDoesNotAddUp, { deal: dealOf(), settle: settleOf({ statements: [FIRST] }) })).toEqual(
      [missing('deal/waterfall', 'waterfall')],
    )
    expect(ask(statementDoesNotAddUp, {})).toEqual([])
  })
  test('from the day on which a receipt came in of which nobody booked the worth', () => {
    const won = receipt({ id: 'receipt:won', sum: 'KRW 10,000', on: day('2026-04-01') })
    const wrong = [statement({ sum: 'JPY 1' }), { ...SECOND, lines: [] }]
    expect(findings(wrong, [...RECEIPTS, won])).toEqual([
      missing('settle/receipts/receipt:won/gross', 'exchange-rate'),
      off('lines', 'JPY 0', 'JPY 900'),
    ])
  })
  test('when it, or a cap, is in another currency than the waterfall', () => {
    expect(findings([{ ...FIRST, received: parseMoney('KRW 1')! }])).toEqual([
      missing('settle/statements/statement:first/received', 'exchange-rate'),
    ])
    expect(findings([{ ...FIRST, lines: [line('KRW 1')] }])).toEqual([
      missing('settle/statements/statement:first/lines', 'exchange-rate'),
    ])
    expect(findings([FIRST], RECEIPTS, waterfall(tier({ most: 'KRW 1' })))).toEqual([
      missing('deal/waterfall/tiers/tier:recoup/cap', 'exchange-rate'),
    ])
  })
})

test('property: statements made from the waterfall add up, for any party and however the year is cut', () => {
  const anyReceipts = fc
    .array(fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.integer({ min: 0, max: 364 })), {
      maxLength: 12,
    })
    .map((list) =>
      list.map(([minor, on], i) =>
        receipt({ id: `receipt:${i}`, gross: money('JPY', minor), on: addDays(day('2026-01-01'), on) }),
      ),
    )
  const anyCuts = fc.uniqueArray(fc.integer({ min: 1, max: 364 }), { maxLength: 5 })
  const anyParty = fc.constantFrom<PartyId>('party:agent', 'party:investor', 'party:studio')
  const upTo = (until: number, receipts: readonly Receipt[], to: PartyId) => {
    const before = receipts.filter(({ on }) => on < addDays(day('2026-01-01'), until))
    const incoming = before.map((it) => ({ id: it.id, on: it.on, amount: bookedIn(it, 'JPY')! }))
    const out = payOut(TIERS, incoming)
    const mine = out.tiers.flatMap((it) => it.to.filter(({ party }) => party === to))
    return { received: out.received.minor, owed: mine.reduce((all, { amount }) => all + amount.minor, 0n) }
  }
  fc.assert(
    fc.property(anyReceipts, anyCuts, anyParty, (receipts, cuts, to) => {
      const ends = [...cuts.toSorted((a, b) => a - b), 365]
      const statements = ends.map((end, i): Statement => {
        const begin = ends[i - 1] ?? 0
        const [before, after] = [upTo(begin, receipts, to), upTo(end, receipts, to)]
        return statement({
          id: `statement:${i}`,
          period: { from: addDays(day('2026-01-01'), begin), until: addDays(day('2026-01-01'), end) },
          received: money('JPY', after.received - before.received),
          lines: [line('JPY 0', { party: to, amount: money('JPY', after.owed - before.owed) })],
        })
      })
      const deal = dealOf({ waterfall: TIERS, reporting: [reporting({ to })] })
      expect(ask(statementDoesNotAddUp, { deal, settle: settleOf({ statements, receipts }) })).toEqual([])
    }),
  )
})
