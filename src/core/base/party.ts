import type { Basis } from './basis.ts'
import type { Day } from './day.ts'
import { addDays, day, FIRST_DAY, LAST_DAY, yearOf } from './day.ts'
import type { PartyId } from './ids.ts'
import type { Names, PersonName } from './names.ts'
import type { DateRange } from './range.ts'
import type { Country } from './territory.ts'

/** A month and a day, `12-31`, in any year. */
export type MonthDay = `${number}-${number}`

/** Whoever can hold a right, owe money or be paid: a company, a person, a public body. */
export interface Party extends Basis {
  readonly id: PartyId
  readonly kind: 'company' | 'person' | 'body'
  readonly names: Names
  /** a person's own name, family and given name apart */
  readonly person?: PersonName
  readonly country?: Country
  /** the last day of its business year; not known: its money cannot be set against a year */
  readonly fiscalYearEnd?: MonthDay
}

/**
 * The business year in which a day falls, for a party whose year ends on the given day; 29 February and
 * `02-28` both mean the last day of February. The calendar's first and last years are cut where it ends.
 */
export function fiscalYearOf(end: MonthDay, on: Day): DateRange {
  const endIn = (year: number): Day | undefined => {
    if (year < 1 || year > 9999) return undefined
    const text = String(year).padStart(4, '0')
    return end === '02-29' || end === '02-28' ? addDays(day(`${text}-03-01`), -1) : day(`${text}-${end}`)
  }
  const thisYear = endIn(yearOf(on))
  const inside = thisYear !== undefined && on <= thisYear
  const last = inside ? thisYear : endIn(yearOf(on) + 1)
  const before = endIn(inside ? yearOf(on) - 1 : yearOf(on))
  return {
    from: before === undefined ? FIRST_DAY : addDays(before, 1),
    until: last === undefined || last === LAST_DAY ? 'open' : addDays(last, 1),
  }
}
