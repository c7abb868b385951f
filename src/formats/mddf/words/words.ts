import type { Code, CodeQuotes } from '../codes.ts'

/** What each fault says in one language: what is wrong, and what is expected. */
export type MddfWords = { readonly [C in Code]: (quotes: CodeQuotes[C]) => string }

/** How a value of each built-in type is written; the same in every language. */
const EXAMPLES: Readonly<Record<string, string>> = {
  anyURI: 'md:alid:org:studio:0001',
  boolean: 'true',
  date: '2026-01-31',
  dateTime: '2026-01-31T00:00:00+09:00',
  decimal: '4.99',
  duration: 'PT1H30M',
  gYear: '2026',
  gYearMonth: '2026-01',
  int: '12',
  integer: '12',
  language: 'ja',
  nonNegativeInteger: '0',
  positiveInteger: '1',
  time: '21:00:00+09:00',
}

/** `dateTime (2026-01-31T00:00:00+09:00)` */
export const withExamples = (types: string): string =>
  types
    .split(', ')
    .map((type) => (EXAMPLES[type] === undefined ? type : `${type} (${EXAMPLES[type]})`))
    .join(', ')

/** A place in words: a line is numbered, a cell has its sheet before it. */
export const placeIn =
  (line: (number: string) => string) =>
  (place: string): string =>
    /^\d+$/.test(place) ? line(place) : place
