import type { LanguageUse, PartyId, Scope, WorkId } from '../base/index.ts'
import { allowsLanguage, formatLanguageUse, meet } from '../base/index.ts'
import type { RightsBook } from './rights/book.ts'
import { everyBox, type Flow, flowOf } from './rights/flow.ts'
import { flowIn } from './rights/flows.ts'
import type { Granted } from './rights/granted.ts'
import type { Held } from './rights/hands.ts'
import { kept } from './rights/kept.ts'
import type { Right } from './types.ts'

/** What parties hold together of one right in one work, and what it rests on. */
export interface Holding<G extends Granted = Granted> {
  /** is there anybody from whom the right could run: an owner, or the public domain? */
  readonly rooted: boolean
  /** what they hold for certain; boxes may share cells */
  readonly boxes: readonly Scope[]
  /** what they hold if every day that is not known falls as well for them as it can */
  readonly atMost: readonly Scope[]
  /** what they would hold for certain if nothing were blacked out; nearly always the very same boxes */
  readonly inTheLight: readonly Scope[]
  /** the signed grants by which it came to them, nearest first, then by id */
  readonly grants: readonly G[]
  /** the signed grants in between whose term is not known, in the same order */
  readonly undated: readonly G[]
  /** when they hold nothing: where the chain breaks, if there is any chain */
  readonly brokenAt?: G
}

/** @param language only grants that allow it count; an owner needs no leave for a language */
export type ChainOfTitle<G extends Granted = Granted> = (
  parties: readonly PartyId[],
  work: WorkId,
  right: Right,
  language?: LanguageUse,
) => Holding<G>

/**
 * Who holds what: an owner everything, everybody what is in the public domain, a licensee at most what the
 * licensor holds. It is read off the flows from which every answer about rights is drawn, and each is remembered.
 */
export function chainOfTitle<G extends Granted>(book: RightsBook<G>): ChainOfTitle<G> {
  const chains = new Map<Flow<G>, Chain<G>>()
  return (parties, work, right, language) => {
    const flow = flowIn(book, work, right)
    const chain = chains.get(flow) ?? newChain(flow)
    chains.set(flow, chain)
    const holding = held(book, work, chain, parties)
    // Where every grant by which it came allows the language, nothing stands in its way.
    if (!language || (allow(holding.grants, language) && allow(holding.undated, language))) return holding
    return held(book, work, inLanguage(book, work, chain, language), parties)
  }
}

const allow = (grants: readonly Granted[], language: LanguageUse): boolean =>
  grants.every(({ grant }) => allowsLanguage(grant.languages, language))

function held<G extends Granted>(
  book: RightsBook<G>,
  work: WorkId,
  { flow, holdings }: Chain<G>,
  parties: readonly PartyId[],
): Holding<G> {
  const known = holdings.get(parties)
  if (known) return known
  const together = parties.length === 1 ? parties[0]! : parties.join(' ')
  const holding = holdings.get(together) ?? holdingOf(flow, parties, inTheLight(book, work, flow))
  holdings.set(together, holding)
  // The same list asks again and again: next time it need not be spelled out.
  holdings.set(parties, holding)
  return holding
}

/** The same of the grants that allow a language: many languages are allowed by the same ones. */
function inLanguage<G extends Granted>(
  { works }: RightsBook<G>,
  work: WorkId,
  { flow, inLanguages }: Chain<G>,
  language: LanguageUse,
): Chain<G> {
  return kept(inLanguages, formatLanguageUse(language), () => {
    const allows = flow.carrying.map(({ grant }) => allowsLanguage(grant.languages, language))
    return kept(inLanguages, allows.join(), () =>
      newChain(
        flowOf(
          works.get(work),
          flow.carrying.filter((_, at) => allows[at]),
        ),
      ),
    )
  })
}

/** A flow, and what was read off it. */
interface Chain<G extends Granted> {
  readonly flow: Flow<G>
  /** the same of the grants that allow a language, by the language and by the grants */
  readonly inLanguages: Map<string, Chain<G>>
  /** by the parties, spelled out or as the list that asked */
  readonly holdings: Map<string | readonly PartyId[], Holding<G>>
}

const newChain = <G extends Granted>(flow: Flow<G>): Chain<G> => ({
  flow,
  inLanguages: new Map(),
  holdings: new Map(),
})

/** What everybody would hold if no day were blacked out. */
const inTheLight = <G extends Granted>(
  { works }: RightsBook<G>,
  work: WorkId,
  { signed, hands }: Flow<G>,
): Held =>
  signed.every(({ blackouts }) => blackouts.length === 0)
    ? hands.sure
    : flowOf(
        works.get(work),
        signed.map((granted) => ({ ...granted, blackouts: [] })),
      ).hands.sure

function holdingOf<G extends Granted>(flow: Flow<G>, parties: readonly PartyId[], lit: Held): Holding<G> {
  // As a set, since what is in the public domain is the same boxes for each of them.
  const together = (held: Held) =>
    parties.length === 0
      ? flow.free
      : parties.length === 1
        ? held(parties[0]!)
        : [...new Set(parties.flatMap(held))]
  const through = (held: Held) => (granted: G) =>
    held(granted.licensor).some((box) => everyBox(granted.boxes).some((its) => meet(its, box)))
  const { rooted, hands } = flow
  const { sure, most } = hands
  const boxes = together(sure)
  const certain = sure === most
  const atMost = certain ? boxes : together(most)
  const brokenAt = atMost.length === 0 ? breakIn(flow, parties) : undefined
  return {
    rooted,
    boxes,
    atMost,
    inTheLight: lit === sure ? boxes : together(lit),
    grants: upstream(flow, parties, through(lit)).filter(isDated),
    undated:
      certain || atMost.length === 0
        ? []
        : upstream(flow, parties, through(most)).filter((granted) => !isDated(granted)),
    ...(brokenAt && { brokenAt }),
  }
}

/** Are its days known? */
const isDated = ({ boxes }: Granted): boolean => boxes.maybe.length === 0

/** The signed grants that lead to these parties and that the test lets pass, nearest first, then by id. */
function upstream<G extends Granted>(
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
    const into = signed.filter((granted) => level.includes(granted.licensee) && passes(granted))
    found.push(...into)
    level = into.map(({ licensor }) => licensor).filter((party) => !seen.has(party))
  }
  return found
}

/** Going up from parties that hold nothing: the grant whose licensor had nothing to give, or that nobody signed. */
function breakIn<G extends Granted>(flow: Flow<G>, parties: readonly PartyId[]): G | undefined {
  const { signed, unsigned, hands } = flow
  const into = (list: readonly G[], party: PartyId) => list.find(({ licensee }) => licensee === party)
  const chain = upstream(flow, parties, () => true)
  for (const granted of chain) {
    const { licensor } = granted
    if (hands.most(licensor).length > 0) return granted
    if (!into(signed, licensor)) return into(unsigned, licensor) ?? granted
  }
  return chain[0] ?? parties.map((party) => into(unsigned, party)).find((granted) => granted !== undefined)
}
