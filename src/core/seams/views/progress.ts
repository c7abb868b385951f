import type { Day } from '../../base/index.ts'
import type { HappensOn } from '../../clear/index.ts'
import type { Make } from '../../make/index.ts'
import type { Calendar } from './calendar.ts'
import { dayOn } from './calendar.ts'

/** The days, as planned or as they were, on which a title came as far as its contracts ask. */
export interface Progress {
  readonly productionStart?: Day
  readonly completion?: Day
  readonly firstShowing?: Day
}

/**
 * Production starts on the first shooting day that has a date; without one, on the day that the title gives for
 * the start of photography, or for the read-through, with which rehearsals for a stage begin.
 */
export function progressOf(make: Pick<Make, 'days'>, calendar: Calendar): Progress {
  const { events, windows } = calendar
  const shoots = make.days.map(({ on }) => dayOn(calendar, on))
  const productionStart =
    earliest(shoots) ?? events.get('event:start-of-photography') ?? events.get('event:read-through')
  const completion = events.get('event:completion')
  const shown = [...windows.values()].map((days) => days['first-airing'] ?? days.start)
  const firstShowing = events.get('event:premiere') ?? events.get('event:opening') ?? earliest(shown)
  return {
    ...(productionStart && { productionStart }),
    ...(completion && { completion }),
    ...(firstShowing && { firstShowing }),
  }
}

const earliest = (days: readonly (Day | undefined)[]): Day | undefined =>
  days.reduce<Day | undefined>((first, on) => (on && (!first || on < first) ? on : first), undefined)

export const sameProgress = (a: Progress, b: Progress): boolean =>
  a.productionStart === b.productionStart &&
  a.completion === b.completion &&
  a.firstShowing === b.firstShowing

/** What a reversion waits for. A book is published by others, on a day that no plan here holds. */
export const happensIn =
  (progress: Progress): HappensOn =>
  (what) =>
    ({
      'production-start': progress.productionStart,
      completion: progress.completion,
      'first-showing': progress.firstShowing,
      publication: undefined,
    })[what]

/** Of a title that is not this one, or of a work that others make: nothing is known but what its grant says. */
export const NOTHING_HAPPENS: HappensOn = () => undefined
