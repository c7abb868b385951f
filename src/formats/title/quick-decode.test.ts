import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainOf } from './arbitrary.fixture.ts'
import { catalogue } from './catalogue.ts'
import type { Codec, Plain } from './codec.ts'
import { decode, decodeFully, list, MOST_DEPTH, optional, record } from './codec.ts'
import { decodeQuickly, UNSURE } from './quick-decode.ts'
import { scenarioFile } from './scenario.ts'
import { SECTION_CODECS } from './sections.ts'
import { text } from './values.ts'

const CODECS = Object.entries({ ...SECTION_CODECS, catalogue, scenarioFile }) as unknown as [
  string,
  Codec<unknown>,
][]

const quickly = (codec: Codec<unknown>, plain: Plain) => decodeQuickly(codec, plain, MOST_DEPTH)

/** Another value somewhere in plain data: a field gone, one more, or one of another type. */
function otherAt(plain: Plain, at: number, value: Plain | undefined): Plain {
  const places: (() => void)[] = []
  const copy = structuredClone(plain)
  const walk = (it: unknown): void => {
    if (typeof it !== 'object' || it === null) return
    const fields = it as Record<string, unknown>
    for (const name of Object.keys(fields)) {
      places.push(() => {
        if (value === undefined) delete fields[name]
        else fields[name] = value
      })
      walk(fields[name])
    }
    if (!Array.isArray(it)) places.push(() => (fields['unheard-of'] = value ?? 1))
  }
  walk(copy)
  places[at % places.length]?.()
  return copy
}

const anyValue = fc.constantFrom<(Plain | undefined)[]>(
  undefined,
  null,
  '',
  'x',
  0,
  -1,
  1.5,
  true,
  [],
  {},
  [null],
  { kind: 'x' },
  JSON.parse('{"__proto__":{}}') as Plain,
)

describe('what is as its codec wants it', () => {
  test.each(CODECS)('is read at once, and as the library reads it: %s', (_, codec) => {
    fc.assert(
      fc.property(plainOf(codec), (plain) => {
        const quick = quickly(codec, plain)
        expect(decodeFully(codec, plain)).toStrictEqual({ ok: true, value: quick })
        // The order of the fields is seen where they are written.
        const full = decodeFully(codec, plain)
        expect(fieldsOf(quick)).toEqual(fieldsOf(full.ok && full.value))
      }),
      { numRuns: 30 },
    )
  })
})

const fieldsOf = (value: unknown): unknown =>
  JSON.stringify(value, (_, it: unknown) => (typeof it === 'bigint' ? String(it) : it))

describe('what is not', () => {
  test.each(CODECS)('is left to the library, which says what is wrong: %s', (_, codec) => {
    let unsure = 0
    fc.assert(
      fc.property(plainOf(codec), fc.nat(), anyValue, (plain, at, value) => {
        const other = otherAt(plain, at, value)
        const quick = quickly(codec, other)
        const full = decodeFully(codec, other)
        if (quick === UNSURE) unsure++
        else expect(full).toStrictEqual({ ok: true, value: quick })
        if (!full.ok) expect(quick).toBe(UNSURE)
        expect(decode(codec, other)).toEqual(full)
      }),
      { numRuns: 60 },
    )
    expect(unsure).toBeGreaterThan(5)
  })
  test('may be deeper than any title goes', () => {
    const thing = record('A thing.', { within: list(text()) })
    let deep: Plain = 'x'
    for (let i = 0; i < 100_000; i++) deep = [deep]
    expect(quickly(thing as never, { within: deep })).toBe(UNSURE)
    expect(quickly(scenarioFile as never, { scenarios: [{ changes: [{ set: 'a', to: deep }] }] })).toBe(
      UNSURE,
    )
  })
  test('may be a field that is there and says nothing', () => {
    const note = record('A note.', { note: optional(text()) } as never) as never
    expect(quickly(note, {})).toEqual({})
    expect(quickly(note, { note: undefined as never })).toBe(UNSURE)
    expect(quickly(note, JSON.parse('{"__proto__":"x"}') as Plain)).toBe(UNSURE)
  })
})
