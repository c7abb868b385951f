import type { DateRange, Day } from '../../base/index.ts'
import {
  contains,
  intersection,
  leavesOf,
  mediaMask,
  pathOf,
  range,
  shiftDay,
  territoryMask,
  throughInclusive,
} from '../../base/index.ts'
import type { Blackout, Grant } from '../../clear/index.ts'
import { broken, missing, rule } from '../rule.ts'
import { dayOn } from '../views/calendar.ts'
import type { DatedWindow } from '../views/windows.ts'

/** A title is shown on days on which its licensee agreed not to show it. */
export const blackedOut = rule({
  code: 'blacked-out',
  severity: 'error',
  links: ['clear', 'release'],
  reads: ['head', 'contracts', 'windows', 'calendar'],
  *find({ head, contracts, windows, calendar }) {
    for (const { grant, path } of contracts) {
      if (!grant.blackouts || grant.status !== 'signed' || grant.work !== head.work) continue
      for (const blackout of grant.blackouts) {
        const place = pathOf(path, 'blackouts', blackout.id)
        const [from, until] = [dayOn(calendar, blackout.from), dayOn(calendar, blackout.until)]
        for (const shown of windows) {
          if (!concerns(blackout, grant, shown)) continue
          if (!from || !until) yield missing(pathOf(place, from ? 'until' : 'from'), 'blackout-days')
          else if (until <= from)
            continue // It is over before it begins: nothing is blacked out.
          else if (!shown.term) yield missing(pathOf(shown.path, 'term'), 'window-days')
          else {
            const dark = darkDays(shown, range(from, until))
            if (dark) yield broken([shown.path, place], { window: shown.window.id, grant: grant.id, ...dark })
          }
        }
      }
    }
  },
})

const concerns = (blackout: Blackout, { licensee }: Grant, { window }: DatedWindow): boolean =>
  window.party === licensee &&
  (territoryMask(window.territories) & territoryMask(blackout.territories)) !== 0n &&
  (mediaMask([window.medium]) & mediaMask(blackout.media)) !== 0

const BY_THE_CLOCK = new Set([...leavesOf('free-television'), ...leavesOf('pay-television')])

/**
 * What of a blackout a window breaks. A channel shows a title only on its airing days; elsewhere it is there on
 * every day of the window.
 */
function darkDays({ window, term, airings }: DatedWindow, blackout: DateRange): DateRange | undefined {
  if (!BY_THE_CLOCK.has(window.medium) || airings.length === 0) return term && intersection(term, blackout)
  const repeats = window.airing?.repeats ?? []
  const days: readonly Day[] = [
    ...airings,
    ...repeats.flatMap(({ afterDays }) => airings.map((on) => shiftDay(on, afterDays, 'day'))),
  ]
  const dark = days.filter((on) => contains(blackout, on)).sort()
  const [first] = dark
  const last = dark.at(-1)
  return first && last && throughInclusive(first, last)
}
