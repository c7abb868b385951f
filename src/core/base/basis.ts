import type { Day } from './day.ts'
import type { PartyId, SourceId } from './ids.ts'

/** A public page or paper that a fact was read in. */
export interface Source {
  readonly id: SourceId
  readonly publication: string
  /** as precisely as the source gives it: a year, a month or a day */
  readonly date?: string
  readonly url?: string
  /** the day on which we read it */
  readonly read?: Day
}

/**
 * What a record rests on. Without either field a record is the user's own data. In sample data what is
 * public names its sources, and everything else says that it is fictional: the whole record (`true`) or
 * the fields named.
 */
export interface Basis {
  readonly sources?: readonly SourceId[]
  readonly fictional?: true | readonly string[]
  /** a remark for the reader of the data: a doubt, a contradiction met, how it was derived */
  readonly note?: string
  /** the company whose own this is: nobody else sees the record, or the fields named in `onlyFields` */
  readonly only?: PartyId
  readonly onlyFields?: readonly string[]
}

export const isFictional = (basis: Basis, field?: string): boolean =>
  basis.fictional === true || (field !== undefined && (basis.fictional?.includes(field) ?? false))
