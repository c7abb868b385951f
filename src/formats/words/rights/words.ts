import type { Fill, Reason } from '../../../core/clear/index.ts'

/** Of whom and what a reason speaks, by their names. */
export interface ReasonFacts {
  readonly work: string
  readonly right: string
  /** whose rights are asked about */
  readonly holders: string
  readonly licensor: string
  readonly licensee: string
  /** whom a holdback protects */
  readonly protects: string
  /** who must be asked */
  readonly holder: string
  /** the last day for their answer, once they have been asked */
  readonly answerBy?: string
}

/** How answers about rights are said in one language. */
export interface RightsWords {
  readonly fills: Readonly<Record<Fill | 'conflict', string>>
  readonly reasons: Readonly<Record<Reason | 'not-yours-to-see', (of: ReasonFacts) => string>>
  readonly clash: (first: string, second: string) => string
  readonly oversold: (licensor: string, licensee: string) => string
  /** of an ask: for one party alone */
  readonly alone: string
  /** whose rights they are where no party is named */
  readonly owners: string
}
