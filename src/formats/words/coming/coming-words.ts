import type { HappeningKind } from '../../../core/seams/index.ts'

export interface Run {
  /** how many: `12 days` */
  readonly times: string
  /** the last day of them, where it is another than the first */
  readonly last?: string
}

/** What the words of a happening name, in words already. */
export interface HappeningNames {
  /** the record it happens to, as it is called in a sentence */
  readonly name: string
  /** the turn of a statement */
  readonly nth: string
  /** where several are told as one */
  readonly run?: Run
}

/** Every word about what comes next in a plan, in one language. */
export interface ComingWords {
  /** what happens: a short phrase, as it stands in a list beside its day */
  readonly say: { readonly [K in HappeningKind]: (names: HappeningNames) => string }
  readonly pays: (of: { readonly by: string; readonly to: string }) => string
  readonly paidTo: (to: string) => string
}
