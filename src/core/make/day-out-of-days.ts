import type { Day, Id } from '../base/index.ts'

/**
 * What a shooting day is to a person: start, work, finish, hold. `SWF` is the only day of somebody who works
 * once. On a hold day the company shoots without them, between their first day and their last.
 */
export type DayCode = 'SW' | 'W' | 'WF' | 'SWF' | 'H'

/** A day on which the company shoots, and who works. */
export interface CompanyDay {
  readonly on: Day
  readonly people: readonly Id<'person'>[]
}

/** One person's line: a code for each shooting day from start to finish, in order. */
export interface PersonDays {
  readonly person: Id<'person'>
  readonly codes: readonly { readonly on: Day; readonly code: DayCode }[]
  /** days worked and days held; together they are the days of `codes` */
  readonly worked: number
  readonly held: number
}

/** The chart of who works on which day of the shoot. */
export interface DayOutOfDays {
  /** the days on which the company shoots, in order, none twice */
  readonly days: readonly Day[]
  /** whoever works at least once, in the order of their ids */
  readonly people: readonly PersonDays[]
}

/**
 * The day out of days of a dated schedule. Days on which the company does not shoot are nobody's hold days.
 * Drops and pick-ups, travel, fittings and rehearsals are not told: the schedule does not hold them.
 * @param schedule in any order; two entries of one date (two units) are one day
 * @see Movie Magic Scheduling online manual, "Day Out of Days" (research/schedule.md, section 3)
 */
export function dayOutOfDays(schedule: readonly CompanyDay[]): DayOutOfDays {
  const days = [...new Set(schedule.map(({ on }) => on))].sort()
  const work = new Map<Id<'person'>, Set<Day>>()
  for (const { on, people } of schedule)
    for (const person of people) {
      const worked = work.get(person) ?? new Set()
      work.set(person, worked.add(on))
    }
  const people = [...work].sort(([a], [b]) => (a < b ? -1 : 1))
  return { days, people: people.map(([person, worked]) => personDays(person, worked, days)) }
}

function personDays(person: Id<'person'>, worked: ReadonlySet<Day>, days: readonly Day[]): PersonDays {
  const first = days.findIndex((on) => worked.has(on))
  const last = days.findLastIndex((on) => worked.has(on))
  const codes = days.slice(first, last + 1).map((on, i) => {
    const at = first + i
    const code: DayCode =
      first === last ? 'SWF' : at === first ? 'SW' : at === last ? 'WF' : worked.has(on) ? 'W' : 'H'
    return { on, code }
  })
  return { person, codes, worked: worked.size, held: codes.length - worked.size }
}
