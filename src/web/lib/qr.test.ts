import { describe, expect, test } from 'vitest'
import { qrCode } from './qr.ts'

const URI =
  'otpauth://totp/Genchi:minji%40example.com?secret=GZLXQ3SOMJ2TCNKQMFRW433SMJ2XG2LOMVZXGIDJNZTG6&issuer=Genchi&digits=6&period=30'
const drawn = (text: string) =>
  (qrCode(text) ?? []).map((row) => row.map((dark) => (dark ? '#' : '.')).join('')).join('\n')

describe('a QR code', () => {
  test('has its three finders, its timing and the dark module', () => {
    const rows = drawn('Genchi').split('\n')
    expect(rows).toHaveLength(21)
    for (const row of [0, 6]) expect(rows[row]).toMatch(/^#######\.[.#]{5}\.#######$/)
    expect(rows[6]!.slice(6, 15)).toBe('#.#.#.#.#')
    expect(rows[20]!.slice(0, 7)).toBe('#######')
    expect(rows[13]![8]).toBe('#')
  })

  test('grows with its text, and is not made of one that is too long', () => {
    expect([14, 26, 122, 213, 331].map((length) => qrCode('x'.repeat(length))?.length)).toEqual([
      21, 25, 45, 57, 69,
    ])
    expect(qrCode('x'.repeat(332))).toBeUndefined()
  })

  test('is the one that another program read back, module by module', () => {
    // FNV-1a, 32 bits.
    const hash = (text: string) => {
      let sum = 0x811c9dc5
      for (const letter of drawn(text)) sum = Math.imul(sum ^ letter.charCodeAt(0), 0x01000193) >>> 0
      return sum.toString(16)
    }
    expect([hash('Genchi'), hash(URI), hash('x'.repeat(200)), hash('x'.repeat(330))]).toMatchInlineSnapshot(`
      [
        "c04f24f5",
        "685beb47",
        "e48e5821",
        "aa81b93b",
      ]
    `)
  })
})
