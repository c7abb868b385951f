import type { Deal, ExpectedStatement, Reporting } from '../../deal/index.ts'
import { expectedStatements } from '../../deal/index.ts'
import type { Calendar } from './calendar.ts'
import { dayOn } from './calendar.ts'

/** A duty to report, and the statements that it asks for. */
export interface Duty {
  readonly duty: Reporting
  /** absent while nobody knows the day on which the duty begins */
  readonly statements?: readonly ExpectedStatement[]
}

export const dutiesOf = (deal: Pick<Deal, 'reporting'>, calendar: Calendar): readonly Duty[] =>
  deal.reporting.map((duty) => {
    const first = dayOn(calendar, duty.first)
    return first ? { duty, statements: expectedStatements(duty, first) } : { duty }
  })
