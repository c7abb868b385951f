import { describe, expect, test } from 'vitest'
import { day, parseMoney } from '../../base/index.ts'
import { dealOf, finance, guarantee, tranche } from '../../deal/deal.fixture.ts'
import { releaseOf, window } from '../../release/release.fixture.ts'
import type { Head, Title } from '../../title/index.ts'
import { ask, bareTitle } from '../ask.fixture.ts'
import { approvedPaymentGone } from './approved-payment-gone.ts'

const TRANCHE = 'deal/finance/finance:broadcaster/tranches/tranche:first/due'
const FEE = 'release/windows/window:tv/fees/fee:first/due'
const GUARANTEE = 'deal/guarantees/guarantee:minimum/due'
const APPROVED = day('2026-04-01')

const headWith = (...paths: readonly string[]): Head => ({
  ...bareTitle().head,
  baseline: {
    on: day('2025-06-01'),
    by: ['party:studio'],
    dates: Object.fromEntries(paths.map((path) => [path, APPROVED])),
  },
})

const findings = (paths: readonly string[], sections: Partial<Title> = {}) =>
  ask(approvedPaymentGone, { head: headWith(...paths), ...sections })

describe('an approved payment is gone', () => {
  test('when its instalment is no more, though its source is: who was to pay is known', () => {
    const deal = dealOf({ finance: [finance({ tranches: [] })] })
    expect(findings([TRANCHE], { deal })).toEqual([
      {
        kind: 'broken',
        because: [`head/baseline/dates/${TRANCHE}`, 'deal/finance'],
        facts: { approved: APPROVED, payer: 'party:broadcaster', payee: 'party:studio' },
      },
    ])
  })
  test('when its source is gone with it', () => {
    expect(findings([TRANCHE])).toMatchObject([{ facts: { approved: APPROVED, payee: 'party:studio' } }])
  })
  test('when it is a fee, or a guarantee, of which nobody knows any more who owed it', () => {
    expect(findings([FEE, GUARANTEE], { release: releaseOf({ windows: [window()] }) })).toMatchObject([
      { because: [`head/baseline/dates/${FEE}`, 'release/windows'], facts: { payer: window().party } },
      { because: [`head/baseline/dates/${GUARANTEE}`, 'deal/guarantees'], facts: { approved: APPROVED } },
    ])
  })
})

describe('nothing is gone', () => {
  test('while the payment is there, on whatever day, or on none', () => {
    const late = dealOf({ finance: [finance({ tranches: [tranche('JPY 1', day('2031-01-01'))] })] })
    expect(findings([TRANCHE], { deal: late })).toEqual([])
    const never = { anchor: { kind: 'event', event: 'event:never' }, shift: 0, unit: 'day' } as const
    const undated = dealOf({
      finance: [finance({ tranches: [tranche('JPY 1', never)] })],
      guarantees: [guarantee()],
    })
    const fees = [{ id: 'fee:first', amount: parseMoney('JPY 1')!, due: never }] as const
    const release = releaseOf({ windows: [window({ fees })] })
    expect(findings([TRANCHE, GUARANTEE, FEE], { deal: undated, release })).toEqual([])
  })
  test('when what went was no payment, or nobody approved anything', () => {
    expect(findings(['make/events/event:delivery/on', 'release/windows/window:tv/term/from'])).toEqual([])
    expect(ask(approvedPaymentGone, {})).toEqual([])
  })
})
