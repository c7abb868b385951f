import type { Conflict, Problem, ProblemKind } from '../api/index.ts'
import { PROBLEM_STATUS, PROBLEM_WORDS } from '../api/index.ts'
import type { DeskLanguage } from '../formats/words/index.ts'

export type Issue = NonNullable<Problem['issues']>[number]

/** A request that is not answered, and why: thrown by whoever finds out, made a reply in one place. */
export class Refusal extends Error {
  readonly kind: ProblemKind
  readonly issues: readonly Issue[]
  readonly conflicts: readonly Conflict[]
  constructor(
    kind: ProblemKind,
    { issues = [], conflicts = [] }: { issues?: readonly Issue[]; conflicts?: readonly Conflict[] } = {},
  ) {
    super(kind)
    this.kind = kind
    this.issues = issues
    this.conflicts = conflicts
  }
}

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
    ...(issues.length > 0 && { issues: [...issues] }),
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
