import type { Country, Currency, Day, Money, Path, Rate, Ratio } from '../base/index.ts'
import { divide, FIRST_DAY, inCurrency, money, previousDay, ratio, times, toNumber } from '../base/index.ts'
import type { Condition, IncentiveClaim, IncentiveScheme } from './types.ts'

/** How an incentive's condition was missed: what it asks, and what the title has. */
export type Missed =
  | { readonly kind: 'money'; readonly needed: Money; readonly actual: Money }
  /** parts of a hundred */
  | { readonly kind: 'percent'; readonly needed: number; readonly actual: number }
  | { readonly kind: 'count'; readonly needed: number; readonly actual: number }
  /** needed: the nearest day that would have done, of those after it or else the last */
  | { readonly kind: 'day'; readonly needed: Day; readonly actual: Day }
  | { readonly kind: 'country'; readonly needed: Country; readonly actual: Country }
  /** the claim expects more than the scheme can pay: its rate on the local spend, or its cap */
  | { readonly kind: 'above'; readonly most: Money; readonly expected: Money }

/** A fact without which a condition cannot be told, and its place where it is one record's. */
export interface Lack {
  readonly what:
    | 'applicant-country'
    | 'application-day'
    | 'completion-day'
    | 'cost'
    | 'cost-day'
    | 'episode-count'
    | 'exchange-rate'
    | 'headcount'
    | 'nationality'
    | 'place-of-spending'
    | 'shooting-day'
    | 'window-days'
  readonly at?: Path
}

/** A sum that is spent: the whole of a line of the budget. */
export interface Spending {
  readonly path: Path
  /** absent when it hangs on days that are not known */
  readonly amount?: Money
  readonly on?: Day
  readonly country?: Country
}

/** So many that count, and those of whom it is not known. */
export interface Counted {
  readonly local: number
  /** everybody, those not known with them */
  readonly all: number
  readonly unknown: readonly Lack[]
}

/** What a title has to show to a scheme. Absent: not known. */
export interface ClaimFacts {
  /** the currency of the plan, in which a part of the whole cost is counted */
  readonly currency: Currency
  readonly costs: readonly Spending[]
  readonly rates: readonly Rate[]
  readonly episodes?: number
  readonly cast?: Counted
  readonly crew?: Counted
  readonly applicantCountry?: Country
  /** days of shooting in the scheme's country; those without a date may be days of their own or not */
  readonly shootingDays?: Counted
  /** countries in which it is to be released */
  readonly releasedIn?: number
  readonly appliedOn?: Day
  readonly completedOn?: Day
}

/** What came of one condition. A missing fact that could not change the answer is not asked for. */
export type Verdict =
  | { readonly kind: 'held' }
  | {
      readonly kind: 'missed'
      readonly condition: Condition['kind'] | 'rate' | 'cap'
      readonly missed?: Missed
    }
  | { readonly kind: 'unknown'; readonly lacks: readonly Lack[] }

const HELD: Verdict = { kind: 'held' }
const unknown = (...lacks: readonly Lack[]): Verdict => ({ kind: 'unknown', lacks })

/** Each condition of a scheme, and whether it can pay what the claim expects. */
export function checkClaim(
  claim: Pick<IncentiveClaim, 'expected'>,
  scheme: Pick<IncentiveScheme, 'country' | 'rate' | 'cap' | 'conditions'>,
  facts: ClaimFacts,
): readonly Verdict[] {
  return [
    ...scheme.conditions.map((condition) => checkCondition(condition, scheme.country, facts)),
    checkExpected(claim.expected, scheme, facts),
  ]
}

