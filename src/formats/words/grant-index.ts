import type { Path } from '../../core/base/index.ts'
import { answeredOnce, pathOf } from '../../core/base/index.ts'
import type { Grant } from '../../core/clear/index.ts'
import { isLent } from '../../core/seams/index.ts'

interface GrantIndex {
  /** by a grant's id, those of its holdbacks, and that of the title that made it */
  readonly byId: ReadonlyMap<string, Grant>
  readonly byPath: ReadonlyMap<Path, Grant>
}

// The lists that are asked for now, and not each for as long as somebody holds it: a slate has another one after every
// change, and an answer of an hour ago may hold the list of then.
const indexOf = answeredOnce(12, (grants: readonly Grant[]): GrantIndex => {
  const byId = new Map<string, Grant>()
  const byPath = new Map<Path, Grant>()
  for (const grant of grants) {
    const ids = [grant.id, ...grant.holdbacks.map(({ id }) => id)]
    for (const id of isLent(grant) ? [grant.title.id, ...ids] : ids) if (!byId.has(id)) byId.set(id, grant)
    if (isLent(grant)) byPath.set(pathOf('titles', grant.title.id), grant)
    byPath.set(pathOf(listOf(grant), grant.id), grant)
  }
  return { byId, byPath }
})

/** Where a grant stands: in the catalogue, or in another title. */
export const listOf = (grant: Grant): Path =>
  isLent(grant) ? pathOf('titles', grant.title.id, 'clear/grants') : 'catalogue/grants'

/** The grant that an id is of, or is in. */
export const grantById = (grants: readonly Grant[], id: string): Grant | undefined =>
  indexOf(grants).byId.get(id)

/** The same of a path. */
export function grantAt(grants: readonly Grant[], path: Path): Grant | undefined {
  if (!/^(catalogue\/grants|titles)\//.test(path)) return undefined
  const [own = path] = path.split('/holdbacks/')
  return indexOf(grants).byPath.get(own)
}
