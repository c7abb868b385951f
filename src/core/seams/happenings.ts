import type { Day, Money, PartyId, Path, Relative, When } from '../base/index.ts'
import { daysBetween, isRelative, pathOf, previousDay } from '../base/index.ts'
import type { Make } from '../make/index.ts'
import type { Release, Window } from '../release/index.ts'
import type { Catalogue, Title } from '../title/index.ts'
import type { Alarm } from './alarms.ts'
import { alarms } from './alarms.ts'
import type { Calendar } from './views/calendar.ts'
import { calendarOf, dayOfAnchor, dayOn } from './views/calendar.ts'
import { dutiesOf } from './views/owed.ts'
import { paymentsOf } from './views/payments.ts'

/** What a plan says will happen on a day. */
export type HappeningKind =
  | 'milestone'
  | 'window-opens'
  /** the last day of a window */
  | 'window-closes'
  /** where the first episode comes later than the window opens */
  | 'airing-begins'
  | 'airing-ends'
  | 'special-airs'
  /** what a window's owner asks for beside the episodes */
  | 'delivery-due'
  /** money that comes in, or that a partner owes another */
  | 'payment-due'
  /** a line of the budget that is paid at once */
  | 'cost-due'
  /** of each duty to report, the next statement */
  | 'statement-due'
  /** one block of shooting days */
  | 'shooting'
  | 'episodes-delivered'
  | 'material-delivered'
  | 'claim-filed'
  | 'claim-completed'
  /** the last day of somebody's leave to work abroad */
  | 'permit-ends'

export const HAPPENING_KINDS: readonly HappeningKind[] = [
  'milestone',
  'window-opens',
  'window-closes',
  'airing-begins',
  'airing-ends',
  'special-airs',
  'delivery-due',
  'payment-due',
  'cost-due',
  'statement-due',
  'shooting',
  'episodes-delivered',
  'material-delivered',
  'claim-filed',
  'claim-completed',
  'permit-ends',
]

export interface Happening {
  readonly kind: HappeningKind
  readonly day: Day
  /** where the day stands */
  readonly path: Path
  /** the record it happens to */
  readonly of: Path
  /** others of its kind to which the same happens on that day */
  readonly also?: readonly Path[]
  /** what the day hangs on, where it stands on no calendar day of its own */
  readonly hangs?: Relative
  /** who opens, pays, reports */
  readonly by?: PartyId
  /** who is paid, or reported to */
  readonly to?: PartyId
  readonly amount?: Money
  /** the turn of a statement */
  readonly nth?: number
  /** where several are told as one: how many, and the last day of them, where it is another day */
  readonly run?: { readonly times: number; readonly last?: Day }
  /** where it is shot */
  readonly at?: Path
}

/** What comes in the plan, and what falls due in the contracts: told apart by their kinds. */
export type Coming = Alarm | Happening

/** @param within whole days: contracts may run for decades */
export const comingUp = (title: Title, catalogue: Catalogue, asOf: Day, within: number): readonly Coming[] =>
  [...happenings(title, asOf), ...alarms(title, catalogue, asOf, within)]
    .filter(({ day }) => daysBetween(asOf, day) <= within)
    .sort(byDay)

/**
 * What the plan of a title says will happen from a day on, the nearest first. A block of shooting days is one
 * happening, and so are the episodes still to be delivered: what comes daily would hide what comes once.
 */
export function happenings(title: Title, asOf: Day): readonly Happening[] {
  const { decide, deal, make, release } = title
  const calendar = calendarOf(decide, deal, make, release)
  const days = [...planned(title, calendar)].filter(({ day }) => day >= asOf)
  const next = new Set<Path>()
  return [...days, ...shooting(make, calendar, asOf), ...delivered(make, calendar, asOf)]
    .sort(byDay)
    .filter(({ kind, of }) => kind !== 'statement-due' || (!next.has(of) && next.add(of)))
}

const byDay = (a: Coming, b: Coming): number =>
  compare(a.day, b.day) || compare(recordOf(a), recordOf(b)) || compare(a.path, b.path)

const recordOf = (coming: Coming): Path => ('of' in coming ? coming.of : coming.path)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A date that stands in the plan, and nothing where nobody can tell its day. */
function dated(
  calendar: Calendar,
  when: When | undefined,
  it: Omit<Happening, 'day' | 'hangs'>,
): readonly Happening[] {
  const day = when && dayOn(calendar, when)
  return day ? [{ ...it, day, ...hanging(when) }] : []
}

const hanging = (when: When): { readonly hangs?: Relative } => (isRelative(when) ? { hangs: when } : {})

