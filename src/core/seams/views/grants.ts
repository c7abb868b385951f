import type { Adapt } from '../../adapt/index.ts'
import type { Day, LanguageCells, Names, PartyId, Path, Scope, TitleId, WorkId } from '../../base/index.ts'
import { ANY_LANGUAGE, answeredOnce, FIRST_DAY, pathOf } from '../../base/index.ts'
import type { Boxes, Circumstances, Clear, DayOf, Grant, Granted, Work } from '../../clear/index.ts'
import { grantedBy } from '../../clear/index.ts'
import type { Release } from '../../release/index.ts'
import type { Head } from '../../title/index.ts'
import type { Calendar } from './calendar.ts'
import { dayOn } from './calendar.ts'
import type { Progress } from './progress.ts'
import { happensIn, NOTHING_HAPPENS } from './progress.ts'

/** A grant as the engine takes it, in the days that are really held, with its place. */
export interface DatedGrant extends Granted {
  readonly path: Path
}

/** The box that it comes to, where its days are known. */
export const boxOf = ({ boxes }: Granted): Scope | undefined => boxes.sure[0]

/** The longest box that it can come to; a contract of which only holdbacks are left has none. */
export const boxAtMost = ({ boxes }: Granted): Scope | undefined => boxes.sure[0] ?? boxes.maybe[0]

/** A grant that another title of the slate made: its title says where it stands. */
export interface LentGrant extends Grant {
  readonly title: { readonly id: TitleId; readonly names: Names }
}

export const isLent = (grant: Grant): grant is LentGrant => 'title' in grant

/** Where another title's grants stand: `titles/title:x/clear`, read on from there as in the title itself. */
const rootOf = (grant: Grant): Path =>
  isLent(grant) ? pathOf('titles', grant.title.id, 'clear') : 'catalogue'

/**
 * The works that bear on a title: the production itself, those it uses, credits or takes beats from, and
 * what those are based on.
 */
export function worksTouched(
  head: Pick<Head, 'work'>,
  clear: Pick<Clear, 'uses'>,
  adapt: Pick<Adapt, 'beats'>,
  release: Pick<Release, 'credits'>,
  works: readonly Work[],
): readonly WorkId[] {
  const byId = worksById(works)
  const touched = new Set<WorkId>()
  const touch = (id: WorkId): void => {
    if (touched.has(id)) return
    touched.add(id)
    for (const { work } of byId.get(id)?.basedOn ?? []) touch(work)
  }
  touch(head.work)
  for (const { work } of clear.uses) touch(work)
  for (const { work } of release.credits) touch(work)
  for (const { standsIn } of adapt.beats) standsIn.forEach(touch)
  return [...touched].sort()
}

/** A grant with its place, and whether it was made for the title itself. */
interface PlacedGrant {
  readonly grant: Grant
  readonly path: Path
  readonly own: boolean
}

/**
 * The grants that bear on a title: its own, and those of the catalogue in the works it touches. Its own stands
 * for both when they share an id.
 */
export function grantsIn(
  catalogue: readonly Grant[],
  clear: Pick<Clear, 'grants'>,
  touched: readonly WorkId[],
): readonly PlacedGrant[] {
  const own = new Set(clear.grants.map((grant) => grant.id))
  const byWork = grantsByWork(catalogue)
  const shared = touched.flatMap((work) => byWork.get(work) ?? []).filter((grant) => !own.has(grant.id))
  const placed = (grant: Grant, root: Path, own: boolean): PlacedGrant => ({
    grant,
    path: pathOf(root, 'grants', grant.id),
    own,
  })
  return [
    ...clear.grants.map((grant) => placed(grant, 'clear', true)),
    ...shared.map((grant) => placed(grant, rootOf(grant), false)),
  ]
}

/**
 * The grants that bear on a title, as boxes of days that are really held: one for each version of an amended
 * grant, none after the right fell back to its licensor. Each language is asked about by itself: the boxes are for
 * any.
 */
export function datedGrants(
  catalogue: readonly Grant[],
  clear: Pick<Clear, 'grants'>,
  touched: readonly WorkId[],
  calendar: Calendar,
  producers: readonly PartyId[] = [],
  progress: Progress = {},
  asOf: Day = FIRST_DAY,
): readonly DatedGrant[] {
  const dayOf: DayOf = (when) => dayOn(calendar, when)
  const happens = happensIn(progress)
  const own: Circumstances = { cells: EACH_BY_ITSELF, asOf, dayOf: () => dayOf, happens: () => happens }
  const others: Circumstances = { ...own, happens: () => NOTHING_HAPPENS }
  return grantsIn(catalogue, clear, touched).flatMap(({ grant, path, own: isOwn }) => {
    // What somebody else makes of the work is no plan of this title's.
    const planned = isOwn || producers.includes(grant.licensee) || producers.includes(grant.licensor)
    return grantedBy(grant, planned ? own : others).map((granted): DatedGrant => ({ ...granted, path }))
  })
}

/** Where each language is asked about by itself, none need be told from another. */
export const EACH_BY_ITSELF: LanguageCells = {
  count: 0,
  tags: [],
  maskOf: () => ANY_LANGUAGE,
  spoken: () => ({ include: 'any', exclude: [] }),
}

/** Do two lists say the same of the same grants? Then nothing that reads them need be asked again. */
export const sameGrants = (a: readonly DatedGrant[], b: readonly DatedGrant[]): boolean =>
  a.length === b.length && a.every((one, i) => saysSame(one, b[i]!))

const saysSame = (a: DatedGrant, b: DatedGrant): boolean =>
  a.grant === b.grant &&
  a.path === b.path &&
  a.status === b.status &&
  sameDays(a.boxes, b.boxes) &&
  a.blackouts.every((it, i) => sameDays(it, b.blackouts[i]!)) &&
  a.holdbacks.every((it, i) => sameDays(it.boxes, b.holdbacks[i]!.boxes))

const sameDays = (a: Boxes, b: Boxes): boolean =>
  sameTerm(a.sure[0], b.sure[0]) && sameTerm(a.maybe[0], b.maybe[0])

const sameTerm = (a: Scope | undefined, b: Scope | undefined): boolean =>
  a?.term.from === b?.term.from && a?.term.until === b?.term.until

// One index for each list that is asked for now: a slate of a thousand titles shares its catalogue, and has another one
// after every change.
const grantsByWork = answeredOnce(
  12,
  (grants: readonly Grant[]): ReadonlyMap<WorkId, readonly Grant[]> =>
    Map.groupBy(grants, (grant) => grant.work),
)

const workIndex = new WeakMap<readonly Work[], ReadonlyMap<WorkId, Work>>()

/** Works by id, indexed once for each list. */
export function worksById(works: readonly Work[]): ReadonlyMap<WorkId, Work> {
  const known = workIndex.get(works)
  if (known) return known
  const index = new Map(works.map((work) => [work.id, work]))
  workIndex.set(works, index)
  return index
}
