import type { DateRange, LanguageUse, PartyId, Scope, WorkId } from '../base/index.ts'
import {
  ALL_MEDIA_MASK,
  ANY_LANGUAGE,
  allowsLanguage,
  FIRST_DAY,
  formatLanguageUse,
  isEmpty,
  mediaMask,
  meet,
  territoryMask,
} from '../base/index.ts'
import { grantCarries } from './carries.ts'
import { type Held, handsOf, type Passing } from './rights/hands.ts'
import type { Grant, Right, Work } from './types.ts'

/** A grant and the box of rights that it comes to; without a box, its term is not known. */
export interface BoxedGrant {
  readonly grant: Grant
  readonly scope?: Scope
}

/** What parties hold together of one right in one work, and what it rests on. */
export interface Holding<G extends BoxedGrant> {
  /** is there anybody from whom the right could run: an owner, or the public domain? */
  readonly rooted: boolean
  /** what they hold for certain; boxes may share cells */
  readonly boxes: readonly Scope[]
  /** what they hold if every grant whose term is not known runs for ever */
  readonly atMost: readonly Scope[]
  /** the signed grants by which it came to them, nearest first, then by id */
  readonly grants: readonly G[]
  /** the signed grants in between whose term is not known, in the same order */
  readonly undated: readonly G[]
  /** when they hold nothing: where the chain breaks, if there is any chain */
  readonly brokenAt?: G
}

/** @param language only grants that allow it count; an owner needs no leave for a language */
export type ChainOfTitle<G extends BoxedGrant> = (
  parties: readonly PartyId[],
  work: WorkId,
  right: Right,
  language?: LanguageUse,
) => Holding<G>

const ALWAYS: DateRange = { from: FIRST_DAY, until: 'open' }
/** The grant's box; for all time while its term is not known. */
export const scopeAtMost = ({ grant, scope }: BoxedGrant): Scope =>
  scope ?? {
    territories: territoryMask(grant.territories),
    media: mediaMask(grant.media),
    languages: ANY_LANGUAGE,
    term: ALWAYS,
  }

/** Where and since when nobody's leave is needed for a work. */
export const publicDomainOf = (work: Work): readonly Scope[] =>
  work.publicDomain
    .map(({ territories, from }): Scope => {
      const term: DateRange = { from, until: 'open' }
      return { territories: territoryMask(territories), media: ALL_MEDIA_MASK, languages: ANY_LANGUAGE, term }
    })
    .filter((box) => !isEmpty(box))

/**
 * Who holds what: an owner everything, everybody what is in the public domain, a licensee at most what the
 * licensor holds. Only signed grants carry. Works and grants are gone through once; each answer is remembered.
 */
export function chainOfTitle<G extends BoxedGrant>(
  works: readonly Work[],
  grants: readonly G[],
): ChainOfTitle<G> {
  const workOf = new Map(works.map((work) => [work.id, work]))
  const inOrder = grants.toSorted((a, b) => (a.grant.id < b.grant.id ? -1 : 1))
  const grantsIn = Map.groupBy(inOrder, ({ grant }) => grant.work)
  const flows = new Map<WorkId, Map<Right, Flow<G>>>()

  const flowOf = (work: WorkId, right: Right, language?: LanguageUse): Flow<G> => {
    const inWork = remembered(flows, work, () => new Map<Right, Flow<G>>())
    const flow = remembered(inWork, right, () => {
      const carrying = (grantsIn.get(work) ?? []).filter(({ grant }) => grantCarries(grant, right))
      return newFlow(workOf.get(work), carrying)
    })
    if (!language || flow.anyLanguage) return flow
    return remembered(flow.inLanguages, formatLanguageUse(language), () => {
      const allowing = flow.carrying.filter(({ grant }) => allowsLanguage(grant.languages, language))
      // Most grants allow every language, and many languages are allowed by the same grants.
      if (allowing.length === flow.carrying.length) return flow
      const theSame = allowing.map(({ grant }) => grant.id).join()
      return remembered(flow.inLanguages, theSame, () => newFlow(workOf.get(work), allowing))
    })
  }

  return (parties, work, right, language) => {
    const flow = flowOf(work, right, language)
    const known = flow.holdings.get(parties)
    if (known) return known
    const together = parties.length === 1 ? parties[0]! : parties.join(' ')
    const holding = remembered(flow.holdings, together, () => holdingOf(flow, parties))
    // The same list asks again and again: next time it need not be spelled out.
    if (parties.length > 1) flow.holdings.set(parties, holding)
    return holding
  }
}

