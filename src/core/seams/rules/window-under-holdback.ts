import { intersection, languagesMeet, mediaMask, pathOf, territoryMask } from '../../base/index.ts'
import type { Holdback } from '../../clear/index.ts'
import type { Window } from '../../release/index.ts'
import { broken, missing, rule } from '../rule.ts'
import { dayOn } from '../views/calendar.ts'

/** A window opens while a holdback that protects somebody else still binds its place and medium. */
export const windowUnderHoldback = rule({
  code: 'window-under-holdback',
  severity: 'error',
  links: ['clear', 'release'],
  reads: ['contracts', 'windows', 'calendar'],
  *find({ contracts, windows, calendar }) {
    for (const { grant, path } of contracts) {
      if (grant.status !== 'signed') continue
      for (const holdback of grant.holdbacks) {
        const place = pathOf(path, 'holdbacks', holdback.id)
        const from = dayOn(calendar, holdback.from ?? grant.term.from)
        const until = holdback.until === 'open' ? 'open' : dayOn(calendar, holdback.until)
        if (from && until && until <= from) continue // It ended before it began to bind: nothing is held back.
        for (const { window, path: windowPath, term } of windows) {
          if (!binds(holdback, window)) continue
          if (!term) yield missing(pathOf(windowPath, 'term'), 'window-days')
          // One known end can be enough to tell that the two never meet.
          else if ((from && term.until <= from) || (until && until <= term.from)) continue
          else if (!until) yield missing(pathOf(place, 'until'), 'holdback-end')
          else if (!from) yield missing(holdback.from ? pathOf(place, 'from') : pathOf(path, 'term'), 'term')
          else {
            const held = intersection({ from, until }, term)
            if (held)
              yield broken([pathOf(windowPath, 'term', 'from'), pathOf(place, 'until')], {
                window: window.id,
                protects: holdback.protects,
                from: held.from,
                until,
              })
          }
        }
      }
    }
  },
})

/** Would it hold this window back, if their days met? A window that names no language may be in any. */
const binds = (holdback: Holdback, window: Window): boolean =>
  window.party !== holdback.protects &&
  (holdback.binds?.includes(window.party) ?? true) &&
  (territoryMask(window.territories) & territoryMask(holdback.territories)) !== 0n &&
  (mediaMask([window.medium]) & mediaMask(holdback.media)) !== 0 &&
  (window.languages.length === 0 || languagesMeet(holdback.languages, window.languages))
