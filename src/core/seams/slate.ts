import type { Day, TitleId } from '../base/index.ts'
import type { Grant, Holdback } from '../clear/index.ts'
import type { Catalogue, Title } from '../title/index.ts'
import type { Assessment } from './assess.ts'
import { assess } from './assess.ts'
import type { Memory } from './memory.ts'
import { newMemory } from './memory.ts'
import type { Calendar } from './views/calendar.ts'
import { calendarOf, dayOn, rangeOn } from './views/calendar.ts'

/**
 * The catalogue with the grants of every title in it, so that a right given twice by two titles is seen. A
 * date that hangs on an event of its own title is the day it has there: another title has other events.
 */
export function sharedCatalogue(titles: readonly Title[], catalogue: Catalogue): Catalogue {
  const own = titles.flatMap(ownGrants)
  return own.length === 0 ? catalogue : { ...catalogue, grants: [...catalogue.grants, ...own] }
}

// One answer for each title there ever was, so that an untouched title's grants stay the same values.
const shared = new WeakMap<Title, readonly Grant[]>()

function ownGrants(title: Title): readonly Grant[] {
  const known = shared.get(title)
  if (known) return known
  const calendar = calendarOf(title.decide, title.deal, title.make, title.release)
  const grants = title.clear.grants.flatMap((grant) => {
    const term = rangeOn(calendar, grant.term)
    return term ? [{ ...grant, term, holdbacks: grant.holdbacks.flatMap((it) => fixed(it, calendar)) }] : []
  })
  shared.set(title, grants)
  return grants
}

function fixed(holdback: Holdback, calendar: Calendar): readonly Holdback[] {
  const until = holdback.until === 'open' ? 'open' : dayOn(calendar, holdback.until)
  const from = holdback.from && dayOn(calendar, holdback.from)
  if (until === undefined || (holdback.from && !from)) return []
  return [{ ...holdback, until, ...(from ? { from } : {}) }]
}

/**
 * Every title of a slate, each against what all of them hold.
 * @param memories what was computed for each title before, kept by the caller from one call to the next
 */
export function assessSlate(
  titles: readonly Title[],
  catalogue: Catalogue,
  asOf: Day,
  memories?: Map<TitleId, Memory>,
): ReadonlyMap<TitleId, Assessment> {
  const shared = sharedCatalogue(titles, catalogue)
  return new Map(
    titles.map((title) => {
      const { id } = title.head
      const memory = memories && (memories.get(id) ?? newMemory())
      if (memory) memories.set(id, memory)
      return [id, assess(title, shared, asOf, memory)]
    }),
  )
}
