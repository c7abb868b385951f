import { describe, expect, test } from 'vitest'
import { nearest } from './nearest.ts'

describe('the known word most like the one found', () => {
  test('has a letter wrong, missing, too many, or two swapped', () => {
    const known = ['exclusive', 'territories', 'media', 'term']
    expect(nearest('exclusif', known)).toBe('exclusive')
    expect(nearest('teritories', known)).toBe('territories')
    expect(nearest('mediaa', known)).toBe('media')
    expect(nearest('trem', known)).toBe('term')
    expect(nearest('Media', known)).toBe('media')
  })
  test('is none when more than a third of the letters differ', () => {
    expect(nearest('title', ['media', 'term'])).toBe('')
    expect(nearest('', ['a'])).toBe('')
    expect(nearest('x'.repeat(1000), ['media'])).toBe('')
  })
  test('is the first of those that are as like it as each other', () => {
    expect(nearest('aac', ['aab', 'aad'])).toBe('aab')
  })
})
