import type { ClockMinutes, Country, Day } from '../base/index.ts'
import { contains, dateOf, daysBetween, epochDay, monthOf, yearOf } from '../base/index.ts'
import type { LabourRule, Person } from './types.ts'

/** Work without a break in the paper: from one call to one wrap. */
export interface Stretch {
  /** the shooting day it belongs to, even where it runs past midnight */
  readonly day: Day
  /** where the work is done, whose rules hold */
  readonly country: Country
  /** by the clocks of the place; the wrap may lie past 24:00 and is after the call */
  readonly call: ClockMinutes
  readonly wrap: ClockMinutes
  /** the instants of call and wrap, in milliseconds since 1970-01-01T00:00Z */
  readonly from: number
  readonly until: number
}

/** What a rule asks about the person who works. */
export type Worker = Pick<Person, 'function' | 'born'>

/** A labour rule that somebody's working times do not keep. */
export interface Breach<S extends Stretch = Stretch> {
  readonly rule: LabourRule
  /** the day that is too long, that begins too soon or that runs into forbidden hours; of seven, the first */
  readonly on: Day
  /** rested, where the rule is about rest; else worked */
  readonly hours: number
  /** the least rest or the most work that the rule allows; within forbidden hours none */
  readonly limit: number
  /** what shows it, the stretch to look at first before the others */
  readonly stretches: readonly S[]
}

const HOUR = 3_600_000
const DAY_MINUTES = 24 * 60

/** Years completed; who was born on 29 February completes one on 1 March where there is no such day. */
export function ageOn(born: Day, on: Day): number {
  const years = yearOf(on) - yearOf(born)
  const months = monthOf(on) - monthOf(born)
  return months < 0 || (months === 0 && dateOf(on) < dateOf(born)) ? years - 1 : years
}

/** A rule that protects those under an age. */
export const isForMinors = (rule: LabourRule): boolean => rule.ageUnder !== undefined

/**
 * Does the rule speak of this work? It does in its country, while in force, for those it applies to, at
 * their age on that day. Of somebody whose birth date is not known a rule for minors says nothing
 * (`birthDateNeeded` asks for it), and a rule from an age on counts as said: adults are the usual case.
 */
export function applies(rule: LabourRule, worker: Worker, work: Pick<Stretch, 'country' | 'day'>): boolean {
  if (!inForce(rule, worker, work)) return false
  if (rule.ageFrom === undefined && rule.ageUnder === undefined) return true
  if (worker.born === undefined) return !isForMinors(rule)
  const age = ageOn(worker.born, work.day)
  return age >= (rule.ageFrom ?? 0) && age < (rule.ageUnder ?? Number.POSITIVE_INFINITY)
}

const inForce = (rule: LabourRule, worker: Worker, { country, day }: Pick<Stretch, 'country' | 'day'>) =>
  rule.country === country &&
  contains(rule.inForce, day) &&
  (rule.appliesTo === 'everyone' || rule.appliesTo === worker.function)

/**
 * Must we know when somebody was born? Where a rule for minors might speak of a player; crew whose birth
 * date nobody gives are taken to be adults.
 */
export const birthDateNeeded = (
  worker: Worker,
  stretches: readonly Stretch[],
  rules: readonly LabourRule[],
): boolean =>
  worker.born === undefined &&
  worker.function === 'cast' &&
  rules.some((rule) => isForMinors(rule) && stretches.some((work) => inForce(rule, worker, work)))

/**
 * Every breach of every rule by one person's work: of rest and of a day's hours each time, of seven days the
 * worst. A rule counts the work that it applies to. Stretches of one day in one country are one working day,
 * as when the company moves: the time between them is no rest, and no work either.
 * @param stretches in any order
 */
export function breaches<S extends Stretch>(
  worker: Worker,
  stretches: readonly S[],
  rules: readonly LabourRule[],
): readonly Breach<S>[] {
  // Nearly always they come in time, and are asked about once a rule.
  const inTime = areInTime(stretches) ? stretches : stretches.toSorted(later)
  const found: Breach<S>[] = []
  for (const rule of rules) {
    // Of the laws of many countries most people work under one, and most keep it.
    if (!worksIn(rule.country, inTime)) continue
    const its = breachesOf(rule, worker, inTime)
    if (its.length > 0) found.push(...its)
  }
  return found
}

const later = (a: Stretch, b: Stretch): number => a.from - b.from || a.until - b.until

function areInTime(stretches: readonly Stretch[]): boolean {
  for (let i = 1; i < stretches.length; i++) if (later(stretches[i - 1]!, stretches[i]!) > 0) return false
  return true
}

function worksIn(country: Country, stretches: readonly Stretch[]): boolean {
  for (const stretch of stretches) if (stretch.country === country) return true
  return false
}

function breachesOf<S extends Stretch>(
  rule: LabourRule,
  worker: Worker,
  inTime: readonly S[],
): readonly Breach<S>[] {
  const { limit } = rule
  switch (limit.kind) {
    case 'rest':
      return shortRests(rule, limit.atLeastHours, worker, inTime)
    case 'day':
      return longDays(rule, limit.atMostHours, workUnder(rule, worker, inTime))
    case 'week':
      return longWeek(rule, limit.atMostHours, workUnder(rule, worker, inTime))
    case 'clock':
      return forbiddenHours(rule, limit, workUnder(rule, worker, inTime))
  }
}

/** The work that a rule counts: nearly always all of it. */
function workUnder<S extends Stretch>(rule: LabourRule, worker: Worker, work: readonly S[]): readonly S[] {
  for (const stretch of work) if (!applies(rule, worker, stretch)) return someUnder(rule, worker, work)
  return work
}

