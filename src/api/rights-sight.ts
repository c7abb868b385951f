import type { PartyId, Scope, WorkId } from '../core/base/index.ts'
import { overlapOf, remainder, simplify } from '../core/base/index.ts'
import type { Answer, Because, Grant, Reason, Scopes, Work } from '../core/clear/index.ts'
import { standingOf } from '../core/clear/index.ts'
import type { Title } from '../core/title/index.ts'
import type { Sight } from './sight.ts'

// What somebody may be told about rights. An answer is made of the grants that they see. But whoever does not see
// all of them must not be told that something is free which a grant they do not see has taken, nor that it is not
// cleared where such a grant brings it; and must not learn of that grant by what the answer leaves out.

/**
 * How much of the grants of a work somebody sees. `all`: the lead of its title, and an auditor. `signed`: whoever
 * reads the whole link, but for options and drafts between others. `own`: the rest; to them nothing is free or not
 * cleared, whatever they do not see.
 */
export type SeesGrants = 'all' | 'signed' | 'own'

/** An answer as somebody may be told it. */
export interface SeenAnswer extends Answer<Scopes> {
  /** cells of which they are not told how they stand */
  readonly hidden: Scopes
  readonly sees: SeesGrants
}

const ORDER: readonly SeesGrants[] = ['own', 'signed', 'all']

/**
 * @param titles the titles that the reader sees, with the sight that they are seen with
 * @param grants those that the reader sees
 */
export function seesGrantsOf(
  work: WorkId,
  titles: readonly { readonly title: Title; readonly sight: Sight }[],
  works: ReadonlyMap<WorkId, Work>,
  grants: readonly Pick<Grant, 'licensor' | 'licensee' | 'status'>[],
): SeesGrants {
  const levels = titles.flatMap(({ title, sight }): SeesGrants[] => {
    if (sight.opens.clear === 'none' || sight.ownOnly.includes('clear')) return []
    const isOwn = title.head.work === work
    // Whoever looks through another's eyes is not told what that one knows of other titles.
    if (sight.own && !isOwn) return []
    // A work that the title takes from is others' business too: only those who hold something in it look closer.
    if (!isOwn && !(takesFrom(title, works, work) && holdsIn(work, [title.head.lead, ...sight.companies])))
      return []
    return [sight.allTerms ? 'all' : 'signed']
  })
  return ORDER.findLast((level) => levels.includes(level)) ?? 'own'

  function holdsIn(of: WorkId, companies: readonly PartyId[]): boolean {
    const owners = works.get(of)?.owners ?? []
    return companies.some(
      (company) =>
        owners.includes(company) ||
        grants.some(
          ({ licensor, licensee, status }) =>
            status === 'signed' && (licensor === company || licensee === company),
        ),
    )
  }
}

const takesFrom = (title: Title, works: ReadonlyMap<WorkId, Work>, work: WorkId): boolean =>
  worksUnder(title, works).has(work)

const UNDER = new WeakMap<ReadonlyMap<WorkId, Work>, WeakMap<Title, ReadonlySet<WorkId>>>()

/** The work that a title makes, those that it takes from, and those that these are based on. */
export function worksUnder(title: Title, works: ReadonlyMap<WorkId, Work>): ReadonlySet<WorkId> {
  const known = UNDER.get(works) ?? new WeakMap<Title, ReadonlySet<WorkId>>()
  UNDER.set(works, known)
  const under = known.get(title)
  if (under) return under
  const { head, clear } = title
  const touched = new Set([head.work, ...clear.uses.map((use) => use.work)])
  // A set being gone through also yields what is added on the way.
  for (const it of touched) for (const { work: source } of works.get(it)?.basedOn ?? []) touched.add(source)
  known.set(title, touched)
  return touched
}

/**
 * @param own the answer from what the reader sees
 * @param whole the answer from all there is; the same value where they see all there is
 */
export function seenAnswer(
  asked: Scope,
  own: Answer<Scopes>,
  whole: () => Answer<Scopes>,
  sees: SeesGrants,
): SeenAnswer {
  if (sees === 'own') {
    // Made of nothing that they do not see: it is the same whatever that is.
    const { told: said, untold } = withoutTerms(own)
    const hidden = simplify([...own.free, ...cellsOf(own.notCleared), ...untold])
    return told(asked, { ...said, free: [], notCleared: [] }, hidden, sees)
  }
  const all = whole()
  if (all === own) return { ...own, hidden: [], sees }
  // Whoever is told of signed grants alone is told how things stand without the options of others and
  // without what binds those who pass a right on.
  const without = (list: readonly Because<Scopes>[]) => (sees === 'all' ? list : list.filter(isNoTerm))
  const open = without(all.unknown)
  const taken = [without(all.blocked), all.notCleared, open].flatMap(cellsOf)
  const free = simplify(minus(own.free, taken))
  const lacking = cellsOf(all.notCleared)
  const notCleared = own.notCleared.flatMap((it) => {
    const cells = overlapOf(it.cells, lacking)
    return cells.length === 0 ? [] : [{ ...it, cells: simplify(cells) }]
  })
  const hidden = simplify([
    ...minus(own.free, free),
    ...minus(
      cellsOf(own.notCleared),
      notCleared.flatMap(({ cells }) => cells),
    ),
  ])
  if (sees === 'all') return told(asked, { ...own, free, notCleared }, hidden, sees)
  const { told: said, untold } = withoutTerms({ ...own, free, notCleared })
  return told(asked, said, untold.length === 0 ? hidden : simplify([...hidden, ...untold]), sees)
}

// Terms that a partner does not read: whether a consent was given, who has to be asked, what is under option.
const TERMS: ReadonlySet<Reason> = new Set([
  'under-option',
  'first-negotiation',
  'last-refusal',
  'consent-needed',
  'consent-missing',
])

const isNoTerm = ({ reason }: Because<Scopes>): boolean => !TERMS.has(reason)

/**
 * An answer without what only those can tell who read all terms, and the cells of which it would have spoken. An
 * option that the reader sees is their own.
 */
function withoutTerms(answer: Answer<Scopes>): { readonly told: Answer<Scopes>; readonly untold: Scopes } {
  const isTold = (it: Because<Scopes>) => it.reason === 'under-option' || isNoTerm(it)
  const { blocked, unknown, noted } = answer
  const untold = [...blocked, ...unknown].filter((it) => !isTold(it))
  if (untold.length === 0 && noted.every(isTold)) return { told: answer, untold: [] }
  const told = {
    ...answer,
    blocked: blocked.filter(isTold),
    unknown: unknown.filter(isTold),
    noted: noted.filter(isTold),
  }
  const left = [...told.blocked, ...told.unknown].flatMap((it) => it.cells)
  return { told, untold: minus(cellsOf(untold), left) }
}

function told(asked: Scope, answer: Answer<Scopes>, hidden: Scopes, sees: SeesGrants): SeenAnswer {
  const { free, blocked, unknown } = answer
  const standing = standingOf([asked], free, cellsOf(blocked), [...cellsOf(unknown), ...hidden])
  return { ...answer, standing, hidden, sees }
}

const cellsOf = (list: readonly Because<Scopes>[]): Scopes => list.flatMap(({ cells }) => cells)

const minus = (boxes: Scopes, taken: Scopes): Scopes => boxes.flatMap((box) => remainder(box, taken))
