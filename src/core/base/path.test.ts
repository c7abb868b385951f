import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWithin, partsOf, pathOf, sectionOf } from './path.ts'

const from = pathOf('release', 'windows', 'window:netflix', 'term', 'from')

describe('a path', () => {
  test('leads from a section through records, by their ids, to a field', () => {
    expect(from).toBe('release/windows/window:netflix/term/from')
    expect(partsOf(from)).toEqual(['release', 'windows', 'window:netflix', 'term', 'from'])
  })

  test('without parts is the whole title', () => {
    expect(pathOf()).toBe('')
    expect(partsOf('')).toEqual([])
  })

  test('is within itself, its records, its section and the whole', () => {
    for (const outer of [from, 'release/windows/window:netflix', 'release', '']) {
      expect(isWithin(from, outer)).toBe(true)
    }
  })

  test('is not within a neighbour whose name begins alike', () => {
    expect(isWithin('release/windows/window:netflix-jp', 'release/windows/window:netflix')).toBe(false)
    expect(isWithin('release', from)).toBe(false)
  })

  test('tells its section, also when it goes no further than that', () => {
    expect(sectionOf(from)).toBe('release')
    expect(sectionOf('catalogue')).toBe('catalogue')
    expect(sectionOf('')).toBe('')
  })
})

const anyParts = fc.array(fc.stringMatching(/^[a-z:-]{1,6}$/), { maxLength: 6 })

test('property: the parts of a path are the parts that it was made of', () => {
  fc.assert(
    fc.property(anyParts, (parts) => {
      expect(partsOf(pathOf(...parts))).toEqual(parts)
    }),
  )
})

test('property: a path is within exactly those that its parts begin with', () => {
  fc.assert(
    fc.property(anyParts, anyParts, (inner, outer) => {
      const begins = outer.every((part, at) => part === inner[at])
      expect(isWithin(pathOf(...inner), pathOf(...outer))).toBe(begins)
    }),
  )
})