export function checkCondition(condition: Condition, country: Country, facts: ClaimFacts): Verdict {
  switch (condition.kind) {
    case 'local-spend':
      return checkMoney(condition.kind, condition.atLeast, 1n, facts, country)
    case 'total-cost':
      return checkMoney(condition.kind, condition.atLeast, 1n, facts)
    case 'local-spend-per-episode':
      return facts.episodes === undefined
        ? unknown({ what: 'episode-count' })
        : checkMoney(condition.kind, condition.atLeast, BigInt(facts.episodes), facts, country)
    case 'local-spend-share':
      return checkShareOfSpend(condition.atLeast, country, facts)
    case 'local-people':
      return checkPeople(condition.atLeast, facts[condition.of])
    case 'local-applicant':
      return checkApplicant(country, facts.applicantCountry)
    case 'shooting-days':
      return checkShootingDays(condition.atLeast, facts.shootingDays)
    case 'released-in': {
      const actual = facts.releasedIn
      if (actual === undefined) return unknown({ what: 'window-days' })
      const { kind, atLeast: needed } = condition
      return actual >= needed ? HELD : missedBy(kind, { kind: 'count', needed, actual })
    }
    case 'apply-within':
      return checkApplication(condition.windows, facts.appliedOn)
    case 'complete-before': {
      const actual = facts.completedOn
      if (!actual) return unknown({ what: 'completion-day' })
      if (actual < condition.day) return HELD
      return missedBy(condition.kind, { kind: 'day', needed: dayBefore(condition.day), actual })
    }
    case 'any-of':
      return checkGroups(condition.groups, country, facts)
  }
}

/** A limit that no day of the calendar can keep is told as it stands. */
const dayBefore = (limit: Day): Day => (limit === FIRST_DAY ? limit : previousDay(limit))

const missedBy = (condition: Condition['kind'] | 'rate' | 'cap', missed: Missed): Verdict => ({
  kind: 'missed',
  condition,
  missed,
})

/** What is spent, as far as it is known: at least so much, at most so much once everything is known. */
interface Spend {
  readonly least: bigint
  /** absent when what is lacking could be any sum */
  readonly most?: bigint
  readonly lacks: readonly Lack[]
}

/** @param country only what is spent there; without it, everything */
function spend({ costs, rates }: ClaimFacts, currency: Currency, country?: Country): Spend {
  if (costs.length === 0) return { least: 0n, lacks: [{ what: 'cost' }] }
  if (country && costs.every((cost) => cost.country === undefined))
    return { least: 0n, lacks: [{ what: 'place-of-spending' }] }
  const lacks: Lack[] = []
  let [least, unplaced, bounded] = [0n, 0n, true]
  for (const { path, amount, on, country: spentIn } of costs) {
    if (country && spentIn && spentIn !== country) continue
    const converted = amount && inCurrency(amount, currency, on, rates)
    if (!converted) {
      lacks.push(
        amount ? { what: 'exchange-rate', at: `${path}/amount` } : { what: 'cost-day', at: `${path}/timing` },
      )
      bounded = false
    } else if (country && !spentIn) unplaced += converted.minor
    else least += converted.minor
  }
  if (unplaced > 0n) lacks.push({ what: 'place-of-spending' })
  return { least, ...(bounded ? { most: least + unplaced } : {}), lacks }
}

/** @param per so many times the sum is needed, in all */
function checkMoney(
  kind: 'local-spend' | 'total-cost' | 'local-spend-per-episode',
  needed: Money,
  per: bigint,
  facts: ClaimFacts,
  country?: Country,
): Verdict {
  const { least, most, lacks } = spend(facts, needed.currency, country)
  const total = needed.minor * per
  if (least >= total) return HELD
  if (lacks.length > 0 && (most === undefined || most >= total)) return unknown(...lacks)
  const actual = money(needed.currency, divide(least, per, 'down'))
  return missedBy(kind, { kind: 'money', needed, actual })
}

/** Is `part` of `whole` at least the share? Nothing of nothing is. */
const reaches = (part: bigint, whole: bigint, share: Ratio): boolean => part * share.den >= whole * share.num

const percent = (part: bigint, whole: bigint): number =>
  whole === 0n ? 0 : toNumber(ratio(part * 100n, whole))

