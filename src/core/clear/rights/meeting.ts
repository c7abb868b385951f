import type { Scope } from '../../base/index.ts'
import type { Columns, RightsIndex } from './columns.ts'
import { readOpenSet, readSet, TERRITORY_WORDS, writeSet } from './columns.ts'
import { dayNumber, rangeOf } from './days.ts'

/** A box that is asked about, as numbers. */
export interface Probe {
  readonly territories: Uint32Array
  readonly media: number
  readonly languages: Uint32Array
  readonly from: number
  readonly until: number
}

/** @param index in whose languages the box is written */
export function probeOf({ territories, media, languages, term }: Scope, { languageWords }: Columns): Probe {
  const probe = {
    territories: new Uint32Array(TERRITORY_WORDS),
    media,
    languages: new Uint32Array(languageWords),
    from: dayNumber(term.from),
    until: dayNumber(term.until),
  }
  writeSet(territories, probe.territories, 0, TERRITORY_WORDS)
  writeSet(languages, probe.languages, 0, languageWords)
  return probe
}

/** One cell: a territory, a medium and a language by their numbers. */
export function probeOfCell(
  territory: number,
  medium: number,
  language: number,
  from: number,
  until: number,
  { languageWords }: Columns,
): Probe {
  const territories = new Uint32Array(TERRITORY_WORDS)
  territories[territory >> 5] = 1 << (territory & 31)
  const languages = new Uint32Array(languageWords)
  languages[language >> 5] = 1 << (language & 31)
  return { territories, media: 1 << medium, languages, from, until }
}

/** The box at a place, as a value. */
export const boxAt = (index: Columns, at: number): Scope => ({
  territories: readSet(index.territories, at * TERRITORY_WORDS, TERRITORY_WORDS),
  // As `mediaMask` has it: a number that bitwise operators give, below zero where the topmost medium is in.
  media: index.media[at]! | 0,
  languages: readOpenSet(index.languages, at * index.languageWords, index.languageWords),
  term: rangeOf({ from: index.from[at]!, until: index.until[at]! }),
})

/** Do two boxes share a medium, a language and a territory? Their days are looked at elsewhere. */
export function rowsMeet(index: RightsIndex, a: number, b: number): boolean {
  if ((index.media[a]! & index.media[b]!) === 0) return false
  const { languages, languageWords, territories } = index
  return (
    wordsMeet(languages, a * languageWords, languages, b * languageWords, languageWords) &&
    wordsMeet(territories, a * TERRITORY_WORDS, territories, b * TERRITORY_WORDS, TERRITORY_WORDS)
  )
}

/** Does a box share a medium, a language and a territory with what is asked? */
export function rowMeets(index: RightsIndex, at: number, probe: Probe): boolean {
  const { languages, languageWords, territories } = index
  return (
    (index.media[at]! & probe.media) !== 0 &&
    wordsMeet(languages, at * languageWords, probe.languages, 0, languageWords) &&
    wordsMeet(territories, at * TERRITORY_WORDS, probe.territories, 0, TERRITORY_WORDS)
  )
}

/** Does a box hold every medium, language, territory and day of what is asked? */
export function rowCovers(index: RightsIndex, at: number, probe: Probe): boolean {
  const { languages, languageWords, territories } = index
  return (
    index.from[at]! <= probe.from &&
    probe.until <= index.until[at]! &&
    (probe.media & ~index.media[at]!) === 0 &&
    wordsWithin(probe.languages, languages, at * languageWords, languageWords) &&
    wordsWithin(probe.territories, territories, at * TERRITORY_WORDS, TERRITORY_WORDS)
  )
}

function wordsMeet(a: Uint32Array, atA: number, b: Uint32Array, atB: number, words: number): boolean {
  for (let word = 0; word < words; word++) if ((a[atA + word]! & b[atB + word]!) !== 0) return true
  return false
}

function wordsWithin(a: Uint32Array, b: Uint32Array, atB: number, words: number): boolean {
  for (let word = 0; word < words; word++) if ((a[word]! & ~b[atB + word]!) !== 0) return false
  return true
}
