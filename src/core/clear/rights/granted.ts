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
import { type Version, versionsOf } from '../amendments.ts'
import { carries, grantCarries } from '../carries.ts'
import { negotiationOn } from '../negotiation.ts'
import { type DayOf, optionOn } from '../option.ts'
import { endsBy, type HappensOn } from '../reversion.ts'
import { type Grant, type Negotiation, RIGHTS, type Right } from '../types.ts'

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
  /** who must be asked before another is given it, as that stands today */
  readonly toBeAsked: readonly ToBeAsked[]
  /** every right that it passes, one bit a right */
  readonly rights: number
}

export interface HeldBack {
  readonly id: Grant['holdbacks'][number]['id']
  readonly protects: PartyId
  /** whom it binds; not given: everybody else */
  readonly binds: readonly PartyId[] | undefined
  readonly boxes: Boxes
}

/** A right to be asked whose holder has not been, or whose clock runs. */
export interface ToBeAsked {
  readonly id: Negotiation['id']
  readonly kind: Negotiation['kind']
  readonly holder: PartyId
  /** who may not pass it on to another meanwhile */
  readonly bound: PartyId
  readonly right: Right
  readonly box: Scope
  /** the last day for the answer, once they have been asked */
  readonly last?: Day
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
  // Nearly every grant stands as it was signed.
  if (!grant.amendments) return inVersion(grant, ALWAYS, about)
  return versionsIn(grant).flatMap((version) => inVersion(version.grant, version.inForce, about))
}

const ALWAYS: DateRange = { from: FIRST_DAY, until: 'open' }

// One answer for each grant there ever was, so that its versions stay the same values.
const versions = new WeakMap<Grant, readonly Version[]>()

function versionsIn(grant: Grant): readonly Version[] {
  const known = versions.get(grant) ?? versionsOf(grant)
  versions.set(grant, known)
  return known
}

function inVersion(grant: Grant, inForce: DateRange, about: Circumstances): readonly Granted[] {
  const { licensor, licensee, exclusive, term, sharedWith, blackouts } = grant
  const dayOf = about.dayOf(grant)
  const granted = boxesOf(grant, standing(grant, daysOf(term.from, term.until, dayOf), about), inForce, about)
  if (granted === NOTHING && grant.holdbacks.length === 0) return []
  return [
    {
      grant,
      licensor,
      licensee,
      exclusive: exclusive && !sharedWith?.length,
      status: statusOf(grant, about),
      boxes: granted,
      blackouts:
        blackouts?.map((it) =>
          boxesOf({ ...it, languages: 'any' }, inOrder(daysOf(it.from, it.until, dayOf)), inForce, about),
        ) ?? NONE,
      holdbacks:
        grant.holdbacks.length === 0
          ? NONE
          : grant.holdbacks.map((it) => ({
              id: it.id,
              protects: it.protects,
              binds: it.binds,
              boxes: boxesOf(it, inOrder(daysOf(it.from ?? term.from, it.until, dayOf)), inForce, about),
            })),
      toBeAsked: grant.negotiations ? toBeAskedIn(grant, grant.negotiations, inForce, about) : NONE,
      rights: rightsPassed(grant),
    },
  ]
}

function toBeAskedIn(
  grant: Grant,
  negotiations: readonly Negotiation[],
  inForce: DateRange,
  about: Circumstances,
): readonly ToBeAsked[] {
  const { licensor, licensee } = grant
  return negotiations.flatMap((it): readonly ToBeAsked[] => {
    const { id, kind, holder, right, territories = grant.territories, media = grant.media } = it
    const state = negotiationOn(it, about.asOf ?? FIRST_DAY, about.dayOf(grant))
    const days: Days = { term: ALWAYS, sure: true }
    const [box] = boxesOf({ territories, media, languages: 'any' }, days, inForce, about).sure
    if (state.kind === 'free' || !box) return []
    const bound = holder === licensor ? licensee : licensor
    const last = state.kind === 'running' ? state.last : undefined
    return [{ id, kind, holder, bound, right, box, ...(last && { last }) }]
  })
}

/** Does it hold any cell, as far as is known? */
export const isSomewhere = ({ boxes: { sure, maybe } }: Pick<Granted, 'boxes'>): boolean =>
  sure.length + maybe.length > 0

/** Does its exclusivity keep these parties out? */
export const keepsOut = (
  { grant: { exclusive, sharedWith } }: Granted,
  parties: readonly PartyId[],
): boolean => exclusive && !parties.every((party) => sharedWith?.includes(party) ?? false)

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

/** Every right that it passes. */
export const rightsIn = ({ rights }: Granted): readonly Right[] =>
  RIGHTS.filter((right) => (rights & bitOf(right)) !== 0)

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
function standing(grant: Grant, days: Days, { asOf, dayOf, happens }: Circumstances): Days | undefined {
  if (asOf === undefined || !grant.reversions) return days
  const term = endsBy(grant, days.term, asOf, dayOf(grant), happens(grant))
  return term && { ...days, term }
}

/** The languages that a grant names, wherever in it. */
export function languagesNamed(grant: Grant): readonly LanguageSet[] {
  // Most grants have holdbacks and amendments of none: of a million no list is made.
  if (!grant.amendments && grant.holdbacks.length === 0)
    return grant.languages === 'any' ? ANY : [grant.languages]
  return [grant, ...(grant.amendments?.map(({ terms }) => terms) ?? [])].flatMap(
    ({ languages, holdbacks = [] }) => [
      ...(languages ? [languages] : []),
      ...holdbacks.map((it) => it.languages),
    ],
  )
}

const ANY: readonly LanguageSet[] = ['any']

interface Place {
  readonly territories: Territories
  readonly media: MediaSet
  readonly languages: LanguageSet
}

const NONE: readonly never[] = []

const NOTHING: Boxes = { sure: NONE, maybe: NONE }

/** Days that are known for certain, or the longest that they can be. */
interface Days {
  readonly term: DateRange
  readonly sure: boolean
  /** they would end before they begin */
  readonly reversed?: boolean
}

function boxesOf(
  { territories, media, languages }: Place,
  days: Days | undefined,
  inForce: DateRange,
  { cells }: Circumstances,
): Boxes {
  const term = days && intersection(days.term, inForce)
  if (!term) return NOTHING
  const box: Scope = {
    territories: territoryMask(territories),
    media: mediaMask(media),
    languages: cells.maskOf(languages),
    term,
  }
  if (isEmpty(box)) return NOTHING
  return days.sure ? { sure: [box], maybe: NONE } : { sure: NONE, maybe: [box] }
}

/**
 * The days from one date to another; where one is not known, the longest that they can be. Dates that come out in
 * the wrong order say nothing of the days that were meant.
 */
function daysOf(from: When, until: WhenUntil, dayOf: DayOf): Days {
  const first = dayOf(from)
  const end = until === 'open' ? 'open' : dayOf(until)
  if (first !== undefined && end !== undefined)
    return first < end
      ? { term: { from: first, until: end }, sure: true }
      : { term: { from: FIRST_DAY, until: 'open' }, sure: false, reversed: true }
  return { term: { from: first ?? FIRST_DAY, until: end ?? 'open' }, sure: false }
}

/** What is held back or blacked out until a day before it would begin is over before it binds anybody. */
const inOrder = (days: Days): Days | undefined => (days.reversed ? undefined : days)
