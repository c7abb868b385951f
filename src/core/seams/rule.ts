import type { Path, Severity } from '../base/index.ts'
import type { Link } from '../title/index.ts'
import type { Code, FindingFacts, MissingFact } from './codes.ts'
import type { Readable, Reading } from './reading.ts'

/** What a rule says of one place: it does not hold, or a fact is missing to tell. */
export type Found<C extends Code> =
  | { readonly kind: 'broken'; readonly because: readonly Path[]; readonly facts: FindingFacts[C] }
  | { readonly kind: 'missing'; readonly at: Path; readonly what: MissingFact }

/** One rule across links. It sees what it reads and nothing else, so it is asked again only when that changes. */
export interface Rule<C extends Code = Code, R extends Readable = Readable> {
  readonly code: C
  readonly severity: Severity
  /** the links it holds together; the furthest decides when its missing facts begin to matter */
  readonly links: readonly Link[]
  readonly reads: readonly R[]
  readonly find: (reading: Pick<Reading, R>) => Iterable<Found<C>>
}

/** A rule of the table, its code kept as a literal and its reading narrowed to what it names. */
export const rule = <C extends Code, R extends Readable>(it: Rule<C, R>): Rule<C, R> => it

export const broken = <C extends Code>(because: readonly Path[], facts: FindingFacts[C]): Found<C> => ({
  kind: 'broken',
  because,
  facts,
})

export const missing = (at: Path, what: MissingFact) => ({ kind: 'missing', at, what }) as const
