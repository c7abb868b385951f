import type { Country, Day, Path } from '../../base/index.ts'
import { countryCount, pathOf, territoryMask } from '../../base/index.ts'
import type { ClaimFacts, Condition, Counted, IncentiveClaim, Lack, Spending } from '../../deal/index.ts'
import { checkClaim } from '../../deal/index.ts'
import type { Make } from '../../make/index.ts'
import type { Release } from '../../release/index.ts'
import { broken, missing, rule } from '../rule.ts'
import type { Calendar } from '../views/calendar.ts'
import { dayOn } from '../views/calendar.ts'
import type { DatedCost } from '../views/costs.ts'

/** The plan counts on an incentive, but the title misses one of its conditions or expects more than it pays. */
export const incentiveConditionMissed = rule({
  code: 'incentive-condition-missed',
  severity: 'error',
  links: ['deal', 'make'],
  reads: ['deal', 'make', 'release', 'costs', 'calendar', 'schemes', 'parties', 'rates'],
  *find({ deal, make, release, costs, calendar, schemes, parties, rates }) {
    if (deal.incentives.length === 0) return
    const spent = costs.map(spendingOf)
    const out = releasedFacts(make, release)
    for (const claim of deal.incentives) {
      const path = pathOf('deal', 'incentives', claim.id)
      const scheme = schemes.find(({ id }) => id === claim.scheme)
      if (!scheme) continue // A claim on a scheme that nobody entered is refused where the file is read.
      const about = { claim: claim.id, scheme: scheme.id }
      if (scheme.supersededBy) {
        // What an old law asks is no answer any more: say that it is old, and nothing else.
        const there = pathOf('catalogue', 'schemes', scheme.id, 'supersededBy')
        yield broken([pathOf(path, 'scheme'), there], { ...about, condition: 'superseded' })
        continue
      }
      const applicant = parties.find(({ id }) => id === claim.applicant)
      const facts: ClaimFacts = {
        ...madeFacts(scheme.country, make, calendar),
        ...out,
        costs: spent,
        ...claimFacts(claim, make, calendar),
        ...(applicant?.country ? { applicantCountry: applicant.country } : {}),
        currency: deal.currency ?? claim.expected.currency,
        rates,
      }
      for (const [i, verdict] of checkClaim(claim, scheme, facts).entries()) {
        if (verdict.kind === 'unknown')
          for (const { what, at } of verdict.lacks) yield missing(at ?? placeOf(what, claim), what)
        if (verdict.kind !== 'missed') continue
        const { condition, missed } = verdict
        yield broken(
          [
            path,
            ...restsOn(condition, scheme.conditions[i], claim, make),
            pathOf('catalogue', 'schemes', scheme.id),
          ],
          { ...about, condition, ...(missed ? { missed } : {}) },
        )
      }
    }
  },
})

const spendingOf = ({ cost, path, total, paid }: DatedCost): Spending => {
  const spending: { -readonly [P in keyof Spending]: Spending[P] } = { path }
  if (total) spending.amount = total
  if (paid) spending.on = paid.first
  if (cost.spentIn) spending.country = cost.spentIn
  return spending
}

/** Who works and where it is shot. */
function madeFacts(
  country: Country,
  make: Make,
  calendar: Calendar,
): Pick<ClaimFacts, 'cast' | 'crew' | 'shootingDays'> {
  const cast = peopleOf('cast', country, make)
  const crew = peopleOf('crew', country, make)
  const shootingDays = shotIn(country, make, calendar)
  return {
    ...(cast ? { cast } : {}),
    ...(crew ? { crew } : {}),
    ...(shootingDays ? { shootingDays } : {}),
  }
}

/** From the headcounts; where there are none, from the people by name. */
function peopleOf(of: 'cast' | 'crew', country: Country, make: Make): Counted | undefined {
  const counts = make.headcounts.filter((it) => it.function === of)
  if (counts.length > 0) {
    const count = (list: typeof counts): number => list.reduce((all, { people }) => all + people, 0)
    return { local: count(counts.filter((it) => it.country === country)), all: count(counts), unknown: [] }
  }
  const people = make.people.filter((it) => it.function === of)
  if (people.length === 0) return undefined
  return {
    local: people.filter(({ nationality }) => nationality === country).length,
    all: people.length,
    unknown: people
      .filter(({ nationality }) => nationality === undefined)
      .map(({ id }) => ({ what: 'nationality', at: pathOf('make', 'people', id, 'nationality') })),
  }
}

