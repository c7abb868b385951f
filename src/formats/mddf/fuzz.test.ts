import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkBytes, checkXml, MDDF_WORDS, mddfSentence, readMddf, writeAvails } from './index.ts'
import { availsXml, offerStatusXml } from './sample.fixture.ts'

const SENTENCES = Object.keys(MDDF_WORDS) as (keyof typeof MDDF_WORDS)[]
const answers = (text: string) => {
  const { errors, warnings, notes, issues } = checkXml(text)
  expect(errors + warnings + notes).toBe(issues.length)
  for (const it of issues) {
    for (const language of SENTENCES) expect(mddfSentence(it, language)).not.toMatch(/undefined|^$/)
  }
  return errors
}
const anySample = fc.constantFrom(availsXml(), availsXml('2.4'), offerStatusXml())

describe('whatever a file holds, the answer is clear', () => {
  test('cut off anywhere, it is not valid', () => {
    fc.assert(
      fc.property(anySample, fc.double({ min: 0.01, max: 0.97, noNaN: true }), (text, share) => {
        expect(answers(text.slice(0, Math.floor(text.length * share)))).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })
  test('with parts of it anywhere else', () => {
    const cut = fc.tuple(fc.nat(10_000), fc.nat(400), fc.nat(10_000))
    fc.assert(
      fc.property(anySample, fc.array(cut, { minLength: 1, maxLength: 4 }), (text, cuts) => {
        let it = text
        for (const [from, length, to] of cuts) {
          const at = from % it.length
          const part = it.slice(at, at + length)
          const rest = it.slice(0, at) + it.slice(at + length)
          it = rest.slice(0, to % (rest.length + 1)) + part + rest.slice(to % (rest.length + 1))
        }
        answers(it)
        const read = readMddf(it)
        if (read.ok && read.value.kind === 'avails') writeAvails(read.value)
      }),
      { numRuns: 80 },
    )
  })
  test('with any text for any value', () => {
    const values = [...availsXml().matchAll(/>([^<\s][^<]*)</g)].map(([, it]) => it!)
    fc.assert(
      fc.property(fc.constantFrom(...values), fc.string({ unit: 'grapheme' }), (value, text) => {
        const escaped = text.replace(/[&<>]/g, '&amp;')
        answers(availsXml().replace(`>${value}<`, () => `>${escaped}<`))
      }),
      { numRuns: 100 },
    )
  })
  test('of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(checkBytes(bytes).errors).toBeGreaterThan(0)
      }),
      { numRuns: 100 },
    )
  })
})

test('a list twice as long takes about twice as long, not four times', () => {
  const entry = /<avails:Avail>[\s\S]*<\/avails:Avail>/.exec(availsXml())![0]
  const timed = (count: number) => {
    const entries = Array.from({ length: count }, (_, at) =>
      entry.replace('example:sora', `example:sora-${at}`),
    )
    const text = availsXml().replace(entry, () => entries.join('\n'))
    const before = process.cpuUsage().user
    expect(checkXml(text).errors).toBe(0)
    return process.cpuUsage().user - before
  }
  timed(200)
  const [once, four] = [timed(400), timed(1_600)]
  expect(four / once).toBeLessThan(10)
})
