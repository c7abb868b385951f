import { simplify } from '../../base/index.ts'
import type { Because, Scopes } from './ask.ts'

/** Causes that differ in their cells alone become one: a grant that was amended is one grant. */
export function gathered(list: readonly Because<Scopes>[]): readonly Because<Scopes>[] {
  const same = Map.groupBy(list, ({ reason, work, right, grants, holdback, negotiation }) =>
    [reason, work, right, ...grants, holdback?.id, negotiation?.id].join(' '),
  )
  return [...same.values()].map((alike) => ({
    ...alike[0]!,
    cells: simplify(alike.flatMap(({ cells }) => cells)),
  }))
}
