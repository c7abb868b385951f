import type { Day, Money, PartyId, Path } from '../base/index.ts'
import type { Assessment } from './assess.ts'
import type { FindingOf } from './codes.ts'
import { says } from './codes.ts'

/** What stood on one side and stands on the other; absent where there was or is nothing. */
export interface Moved<T> {
  readonly before?: T
  readonly after?: T
}

/** Money of a party in one of its business years that is not what it was. */
export interface MoneyMoved {
  readonly party: PartyId
  /** last day of the business year; absent when the party's year end, or the day of the payment, is not known */
  readonly yearEnds?: Day
  readonly flow: 'received' | 'paid'
  readonly before: Money
  readonly after: Money
}

/** What a date is the date of, as people ask after it. */
export type DateKind = 'window' | 'holdback' | 'payment' | 'statement' | 'shooting' | 'other'

export const DATE_KINDS: readonly DateKind[] = [
  'window',
  'holdback',
  'payment',
  'statement',
  'shooting',
  'other',
]

const KINDS: readonly (readonly [RegExp, DateKind])[] = [
  [/\/holdbacks\//, 'holdback'],
  [/^deal\/reporting\/|^settle\/statements\//, 'statement'],
  [/\/(tranches|fees|guarantees|incentives)\/|^make\/costs\//, 'payment'],
  [/^release\/windows\//, 'window'],
  [/^make\/days\//, 'shooting'],
]

export const kindOfDate = (path: Path): DateKind => KINDS.find(([form]) => form.test(path))?.[1] ?? 'other'

/** What a change breaks, mends and moves. */
export interface Difference {
  readonly findings: {
    readonly appeared: readonly FindingOf[]
    readonly gone: readonly FindingOf[]
    readonly changed: readonly { readonly before: FindingOf; readonly after: FindingOf }[]
  }
  readonly dates: readonly ({ readonly path: Path } & Moved<Day>)[]
  readonly money: readonly MoneyMoved[]
}

/**
 * Two assessments of a title, or of it and its scenario. A finding is the same one when it has the same code
 * and rests on the same places; it has changed when it then says something else.
 */
export function diff(before: Assessment, after: Assessment): Difference {
  const then = keyed(before.findings)
  const now = keyed(after.findings)
  return {
    findings: {
      appeared: [...now].filter(([key]) => !then.has(key)).map(([, finding]) => finding),
      gone: [...then].filter(([key]) => !now.has(key)).map(([, finding]) => finding),
      changed: [...now].flatMap(([key, finding]) => {
        const old = then.get(key)
        return old && says(old) !== says(finding) ? [{ before: old, after: finding }] : []
      }),
    },
    dates: movedDates(before, after),
    money: movedMoney(before, after),
  }
}

/** Findings under code and places; a second one of the same code in the same places is told apart by its turn. */
function keyed(findings: readonly FindingOf[]): ReadonlyMap<string, FindingOf> {
  const byKey = new Map<string, FindingOf>()
  for (const finding of findings) {
    const key = `${finding.code} ${finding.because.join(' ')}`
    let turn = 1
    while (byKey.has(`${key} ${turn}`)) turn++
    byKey.set(`${key} ${turn}`, finding)
  }
  return byKey
}

function movedDates(before: Assessment, after: Assessment): Difference['dates'] {
  const then = before.figures.dates
  const now = after.figures.dates
  return [...new Set([...then.keys(), ...now.keys()])]
    .filter((path) => then.get(path) !== now.get(path))
    .sort()
    .map((path) => ({ path, ...present('before', then.get(path)), ...present('after', now.get(path)) }))
}

const present = <K extends string, T>(name: K, value: T | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { readonly [name in K]?: T }

function movedMoney(before: Assessment, after: Assessment): readonly MoneyMoved[] {
  const then = new Map(before.figures.money.map((entry) => [entry.key, entry]))
  const now = new Map(after.figures.money.map((entry) => [entry.key, entry]))
  return [...new Set([...then.keys(), ...now.keys()])].sort().flatMap((key) => {
    const old = then.get(key)
    const entry = now.get(key)
    const known = old ?? entry
    if (!known) return []
    const nothing = { currency: known.amount.currency, minor: 0n }
    const moved = { before: old?.amount ?? nothing, after: entry?.amount ?? nothing }
    if (moved.before.minor === moved.after.minor) return []
    const { party, yearEnds, flow } = known
    return [{ party, flow, ...(yearEnds ? { yearEnds } : {}), ...moved }]
  })
}
