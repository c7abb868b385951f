import { describe, expect, test } from 'vitest'
import { parseTerritories } from '../../../core/base/index.ts'
import { placesIn, placesText, wordsIn } from './choices.ts'

describe('territories to choose', () => {
  test('are read from the address and written to it', () => {
    const text = 'south-eastern-asia, JP ex. TH'
    const { include, exclude } = placesIn(text)
    expect([include, exclude]).toEqual([['south-eastern-asia', 'JP'], ['TH']])
    expect(placesText(include, exclude)).toBe(text)
    expect(parseTerritories(placesText(include, exclude))).toEqual(parseTerritories(text))
  })

  test('are the world where none is chosen, with what is left out', () => {
    expect(placesText([], [])).toBe('world')
    expect(placesText([], ['KR'])).toBe('world ex. KR')
    expect(placesIn('Atlantis')).toEqual({ include: [], exclude: [] })
  })

  test('and media stand between commas', () => {
    expect(wordsIn(' svod, avod,')).toEqual(['svod', 'avod'])
    expect(wordsIn(undefined)).toEqual([])
  })
})