function checkShareOfSpend(needed: Ratio, country: Country, facts: ClaimFacts): Verdict {
  const local = spend(facts, facts.currency, country)
  const all = spend(facts, facts.currency)
  if (all.most === undefined) return unknown(...all.lacks)
  if (reaches(local.least, all.least, needed)) return HELD
  if (local.lacks.length > 0 && (local.most === undefined || reaches(local.most, all.least, needed)))
    return unknown(...local.lacks)
  return missedBy('local-spend-share', {
    kind: 'percent',
    needed: percent(needed.num, needed.den),
    actual: percent(local.least, all.least),
  })
}

function checkPeople(needed: Ratio, people: Counted | undefined): Verdict {
  if (!people || people.all === 0) return unknown({ what: 'headcount' })
  const [local, all] = [BigInt(people.local), BigInt(people.all)]
  if (reaches(local, all, needed)) return HELD
  if (reaches(local + BigInt(people.unknown.length), all, needed)) return unknown(...people.unknown)
  return missedBy('local-people', {
    kind: 'percent',
    needed: percent(needed.num, needed.den),
    actual: percent(local, all),
  })
}

function checkApplicant(needed: Country, actual: Country | undefined): Verdict {
  if (!actual) return unknown({ what: 'applicant-country' })
  return actual === needed ? HELD : missedBy('local-applicant', { kind: 'country', needed, actual })
}

function checkShootingDays(needed: number, days: Counted | undefined): Verdict {
  if (!days) return unknown({ what: 'shooting-day' })
  if (days.local >= needed) return HELD
  if (days.local + days.unknown.length >= needed) return unknown(...days.unknown)
  return missedBy('shooting-days', { kind: 'count', needed, actual: days.local })
}

function checkApplication(
  windows: readonly { readonly from: Day; readonly until: Day }[],
  actual: Day | undefined,
): Verdict {
  if (!actual) return unknown({ what: 'application-day' })
  if (windows.some(({ from, until }) => from <= actual && actual < until)) return HELD
  // Too early for a window is mended by waiting; too late for all of them is not.
  const opens = windows
    .map(({ from }) => from)
    .filter((from) => from > actual)
    .sort()
  const closes = windows.map(({ until }) => dayBefore(until)).sort()
  const needed = opens[0] ?? closes.at(-1)
  return needed
    ? missedBy('apply-within', { kind: 'day', needed, actual })
    : { kind: 'missed', condition: 'apply-within' }
}

function checkGroups(
  groups: readonly (readonly Condition[])[],
  country: Country,
  facts: ClaimFacts,
): Verdict {
  const lacks: Lack[] = []
  for (const group of groups) {
    const verdicts = group.map((condition) => checkCondition(condition, country, facts))
    if (verdicts.every(({ kind }) => kind === 'held')) return HELD
    if (verdicts.some(({ kind }) => kind === 'missed')) continue
    for (const verdict of verdicts) if (verdict.kind === 'unknown') lacks.push(...verdict.lacks)
  }
  return lacks.length > 0 ? unknown(...lacks) : { kind: 'missed', condition: 'any-of' }
}

/** A scheme pays its rate on the local spend, and never more than its cap; above both, the cap says it. */
function checkExpected(
  expected: Money,
  { country, rate, cap }: Pick<IncentiveScheme, 'country' | 'rate' | 'cap'>,
  facts: ClaimFacts,
): Verdict {
  const { currency } = expected
  if (cap) {
    const most = inCurrency(cap, currency, facts.appliedOn, facts.rates)
    if (!most) return unknown({ what: 'exchange-rate' })
    if (expected.minor > most.minor) return missedBy('cap', { kind: 'above', most, expected })
  }
  const { least, most, lacks } = spend(facts, currency, country)
  const pays = (spent: bigint): boolean => expected.minor * rate.den <= spent * rate.num
  if (pays(least)) return HELD
  if (lacks.length > 0 && (most === undefined || pays(most))) return unknown(...lacks)
  return missedBy('rate', { kind: 'above', most: times(money(currency, least), rate, 'down'), expected })
}
