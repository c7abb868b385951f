import type { DateRange, Day, GrantId, Path, Scope } from '../../base/index.ts'
import {
  contains,
  leavesOf,
  meets,
  mergeRanges,
  overlapOf,
  pathOf,
  shiftDay,
  throughInclusive,
} from '../../base/index.ts'
import { everyBox } from '../../clear/index.ts'
import type { Found } from '../rule.ts'
import { broken, missing, rule } from '../rule.ts'
import { type Calendar, dayOn } from '../views/calendar.ts'
import type { Need } from '../views/coverage.ts'
import type { DatedGrant } from '../views/grants.ts'
import { type DatedWindow, windowAtMost } from '../views/windows.ts'

/**
 * A title is shown on days on which whoever shows it agreed not to show it, or somebody did from whom the right
 * came; and by no other grant may it be shown on them.
 */
export const blackedOut = rule({
  code: 'blacked-out',
  severity: 'error',
  links: ['clear', 'release'],
  reads: ['head', 'grants', 'rights', 'coverage', 'calendar'],
  *find({ head, grants, rights, coverage, calendar }) {
    if (grants.every(({ blackouts }) => blackouts.length === 0)) return
    const contracts = rights.grantsIn.get(head.work) ?? []
    for (const { window, needs } of coverage) {
      if (!window.term && contracts.some((granted) => mayDarken(granted, window)))
        yield missing(pathOf(window.path, 'term'), 'window-days')
      for (const need of needs)
        if (need.dark.length + need.dim.length > 0) yield* inTheDark(window, need, calendar)
    }
  },
})

/** Would a blackout concern the window, on whichever days it is shown? */
const mayDarken = ({ licensee, status, blackouts }: DatedGrant, shown: DatedWindow): boolean =>
  status === 'signed' &&
  licensee === shown.window.party &&
  blackouts.some((boxes) => everyBox(boxes).some((box) => meets(box, windowAtMost(shown))))

function* inTheDark(
  shown: DatedWindow,
  { grants, dark, dim, basis }: Need,
  calendar: Calendar,
): Iterable<Found<'blacked-out'>> {
  const found = new Map<Path, { readonly grant: GrantId; readonly terms: DateRange[] }>()
  for (const { grant, path, boxes, blackouts } of grants)
    for (const [at, { sure, maybe }] of blackouts.entries()) {
      const { id, from } = grant.blackouts![at]!
      const place = pathOf(path, 'blackouts', id)
      if (overlapOf(overlapOf(dim, everyBox(boxes)), maybe).length > 0)
        yield missing(pathOf(place, dayOn(calendar, from) ? 'until' : 'from'), 'blackout-days')
      const terms = found.get(place)?.terms ?? []
      terms.push(...overlapOf(overlapOf(dark, everyBox(boxes)), sure).map(({ term }: Scope) => term))
      found.set(place, { grant: grant.id, terms })
    }
  for (const [place, { grant, terms }] of found)
    for (const term of mergeRanges(terms)) {
      const days = shownOn(shown, term)
      const because = [shown.path, ...(basis ? [basis] : []), place]
      if (days) yield broken(because, { window: shown.window.id, grant, ...days })
    }
}

const BY_THE_CLOCK = new Set([...leavesOf('free-television'), ...leavesOf('pay-television')])

/**
 * From the first to the last of some days on which a title is shown: by a channel on its airing days alone, and
 * elsewhere on every day.
 */
function shownOn({ window, airings }: DatedWindow, term: DateRange): DateRange | undefined {
  if (!BY_THE_CLOCK.has(window.medium) || airings.length === 0) return term
  const repeats = window.airing?.repeats ?? []
  const days: readonly Day[] = [
    ...airings,
    ...repeats.flatMap(({ afterDays }) => airings.map((on) => shiftDay(on, afterDays, 'day'))),
  ]
  const shown = days.filter((on) => contains(term, on)).sort()
  const [first] = shown
  const last = shown.at(-1)
  return first && last && throughInclusive(first, last)
}
