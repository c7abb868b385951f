import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Money } from '../../core/base/index.ts'
import { catalogue } from './catalogue.ts'
import type { Codec, Fields } from './codec.ts'
import { byKind, decode, encode, list, oneOf, optional, record } from './codec.ts'
import { scenarioFile } from './scenario.ts'
import { SECTION_CODECS } from './sections.ts'
import { money, text, whole } from './values.ts'

interface Ticket {
  readonly row: number
  readonly price: Money
  readonly note?: string
  readonly extras: readonly string[]
}

const fields: Fields<Ticket> = {
  row: whole(1, 40),
  price: money(),
  note: optional(text()),
  extras: list(text()),
}
const ticket = record<Ticket>('A ticket.', fields)

const rulesOf = (codec: Codec<never>, plain: unknown): readonly string[] => {
  const read = decode(codec, plain as never)
  return read.ok ? [] : read.issues.map(({ rule, at }) => `${at.join('/')}: ${rule}`)
}

describe('a record', () => {
  test('holds the fields of its type, lists left out being empty and absent fields absent', () => {
    const read = decode(ticket, { row: 3, price: 'JPY 9,000' })
    expect(read).toEqual({
      ok: true,
      value: { row: 3, price: { currency: 'JPY', minor: 9000n }, extras: [] },
    })
  })
  test('leaves empty lists out when it is written', () => {
    const value: Ticket = { row: 3, price: { currency: 'JPY', minor: 9000n }, extras: [] }
    expect(encode(ticket, value)).toEqual({ row: 3, price: 'JPY 9,000' })
  })
  test('says everything that is wrong with it at once, each thing at its place', () => {
    expect(rulesOf(ticket as never, { row: 41, price: 12, note: null, extras: [1, ''] })).toEqual([
      'row: number-too-large',
      'price: bad-money',
      'note: empty-value',
      'extras/0: wanted-text',
      'extras/1: empty-text',
    ])
    expect(rulesOf(ticket as never, {})).toEqual(['row: missing-field', 'price: missing-field'])
    expect(rulesOf(ticket as never, [])).toEqual([': wanted-mapping'])
    expect(rulesOf(ticket as never, { row: 1, price: 'JPY 1', extras: {} })).toEqual(['extras: wanted-list'])
  })
  test('refuses a field that it does not know, and names the nearest that it does', () => {
    const read = decode(ticket, { row: 1, price: 'JPY 1', extra: ['a'], zzzzzz: 1 })
    expect(read.ok ? [] : read.issues).toEqual([
      {
        rule: 'unknown-field',
        at: ['extra'],
        quotes: { found: 'extra', nearest: 'extras', known: 'row, price, note, extras' },
      },
      {
        rule: 'unknown-field',
        at: ['zzzzzz'],
        quotes: { found: 'zzzzzz', nearest: '', known: 'row, price, note, extras' },
      },
    ])
  })
  test('takes no meaning from the names that every object has', () => {
    const plain = JSON.parse(
      '{"row":1,"price":"JPY 1","__proto__":{"note":"x"},"constructor":1,"toString":2}',
    )
    expect(rulesOf(ticket as never, plain)).toEqual([
      '__proto__: unknown-field',
      'constructor: unknown-field',
      'toString: unknown-field',
    ])
  })
})

describe('a record of one of several kinds', () => {
  type Meal =
    | { readonly kind: 'soup'; readonly bowls: number }
    | { readonly kind: 'bread'; readonly slices: number }
  const meal: Codec<Meal> = byKind<Meal>('A meal.', {
    soup: ['Soup.', { bowls: whole(1, 9) }],
    bread: ['Bread.', { slices: whole(1, 9) }],
  })
  test('is read by its kind', () => {
    expect(decode(meal, { kind: 'soup', bowls: 2 })).toEqual({ ok: true, value: { kind: 'soup', bowls: 2 } })
  })
  test('suggests only the fields of its own kind', () => {
    const read = decode(meal, { kind: 'soup', bowls: 1, slice: 2 })
    expect(read.ok ? [] : read.issues).toEqual([
      { rule: 'unknown-field', at: ['slice'], quotes: { found: 'slice', nearest: '', known: 'kind, bowls' } },
    ])
  })
  test('names the nearest kind, or says that there is none', () => {
    expect(rulesOf(meal as never, { bowls: 1 })).toEqual(['kind: missing-field'])
    const read = decode(meal, { kind: 'bred' })
    expect(read.ok ? [] : read.issues).toEqual([
      {
        rule: 'unknown-word',
        at: ['kind'],
        quotes: { found: 'bred', nearest: 'bread', known: 'soup, bread' },
      },
    ])
  })
})

describe('a codec and the hand-written type are the same, or do not compile', () => {
  test('a field too few, a field too many, an optional field read as required and a required one as optional', () => {
    // @ts-expect-error a field of the type that the codec lacks
    record<Ticket>('', { row: whole(1, 40), price: money(), note: optional(text()) })
    // @ts-expect-error a field that the type lacks
    record<Ticket>('', { ...fields, seat: text(), row: whole(1, 40) })
    // @ts-expect-error an optional field that must be there
    record<Ticket>('', { ...fields, note: text() })
    // @ts-expect-error a required field that may be absent
    record<Ticket>('', { ...fields, price: optional(money()) })
    expect(true).toBe(true)
  })
  test('a word of a union without its meaning, or a word that the union lacks', () => {
    // @ts-expect-error `b` is missing
    oneOf<'a' | 'b'>({ a: '' })
    // @ts-expect-error `c` is too many
    oneOf<'a' | 'b'>({ a: '', b: '', c: '' })
    // @ts-expect-error fewer words than the field has
    record<{ readonly it: 'a' | 'b' }>('', { it: oneOf<'a'>({ a: '' }) })
    expect(true).toBe(true)
  })
})

describe('data that a program hands in', () => {
  const codecs = [...Object.values(SECTION_CODECS), catalogue, scenarioFile] as readonly Codec<unknown>[]
  test('property: whatever JSON it is, is read or refused', () => {
    const fields = fc.constantFrom(
      'id',
      'events',
      'windows',
      'works',
      'schemes',
      'scenarios',
      'changes',
      'names',
      'set',
      'to',
      'kind',
    )
    const { json } = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 5 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('json'), { maxLength: 3 }),
        fc.dictionary(fields, tie('json'), { maxKeys: 4 }),
      ),
    }))
    fc.assert(
      fc.property(fc.constantFrom(...codecs), json, (codec, plain) => {
        const read = decode(codec, plain as never)
        expect(read.ok || read.issues.length > 0).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
  test('is refused when it is nested deeper than a file may be', () => {
    let condition: unknown = { kind: 'local-applicant' }
    for (let depth = 0; depth < 50_000; depth++) condition = { kind: 'any-of', groups: [[condition]] }
    const scheme = { id: 'scheme:a', names: { en: 'A' }, country: 'JP', rate: '1', conditions: [condition] }
    expect(rulesOf(catalogue as never, { schemes: [scheme] })).toEqual([': too-deep'])
  })
})
