import type { Path } from '../../core/base/index.ts'
import { answeredOnce, pathOf } from '../../core/base/index.ts'
import type { Grant } from '../../core/clear/index.ts'
import { isLent } from '../../core/seams/index.ts'

// The lists that are asked for now, and not each for as long as somebody holds it: a slate has another one after every
// change, and an answer of an hour ago may hold the list of then.
const MOST_LISTS = 12

/** By a grant's id, those of its holdbacks, and that of the title that made it. */
const byIdIn = answeredOnce(MOST_LISTS, (grants: readonly Grant[]): ReadonlyMap<string, Grant> => {
  const byId = new Map<string, Grant>()
  const add = (id: string, grant: Grant) => {
    if (!byId.has(id)) byId.set(id, grant)
  }
  for (const grant of grants) {
    if (isLent(grant)) add(grant.title.id, grant)
    add(grant.id, grant)
    for (const { id } of grant.holdbacks) add(id, grant)
  }
  return byId
})

const byPathIn = answeredOnce(MOST_LISTS, (grants: readonly Grant[]): ReadonlyMap<Path, Grant> => {
  const byPath = new Map<Path, Grant>()
  for (const grant of grants) {
    if (isLent(grant)) byPath.set(pathOf('titles', grant.title.id), grant)
    byPath.set(pathOf(listOf(grant), grant.id), grant)
  }
  return byPath
})

/** Where a grant stands: in the catalogue, or in another title. */
export const listOf = (grant: Grant): Path =>
  isLent(grant) ? pathOf('titles', grant.title.id, 'clear/grants') : 'catalogue/grants'

/** The grant that an id is of, or is in. */
export const grantById = (grants: readonly Grant[], id: string): Grant | undefined => byIdIn(grants).get(id)

/** The same of a path. */
export function grantAt(grants: readonly Grant[], path: Path): Grant | undefined {
  if (!/^(catalogue\/grants|titles)\//.test(path)) return undefined
  const [own = path] = path.split('/holdbacks/')
  return byPathIn(grants).get(own)
}
