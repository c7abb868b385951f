import type { Conflict, Problem, ProblemKind } from '../api/index.ts'
import { PROBLEM_STATUS, PROBLEM_WORDS, REFUSED_BECAUSE, type RefusedBecause } from '../api/index.ts'
import type { DeskLanguage } from '../formats/words/index.ts'

export type Issue = NonNullable<Problem['issues']>[number]

/** What the server itself finds wrong; said in the reader’s language when it is answered. */
type Plainly = { readonly path: string; readonly rule: RefusedBecause; readonly message?: never }

/** A request that is not answered, and why: thrown by whoever finds out, made a reply in one place. */
export class Refusal extends Error {
  readonly kind: ProblemKind
  readonly issues: readonly (Issue | Plainly)[]
  readonly conflicts: readonly Conflict[]
  constructor(
    kind: ProblemKind,
    {
      issues = [],
      conflicts = [],
    }: { issues?: readonly (Issue | Plainly)[]; conflicts?: readonly Conflict[] } = {},
  ) {
    super(kind)
    this.kind = kind
    this.issues = issues
    this.conflicts = conflicts
  }
}

/** Every issue with its words. */
export const saidIn = (language: DeskLanguage, issues: Refusal['issues']): Issue[] =>
  issues.map((it) => (it.message === undefined ? { ...it, message: REFUSED_BECAUSE[language][it.rule] } : it))

/** RFC 9457. */
export function problemReply(
  refusal: Refusal,
  language: DeskLanguage,
  headers: Record<string, string> = {},
): Response {
  const { kind, issues, conflicts } = refusal
  const status = PROBLEM_STATUS[kind]
  const problem: Problem = {
    type: `/api/docs#${kind}`,
    title: PROBLEM_WORDS[language][kind],
    status,
    ...(issues.length > 0 && { issues: saidIn(language, issues) }),
    ...(conflicts.length > 0 && { conflicts: [...conflicts] }),
  }
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  })
}
