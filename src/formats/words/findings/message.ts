import type { Code, FindingFacts, MissingFact } from '../../../core/seams/index.ts'
import type { Speaker } from '../speaker.ts'

/** What a rule says in one language. */
export interface Message<C extends Code> {
  /** names the rule: a short noun phrase */
  readonly title: string
  /** what does not hold, with names, days and figures: one sentence or two */
  readonly say: (facts: FindingFacts[C], speaker: Speaker) => string
  /** what usually mends it: one sentence */
  readonly mend: string
  /** what nobody can say while a fact is missing: follows "whether" */
  readonly whether: string
}

/** The codes of rules; `fact-missing` is what any of them says when it cannot tell. */
export type RuleCode = Exclude<Code, 'fact-missing'>

/** A fact that is missing. Each clause says what is not known, of the record where there is one. */
export interface Missing {
  readonly title: string
  readonly mend: string
  readonly say: (clause: string, whether: readonly string[], speaker: Speaker) => string
  readonly clauses: Readonly<Record<MissingFact, (of: string | undefined) => string>>
}

/** Every finding in one language. A code without its words does not compile, nor does a fact it has not. */
export interface Messages {
  readonly rules: { readonly [C in RuleCode]: Message<C> }
  readonly missing: Missing
}