function remembered<K, V>(memory: Map<K, V>, key: K, make: () => V): V {
  const known = memory.get(key)
  if (known !== undefined) return known
  const made = make()
  memory.set(key, made)
  return made
}

/** How one right in one work runs from its owners through everybody's hands. */
interface Flow<G extends BoxedGrant> {
  readonly carrying: readonly G[]
  /** no grant asks in which language */
  readonly anyLanguage: boolean
  /** the same of the grants that allow a language, by the language and by the grants */
  readonly inLanguages: Map<string, Flow<G>>
  readonly owners: readonly PartyId[]
  readonly rooted: boolean
  readonly signed: readonly G[]
  readonly unsigned: readonly G[]
  readonly sure: Held
  readonly atMost: Held
  /** by the parties, spelled out or as the list that asked */
  readonly holdings: Map<string | readonly PartyId[], Holding<G>>
}

/** @param grants in the order of their ids */
function newFlow<G extends BoxedGrant>(work: Work | undefined, grants: readonly G[]): Flow<G> {
  const owners = work?.owners ?? []
  const everybody = work ? publicDomainOf(work) : []
  const signed = grants.filter(({ grant }) => grant.status === 'signed')
  const dated = signed.filter(({ scope }) => scope !== undefined)
  const sure = handsOf(owners, everybody, dated.map(passing))
  return {
    carrying: grants,
    anyLanguage: grants.every(({ grant }) => grant.languages === 'any'),
    inLanguages: new Map(),
    owners,
    rooted: owners.length + everybody.length > 0,
    signed,
    unsigned: grants.filter(({ grant }) => grant.status !== 'signed'),
    sure,
    atMost: dated.length === signed.length ? sure : handsOf(owners, everybody, signed.map(passing)),
    holdings: new Map(),
  }
}

const passing = (granted: BoxedGrant): Passing => ({
  licensor: granted.grant.licensor,
  licensee: granted.grant.licensee,
  boxes: [scopeAtMost(granted)],
})

function holdingOf<G extends BoxedGrant>(flow: Flow<G>, parties: readonly PartyId[]): Holding<G> {
  // As a set, since what is in the public domain is the same boxes for each of them.
  const together = (held: Held) => [...new Set(parties.flatMap(held))]
  const through = (held: Held) => (granted: G) =>
    held(granted.grant.licensor).some((box) => meet(scopeAtMost(granted), box))
  const { rooted, sure, atMost } = flow
  const boxes = together(sure)
  const certain = sure === atMost
  const most = certain ? boxes : together(atMost)
  const brokenAt = most.length === 0 ? breakIn(flow, parties) : undefined
  return {
    rooted,
    boxes,
    atMost: most,
    grants: upstream(flow, parties, through(sure)).filter(({ scope }) => scope !== undefined),
    undated: certain
      ? []
      : upstream(flow, parties, through(atMost)).filter(({ scope }) => scope === undefined),
    ...(brokenAt && { brokenAt }),
  }
}

/** The signed grants that lead to these parties and that the test lets pass, nearest first, then by id. */
function upstream<G extends BoxedGrant>(
  { owners, signed }: Flow<G>,
  parties: readonly PartyId[],
  passes: (granted: G) => boolean,
): readonly G[] {
  const found: G[] = []
  // Nothing need have come to an owner.
  const seen = new Set(owners)
  let level = parties.filter((party) => !seen.has(party))
  while (level.length > 0) {
    for (const party of level) seen.add(party)
    const into = signed.filter((granted) => level.includes(granted.grant.licensee) && passes(granted))
    found.push(...into)
    level = into.map(({ grant }) => grant.licensor).filter((party) => !seen.has(party))
  }
  return found
}

/** Going up from parties that hold nothing: the grant whose licensor had nothing to give, or that nobody signed. */
function breakIn<G extends BoxedGrant>(flow: Flow<G>, parties: readonly PartyId[]): G | undefined {
  const { signed, unsigned, atMost } = flow
  const into = (list: readonly G[], party: PartyId) => list.find(({ grant }) => grant.licensee === party)
  const chain = upstream(flow, parties, () => true)
  for (const granted of chain) {
    const { licensor } = granted.grant
    if (atMost(licensor).length > 0) return granted
    if (!into(signed, licensor)) return into(unsigned, licensor) ?? granted
  }
  return chain[0] ?? parties.map((party) => into(unsigned, party)).find((granted) => granted !== undefined)
}
