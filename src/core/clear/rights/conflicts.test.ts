import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import { days, places } from '../clear.fixture.ts'
import type { Grant } from '../types.ts'
import { regionOf } from './availability.ts'
import { rightsConflicts } from './conflicts.ts'
import { rightsBook } from './read-book.ts'
import { film, mandate, reasonsOf, said, sale } from './rights.fixture.ts'

const found = (...grants: readonly Grant[]) => {
  const book = rightsBook({ works: [film()], grants })
  const { clashes, oversold } = rightsConflicts(book)
  return {
    clashes: clashes.map(({ first, second, cells }) => [
      first,
      second,
      ...said(cells.map((box) => regionOf(book, box))),
    ]),
    oversold: oversold.map(({ grant, why }) => [
      grant,
      ...reasonsOf(why.map((it) => ({ ...it, cells: [] }))),
    ]),
  }
}

describe('what cannot stand in a catalogue', () => {
  test('is the same sold to two, with exactly what both claim', () => {
    const one = sale({ id: 'grant:one', territories: places('Asia'), term: days('2026-01-01', '2028-01-01') })
    const two = sale({
      id: 'grant:two',
      licensee: 'party:other',
      territories: places('JP, US'),
      media: ['svod'],
      exclusive: false,
      term: days('2027-01-01'),
    })
    expect(found(mandate(), one, two)).toEqual({
      clashes: [['grant:one', 'grant:two', 'JP | svod | any | 2027-01-01 2027-12-31']],
      oversold: [],
    })
  })

  test('is no sale under the grant that it comes from', () => {
    expect(found(mandate(), sale())).toEqual({ clashes: [], oversold: [] })
  })

  test('is the whole world sold alone and the world without Africa sold beside it', () => {
    const world = sale({ id: 'grant:world', term: days('2026-01-01', '2027-01-01') })
    const rest = sale({
      id: 'grant:rest',
      licensee: 'party:other',
      exclusive: false,
      territories: places('World ex. Africa'),
      term: days('2026-01-01', '2027-01-01'),
    })
    expect(found(mandate(), world, rest).clashes).toHaveLength(1)
  })

  test('is a sale of more than came in, at the sale that promised it', () => {
    expect(found(mandate({ territories: places('JP') }), sale()).oversold).toEqual([
      ['grant:sale', 'no-rights-in'],
    ])
  })

  test('is a sale to one alone of what is held with others', () => {
    expect(found(mandate({ exclusive: false }), sale()).oversold).toEqual([
      ['grant:sale', 'rights-in-not-exclusive grant:mandate'],
    ])
  })

  test('is what an amendment takes away from under a sale', () => {
    const amended = mandate({
      amendments: [
        {
          id: 'amendment:shorter',
          effective: day('2026-01-01'),
          status: 'signed',
          terms: { term: days('2020-01-01', '2027-01-01') },
        },
      ],
    })
    expect(found(amended, sale({ term: days('2025-01-01', '2029-01-01') })).oversold).toEqual([
      ['grant:sale', 'rights-in-ended grant:mandate'],
    ])
  })
})
