import { daysBetween, pathOf, shiftDay } from '../../base/index.ts'
import { broken, missing, rule } from '../rule.ts'
import { dayOn } from '../views/calendar.ts'

/** A special is there later than the window that shows it needs it: as many days before as of an episode. */
export const specialTooLate = rule({
  code: 'special-too-late',
  severity: 'error',
  links: ['release'],
  reads: ['release', 'calendar'],
  *find({ release, calendar }) {
    for (const { id: window, airing, deliverDaysBefore = 0 } of release.windows) {
      for (const { id, on: shown, delivered: made } of airing?.specials ?? []) {
        const place = pathOf('release', 'windows', window, 'airing', 'specials', id)
        const on = dayOn(calendar, shown)
        const delivered = made && dayOn(calendar, made)
        if (on === undefined) yield missing(pathOf(place, 'on'), 'window-days')
        if (delivered === undefined) yield missing(pathOf(place, 'delivered'), 'delivery-day')
        if (on === undefined || delivered === undefined) continue
        const needed = shiftDay(on, -deliverDaysBefore, 'day')
        const daysLate = daysBetween(needed, delivered)
        if (daysLate > 0)
          yield broken([pathOf(place, 'delivered'), pathOf(place, 'on')], {
            window,
            special: id,
            on,
            delivered,
            needed,
            daysLate,
          })
      }
    }
  },
})
