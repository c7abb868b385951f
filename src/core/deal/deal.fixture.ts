import { type Day, day, ONE, parseMoney, parseRatio, type Ratio, type When } from '../base/index.ts'
import type {
  Deal,
  FinanceSource,
  Guarantee,
  IncentiveClaim,
  IncentiveScheme,
  Reporting,
  Tier,
  Tranche,
  Waterfall,
} from './types.ts'
import { NO_DEAL } from './types.ts'
import type { Incoming } from './waterfall.ts'

export const part = (text: string): Ratio => parseRatio(text)!

export const tranche = (sum: string, due: When, id: Tranche['id'] = 'tranche:first'): Tranche => ({
  id,
  amount: parseMoney(sum)!,
  due,
})

/** A broadcaster's commission of one million yen, paid at once on 1 April 2026. */
export const finance = (it: Partial<FinanceSource> & { readonly sum?: string } = {}): FinanceSource => {
  const { sum = 'JPY 1,000,000', ...fields } = it
  return {
    id: 'finance:broadcaster',
    party: 'party:broadcaster',
    kind: 'commission',
    amount: parseMoney(sum)!,
    tranches: [tranche(sum, day('2026-04-01'))],
    ...fields,
  }
}

/** One million yen owed by the studio to the investor on 1 April 2026, carried by the first tranche. */
export const guarantee = (it: Partial<Guarantee> & { readonly sum?: string } = {}): Guarantee => {
  const { sum = 'JPY 1,000,000', ...fields } = it
  return {
    id: 'guarantee:minimum',
    payer: 'party:studio',
    payee: 'party:investor',
    amount: parseMoney(sum)!,
    due: day('2026-04-01'),
    fundedBy: ['tranche:first'],
    ...fields,
  }
}

/** Half of what is spent in Japan, on no condition. */
export const scheme = (it: Partial<IncentiveScheme> = {}): IncentiveScheme => ({
  id: 'scheme:japan',
  names: { en: 'A Japanese scheme' },
  country: 'JP',
  rate: part('50 %'),
  conditions: [],
  ...it,
})

/** The studio expects one yen, so that neither rate nor cap is in the way. */
export const claim = (it: Partial<IncentiveClaim> & { readonly sum?: string } = {}): IncentiveClaim => {
  const { sum = 'JPY 1', ...fields } = it
  return {
    id: 'incentive:japan',
    scheme: 'scheme:japan',
    applicant: 'party:studio',
    expected: parseMoney(sum)!,
    ...fields,
  }
}

/** Everything that reaches it, without end, to the investor. */
export const tier = (it: Partial<Tier> & { readonly most?: string } = {}): Tier => {
  const { most, ...fields } = it
  return {
    id: 'tier:recoup',
    names: { en: 'Recoupment' },
    of: 'remaining',
    take: ONE,
    to: [{ party: 'party:investor', weight: ONE }],
    ...(most ? { cap: parseMoney(most)! } : {}),
    ...fields,
  }
}

export const waterfall = (...tiers: readonly Tier[]): Waterfall => ({ currency: 'JPY', tiers })

/** A sum that came in; its id is made of its day. */
export const incoming = (sum: string, on: Day = day('2026-01-15'), id = `receipt:${on}`): Incoming => ({
  id,
  on,
  amount: parseMoney(sum)!,
})

/** Four quarterly statements from the studio to the investor, thirty days after each quarter of 2026. */
export const reporting = (it: Partial<Reporting> = {}): Reporting => ({
  id: 'reporting:investor',
  from: 'party:studio',
  to: 'party:investor',
  every: 'quarter',
  first: day('2026-01-10'),
  dueDays: 30,
  statements: 4,
  ...it,
})

export const dealOf = (it: Partial<Deal> = {}): Deal => ({ ...NO_DEAL, ...it })
