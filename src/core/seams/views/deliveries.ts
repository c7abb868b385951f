import type { Day, Path } from '../../base/index.ts'
import { pathOf } from '../../base/index.ts'
import type { Completeness, Lack, Release } from '../../release/index.ts'
import { completenessOf } from '../../release/index.ts'
import type { Undelivered } from '../codes.ts'
import type { Calendar } from './calendar.ts'
import { dayOn } from './calendar.ts'

/** What is asked for beside the episodes of one window, and where that is said. */
export interface DatedDelivery extends Completeness {
  readonly path: Path
}

export function deliveriesOf(release: Release, calendar: Calendar): readonly DatedDelivery[] {
  return release.windows.flatMap((window) =>
    window.delivery
      ? [
          {
            ...completenessOf(release, window, window.delivery, (when) => dayOn(calendar, when)),
            path: pathOf('release', 'windows', window.id, 'delivery'),
          },
        ]
      : [],
  )
}

const MOST_PLACES = 12

/** Where it is missing, each place once; of very many the first are enough to begin with. */
export const placesOf = (lacks: readonly Lack[]): readonly string[] =>
  [...new Set(lacks.map(({ at }) => at))].slice(0, MOST_PLACES)

/** How much is there, and the first that is not, as a finding says it. */
export const undelivered = (
  { window, needed, met }: DatedDelivery,
  deliverBy: Day,
  { what, language, country }: Lack,
): Undelivered => ({
  window,
  deliverBy,
  needed,
  met,
  what,
  ...(language === undefined ? {} : { language }),
  ...(country === undefined ? {} : { country }),
})
