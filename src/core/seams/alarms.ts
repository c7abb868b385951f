import type {
  Day,
  GrantId,
  Id,
  Money,
  PartyId,
  Path,
  PersonName,
  Relative,
  TitleId,
  When,
  WorkId,
} from '../base/index.ts'
import { daysBetween, isRelative, pathOf, previousDay, shiftDay } from '../base/index.ts'
import type { ApprovalOf, Grant, Negotiation, Reversion } from '../clear/index.ts'
import {
  grantAsOf,
  lastDayToAnswer,
  lastDayToExercise,
  negotiationOn,
  nextExtension,
  optionOn,
  reversionOn,
} from '../clear/index.ts'
import type { Catalogue, Title } from '../title/index.ts'
import type { Calendar } from './views/calendar.ts'
import { calendarOf, dayOn, NO_DAYS, rangeOn } from './views/calendar.ts'
import type { Contract } from './views/contracts.ts'
import { bears, contractsOf } from './views/contracts.ts'
import { isLent, worksTouched } from './views/grants.ts'
import { producersOf } from './views/producers.ts'
import type { Progress } from './views/progress.ts'
import { happensIn, progressOf } from './views/progress.ts'

/** A day by which somebody must act, or on which something changes by itself, if nobody does. */
export type AlarmKind =
  /** the last day to take an option */
  | 'option-exercise'
  /** the last day to say that an option is extended */
  | 'option-extend'
  /** the last day for what a right falls back without */
  | 'right-reverts'
  /** the last day for the answer of who had to be asked */
  | 'answer-due'
  /** the last day for an approval */
  | 'approval-due'
  /** the last day of a grant */
  | 'grant-expires'
  /** the first day on which a holdback no longer binds */
  | 'holdback-ends'
  /** the first day of a blackout */
  | 'blackout-begins'
  /** the first day of an amendment */
  | 'amendment-in-force'

export const ALARM_KINDS: readonly AlarmKind[] = [
  'option-exercise',
  'option-extend',
  'right-reverts',
  'answer-due',
  'approval-due',
  'grant-expires',
  'holdback-ends',
  'blackout-begins',
  'amendment-in-force',
]

export interface Alarm {
  readonly kind: AlarmKind
  readonly day: Day
  /** whole days from the day of the answer, 0 today */
  readonly inDays: number
  readonly grant: GrantId
  readonly work: WorkId
  /** what the day hangs on, where it stands on no calendar day of its own */
  readonly hangs?: Relative
  /** whose move it is */
  readonly party: PartyId
  readonly responsible?: PersonName
  /** what acting costs */
  readonly fee?: Money
  /** what has to happen, to be approved, to be answered */
  readonly about?: Reversion['unless'] | ApprovalOf | Negotiation['kind']
  /** where the date stands: in the title, or in the catalogue */
  readonly path: Path
  /** the titles that rest on the grant, by id; none for a grant that no title uses */
  readonly titles: readonly TitleId[]
}

/**
 * What falls due in the contracts of a title in the next days, the nearest first.
 * @param within whole days: 0 is today alone, 90 the next three months
 */
export function alarms(title: Title, catalogue: Catalogue, asOf: Day, within: number): readonly Alarm[] {
  return inTitle(title, borneBy(title, catalogue, asOf), asOf, within).toSorted(byDay)
}

/**
 * The same for every title of a slate, and for the grants of its catalogue that no title uses; what several
 * titles rest on is told once.
 */
export function slateAlarms(
  titles: readonly Title[],
  catalogue: Catalogue,
  asOf: Day,
  within: number,
): readonly Alarm[] {
  const told = new Map<string, Alarm>()
  const used = new Set<Path>()
  for (const title of titles) {
    const borne = borneBy(title, catalogue, asOf)
    for (const { path, own } of borne) if (!own) used.add(path)
    for (const alarm of inTitle(title, borne, asOf, within)) {
      const key = `${isShared(alarm) ? '' : title.head.id} ${alarm.kind} ${alarm.path} ${alarm.day}`
      const known = told.get(key)
      told.set(key, known ? { ...known, titles: [...known.titles, ...alarm.titles] } : alarm)
    }
  }
  const unused = catalogue.grants
    .filter((grant) => !isLent(grant))
    .map((grant) => ({ grant: grantAsOf(grant, asOf), path: pathOf('catalogue', 'grants', grant.id) }))
    .filter(({ path }) => !used.has(path))
    .flatMap((it) => inGrant({ ...it, calendar: NO_DAYS, progress: {}, asOf, within, titles: [] }))
  return [...told.values(), ...unused].sort(byDay)
}

const isShared = ({ path }: Pick<Alarm, 'path'>): boolean => path.startsWith('catalogue/')

/** The contracts that a title rests on or made. */
function borneBy({ head, clear, adapt, release, deal }: Title, catalogue: Catalogue, asOf: Day) {
  const touched = worksTouched(head, clear, adapt, release, catalogue.works)
  const contracts = contractsOf(catalogue.grants, clear, touched, producersOf(head, deal), asOf)
  // What another title of the slate granted is told there.
  return contracts.filter((contract) => bears(contract) && !isLent(contract.grant))
}

