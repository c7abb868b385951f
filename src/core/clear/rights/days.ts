import { type DateRange, type Day, dayFromEpoch, epochDay, type Until } from '../../base/index.ts'

/** The open end as a number: after every day. */
export const NEVER = 0x7f_ff_ff_ff

/** Days since 1970-01-01. */
export const dayNumber = (day: Until): number => (day === 'open' ? NEVER : epochDay(day))

export const untilOf = (number: number): Until => (number === NEVER ? 'open' : dayFromEpoch(number))

/** Days from one on, up to but without another, by their numbers. */
export interface Days {
  readonly from: number
  readonly until: number
}

export const rangeOf = ({ from, until }: Days): DateRange => ({
  from: dayFromEpoch(from) as Day,
  until: untilOf(until),
})