function* planned(title: Title, calendar: Calendar): Iterable<Happening> {
  const { head, decide, deal, make, release } = title
  for (const [link, { events }] of Object.entries({ decide, deal, make, release }))
    for (const { id, on } of events) {
      const of = pathOf(link, 'events', id)
      yield* dated(calendar, on, { kind: 'milestone', path: pathOf(of, 'on'), of })
    }
  for (const window of release.windows) yield* ofWindow(window, calendar)
  for (const { path, dueAt, payer, payee, amount, due, when } of paymentsOf(head, deal, release, calendar))
    if (due)
      yield {
        ...{ kind: 'payment-due', day: due, path: dueAt, of: path, by: payer, to: payee, amount },
        ...hanging(when),
      }
  for (const { id, timing, amount, paidTo } of make.costs) {
    const of = pathOf('make/costs', id)
    const due = timing.kind === 'once' ? timing.due : undefined
    const to = paidTo && { to: paidTo }
    yield* dated(calendar, due, { kind: 'cost-due', path: pathOf(of, 'timing/due'), of, amount, ...to })
  }
  for (const { duty, statements = [] } of dutiesOf(deal, calendar)) {
    const of = pathOf('deal/reporting', duty.id)
    for (const [i, { due }] of statements.entries()) {
      const path = pathOf(of, 'statements', String(i + 1))
      yield { kind: 'statement-due', day: due, path, of, by: duty.from, to: duty.to, nth: i + 1 }
    }
  }
  for (const { id, applicant, expected, appliedOn, completedOn } of deal.incentives) {
    const of = pathOf('deal/incentives', id)
    const its = { of, by: applicant, amount: expected }
    yield* dated(calendar, appliedOn, { kind: 'claim-filed', path: pathOf(of, 'appliedOn'), ...its })
    yield* dated(calendar, completedOn, { kind: 'claim-completed', path: pathOf(of, 'completedOn'), ...its })
  }
  yield* materials(release, calendar)
  for (const person of make.people)
    for (const { id, until } of person.permits) {
      if (until === 'open') continue
      const of = pathOf('make/people', person.id, 'permits', id)
      yield* lastDay(calendar, until, { kind: 'permit-ends', path: pathOf(of, 'until'), of })
    }
}

function* ofWindow({ id, party, term, airing, delivery }: Window, calendar: Calendar): Iterable<Happening> {
  const of = pathOf('release/windows', id)
  const its = { of, by: party }
  const opens = dated(calendar, term.from, { kind: 'window-opens', path: pathOf(of, 'term/from'), ...its })
  yield* opens
  if (term.until !== 'open')
    yield* lastDay(calendar, term.until, { kind: 'window-closes', path: pathOf(of, 'term/until'), ...its })
  if (delivery) {
    const path = pathOf(of, 'delivery/deliverBy')
    yield* dated(calendar, delivery.deliverBy, { kind: 'delivery-due', path, of, to: party })
  }
  if (!airing) return
  const path = pathOf(of, 'airing/first')
  for (const first of dated(calendar, airing.first, { kind: 'airing-begins', path, ...its }))
    if (first.day !== opens[0]?.day) yield first
  const last = dayOfAnchor(calendar, { kind: 'window', window: id, point: 'last-airing' })
  // All at once: the last episode comes with the window.
  if (last && last !== opens[0]?.day)
    yield { kind: 'airing-ends', day: last, path: pathOf(of, 'airing/last'), ...its }
  for (const special of airing.specials ?? []) {
    const at = pathOf(of, 'airing/specials', special.id)
    yield* dated(calendar, special.on, { kind: 'special-airs', path: pathOf(at, 'on'), of: at, by: party })
  }
}

/** Half a dozen are often handed over together: those of one day are told as one. */
function materials({ materials: all = [] }: Release, calendar: Calendar): readonly Happening[] {
  const each = all.flatMap(({ id, delivered: when }) => {
    const of = pathOf('release/materials', id)
    return dated(calendar, when, { kind: 'material-delivered', path: pathOf(of, 'delivered'), of })
  })
  return [...Map.groupBy(each, ({ day }) => day).values()].flatMap(([first, ...others]) =>
    first ? [others.length === 0 ? first : { ...first, also: others.map(({ of }) => of) }] : [],
  )
}

/** Contracts name the first day outside; people ask for the last one inside. */
const lastDay = (
  calendar: Calendar,
  until: When,
  it: Omit<Happening, 'day' | 'hangs'>,
): readonly Happening[] =>
  dated(calendar, until, it).map((found) => ({ ...found, day: previousDay(found.day) }))

// A week of rest is within a block; a move to another country takes longer.
const DAYS_BETWEEN_BLOCKS = 10

function shooting({ days }: Make, calendar: Calendar, asOf: Day): readonly Happening[] {
  const ahead = days
    .flatMap(({ id, on, place }) =>
      dated(calendar, on, {
        kind: 'shooting',
        path: pathOf('make/days', id, 'on'),
        of: pathOf('make/days', id),
        at: pathOf('make/places', place),
      }),
    )
    .filter(({ day }) => day >= asOf)
    .sort(byDay)
  const blocks: Happening[][] = []
  for (const one of ahead) {
    const before = blocks.at(-1)
    const last = before?.at(-1)
    if (before && last && daysBetween(last.day, one.day) <= DAYS_BETWEEN_BLOCKS) before.push(one)
    else blocks.push([one])
  }
  return blocks.flatMap(asOne)
}

function delivered({ episodes }: Make, calendar: Calendar, asOf: Day): readonly Happening[] {
  const ahead = episodes
    .flatMap(({ id, delivered: when }) => {
      const of = pathOf('make/episodes', id)
      return dated(calendar, when, { kind: 'episodes-delivered', path: pathOf(of, 'delivered'), of })
    })
    .filter(({ day }) => day >= asOf)
  return asOne(ahead.sort(byDay))
}

/** Several that come one after the other, as the first of them. */
function asOne(several: readonly Happening[]): readonly Happening[] {
  const [first] = several
  const last = several.at(-1)
  if (!first || !last) return []
  const times = several.length
  if (times === 1) return [first]
  return [{ ...first, run: last.day === first.day ? { times } : { times, last: last.day } }]
}
