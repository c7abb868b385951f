import type {
  ClockMinutes,
  Day,
  LanguageUse,
  Money,
  Ratio,
  Term,
  Territories,
  When,
} from '../../src/core/index.ts'
import {
  day,
  parseClock,
  parseLanguageUse,
  parseMoney,
  parseRatio,
  parseTerritories,
  parseWhen,
} from '../../src/core/index.ts'

/*
 * Values written as the files write them, so that a title in a test reads like a contract. Each stops at a
 * text that says nothing: a slip of the pen in a fixture must not become a finding.
 */

function said<T>(text: string, value: T | undefined): T {
  if (value === undefined) throw new Error(`the fixture says nothing with ${JSON.stringify(text)}`)
  return value
}

/** `JPY 12,000,000` */
export const sum = (text: string): Money => said(text, parseMoney(text))

/** `2026-10-08`, `8 days after last airing of window:minato` */
export const when = (text: string): When => said(text, parseWhen(text))

/** `World ex. JP` */
export const places = (text: string): Territories => said(text, parseTerritories(text))

/** `55 %` */
export const share = (text: string): Ratio => said(text, parseRatio(text))

/** `25:30` */
export const clock = (text: string): ClockMinutes => said(text, parseClock(text))

/** `ja original`, `en sub` */
export const spoken = (...uses: readonly string[]): readonly LanguageUse[] =>
  uses.map((text) => said(text, parseLanguageUse(text)))

/** From the first date up to, and without, the second. */
export const term = (from: string, until = 'open'): Term => ({
  from: when(from),
  until: until === 'open' ? 'open' : when(until),
})

/** The same of days alone. */
export const days = (from: string, until: string): { readonly from: Day; readonly until: Day } => ({
  from: day(from),
  until: day(until),
})
