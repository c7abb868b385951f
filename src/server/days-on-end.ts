import type { SeenAnswer } from '../api/index.ts'
import type { DateRange } from '../core/base/index.ts'
import { lengthInDays, mergeRanges, without } from '../core/base/index.ts'
import type { Standing } from '../core/clear/index.ts'

/**
 * How a work stands in a question; where so many days on end are asked for, it is available when it is free for them
 * somewhere in the term.
 */
export function standingFor(
  term: DateRange,
  answer: SeenAnswer,
  days: number | undefined,
): { readonly standing: Standing; readonly terms?: readonly DateRange[] } {
  if (days === undefined) return { standing: answer.standing }
  const terms = freeTerms(term, answer, days)
  return { standing: onEnd(answer.standing, terms.length > 0), terms }
}

/** @param isFree it is free for so many days on end */
export const onEnd = (standing: Standing, isFree: boolean): Standing =>
  isFree ? 'available' : standing === 'available' ? 'partly' : standing

/** The days on which all that was asked is free, so many on end. */
function freeTerms(
  asked: DateRange,
  { blocked, notCleared, unknown, hidden }: SeenAnswer,
  days: number,
): readonly DateRange[] {
  const off = [...[blocked, notCleared, unknown].flat().flatMap(({ cells }) => cells), ...hidden]
  const free = mergeRanges(off.map(({ term }) => term)).reduce<readonly DateRange[]>(
    (left, taken) => left.flatMap((term) => without(term, taken)),
    [asked],
  )
  return free.filter((term) => lengthInDays(term) >= days)
}
