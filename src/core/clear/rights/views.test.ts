import { describe, expect, test } from 'vitest'
import { formatTerritories, lastDay } from '../../base/index.ts'
import { days, places, SOME_DAY } from '../clear.fixture.ts'
import type { Ask } from './ask.ts'
import { rightsCatalogue } from './catalogue.ts'
import { freeFor, whollyFree } from './catalogue-answers.ts'
import { rightsBook } from './read-book.ts'
import { asking, film, mandate, sale } from './rights.fixture.ts'
import { rightsCalendar, rightsGrid, rightsMap } from './views.ts'

const AGENT = { as: ['party:agent'] } as const
const term = (from: string, until: string) => days(from, until) as Ask['term']

const SOLD = [
  mandate({ territories: places('World ex. KR'), term: days('2026-01-01', '2030-01-01') }),
  sale({ territories: places('JP'), term: days('2026-04-01', '2026-10-01') }),
]
const book = rightsBook({ works: [film()], grants: SOLD })

test('a map puts together the territories that stand the same', () => {
  const ask = asking({ ...AGENT, territories: places('JP, KR, TW, TH') })
  expect(
    rightsMap(book, ask).map(({ territories, standing, grants }) => [
      formatTerritories(territories),
      standing,
      grants,
    ]),
  ).toEqual([
    ['JP', 'partly', ['grant:sale']],
    ['KR', 'not-cleared', []],
    ['TH, TW', 'available', []],
  ])
})

describe('a calendar', () => {
  test('reckons the gaps between what is sold', () => {
    const ask = asking({ ...AGENT, term: term('2026-01-01', '2031-01-01') })
    expect(
      rightsCalendar(book, ask).map((it) => [it.term.from, lastDay(it.term), it.standing, ...it.reasons]),
    ).toEqual([
      ['2026-01-01', '2026-03-31', 'available'],
      ['2026-04-01', '2026-09-30', 'blocked', 'sold-exclusively'],
      ['2026-10-01', '2029-12-31', 'available'],
      ['2030-01-01', '2030-12-31', 'not-cleared', 'rights-in-ended'],
    ])
  })

  test('of two territories has a day in part where it is free in one', () => {
    const ask = asking({ ...AGENT, territories: places('JP, TW'), term: term('2026-03-01', '2026-05-01') })
    expect(rightsCalendar(book, ask).map(({ standing }) => standing)).toEqual(['available', 'partly'])
  })
})

test('a table has a row for each territory and medium and a column for each month', () => {
  const ask = asking({
    ...AGENT,
    territories: places('JP, KR'),
    media: ['svod', 'est'],
    term: term('2026-03-15', '2026-05-10'),
  })
  expect(rightsGrid(book, ask)).toEqual({
    months: ['2026-03-15', '2026-04-01', '2026-05-01'],
    rows: [
      { country: 'JP', medium: 'svod', standings: ['available', 'blocked', 'blocked'] },
      { country: 'JP', medium: 'est', standings: ['available', 'blocked', 'blocked'] },
      { country: 'KR', medium: 'svod', standings: ['not-cleared', 'not-cleared', 'not-cleared'] },
      { country: 'KR', medium: 'est', standings: ['not-cleared', 'not-cleared', 'not-cleared'] },
    ],
  })
})

describe('of a whole catalogue', () => {
  const works = [film(), film({ id: 'work:second' }), film({ id: 'work:third' })]
  const grants = [
    ...SOLD,
    mandate({ id: 'grant:second', work: 'work:second', term: days('2026-01-01', '2026-07-01') }),
    mandate({ id: 'grant:second-on', work: 'work:second', term: days('2026-07-01', '2028-01-01') }),
    mandate({ id: 'grant:third', work: 'work:third' }),
    sale({ id: 'grant:maybe', work: 'work:third', term: SOME_DAY }),
  ]
  const catalogue = rightsCatalogue(rightsBook({ works, grants }), { right: 'exhibit', as: AGENT.as })

  test('the works are found of which all that is asked is free, by grants that adjoin as well', () => {
    const { work: _, right: __, ...ask } = asking()
    expect(whollyFree(catalogue, ask)).toEqual(['work:second'])
    expect(whollyFree(catalogue, { ...ask, territories: places('TW') })).toEqual(['work:film', 'work:second'])
  })

  test('and the works that are free for so many days on end, and when', () => {
    const { work: _, right: __, ...ask } = asking({ term: term('2025-01-01', '2035-01-01') })
    const found = (days: number) => freeFor(catalogue, ask, days).map(({ work, terms }) => [work, ...terms])
    expect(found(365)).toEqual([
      ['work:film', term('2026-10-01', '2030-01-01')],
      ['work:second', term('2026-01-01', '2028-01-01')],
    ])
    expect(found(1000)).toEqual([['work:film', term('2026-10-01', '2030-01-01')]])
    expect(found(80)[0]).toEqual([
      'work:film',
      term('2026-01-01', '2026-04-01'),
      term('2026-10-01', '2030-01-01'),
    ])
  })
})
