import type { DateRange, Path, Scope } from '../../base/index.ts'
import { languagesMeet, meet, meets, mergeRanges, pathOf } from '../../base/index.ts'
import type { HeldBack, Holdback } from '../../clear/index.ts'
import { everyBox, sourcesOf } from '../../clear/index.ts'
import type { Window } from '../../release/index.ts'
import type { Found } from '../rule.ts'
import { broken, missing, rule } from '../rule.ts'
import { type Calendar, dayOn } from '../views/calendar.ts'
import type { DatedGrant } from '../views/grants.ts'
import { type DatedWindow, windowAtMost } from '../views/windows.ts'

/**
 * A window opens while a holdback that protects somebody else still binds its place and medium: one in a contract
 * about the title itself, or about a work that it stands on.
 */
export const windowUnderHoldback = rule({
  code: 'window-under-holdback',
  severity: 'error',
  links: ['clear', 'release'],
  reads: ['head', 'rights', 'windows', 'calendar'],
  *find({ head, rights, windows, calendar }) {
    if (windows.length === 0) return
    for (const work of [head.work, ...sourcesOf(rights, head.work).map(({ source }) => source)]) {
      const binding = (rights.grantsIn.get(work) ?? []).filter(
        ({ status, holdbacks }) => status === 'signed' && holdbacks.length > 0,
      )
      if (binding.length === 0) continue
      for (const versions of contractsIn(binding))
        for (const window of windows) yield* underHoldbacks(window, versions, calendar)
    }
  },
})

/** The versions of each contract together: nearly every contract stands as it was signed. */
const contractsIn = (grants: readonly DatedGrant[]): Iterable<readonly DatedGrant[]> =>
  Map.groupBy(grants, ({ path }) => path).values()

/** @param versions of one contract, each over its own days */
function* underHoldbacks(
  window: DatedWindow,
  versions: readonly DatedGrant[],
  calendar: Calendar,
): Iterable<Found<'window-under-holdback'>> {
  const shown = windowAtMost(window)
  const meetsIt = (box: Scope) => meets(box, shown)
  const concerns = ({ protects, boxes }: HeldBack) =>
    protects !== window.window.party && everyBox(boxes).some(meetsIt)
  if (!versions.some(({ holdbacks }) => holdbacks.some(concerns))) return
  const held = new Map<Path, { readonly protects: HeldBack['protects']; readonly terms: DateRange[] }>()
  for (const { grant, path, holdbacks } of versions)
    for (const [at, { id, protects, boxes }] of holdbacks.entries()) {
      const written = grant.holdbacks[at]!
      if (!binds(written, window.window)) continue
      const place = pathOf(path, 'holdbacks', id)
      if (!window.scope) {
        if (everyBox(boxes).some(meetsIt)) yield missing(pathOf(window.path, 'term'), 'window-days')
        continue
      }
      if (boxes.maybe.some(meetsIt)) {
        const { from, until } = written
        const isOver = until === 'open' || dayOn(calendar, until) !== undefined
        if (!isOver) yield missing(pathOf(place, 'until'), 'holdback-end')
        else yield missing(from ? pathOf(place, 'from') : pathOf(path, 'term'), 'term')
      }
      const terms = held.get(place)?.terms ?? []
      terms.push(...boxes.sure.flatMap((box) => (meet(box, shown) ? [box.term] : [])))
      held.set(place, { protects, terms })
    }
  for (const [place, { protects, terms }] of held)
    for (const { from, until } of mergeRanges(terms)) {
      const opens = shown.term.from > from ? shown.term.from : from
      yield broken([pathOf(window.path, 'term', 'from'), pathOf(place, 'until')], {
        window: window.window.id,
        protects,
        from: opens,
        until,
      })
    }
}

/** Would it hold this window back, if they met? A window that names no language may be in any. */
const binds = ({ protects, binds, languages }: Holdback, { party, languages: spoken }: Window): boolean =>
  party !== protects &&
  (binds?.includes(party) ?? true) &&
  (spoken.length === 0 || languagesMeet(languages, spoken))