/** Distinct days of shooting in the country. Two units on one day are one day. */
function shotIn(country: Country, make: Make, calendar: Calendar): Counted | undefined {
  if (make.days.length === 0) return undefined
  const there = new Set(make.places.filter((place) => place.country === country).map(({ id }) => id))
  const days = new Set<Day>()
  const unknown: Lack[] = []
  for (const { id, on, place } of make.days) {
    if (!there.has(place)) continue
    const day = dayOn(calendar, on)
    if (day) days.add(day)
    else unknown.push({ what: 'shooting-day', at: pathOf('make', 'days', id, 'on') })
  }
  return { local: days.size, all: days.size + unknown.length, unknown }
}

/** How many episodes there are, and in how many countries it comes out. */
function releasedFacts(make: Make, { windows }: Release): Pick<ClaimFacts, 'episodes' | 'releasedIn'> {
  const ordered = windows.flatMap((window) => window.ordered ?? [])
  const episodes = make.episodes.length || Math.max(0, ...ordered)
  const shown = windows.reduce((mask, { territories }) => mask | territoryMask(territories), 0n)
  return {
    ...(episodes > 0 ? { episodes } : {}),
    ...(windows.length > 0 ? { releasedIn: countryCount(shown) } : {}),
  }
}

/** When it was applied for and when the work is finished: without a day of its own, when it is delivered. */
function claimFacts(
  claim: IncentiveClaim,
  make: Make,
  calendar: Calendar,
): Pick<ClaimFacts, 'appliedOn' | 'completedOn'> {
  const appliedOn = claim.appliedOn && dayOn(calendar, claim.appliedOn)
  const completed = claim.completedOn ?? make.events.find(({ id }) => id === 'event:delivery')?.on
  const completedOn = completed && dayOn(calendar, completed)
  return { ...(appliedOn ? { appliedOn } : {}), ...(completedOn ? { completedOn } : {}) }
}

/** Where a fact that is missing would stand. */
function placeOf(what: Lack['what'], { id, applicant }: IncentiveClaim): Path {
  const claim = pathOf('deal', 'incentives', id)
  switch (what) {
    case 'cost':
    case 'cost-day':
    case 'place-of-spending':
      return pathOf('make', 'costs')
    case 'headcount':
    case 'nationality':
      return pathOf('make', 'headcounts')
    case 'episode-count':
      return pathOf('make', 'episodes')
    case 'shooting-day':
      return pathOf('make', 'days')
    case 'window-days':
      return pathOf('release', 'windows')
    case 'applicant-country':
      return pathOf('catalogue', 'parties', applicant, 'country')
    case 'application-day':
      return pathOf(claim, 'appliedOn')
    case 'completion-day':
      return pathOf(claim, 'completedOn')
    case 'exchange-rate':
      return pathOf(claim, 'expected')
  }
}

/** What a condition looks at: the places to open. */
function restsOn(
  kind: Condition['kind'] | 'rate' | 'cap',
  asked: Condition | undefined,
  claim: IncentiveClaim,
  make: Make,
): readonly Path[] {
  switch (kind) {
    case 'local-spend':
    case 'local-spend-share':
    case 'total-cost':
    case 'rate':
      return ['make/costs']
    case 'local-spend-per-episode':
      return ['make/costs', 'make/episodes']
    case 'local-people':
      return [make.headcounts.length > 0 ? 'make/headcounts' : 'make/people']
    case 'local-applicant':
      return [pathOf('catalogue', 'parties', claim.applicant, 'country')]
    case 'shooting-days':
      return ['make/days']
    case 'released-in':
      return ['release/windows']
    case 'complete-before':
      return claim.completedOn ? [] : ['make/events/event:delivery']
    case 'any-of': {
      const conditions = asked?.kind === 'any-of' ? asked.groups.flat() : []
      return [...new Set(conditions.flatMap((each) => restsOn(each.kind, each, claim, make)))].sort()
    }
    case 'apply-within':
    case 'cap':
      return []
  }
}
