import type { Id, Path, Zone } from '../../base/index.ts'
import { instantOf, pathOf } from '../../base/index.ts'
import type { Breach, Make, Person, Stretch } from '../../make/index.ts'
import type { Calendar } from './calendar.ts'
import { dayOn } from './calendar.ts'

/** One person's work on one shooting day that has a date, from call to wrap. */
export interface Workday extends Stretch {
  readonly person: Person
  /** where the person's call stands */
  readonly path: Path
  readonly place: Id<'place'>
  readonly zone: Zone
}

/** What one person works, in time. */
export interface PersonsWork {
  readonly person: Person
  readonly workdays: readonly Workday[]
}

/**
 * The work of everybody who works, by person and then by time. Left out are shooting days without a date, and what reading
 * a title refuses: a call to nobody or nowhere, and a wrap that is not after its call.
 */
export function workdaysOf(
  make: Pick<Make, 'people' | 'places' | 'days'>,
  calendar: Calendar,
): readonly PersonsWork[] {
  const people = new Map(make.people.map((person) => [person.id, person]))
  const places = new Map(make.places.map((place) => [place.id, place]))
  const own = new Map<Person['id'], Workday[]>(make.people.map(({ id }) => [id, []]))
  for (const shooting of make.days) {
    const day = dayOn(calendar, shooting.on)
    const place = places.get(shooting.place)
    if (day === undefined || !place) continue
    const { country, zone } = place
    // Most of a company shares the day's own call and wrap.
    const begins = instantOf(day, shooting.call, zone)
    const ends = instantOf(day, shooting.wrap, zone)
    const calls = `${pathOf('make', 'days', shooting.id, 'people')}/`
    for (const its of shooting.people) {
      const person = people.get(its.person)
      const call = its.call ?? shooting.call
      const wrap = its.wrap ?? shooting.wrap
      if (!person || wrap <= call) continue
      const from = call === shooting.call ? begins : instantOf(day, call, zone)
      const until = wrap === shooting.wrap ? ends : instantOf(day, wrap, zone)
      if (until <= from) continue // Clocks put forward can swallow a quarter of an hour whole.
      const path = calls + person.id
      own.get(person.id)!.push({ person, path, day, place: place.id, country, zone, call, wrap, from, until })
    }
  }
  const everybody: PersonsWork[] = []
  for (const id of [...own.keys()].sort()) {
    const work = own.get(id)!
    if (work.length > 0) everybody.push({ person: people.get(id)!, workdays: inTime(work) })
  }
  return everybody
}

/** Days are mostly listed as they come. */
function inTime(work: Workday[]): readonly Workday[] {
  for (let i = 1; i < work.length; i++) if (byTime(work[i - 1]!, work[i]!) > 0) return work.sort(byTime)
  return work
}

const byTime = (a: Workday, b: Workday): number =>
  a.from - b.from || a.until - b.until || compareText(a.path, b.path)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const sameWork = (a: readonly PersonsWork[], b: readonly PersonsWork[]): boolean =>
  a.length === b.length && a.every((its, i) => samePersonsWork(its, b[i]!))

const samePersonsWork = (a: PersonsWork, b: PersonsWork): boolean =>
  a.person === b.person &&
  a.workdays.length === b.workdays.length &&
  a.workdays.every((workday, i) => sameWorkday(workday, b.workdays[i]!))

const sameWorkday = (a: Workday, b: Workday): boolean =>
  a.person === b.person &&
  a.path === b.path &&
  a.day === b.day &&
  a.place === b.place &&
  a.country === b.country &&
  a.zone === b.zone &&
  a.call === b.call &&
  a.wrap === b.wrap

/** What a breach of a labour rule rests on: the calls, then the rule. */
export const placesOf = ({ stretches, rule }: Breach<Workday>): readonly Path[] => [
  ...stretches.map(({ path }) => path),
  pathOf('catalogue', 'labour', rule.id),
]
