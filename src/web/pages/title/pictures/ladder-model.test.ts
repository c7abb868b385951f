import { describe, expect, test } from 'vitest'
import { MEDIA } from '../../../../core/base/index.ts'
import { familyOf, lookOf } from './ladder-model.ts'

describe('the look of a window on the ladder', () => {
  test('is that of the family its medium belongs to', () => {
    expect(['svod', 'fast', 'streaming'].map(lookOf)).toEqual(['stream', 'stream', 'stream'])
    expect(['free-television', 'catch-up'].map(lookOf)).toEqual(['broadcast', 'broadcast'])
    expect(['theatrical', 'airline'].map(lookOf)).toEqual(['screen', 'screen'])
    expect(['home-video', 'stage', 'audiovisual'].map(lookOf)).toEqual(['other', 'other', 'other'])
  })
  test('a family is its own family, so that each stands once in the key', () => {
    for (const { medium } of MEDIA) expect(familyOf(familyOf(medium))).toBe(familyOf(medium))
  })
})
