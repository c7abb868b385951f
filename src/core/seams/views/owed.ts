import type { Day } from '../../base/index.ts'
import type { ExpectedStatement, Reporting } from '../../deal/index.ts'
import { expectedStatements } from '../../deal/index.ts'

// The last answer for each duty: two rules go through the same statements.
const known = new WeakMap<
  Reporting,
  { readonly first: Day; readonly expected: readonly ExpectedStatement[] }
>()

/** The statements that a duty asks for, from the day on which it begins. */
export function owedBy(duty: Reporting, first: Day): readonly ExpectedStatement[] {
  const last = known.get(duty)
  if (last?.first === first) return last.expected
  const expected = expectedStatements(duty, first)
  known.set(duty, { first, expected })
  return expected
}
