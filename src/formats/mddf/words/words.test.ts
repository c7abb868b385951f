import { describe, expect, test } from 'vitest'
import { DESK_LANGUAGES } from '../../languages/index.ts'
import type { Code } from '../codes.ts'
import { MDDF_WORDS, mddfSentence } from './index.ts'

const CODES = Object.keys(MDDF_WORDS.en) as Code[]
const QUOTES = {
  ...{ found: 'Serie', within: 'AvailType', expected: 'dateTime', known: 'series, season', system: 'EIRIN' },
  ...{
    first: '12',
    count: '3',
    least: '1',
    most: '9',
    address: 'urn:x',
    encoding: 'klingon',
    limit: '256 MiB',
  },
  ...{ start: '2027-01-01', end: '2026-01-01', work: 'Season', codec: 'H.264' },
}

describe.each(DESK_LANGUAGES)('what is wrong in a file of the framework, in %s', (language) => {
  test('is said for every code, in a sentence that ends', () => {
    for (const code of CODES) {
      const sentence = mddfSentence({ code, quotes: QUOTES }, language)
      expect(sentence, code).not.toMatch(/undefined|^\s|\s$| {2}/)
      if (language !== 'th') expect(sentence, code).toMatch(/[.?。]$/)
    }
  })
  test('is said without a list where nothing is known, and with a cell where it is in a sheet', () => {
    for (const code of CODES) {
      const sentence = mddfSentence({ code, quotes: { ...QUOTES, known: '', first: 'Avails!F4' } }, language)
      expect(sentence, code).not.toMatch(/undefined|\s$|“”|「」|‘’/)
    }
    expect(mddfSentence({ code: 'same-offer-twice', quotes: { first: 'Avails!4' } }, language)).toContain(
      'Avails!4',
    )
  })
})

test('a type is named with an example, and Korean particles follow the sound of the word', () => {
  expect(
    mddfSentence({ code: 'value-of-other-type', quotes: { ...QUOTES, expected: 'gYear, date' } }, 'en'),
  ).toBe('“Serie” in “AvailType” is not of the type gYear (2026), date (2026-01-31).')
  expect(mddfSentence({ code: 'country-not-known', quotes: { found: '일본' } }, 'ko')).toMatch(/^‘일본’은/)
  expect(mddfSentence({ code: 'country-not-known', quotes: { found: '스위스' } }, 'ko')).toMatch(
    /^‘스위스’는/,
  )
})
