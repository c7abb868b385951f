import type { Day, LanguageSet, PartyId, When, WorkId } from '../base/index.ts'
import { isRelative } from '../base/index.ts'
import type { Grant, HappensOn, RightsBook, Used } from '../clear/index.ts'
import { rightsBook, withDates } from '../clear/index.ts'
import type { Catalogue, Title } from '../title/index.ts'
import { sameJson } from '../title/index.ts'
import { sharedCatalogue, withProgress } from './slate.ts'
import { calendarOf, dayOn } from './views/calendar.ts'
import { isLent, worksTouched } from './views/grants.ts'
import { producersOf } from './views/producers.ts'
import { happensIn, NOTHING_HAPPENS, progressOf } from './views/progress.ts'

/**
 * The rights of a whole slate, ready to be asked: the works and grants of the catalogue and the grants of every
 * title, with dates that hang on a title's events as they fall there. Who produces a title makes its work, and what
 * the title says that it uses, its work needs.
 * @param languages those that will be asked about; others that no grant names count as one
 * @param before the same of the slate as it was: of what did not change, all that is known is taken over
 */
export function slateRights(
  titles: readonly Title[],
  catalogue: Catalogue,
  asOf: Day,
  languages: readonly LanguageSet[] = [],
  before?: RightsBook,
): RightsBook {
  // A title's own version of a grant stands for the catalogue's: the later of two of one id.
  const grants = new Map(sharedCatalogue(titles, catalogue).grants.map((grant) => [grant.id, grant]))
  const makers = new Map<WorkId, readonly PartyId[]>()
  const uses = new Map<WorkId, readonly Used[]>()
  for (const { head, deal, clear } of titles) {
    makers.set(head.work, [...new Set([...(makers.get(head.work) ?? []), ...producersOf(head, deal)])].sort())
    uses.set(head.work, [...(uses.get(head.work) ?? []), ...clear.uses])
  }
  const concerned = concernedBy(titles, catalogue)
  const given = [...grants.values()].map((grant) => (hangs(grant) ? settled(grant, concerned(grant)) : grant))
  return rightsBook({ works: catalogue.works, grants: given, makers, uses, languages, asOf }, before)
}

const HANGS = new WeakMap<Grant, boolean>()

/** Does anything in it hang on what a title does: a date on an event, or that a right falls back? */
function hangs(grant: Grant): boolean {
  if (isLent(grant)) return false
  const known = HANGS.get(grant)
  if (known !== undefined) return known
  const { reversions, amendments = [] } = grant
  let found = Boolean(reversions) || amendments.some(({ terms }) => terms.reversions)
  withDates(grant, (when) => {
    found ||= isRelative(when)
    return when
  })
  HANGS.set(grant, found)
  return found
}

const SETTLED = new WeakMap<Grant, readonly Grant[]>()
const MOST_PLANS = 4

/** A grant of the catalogue by the plan of the titles that it concerns; the same value while they plan the same. */
function settled(grant: Grant, titles: readonly Title[]): Grant {
  const dated = withDates(grant, (when) => (isRelative(when) ? (dayAmong(titles, when) ?? when) : when))
  const made = withProgress(dated, happensAmong(titles, grant))
  const known = SETTLED.get(grant) ?? []
  const same = known.find((it) => sameJson(it, made))
  if (same) return same
  SETTLED.set(grant, [made, ...known].slice(0, MOST_PLANS))
  return made
}

/** All of a title's plan that its rights hang on, as one text: an edit that leaves it as it is moves no right. */
export function planOfRights(title: Title): string {
  const known = plans.get(title)
  if (known !== undefined) return known
  const calendar = calendarIn(title)
  const works = [title.head.work, ...title.release.credits.map(({ work }) => work)]
  const beats = title.adapt.beats.flatMap(({ standsIn }) => standsIn)
  const plan = JSON.stringify([
    [...calendar.events],
    [...calendar.windows],
    progressOf(title.make, calendar),
    [...new Set([...works, ...beats])].sort(),
  ])
  plans.set(title, plan)
  return plan
}

const plans = new WeakMap<Title, string>()

/** Finds the titles that a grant of the catalogue concerns: those that touch its work. A title's own has its days. */
function concernedBy(
  titles: readonly Title[],
  { works }: Pick<Catalogue, 'works'>,
): (grant: Grant) => readonly Title[] {
  // Few grants of a catalogue hang on what a title does: most slates are never gone through.
  let touching: Map<WorkId, Title[]> | undefined
  const find = (): Map<WorkId, Title[]> => {
    const found = new Map<WorkId, Title[]>()
    for (const title of titles)
      for (const work of worksTouched(title.head, title.clear, title.adapt, title.release, works))
        found.set(work, [...(found.get(work) ?? []), title])
    return found
  }
  return (grant) => {
    if (isLent(grant)) return []
    touching ??= find()
    return touching.get(grant.work) ?? []
  }
}

const calendarIn = ({ decide, deal, make, release }: Title) => calendarOf(decide, deal, make, release)

/** The day of a date that hangs on an event, where all the titles that it concerns have the same. */
function dayAmong(titles: readonly Title[], when: When): Day | undefined {
  const days = new Set(titles.map((title) => dayOn(calendarIn(title), when)))
  const [day] = days
  return days.size === 1 ? day : undefined
}

/** What a right waits for happens when the first of the titles gets so far that its licensee or licensor makes. */
function happensAmong(titles: readonly Title[], { licensee, licensor }: Grant): HappensOn {
  const theirs = titles.filter(({ head, deal }) =>
    producersOf(head, deal).some((party) => party === licensee || party === licensor),
  )
  if (theirs.length === 0) return NOTHING_HAPPENS
  const plans = theirs.map((title) => happensIn(progressOf(title.make, calendarIn(title))))
  return (what) =>
    plans.reduce<Day | undefined>((first, plan) => {
      const on = plan(what)
      return on !== undefined && (first === undefined || on < first) ? on : first
    }, undefined)
}
