import type {
  DateRange,
  Day,
  LanguageCells,
  LanguageSet,
  MediaSet,
  PartyId,
  Scope,
  Territories,
  When,
  WhenUntil,
} from '../../base/index.ts'
import { FIRST_DAY, intersection, isEmpty, mediaMask, territoryMask } from '../../base/index.ts'
import { versionsOf } from '../amendments.ts'
import { carries, grantCarries } from '../carries.ts'
import { type DayOf, optionOn } from '../option.ts'
import { endsBy, type HappensOn } from '../reversion.ts'
import { type Grant, RIGHTS, type Right } from '../types.ts'

/** Boxes that are so for certain, and boxes that are so for all that is known while some day is not. */
export interface Boxes {
  readonly sure: readonly Scope[]
  readonly maybe: readonly Scope[]
}

/** A grant as the engine takes it: who passes what to whom, in boxes. A grant that was amended gives several. */
export interface Granted {
  /** as it stands in this version */
  readonly grant: Grant
  readonly licensor: PartyId
  readonly licensee: PartyId
  /** alone, shared with nobody */
  readonly exclusive: boolean
  readonly status: 'signed' | 'option' | 'lapsed' | 'draft'
  readonly boxes: Boxes
  readonly blackouts: readonly Boxes[]
  readonly holdbacks: readonly HeldBack[]
  /** every right that it passes, one bit a right */
  readonly rights: number
  /** does its exclusivity keep these parties out? */
  readonly keepsOut: (parties: readonly PartyId[]) => boolean
}

export interface HeldBack {
  readonly id: Grant['holdbacks'][number]['id']
  readonly protects: PartyId
  /** whom it binds; not given: everybody else */
  readonly binds: readonly PartyId[] | undefined
  readonly boxes: Boxes
}

/** What of the world outside a grant hangs on. */
export interface Circumstances {
  readonly cells: Pick<LanguageCells, 'maskOf'>
  readonly asOf: Day | undefined
  readonly dayOf: (grant: Grant) => DayOf
  readonly happens: (grant: Grant) => HappensOn
}

/** Everything of a grant that the engine asks for. The one place that knows how a grant is written. */
export function grantedBy(grant: Grant, about: Circumstances): readonly Granted[] {
  return versionsOf(grant).flatMap((version) => inVersion(version.grant, version.inForce, about))
}

function inVersion(grant: Grant, inForce: DateRange, about: Circumstances): readonly Granted[] {
  const { licensor, licensee, exclusive, term, sharedWith = [], blackouts = [] } = grant
  const dayOf = about.dayOf(grant)
  const boxes = (
    place: Place,
    from: When,
    until: WhenUntil,
    ends?: (term: DateRange) => DateRange | undefined,
  ) => boxesOf(place, daysOf(from, until, dayOf), inForce, about, ends)
  const granted = boxes(grant, term.from, term.until, (days) => standing(grant, days, about))
  if (granted.sure.length + granted.maybe.length === 0 && grant.holdbacks.length === 0) return []
  return [
    {
      grant,
      licensor,
      licensee,
      exclusive: exclusive && sharedWith.length === 0,
      status: statusOf(grant, about),
      boxes: granted,
      blackouts: blackouts.map((it) => boxes({ ...it, languages: 'any' }, it.from, it.until)),
      holdbacks: grant.holdbacks.map((it) => ({
        id: it.id,
        protects: it.protects,
        binds: it.binds,
        boxes: boxes(it, it.from ?? term.from, it.until),
      })),
      rights: rightsPassed(grant),
      keepsOut: (parties) => exclusive && !parties.every((party) => sharedWith.includes(party)),
    },
  ]
}

const bitOf = (right: Right): number => 1 << RIGHTS.indexOf(right)

const bitsWhere = (holds: (right: Right) => boolean): number =>
  RIGHTS.reduce((bits, right) => (holds(right) ? bits | bitOf(right) : bits), 0)

/** What each right carries beside itself. */
const CARRIED: ReadonlyMap<Right, number> = new Map(
  RIGHTS.map((right) => [right, bitsWhere((it) => carries(right, it))]),
)

const rightsPassed = (grant: Grant): number =>
  // Nearly every grant passes one right and reserves none.
  grant.furtherRights || grant.reserved
    ? bitsWhere((right) => grantCarries(grant, right))
    : CARRIED.get(grant.right)!

/** Does it pass the right? */
export const passes = ({ rights }: Granted, right: Right): boolean => (rights & bitOf(right)) !== 0

/** Does it pass anything of the right, which may be wider than what it passes? */
export const touches = ({ rights }: Granted, right: Right): boolean => (rights & CARRIED.get(right)!) !== 0

/** An option that was taken in time is the grant; one that can no longer be taken is nothing. */
function statusOf(grant: Grant, { asOf, dayOf }: Circumstances): Granted['status'] {
  const { status, option } = grant
  if (status !== 'option' || !option) return status
  const day = asOf ?? option.exercisedOn ?? FIRST_DAY
  const { kind } = optionOn(option, day, dayOf(grant))
  return kind === 'exercised' ? 'signed' : kind === 'lapsed' ? 'lapsed' : 'option'
}

/** The days of a grant, less those on which the right has fallen back to its licensor. */
const standing = (grant: Grant, term: DateRange, { asOf, dayOf, happens }: Circumstances) =>
  asOf === undefined ? term : endsBy(grant, term, asOf, dayOf(grant), happens(grant))

/** The languages that a grant names, wherever in it. */
export const languagesNamed = (grant: Grant): readonly LanguageSet[] =>
  [grant, ...(grant.amendments?.map(({ terms }) => terms) ?? [])].flatMap(({ languages, holdbacks = [] }) => [
    ...(languages ? [languages] : []),
    ...holdbacks.map((it) => it.languages),
  ])

interface Place {
  readonly territories: Territories
  readonly media: MediaSet
  readonly languages: LanguageSet
}

const NOTHING: Boxes = { sure: [], maybe: [] }

function boxesOf(
  { territories, media, languages }: Place,
  days: { readonly term: DateRange; readonly sure: boolean },
  inForce: DateRange,
  { cells }: Circumstances,
  ends: (term: DateRange) => DateRange | undefined = (term) => term,
): Boxes {
  const stands = ends(days.term)
  const term = stands && intersection(stands, inForce)
  if (!term) return NOTHING
  const box: Scope = {
    territories: territoryMask(territories),
    media: mediaMask(media),
    languages: cells.maskOf(languages),
    term,
  }
  if (isEmpty(box)) return NOTHING
  return days.sure ? { sure: [box], maybe: [] } : { sure: [], maybe: [box] }
}

/**
 * The days from one date to another; where one is not known, the longest that they can be. Dates that come out in
 * the wrong order say nothing of the days that were meant.
 */
function daysOf(
  from: When,
  until: WhenUntil,
  dayOf: DayOf,
): { readonly term: DateRange; readonly sure: boolean } {
  const first = dayOf(from)
  const end = until === 'open' ? 'open' : dayOf(until)
  if (first !== undefined && end !== undefined)
    return first < end
      ? { term: { from: first, until: end }, sure: true }
      : { term: { from: FIRST_DAY, until: 'open' }, sure: false }
  return { term: { from: first ?? FIRST_DAY, until: end ?? 'open' }, sure: false }
}