function inTitle(
  { head, decide, deal, make, release }: Title,
  borne: readonly Contract[],
  asOf: Day,
  within: number,
): readonly Alarm[] {
  const calendar = calendarOf(decide, deal, make, release)
  const progress = progressOf(make, calendar)
  return borne.flatMap(({ grant, path }) =>
    inGrant({ grant, path, calendar, progress, asOf, within, titles: [head.id] }),
  )
}

const byDay = (a: Alarm, b: Alarm): number =>
  compare(a.day, b.day) || compare(a.path, b.path) || compare(a.titles.join(), b.titles.join())

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

interface Of {
  readonly grant: Grant
  readonly path: Path
  readonly calendar: Calendar
  readonly progress: Progress
  readonly asOf: Day
  readonly within: number
  readonly titles: readonly TitleId[]
}

type Due = Pick<Alarm, 'kind' | 'path' | 'party' | 'fee' | 'about'> & {
  readonly day: Day | undefined
  /** as the contract has it, where it says the day itself */
  readonly when?: When
}

function inGrant({ grant, path, calendar, progress, asOf, within, titles }: Of): readonly Alarm[] {
  const last = shiftDay(asOf, within, 'day')
  return [...datesOf(grant, path, calendar, progress, asOf)].flatMap(({ day, when, ...due }) => {
    if (day === undefined || day < asOf || day > last) return []
    const responsible = grant.responsible?.find(({ party }) => party === due.party)?.name
    return [
      {
        ...due,
        day,
        inDays: daysBetween(asOf, day),
        grant: grant.id,
        work: grant.work,
        titles,
        ...(when && isRelative(when) && { hangs: when }),
        ...(responsible && { responsible }),
      },
    ]
  })
}

/** Every date of a grant at which somebody may still act, or that changes what may be done. */
function* datesOf(
  grant: Grant,
  path: Path,
  calendar: Calendar,
  progress: Progress,
  asOf: Day,
): Iterable<Due> {
  const { licensor, licensee, option, status } = grant
  const on = (when: When) => dayOn(calendar, when)
  const falls = (when: When) => ({ day: on(when), when })
  if (status === 'draft') return
  if (option && optionOn(option, asOf, on).kind === 'open' && status === 'option') {
    const { fee } = option
    const at = pathOf(path, 'option')
    yield {
      kind: 'option-exercise',
      ...falls(lastDayToExercise(option)),
      path: pathOf(at, 'exerciseBy'),
      party: licensee,
      ...(fee && { fee }),
    }
    const next = nextExtension(option)
    if (next)
      yield {
        kind: 'option-extend',
        ...falls(next.noticeBy),
        path: pathOf(at, 'extensions', next.extension.id),
        party: licensee,
        ...(next.extension.fee && { fee: next.extension.fee }),
      }
    return
  }
  for (const reversion of grant.reversions ?? []) {
    const state = reversionOn(reversion, asOf, on, happensIn(progress))
    if (state.kind !== 'met')
      yield {
        kind: 'right-reverts',
        ...falls(reversion.due),
        path: pathOf(path, 'reversions', reversion.id),
        party: licensee,
        about: reversion.unless,
      }
  }
  for (const negotiation of grant.negotiations ?? [])
    if (negotiationOn(negotiation, asOf, on).kind === 'running' && negotiation.takenOn === undefined)
      yield {
        kind: 'answer-due',
        day: lastDayToAnswer(negotiation, on),
        path: pathOf(path, 'negotiations', negotiation.id),
        party: negotiation.holder,
        about: negotiation.kind,
      }
  for (const { id, of, by, due, givenOn } of grant.approvals ?? [])
    if (due && givenOn === undefined)
      yield {
        kind: 'approval-due',
        ...falls(due),
        path: pathOf(path, 'approvals', id),
        // Who needs the approval has to see to it.
        party: by === licensor ? licensee : licensor,
        about: of,
      }
  const term = rangeOn(calendar, grant.term)
  if (term && term.until !== 'open')
    yield {
      kind: 'grant-expires',
      day: previousDay(term.until),
      ...(grant.term.until !== 'open' && { when: grant.term.until }),
      path: pathOf(path, 'term'),
      party: licensee,
    }
  for (const { id, until, binds } of grant.holdbacks)
    if (until !== 'open')
      yield {
        kind: 'holdback-ends',
        ...falls(until),
        path: pathOf(path, 'holdbacks', id),
        party: binds?.[0] ?? licensor,
      }
  for (const { id, from } of grant.blackouts ?? [])
    yield { kind: 'blackout-begins', ...falls(from), path: pathOf(path, 'blackouts', id), party: licensee }
  for (const { id, effective, status: signed } of grant.amendments ?? [])
    if (signed === 'signed')
      yield {
        kind: 'amendment-in-force',
        day: effective,
        path: pathOf(path, 'amendments', id),
        party: licensee,
      }
}

/** What an alarm is called wherever it is written down: the same from day to day, so that calendars know it again. */
export const alarmId = (alarm: Alarm): Id<'alarm'> =>
  `alarm:${isShared(alarm) ? '' : `${alarm.titles[0]}/`}${alarm.path}/${alarm.kind}`
