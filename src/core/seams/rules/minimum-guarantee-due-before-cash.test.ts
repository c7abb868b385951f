import { describe, expect, test } from 'vitest'
import type { When } from '../../base/index.ts'
import { day, parseMoney, parseWhen, ratio } from '../../base/index.ts'
import { dealOf, finance, guarantee, tranche } from '../../deal/deal.fixture.ts'
import type { Guarantee } from '../../deal/index.ts'
import { releaseOf, window } from '../../release/release.fixture.ts'
import type { Catalogue } from '../../title/index.ts'
import { ask } from '../ask.fixture.ts'
import { minimumGuaranteeDueBeforeCash } from './minimum-guarantee-due-before-cash.ts'

const NEVER = parseWhen('on event:never')!
const OWED = 'deal/guarantees/guarantee:minimum/due'
const TRANCHE = 'deal/finance/finance:broadcaster/tranches/tranche:first'
const FEE = 'release/windows/window:tv/fees/fee:first'

/** The studio owes the investor a million yen on 1 April; a broadcaster and a window pay the studio. */
const findings = (
  cash: { readonly tranche?: readonly [string, When]; readonly fee?: readonly [string, When] },
  owed: Partial<Guarantee> = {},
  catalogue: Partial<Catalogue> = {},
) =>
  ask(
    minimumGuaranteeDueBeforeCash,
    {
      deal: dealOf({
        finance: cash.tranche ? [finance({ tranches: [tranche(...cash.tranche)] })] : [],
        guarantees: [guarantee({ fundedBy: ['tranche:first', 'fee:first'], ...owed })],
      }),
      release: releaseOf({
        windows: cash.fee
          ? [window({ fees: [{ id: 'fee:first', amount: parseMoney(cash.fee[0])!, due: cash.fee[1] }] })]
          : [],
      }),
    },
    catalogue,
  )

describe('a minimum guarantee is due before the cash', () => {
  test('when the payments that are to carry it come a day later', () => {
    expect(findings({ tranche: ['JPY 1,000,000', day('2026-04-02')] })).toEqual([
      {
        kind: 'broken',
        because: [OWED, `${TRANCHE}/due`],
        facts: {
          payer: 'party:studio',
          payee: 'party:investor',
          amount: parseMoney('JPY 1,000,000'),
          due: '2026-04-01',
          short: parseMoney('JPY 1,000,000'),
          covered: '2026-04-02',
        },
      },
    ])
  })
  test('by what the cash of the days before does not carry', () => {
    const cash = {
      tranche: ['JPY 400,000', day('2026-03-01')],
      fee: ['JPY 600,000', day('2026-06-01')],
    } as const
    expect(findings(cash)).toMatchObject([
      {
        because: [OWED, `${TRANCHE}/due`, `${FEE}/due`],
        facts: { short: parseMoney('JPY 600,000'), covered: '2026-06-01' },
      },
    ])
  })
  test('and is never carried when the payments are too small altogether', () => {
    const [it] = findings({ tranche: ['JPY 999,999', day('2026-03-01')] })
    expect(it).toMatchObject({ facts: { short: parseMoney('JPY 1') } })
    expect(it?.kind === 'broken' && it.facts).not.toHaveProperty('covered')
  })
})

describe('a minimum guarantee is carried', () => {
  test('by what comes in on the very day', () => {
    expect(findings({ tranche: ['JPY 1,000,000', day('2026-04-01')] })).toEqual([])
  })
  test('by cash in another currency at the rate of its day', () => {
    const rates = [{ from: 'USD', to: 'JPY', ratio: ratio(150n, 1n), on: day('2026-01-01') }] as const
    // USD 6,666.67 are JPY 1,000,000.5.
    expect(findings({ fee: ['USD 6,666.67', day('2026-03-01')] }, {}, { rates })).toEqual([])
    expect(findings({ fee: ['USD 6,666.66', day('2026-03-01')] }, {}, { rates })).toMatchObject([
      { facts: { short: parseMoney('JPY 1') } },
    ])
  })
  test('out of its payer’s own pocket, when it names no payments', () => {
    expect(findings({}, { fundedBy: [] })).toEqual([])
  })
})

describe('whether a minimum guarantee is carried cannot be told', () => {
  test('without the day it is due', () => {
    expect(findings({ tranche: ['JPY 1', day('2026-03-01')] }, { due: NEVER })).toEqual([
      { kind: 'missing', at: OWED, what: 'payment-day' },
    ])
  })
  test('without the day of a payment that might carry it', () => {
    expect(findings({ tranche: ['JPY 1,000,000', NEVER] })).toEqual([
      { kind: 'missing', at: `${TRANCHE}/due`, what: 'payment-day' },
    ])
  })
  test('without the rate of such a payment', () => {
    expect(findings({ fee: ['USD 6,700', day('2026-03-01')] })).toEqual([
      { kind: 'missing', at: `${FEE}/amount`, what: 'exchange-rate' },
    ])
  })
})
