import { describe, expect, test } from 'vitest'
import { ONE, parseMoney } from '../../base/index.ts'
import { dealOf, reporting, tier, waterfall } from '../../deal/deal.fixture.ts'
import type { Statement } from '../../settle/index.ts'
import { line, settleOf, statement } from '../../settle/settle.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { paidPastCap } from './paid-past-cap.ts'

/** Two investors share 1,000 at most; what comes after has no cap. */
const TIERS = waterfall(
  tier({
    most: 'JPY 1,000',
    to: [
      { party: 'party:investor', weight: ONE },
      { party: 'party:second', weight: ONE },
    ],
  }),
  tier({ id: 'tier:profit' }),
)
const REPORTING = [reporting(), reporting({ id: 'reporting:second', to: 'party:second' })]
const findings = (...statements: readonly Statement[]) =>
  ask(paidPastCap, {
    deal: dealOf({ waterfall: TIERS, reporting: REPORTING }),
    settle: settleOf({ statements }),
  })

const first = (sum: string) => statement({ lines: [line(sum)] })
const later = (sum: string) => statement({ id: 'statement:later', lines: [line(sum)] })
const second = (sum: string) =>
  statement({
    id: 'statement:second',
    reporting: 'reporting:second',
    lines: [line(sum, { party: 'party:second' })],
  })

describe('a tier has paid past its cap', () => {
  test('when the statements of all periods and all parties come to more than it', () => {
    expect(findings(first('JPY 400'), later('JPY 101'), second('JPY 500'))).toEqual([
      {
        kind: 'broken',
        because: [
          'settle/statements/statement:first/lines',
          'settle/statements/statement:later/lines',
          'settle/statements/statement:second/lines',
          'deal/waterfall/tiers/tier:recoup/cap',
        ],
        facts: {
          tier: 'tier:recoup',
          cap: parseMoney('JPY 1,000'),
          paid: parseMoney('JPY 1,001'),
        },
      },
    ])
  })
})

describe('a tier has not paid past its cap', () => {
  test('when they come to the cap, to the yen', () => {
    expect(findings(first('JPY 400'), later('JPY 100'), second('JPY 500'))).toEqual([])
  })
  test('when a statement says what another’s says again', () => {
    const both = statement({ lines: [line('JPY 500'), line('JPY 500', { party: 'party:second' })] })
    expect(findings(both, second('JPY 500'))).toEqual([])
  })
  test('when it has none', () => {
    expect(findings(statement({ lines: [line('JPY 9,000', { tier: 'tier:profit' })] }))).toEqual([])
  })
})

describe('whether a tier has paid past its cap cannot be told', () => {
  test('without a waterfall', () => {
    expect(ask(paidPastCap, { settle: settleOf({ statements: [first('JPY 1')] }) })).toEqual([
      { kind: 'missing', at: 'deal/waterfall', what: 'waterfall' },
    ])
    expect(ask(paidPastCap, {})).toEqual([])
  })
  test('when a statement is in another currency', () => {
    expect(findings(first('KRW 400'), second('JPY 1,001'))).toEqual([
      { kind: 'missing', at: 'settle/statements/statement:first/lines', what: 'exchange-rate' },
    ])
  })
})
