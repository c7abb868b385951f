import type { Day, MediaSet, Scope } from '../../../../core/base/index.ts'
import {
  ANY_LANGUAGE,
  isDay,
  mediaMask,
  nextDay,
  parseTerritories,
  remainder,
  territoryMask,
} from '../../../../core/base/index.ts'
import { carries, type Right } from '../../../../core/clear/index.ts'

/** A grant as a picture needs it; without a scope its days are not known. */
export interface Paper {
  readonly id: string
  readonly work: string
  readonly right: string
  readonly licensor: string
  readonly licensee: string
  readonly signed: boolean
  readonly scope?: Scope | undefined
}

/** What ails a paper: it has run out; it holds less than is passed on or needed; nobody gave it to who gives it. */
export type Flaw =
  | { readonly kind: 'expired'; readonly until: Day }
  | { readonly kind: 'narrower'; readonly lacks: Lack }
  | { readonly kind: 'unrooted' }

/** The first thing that is not in it. */
export type Lack =
  | { readonly kind: 'territories'; readonly mask: bigint }
  | { readonly kind: 'media'; readonly mask: number }
  | { readonly kind: 'days'; readonly from: Day; readonly until: Day | 'open' }

/** The box of a record in the form of the files; its days as the server worked them out. */
export function boxOf(
  territories: unknown,
  media: unknown,
  from: string | undefined,
  until: string | undefined,
): Scope | undefined {
  const places = typeof territories === 'string' ? parseTerritories(territories) : undefined
  if (!places || !from || !until || !isDay(from) || !(until === 'open' || isDay(until))) return undefined
  if (until !== 'open' && until <= from) return undefined
  const list = (Array.isArray(media) ? media : [media]) as MediaSet
  return {
    territories: territoryMask(places),
    media: mediaMask(list),
    languages: ANY_LANGUAGE,
    term: { from, until },
  }
}

/**
 * @param isFree does a right in this work run from this party without a paper: an author, or nobody's leave is needed?
 * @param makers who makes the title: what it needs is asked of what they hold
 * @param needs where, on what and when the title is shown
 */
export function flawsOf(
  papers: readonly Paper[],
  isFree: (work: string, party: string) => boolean,
  makers: ReadonlySet<string>,
  uses: readonly { readonly work: string; readonly right: string }[],
  needs: readonly Scope[],
  asOf: Day,
): ReadonlyMap<string, readonly Flaw[]> {
  const into = (work: string, right: string, isTaker: (party: string) => boolean) =>
    papers.filter(
      (it) =>
        it.signed && it.work === work && isTaker(it.licensee) && carries(it.right as Right, right as Right),
    )
  const found = new Map<string, Flaw[]>()
  const note = (id: string, flaw: Flaw) => found.set(id, [...(found.get(id) ?? []), flaw])
  const narrow = new Set<string>()
  const measure = (sources: readonly Paper[], asked: readonly Scope[]) => {
    // Of a paper without days nobody can say that it is too narrow.
    if (sources.length === 0 || sources.some(({ scope }) => !scope)) return
    const boxes = sources.flatMap(({ scope }) => scope ?? [])
    const [short] = asked.flatMap((box) => remainder(box, boxes))
    if (!short) return
    for (const { id } of sources)
      if (!narrow.has(id)) {
        narrow.add(id)
        note(id, { kind: 'narrower', lacks: lackOf(short, boxes) })
      }
  }
  for (const paper of papers) {
    const { work, right, licensor, signed, scope } = paper
    const until = scope?.term.until
    if (signed && until && until !== 'open' && until <= asOf) note(paper.id, { kind: 'expired', until })
    if (isFree(work, licensor)) continue
    const sources = into(work, right, (party) => party === licensor)
    if (sources.length === 0) note(paper.id, { kind: 'unrooted' })
    else if (signed && scope) measure(sources, [scope])
  }
  for (const { work, right } of uses) {
    if ([...makers].some((party) => isFree(work, party))) continue
    measure(
      into(work, right, (party) => makers.has(party)),
      needs,
    )
  }
  return found
}

function lackOf(short: Scope, boxes: readonly Scope[]): Lack {
  const places = boxes.reduce((all, { territories }) => all | territories, 0n)
  if ((short.territories & ~places) !== 0n) return { kind: 'territories', mask: short.territories & ~places }
  const media = boxes.reduce((all, box) => all | box.media, 0)
  if ((short.media & ~media) !== 0) return { kind: 'media', mask: short.media & ~media }
  return { kind: 'days', ...short.term }
}

/** A term in the form of the files has its last day, or the first day outside. */
export const untilOf = (last: string | undefined, until: string | undefined): string | undefined =>
  last !== undefined && isDay(last) ? nextDay(last) : until
