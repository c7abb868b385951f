import type { DateRange, Day } from '../base/index.ts'
import {
  addDays,
  addMonths,
  day,
  daysBetween,
  LAST_DAY,
  monthOf,
  previousDay,
  yearOf,
} from '../base/index.ts'
import type { Reporting, ReportingInterval } from './types.ts'

/** A statement that is owed: for which period, and the last day on which it is in time. */
export interface ExpectedStatement {
  readonly period: DateRange
  readonly due: Day
}

const MONTHS: Readonly<Record<ReportingInterval, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
}

/**
 * The statements that a duty to report asks for, one a period, in order. Periods are those of the calendar:
 * the first is the month, quarter, half-year or year in which the duty begins, whole, however late in it.
 * @param first the day on which the duty begins
 */
export function expectedStatements(
  reporting: Pick<Reporting, 'every' | 'dueDays' | 'statements'>,
  first: Day,
): readonly ExpectedStatement[] {
  const months = MONTHS[reporting.every]
  const into = (monthOf(first) - 1) % months
  const expected: ExpectedStatement[] = []
  let from = addMonths(day(`${first.slice(0, 7)}-01`), -into)
  // The calendar ends with the year 9999, and so does any duty.
  while (expected.length < reporting.statements && yearOf(from) < yearOf(LAST_DAY)) {
    const until = addMonths(from, months)
    const last = previousDay(until)
    const due = addDays(last, Math.min(reporting.dueDays, daysBetween(last, LAST_DAY)))
    expected.push({ period: { from, until }, due })
    from = until
  }
  return expected
}
