import type { IssueQuotes } from './issue.ts'

// Without the flag for whole characters, which makes the search ten times slower: any half of a pair is looked
// at again.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SUSPECT = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNFIT = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/u
const EVERY_UNFIT = new RegExp(UNFIT.source, 'gu')

type UnfitRule = 'bidi-mark' | 'lone-surrogate' | 'control-character'

export interface Unfit {
  readonly index: number
  readonly character: string
  readonly rule: UnfitRule
  readonly quotes: IssueQuotes[UnfitRule]
}

/**
 * The first of the characters that no value may hold: control characters other than tab and line feed, marks
 * that turn the direction of writing (what is read is then not what is stored), half a character pair, the
 * byte order mark.
 */
export function findUnfit(text: string): Unfit | undefined {
  const found = SUSPECT.test(text) ? UNFIT.exec(text) : null
  return found ? unfit(found[0], found.index) : undefined
}

/** All of them, in order. */
export function* allUnfit(text: string): Generator<Unfit> {
  if (!SUSPECT.test(text)) return
  for (const found of text.matchAll(EVERY_UNFIT)) yield unfit(found[0], found.index)
}

/** The text with a visible mark in the place of each of them. */
export const withMarks = (text: string): string => text.replace(EVERY_UNFIT, '\ufffd')

function unfit(character: string, index: number): Unfit {
  const point = character.codePointAt(0) ?? 0
  const quotes = { code: `U+${point.toString(16).toUpperCase().padStart(4, '0')}` }
  const turns = (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069)
  const half = point >= 0xd800 && point <= 0xdfff
  return {
    index,
    character,
    rule: half ? 'lone-surrogate' : turns ? 'bidi-mark' : 'control-character',
    quotes,
  }
}
