import { describe, expect, test } from 'vitest'
import type { Codec, Plain } from './codec.ts'
import { decode, encode } from './codec.ts'
import * as values from './values.ts'

const read = <T>(codec: Codec<T>, plain: Plain): T | string => {
  const result = decode(codec, plain)
  return result.ok ? result.value : result.issues.map(({ rule, at }) => [...at, rule].join(' ')).join(', ')
}

describe('a text', () => {
  test('is kept in Unicode NFC: letters that are composed are one letter', () => {
    expect(read(values.text(), '\u1112\u1161\u11ab')).toBe('한')
  })
  test('is not empty, and no number', () => {
    expect(read(values.text(), ' ')).toBe('empty-text')
    expect(read(values.text(), 12)).toBe('wanted-text')
  })
  test('holds no control character, no mark of direction and no half of a pair', () => {
    expect(read(values.text(), 'a\u0007')).toBe('control-character')
    expect(read(values.text(), 'a\u202eb')).toBe('bidi-mark')
    expect(read(values.text(), 'a\ud83d')).toBe('lone-surrogate')
    expect(read(values.text(), 'a😀\tb\nc')).toBe('a😀\tb\nc')
  })
  test('of a scene’s number or an account may be a bare whole number, never one that lost a nought', () => {
    expect(read(values.digitsOrText(), 12)).toBe('12')
    expect(read(values.digitsOrText(), 12.1)).toBe('wanted-text')
  })
})

describe('a term', () => {
  test('is given by the first day outside', () => {
    expect(read(values.term(), { from: '2030-01-01', until: '2030-02-01' })).toEqual({
      from: '2030-01-01',
      until: '2030-02-01',
    })
  })
  test('or by the last day inside, as contracts give it', () => {
    expect(read(values.term(), { from: '2030-01-01', last: '2030-01-31' })).toEqual({
      from: '2030-01-01',
      until: '2030-02-01',
    })
  })
  test('is open when its last day is 9999-12-31, with which sheets say for ever', () => {
    expect(read(values.period(), { from: '2030-01-01', last: '9999-12-31' })).toEqual({
      from: '2030-01-01',
      until: 'open',
    })
  })
  test('is written with the first day outside', () => {
    expect(encode(values.term(), { from: '2030-01-01' as never, until: 'open' })).toEqual({
      from: '2030-01-01',
      until: 'open',
    })
  })
  test('has one end, not two and not none', () => {
    expect(read(values.term(), { from: '2030-01-01' })).toBe('until-or-last')
    expect(read(values.term(), { from: '2030-01-01', until: 'open', last: '2031-01-01' })).toBe(
      'until-or-last',
    )
  })
  test('that ends before it begins, or on the day, is refused', () => {
    expect(read(values.term(), { from: '2030-02-01', until: '2030-02-01' })).toBe(
      'until ends-before-it-begins',
    )
    expect(read(values.period(), { from: '2030-02-01', last: '2030-01-31' })).toBe(
      'last ends-before-it-begins',
    )
    expect(read(values.term(), { from: '2030-02-01', last: '2030-02-01' })).toEqual({
      from: '2030-02-01',
      until: '2030-02-02',
    })
  })
  test('may hang on events; its last day may not', () => {
    expect(read(values.term(), { from: 'on event:a', until: '2 weeks after event:a' })).toMatchObject({
      until: { shift: 2, unit: 'week' },
    })
    expect(read(values.term(), { from: 'on event:a', last: 'on event:b' })).toBe('last bad-day')
  })
})

describe('names', () => {
  test('are in at least one language, by its tag as BCP 47 spells it', () => {
    expect(read(values.names(), { ko: '가', 'ko-Latn': 'Ga' })).toEqual({ ko: '가', 'ko-Latn': 'Ga' })
    expect(read(values.names(), {})).toBe('empty-text')
    expect(read(values.names(), 'Ga')).toBe('wanted-mapping')
    expect(read(values.names(), { KO: '가', jp2345678x: 'x', en: 1 })).toBe(
      'KO bad-language, jp2345678x bad-language, en wanted-text',
    )
  })
})

describe('the text forms', () => {
  test.each([
    [values.money(), 'JPY 12,000,000', { currency: 'JPY', minor: 12_000_000n }],
    [values.share(), '55 %', { num: 11n, den: 20n }],
    [values.share(), 0.25, { num: 1n, den: 4n }],
    [values.aboveZero(), 9.35, { num: 187n, den: 20n }],
    [values.aboveZero(), '1/3', { num: 1n, den: 3n }],
    [values.clock(), '25:30', 1530],
    [values.monthDay(), '02-29', '02-29'],
    [values.partialDay(), 2025, '2025'],
    [values.territories(), 'World ex. KR', { include: ['world'], exclude: ['KR'] }],
    [values.mediaSet(), ['svod', 'avod'], ['svod', 'avod']],
    [values.languageSet(), 'any', 'any'],
    [values.languageSet(), ['en sub', 'ja'], [{ language: 'en', form: 'sub' }, { language: 'ja' }]],
  ] as [Codec<unknown>, Plain, unknown][])('%# are read', (codec, plain, value) => {
    expect(read(codec, plain)).toEqual(value)
  })
  test.each([
    [values.money(), '12,000,000 JPY', 'bad-money'],
    [values.money(), 12_000_000, 'bad-money'],
    [values.share(), '101 %', 'ratio-too-large'],
    [values.share(), '-1 %', 'ratio-too-small'],
    [values.aboveZero(), 0, 'ratio-too-small'],
    [values.clock(), '48:01', 'bad-clock'],
    [values.monthDay(), '02-30', 'bad-month-day'],
    [values.partialDay(), '2025-13', 'bad-partial-day'],
    [values.partialDay(), '25', 'bad-partial-day'],
    [values.zone(), 'Tokio', 'bad-zone'],
    [values.country(), 'jp', 'bad-country'],
    [values.currency(), 'Yen', 'bad-currency'],
    [values.language(), 'JA', 'bad-language'],
    [values.languageUse(), 'ja subtitles', 'bad-language-use'],
    [values.languageSet(), 'all', 'bad-languages'],
    [values.languageSet(), ['ja', 'jjjjjjjjjjjjj'], '1 bad-language-use'],
    [values.mediaSet(), [], 'empty-list'],
    [values.mediaSet(), ['sovd'], '0 unknown-word'],
    [values.webAddress(), 'javascript:alert(1)', 'bad-url'],
    [values.truth(), 'yes', 'wanted-true-or-false'],
    [values.whole(0, 9), 1.5, 'wanted-whole-number'],
    [values.number(), '1', 'wanted-number'],
    [values.number(), Number.POSITIVE_INFINITY, 'number-too-large'],
    [values.number(), Number.NaN, 'number-too-small'],
  ] as [Codec<unknown>, Plain, string][])('%# are refused', (codec, plain, rule) => {
    expect(read(codec, plain)).toBe(rule)
  })
})
