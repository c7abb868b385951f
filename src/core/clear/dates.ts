import type { When, WhenUntil } from '../base/index.ts'
import type { AmendableTerms, Grant } from './types.ts'

/**
 * The same grant with every date in it put otherwise: those of its term, holdbacks, option, reversions, rights
 * to be asked, approvals and blackouts, and of each amendment's.
 */
export function withDates<G extends Grant>(grant: G, put: (when: When) => When): G {
  const { amendments } = grant
  return {
    ...grant,
    ...termsWith(grant, put),
    ...(amendments && {
      amendments: amendments.map((it) => ({ ...it, terms: termsWith(it.terms, put) })),
    }),
  }
}

function termsWith<T extends AmendableTerms>(terms: T, put: (when: When) => When): T {
  const { term, holdbacks, option, reversions, negotiations, approvals, blackouts } = terms
  const ending = (until: WhenUntil): WhenUntil => (until === 'open' ? until : put(until))
  return {
    ...terms,
    ...(term && { term: { from: put(term.from), until: ending(term.until) } }),
    ...(holdbacks && {
      holdbacks: holdbacks.map((it) => ({
        ...it,
        until: ending(it.until),
        ...(it.from && { from: put(it.from) }),
      })),
    }),
    ...(option && {
      option: {
        ...option,
        exerciseBy: put(option.exerciseBy),
        ...(option.extensions && {
          extensions: option.extensions.map((it) => ({
            ...it,
            exerciseBy: put(it.exerciseBy),
            ...(it.noticeBy && { noticeBy: put(it.noticeBy) }),
          })),
        }),
      },
    }),
    ...(reversions && { reversions: reversions.map((it) => ({ ...it, due: put(it.due) })) }),
    ...(negotiations && {
      negotiations: negotiations.map((it) => ({
        ...it,
        ...(it.notice && { notice: put(it.notice) }),
        ...(it.until && { until: ending(it.until) }),
      })),
    }),
    ...(approvals && { approvals: approvals.map((it) => ({ ...it, ...(it.due && { due: put(it.due) }) })) }),
    ...(blackouts && {
      blackouts: blackouts.map((it) => ({ ...it, from: put(it.from), until: put(it.until) })),
    }),
  }
}
