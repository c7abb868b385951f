import type { Day, TitleId, When } from '../base/index.ts'
import { isRelative } from '../base/index.ts'
import type { Grant, HappensOn, Reversion } from '../clear/index.ts'
import { withDates } from '../clear/index.ts'
import type { Catalogue, Title } from '../title/index.ts'
import type { Assessment } from './assess.ts'
import { assess } from './assess.ts'
import type { Memory } from './memory.ts'
import { newMemory } from './memory.ts'
import { calendarOf, dayOn } from './views/calendar.ts'
import type { LentGrant } from './views/grants.ts'
import { happensIn, progressOf } from './views/progress.ts'

/**
 * The catalogue with the grants of every title in it, so that a right given twice by two titles is seen. A
 * date that hangs on an event of its own title is the day it has there: another title has other events. One
 * that has no day there has none here either, and whoever asks for it is told that it is missing.
 */
export function sharedCatalogue(titles: readonly Title[], catalogue: Catalogue): Catalogue {
  const own = titles.flatMap(ownGrants)
  return own.length === 0 ? catalogue : { ...catalogue, grants: [...catalogue.grants, ...own] }
}

// One answer for each title there ever was, so that an untouched title's grants stay the same values.
const shared = new WeakMap<Title, readonly LentGrant[]>()

function ownGrants(title: Title): readonly LentGrant[] {
  const known = shared.get(title)
  if (known) return known
  const { id, names } = title.head
  const calendar = calendarOf(title.decide, title.deal, title.make, title.release)
  const fixed = (when: When): When => dayOn(calendar, when) ?? ofTitle(when, id)
  const happens = happensIn(progressOf(title.make, calendar))
  const grants = title.clear.grants.map((grant) => ({
    ...withProgress(withDates(grant, fixed), happens),
    title: { id, names },
  }))
  shared.set(title, grants)
  return grants
}

/** A right that falls back unless its title gets on goes by the plan of that title, wherever it is read. */
export function withProgress(grant: Grant, happens: HappensOn): Grant {
  const { reversions, amendments } = grant
  const met = (list: readonly Reversion[]) => list.map((it) => withDay(it, it.metOn ?? happens(it.unless)))
  if (!reversions && !amendments) return grant
  return {
    ...grant,
    ...(reversions && { reversions: met(reversions) }),
    ...(amendments && {
      amendments: amendments.map((it) =>
        it.terms.reversions ? { ...it, terms: { ...it.terms, reversions: met(it.terms.reversions) } } : it,
      ),
    }),
  }
}

const withDay = (reversion: Reversion, metOn: Day | undefined): Reversion =>
  metOn === undefined ? reversion : { ...reversion, metOn }

/** A date that nobody can tell stays one: `premiere` of another title is no event of this one. */
function ofTitle(when: When, title: TitleId): When {
  if (!isRelative(when)) return when
  const { anchor } = when
  return {
    ...when,
    anchor:
      anchor.kind === 'event'
        ? { ...anchor, event: `event:${title}/${anchor.event}` }
        : { ...anchor, window: `window:${title}/${anchor.window}` },
  }
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
