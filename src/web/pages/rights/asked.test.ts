import { describe, expect, test } from 'vitest'
import { isAsked, questionOf, rightsSearch } from './asked.ts'

describe('a question in the address', () => {
  test('keeps what it knows, as text, and drops the rest', () => {
    const search = { media: 'svod', days: 365, exclusive: true, from: '', colour: 'red', standing: 'blocked' }
    expect(rightsSearch(search)).toEqual({
      media: 'svod',
      days: '365',
      exclusive: 'true',
      standing: 'blocked',
    })
  })

  test('knows no standing but those that there are', () => {
    expect(rightsSearch({ standing: 'maybe' })).toEqual({})
  })

  test('is one and the same whichever of its answers are shown', () => {
    expect(questionOf({ media: 'svod', standing: 'available' })).toEqual({ media: 'svod' })
    expect(isAsked({ standing: 'available' })).toBe(false)
    expect(isAsked({ media: 'svod' })).toBe(true)
  })
})