/** Of breaches of one kind on one day the one furthest from what is allowed; weeks are kept, one a rule. */
export function strictest<S extends Stretch>(list: readonly Breach<S>[]): readonly Breach<S>[] {
  if (list.length < 2) return list
  const far = ({ hours, limit }: Breach<S>): number => Math.abs(hours - limit)
  const kept = new Map<string, Breach<S>>()
  for (const breach of list) {
    const { kind } = breach.rule.limit
    const key = kind === 'week' ? breach.rule.id : `${kind} ${breach.on}`
    const other = kept.get(key)
    const stricter =
      !other ||
      far(breach) > far(other) ||
      // Of two that are alike the order of the rules has no say.
      (far(breach) === far(other) && breach.rule.id < other.rule.id)
    if (stricter) kept.set(key, breach)
  }
  return [...kept.values()]
}

/** Limits are given in hours and parts of them; work is counted in whole milliseconds. */
const milliseconds = (hours: number): number => Math.round(hours * HOUR)

const someUnder = <S extends Stretch>(rule: LabourRule, worker: Worker, work: readonly S[]): readonly S[] =>
  work.filter((stretch) => applies(rule, worker, stretch))

function shortRests<S extends Stretch>(
  rule: LabourRule,
  atLeast: number,
  worker: Worker,
  stretches: readonly S[],
): readonly Breach<S>[] {
  const found: Breach<S>[] = []
  let last: S | undefined // of those before, the one that ended last
  for (const next of stretches) {
    if (last && !(last.day === next.day && last.country === next.country) && applies(rule, worker, next)) {
      const rest = Math.max(0, next.from - last.until)
      if (rest < milliseconds(atLeast))
        found.push({ rule, on: next.day, hours: rest / HOUR, limit: atLeast, stretches: [next, last] })
    }
    if (!last || next.until > last.until) last = next
  }
  return found
}

/** At most so long is worked in so many days on end: cheaper to tell than how long, and nearly always enough. */
function mostInDays(work: readonly Stretch[], count: number): number {
  let first = 0
  let sum = 0
  let most = 0
  let last = Number.NEGATIVE_INFINITY
  for (const { day, from, until } of work) {
    const at = epochDay(day)
    if (last > at) return Number.POSITIVE_INFINITY // Over the date line and back.
    last = at
    sum += until - from
    for (; at - epochDay(work[first]!.day) >= count; first++) sum -= work[first]!.until - work[first]!.from
    if (sum > most) most = sum
  }
  return most
}

interface WorkedDay<S extends Stretch> {
  readonly day: Day
  readonly worked: number
  readonly stretches: readonly S[]
}

function workedDays<S extends Stretch>(work: readonly S[]): readonly WorkedDay<S>[] {
  return [...Map.groupBy(work, ({ day }) => day)]
    .map(([day, stretches]) => ({ day, worked: worked(stretches), stretches }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Two calls at once are worked once. @param stretches in time */
function worked(stretches: readonly Stretch[]): number {
  let total = 0
  let end = Number.NEGATIVE_INFINITY
  for (const { from, until } of stretches) {
    total += Math.max(0, until - Math.max(from, end))
    end = Math.max(end, until)
  }
  return total
}

function longDays<S extends Stretch>(rule: LabourRule, atMost: number, work: readonly S[]): Breach<S>[] {
  const most = milliseconds(atMost)
  if (mostInDays(work, 1) <= most) return []
  return workedDays(work)
    .filter((day) => day.worked > most)
    .map((day) => ({ rule, on: day.day, hours: day.worked / HOUR, limit: atMost, stretches: day.stretches }))
}

function longWeek<S extends Stretch>(rule: LabourRule, atMost: number, work: readonly S[]): Breach<S>[] {
  if (mostInDays(work, 7) <= milliseconds(atMost)) return []
  const days = workedDays(work)
  let [first, sum, most] = [0, 0, milliseconds(atMost)]
  let worst: readonly WorkedDay<S>[] = []
  for (const [at, { day, worked }] of days.entries()) {
    sum += worked
    while (daysBetween(days[first]!.day, day) >= 7) sum -= days[first++]!.worked
    if (sum > most) {
      most = sum
      worst = days.slice(first, at + 1)
    }
  }
  if (!worst[0]) return []
  const stretches = worst.flatMap((day) => day.stretches)
  return [{ rule, on: worst[0].day, hours: most / HOUR, limit: atMost, stretches }]
}

function forbiddenHours<S extends Stretch>(
  rule: LabourRule,
  hours: { readonly from: ClockMinutes; readonly until: ClockMinutes },
  work: readonly S[],
): Breach<S>[] {
  const found: Breach<S>[] = []
  for (const stretch of work) {
    const minutes = minutesWithin(stretch, hours)
    if (minutes > 0)
      found.push({ rule, on: stretch.day, hours: minutes / 60, limit: 0, stretches: [stretch] })
  }
  return found
}

/**
 * Minutes of a stretch that lie in hours which come back every day, by the clocks of the place. Both may run
 * past 24:00: 22:00–30:00 holds the morning too.
 */
export function minutesWithin(
  { call, wrap }: Pick<Stretch, 'call' | 'wrap'>,
  hours: { readonly from: ClockMinutes; readonly until: ClockMinutes },
): number {
  // The hours of the day before may reach into the stretch's morning, those of the day after into its night.
  return (
    shared(call, wrap, hours, -DAY_MINUTES) +
    shared(call, wrap, hours, 0) +
    shared(call, wrap, hours, DAY_MINUTES)
  )
}

const shared = (
  call: ClockMinutes,
  wrap: ClockMinutes,
  { from, until }: { readonly from: ClockMinutes; readonly until: ClockMinutes },
  shift: number,
): number => Math.max(0, Math.min(wrap, until + shift) - Math.max(call, from + shift))
