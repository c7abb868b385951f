import type { LanguageUse, PartyId, Path, WorkId } from '../../base/index.ts'
import { allowsLanguage, formatLanguageUse, pathOf } from '../../base/index.ts'
import type { ChainOfTitle, Clear, Consent, Edge, Holding, Right, RightsBook } from '../../clear/index.ts'
import { bookOf, consentsTo, holdersOf, isUnnamed, sourcesOf } from '../../clear/index.ts'
import type { Head } from '../../title/index.ts'
import type { DatedGrant } from './grants.ts'

/** A right that a title rests on, and what those who need it hold of it. */
export interface Basis {
  readonly work: WorkId
  readonly right: Right
  /** who needs it: the lead for all who produce the title, or who made what the title stands on */
  readonly party: PartyId
  /** what asks for it: a use of the title, or what the catalogue says that a work is based on */
  readonly path: Path
  /** the work whose owners would have to be named, where nobody knows from whom the right runs */
  readonly root: WorkId
  /** @param language only what may be had in it counts */
  readonly hold: (language?: LanguageUse) => Holding<DatedGrant>
}

/**
 * Every right that a title rests on: those that it says it uses; and those of the works that the catalogue says
 * it is based on, and they on others, up to the first author.
 * @param book in which the title's uses stand beside what its work is based on
 */
export function basesOf(
  head: Pick<Head, 'work' | 'lead'>,
  clear: Pick<Clear, 'uses'>,
  producers: readonly PartyId[],
  book: RightsBook<DatedGrant>,
  chains: ChainOfTitle<DatedGrant>,
): readonly Basis[] {
  const owners = book.works.get(head.work)?.owners ?? []
  // Mostly those who own the title make it: then it is the list that other rules ask for too.
  const makers = owners.every((owner) => producers.includes(owner)) ? producers : holdersOf(book, head.work)
  const bases = clear.uses.map(
    ({ id, work, right }): Basis => ({
      work,
      right,
      party: head.lead,
      path: pathOf('clear', 'uses', id),
      root: work,
      hold: (language) => chains(makers, work, right, language),
    }),
  )
  for (const { source, edges } of sourcesOf(book, head.work)) {
    const [edge, another] = edges
    if (edge && another) bases.push(byAnyWay(source, edges, head, book, chains))
    else if (edge) bases.push(...alongEdge(edge, head, clear, makers, book, chains))
  }
  return bases
}

/** What those who made a work need in the one that it stands on, beside what a use asks for. */
function alongEdge(
  { from: work, to, rights }: Edge,
  head: Pick<Head, 'work' | 'lead'>,
  { uses }: Pick<Clear, 'uses'>,
  own: readonly PartyId[],
  book: RightsBook<DatedGrant>,
  chains: ChainOfTitle<DatedGrant>,
): readonly Basis[] {
  const isOwn = to === head.work
  const makers = isOwn ? own : holdersOf(book, to)
  const path = pathOf('catalogue', 'works', to, 'basedOn')
  return rights.flatMap((right): readonly Basis[] => {
    if (isOwn && uses.some((use) => use.work === work && use.right === right)) return []
    const isNamed = isOwn || !isUnnamed(book, to)
    const hold: Basis['hold'] = (language) => {
      const holding = chains(makers, work, right, language)
      return isNamed ? holding : { ...holding, rooted: false }
    }
    const party = isOwn ? head.lead : (makers[0] ?? head.lead)
    return [{ work, right, party, path, root: isNamed ? work : to, hold }]
  })
}

/** Where several ways lead to an author, a cell is clear that is clear on any of them. */
function byAnyWay(
  source: WorkId,
  edges: readonly Edge[],
  head: Pick<Head, 'work' | 'lead'>,
  book: RightsBook<DatedGrant>,
  chains: ChainOfTitle<DatedGrant>,
): Basis {
  const unnamed = consentOf(book, head.work, source)?.unnamed ?? []
  const held = new Map<string, Holding<DatedGrant>>()
  const hold: Basis['hold'] = (language) => {
    const key = language ? formatLanguageUse(language) : ''
    const known = held.get(key)
    if (known) return known
    const spoken = language ? inLanguage(book, language) : book
    const { sure = [], most = [] } = consentOf(spoken, head.work, source) ?? {}
    const lit = consentOf(withoutBlackouts(spoken), head.work, source)?.sure ?? []
    const along = edges.flatMap(({ from, to, rights }) =>
      rights.map((right) => chains(holdersOf(book, to), from, right, language)),
    )
    const grants = (of: 'grants' | 'undated') => [...new Set(along.flatMap((it) => it[of]))]
    const holding = {
      rooted: unnamed.length === 0,
      boxes: sure,
      atMost: most,
      inTheLight: lit,
      grants: grants('grants'),
      undated: most.length > 0 ? grants('undated') : [],
    }
    held.set(key, holding)
    return holding
  }
  return {
    work: source,
    right: edges[0]?.rights[0] ?? 'adapt',
    party: head.lead,
    path: pathOf('catalogue', 'works', head.work, 'basedOn'),
    root: unnamed[0] ?? source,
    hold,
  }
}

const consentOf = (book: RightsBook<DatedGrant>, work: WorkId, source: WorkId): Consent | undefined =>
  consentsTo(book, work).find((consent) => consent.source === source)

/** What may be had in one language: nothing by a grant that does not allow it. */
const inLanguage = (book: RightsBook<DatedGrant>, language: LanguageUse): RightsBook<DatedGrant> =>
  withGrants(book, (grants) => grants.filter(({ grant }) => allowsLanguage(grant.languages, language)))

const withoutBlackouts = (book: RightsBook<DatedGrant>): RightsBook<DatedGrant> =>
  withGrants(book, (grants) => grants.map((granted) => ({ ...granted, blackouts: [] })))

const withGrants = (
  book: RightsBook<DatedGrant>,
  put: (grants: readonly DatedGrant[]) => readonly DatedGrant[],
): RightsBook<DatedGrant> =>
  bookOf({ ...book, grantsIn: new Map([...book.grantsIn].map(([work, grants]) => [work, put(grants)])) })
