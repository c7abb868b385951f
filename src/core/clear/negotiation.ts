import type { Day } from '../base/index.ts'
import { addDays, daysBetween, LAST_DAY } from '../base/index.ts'
import type { DayOf } from './option.ts'
import type { Negotiation } from './types.ts'

/** How a right to be asked stands on a day. */
export type NegotiationState =
  /** whoever was to be asked answered, was silent until the clock ran out, or need not be asked any more */
  | { readonly kind: 'free' }
  /** the holder must be told before anybody else is dealt with */
  | { readonly kind: 'not-asked' }
  /** the clock runs until `last`, that day included */
  | { readonly kind: 'running'; readonly last: Day }

/** The last day for the answer, where notice was given on a day that is known. */
export function lastDayToAnswer({ notice, answerDays }: Negotiation, dayOf: DayOf): Day | undefined {
  const given = notice && dayOf(notice)
  if (given === undefined) return undefined
  // The day of the notice does not count, as contracts have it.
  return daysBetween(given, LAST_DAY) < answerDays ? LAST_DAY : addDays(given, answerDays)
}

export function negotiationOn(negotiation: Negotiation, on: Day, dayOf: DayOf): NegotiationState {
  const { notice, until, takenOn, waivedOn } = negotiation
  const over = until === undefined || until === 'open' ? undefined : dayOf(until)
  if (over !== undefined && over <= on) return { kind: 'free' }
  if (waivedOn !== undefined && waivedOn <= on) return { kind: 'free' }
  const given = notice && dayOf(notice)
  if (given === undefined || on < given) return { kind: 'not-asked' }
  const last = lastDayToAnswer(negotiation, dayOf)!
  // Who took it in time has it; nobody else may be dealt with while the two of them come to terms.
  if (takenOn !== undefined && takenOn <= on && takenOn <= last) return { kind: 'running', last }
  return last < on ? { kind: 'free' } : { kind: 'running', last }
}
