import type { Day, PartyId, Path, WorkId } from '../../base/index.ts'
import { pathOf } from '../../base/index.ts'
import type { Clear, Grant } from '../../clear/index.ts'
import { grantAsOf, grantCarries } from '../../clear/index.ts'
import { grantsIn } from './grants.ts'

/** A grant that bears on the title, with the terms that are in force today. */
export interface Contract {
  readonly grant: Grant
  readonly path: Path
  /** made for this title */
  readonly own: boolean
  /** the title's uses that it is there to carry: those of its work, by a right of it, for who makes the title */
  readonly uses: readonly Path[]
}

export function contractsOf(
  catalogue: readonly Grant[],
  clear: Pick<Clear, 'grants' | 'uses'>,
  touched: readonly WorkId[],
  producers: readonly PartyId[],
  asOf: Day,
): readonly Contract[] {
  return grantsIn(catalogue, clear, touched).map(({ grant: signed, path, own }) => {
    const grant = grantAsOf(signed, asOf)
    const uses = producers.includes(grant.licensee)
      ? clear.uses.filter(({ work, right }) => work === grant.work && grantCarries(grant, right))
      : []
    return { grant, path, own, uses: uses.map(({ id }) => pathOf('clear', 'uses', id)) }
  })
}

/** Is the title concerned? By what was granted for it, and by what it rests on. */
export const bears = ({ own, uses }: Contract): boolean => own || uses.length > 0

export const sameContracts = (a: readonly Contract[], b: readonly Contract[]): boolean =>
  a.length === b.length &&
  a.every((one, i) => {
    const other = b[i]
    return (
      one.grant === other?.grant &&
      one.path === other.path &&
      one.own === other.own &&
      one.uses.join() === other.uses.join()
    )
  })
