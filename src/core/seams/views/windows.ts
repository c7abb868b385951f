import type { DateRange, Day, Path, Scope } from '../../base/index.ts'
import { ANY_LANGUAGE, FIRST_DAY, mediaMask, pathOf, territoryMask } from '../../base/index.ts'
import type { Release, Window } from '../../release/index.ts'
import { airingDays, lastShown } from '../../release/index.ts'
import type { Calendar } from './calendar.ts'
import { dayOn, rangeOn } from './calendar.ts'

/** A window with its term and its airings as days. */
export interface DatedWindow {
  readonly window: Window
  readonly path: Path
  /** absent when its term hangs on a day that is not known */
  readonly term?: DateRange
  readonly scope?: Scope
  /**
   * the day on which each episode first airs, in order, as far as the days of
   * its parts are known; empty without an airing plan or its first day
   */
  readonly airings: readonly Day[]
  /** the last day on which anything goes out: an episode, a repeat of one, a special */
  readonly lastShown?: Day
}

export function datedWindows(release: Pick<Release, 'windows'>, calendar: Calendar): readonly DatedWindow[] {
  return release.windows.map((window) => {
    const path = pathOf('release', 'windows', window.id)
    const first = window.airing && dayOn(calendar, window.airing.first)
    const airings =
      window.airing && first
        ? airingDays(window.airing, first, (part) => part.first && dayOn(calendar, part.first))
        : []
    const last = window.airing && lastShown(window.airing, airings, (when) => dayOn(calendar, when))
    const shown = { window, path, airings, ...(last ? { lastShown: last } : {}) }
    const term = rangeOn(calendar, window.term)
    if (!term) return shown
    const scope = {
      territories: territoryMask(window.territories),
      media: mediaMask([window.medium]),
      languages: ANY_LANGUAGE,
      term,
    }
    return { ...shown, term, scope }
  })
}

/** The window's box; for all time while its days are not known. */
export const windowAtMost = ({ window, scope }: DatedWindow): Scope =>
  scope ?? {
    territories: territoryMask(window.territories),
    media: mediaMask([window.medium]),
    languages: ANY_LANGUAGE,
    term: { from: FIRST_DAY, until: 'open' },
  }
