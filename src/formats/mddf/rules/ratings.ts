import type { Report } from '../issue.ts'
import { listed } from '../schema/check.ts'
import { collapsed } from '../schema/simple.ts'
import type { Element } from '../types.ts'
import type { RatingSystem } from '../vocabulary/words.ts'
import { ratingSystems } from '../vocabulary/words.ts'

/** What every system has beside its own ratings. */
const EVERYWHERE: readonly string[] = ['ALL', 'UNRATED', 'ADULT', 'PROSCRIBED']

const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((it) => it.namespace === 'md' && it.name === name)

/** An `md:Rating` against the ratings of the world: system, rating, place and reasons. */
export function checkRating(rating: Element, report: Report): void {
  const system = child(rating, 'System')
  const name = collapsed(system?.text ?? '')
  if (!system) return
  if (name === '') {
    report('rating-system-missing', system.at, {})
    return
  }
  if (name.startsWith('Custom:')) return
  const systems = ratingSystems(name)
  const [first] = systems
  if (!first) {
    report('rating-system-unknown', system.at, { found: name })
    return
  }
  const region = child(rating, 'Region')
  const place = child(region, 'country') ?? child(region, 'countryRegion')
  const code = collapsed(place?.text ?? '')
  const there = systems.find(({ places }) => places.includes(code))
  checkValue(child(rating, 'Value'), name, there ?? first, first, report)
  // Several bodies give theirs one name; the standard's own validator looks at the first of them alone.
  const firstPlaces = first.places.join(', ')
  if (place && !there) report('rating-not-used-there', place.at, { found: code, system: name })
  else if (place && there !== first) {
    report('rating-name-shared-there', place.at, { found: code, system: name, first: firstPlaces })
  }
  const { reasons } = there ?? first
  if (reasons.length === 0) return
  for (const reason of rating.children.filter((it) => it.namespace === 'md' && it.name === 'Reason')) {
    const found = collapsed(reason.text)
    if (!reasons.includes(found))
      report('rating-reason-unknown', reason.at, { found, system: name, known: listed(reasons) })
  }
}

function checkValue(
  value: Element | undefined,
  system: string,
  own: RatingSystem,
  first: RatingSystem,
  report: Report,
): void {
  const found = collapsed(value?.text ?? '')
  if (!value || EVERYWHERE.includes(found)) return
  if (!own.ratings.has(found)) {
    report('rating-unknown', value.at, { found, system, known: listed([...own.ratings]) })
  } else if (!first.ratings.has(found)) {
    report('rating-name-shared', value.at, { found, system, first: first.places.join(', ') })
  } else if (own.givenUp.has(found)) report('rating-deprecated', value.at, { found, system })
}
