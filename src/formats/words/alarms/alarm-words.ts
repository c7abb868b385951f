import type { AlarmKind } from '../../../core/seams/index.ts'

/** What the sentence of an alarm names, in words already. */
export interface AlarmNames {
  readonly grant: string
  readonly party: string
  /** what has to happen, to be approved, to be answered; empty where nothing has to */
  readonly about: string
}

/** Every word about what falls due, in one language. */
export interface AlarmWords {
  /** the list, as a calendar is called */
  readonly name: string
  /** the subject of a mail: how many, and within how many days */
  readonly subject: (n: string, days: string) => string
  readonly none: (days: string) => string
  readonly week: (from: string) => string
  /** `n` days from now, `count` as it is said: "12 days" */
  readonly inDays: (n: number, count: string) => string
  readonly otherwise: string
  readonly responsible: string
  readonly nobody: string
  readonly cost: string
  readonly title: string
  readonly closing: string
  readonly kinds: {
    readonly [K in AlarmKind]: {
      /** what it is: a short noun phrase */
      readonly title: string
      readonly say: (names: AlarmNames) => string
      /** what happens if nobody acts: one sentence */
      readonly otherwise: string
    }
  }
}
