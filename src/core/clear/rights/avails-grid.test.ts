import { describe, expect, test } from 'vitest'
import { formatTerritories } from '../../base/index.ts'
import { days, holdback, places } from '../clear.fixture.ts'
import type { Grant } from '../types.ts'
import { availabilityIn, boxOfAsk } from './availability.ts'
import { availsGrid } from './avails-grid.ts'
import { rightsConflicts } from './conflicts.ts'
import { rightsBook } from './read-book.ts'
import { asking, film, mandate } from './rights.fixture.ts'

const sold = (it: Partial<Grant> = {}) =>
  mandate({ id: 'grant:sold', licensee: 'party:buyer', territories: places('JP'), media: ['svod'], ...it })

/** `JP svod: exclusive 2026-01-01` for each row with days, a word for each span. */
function gridOf(grants: readonly Grant[], hidden = false) {
  const book = rightsBook({ works: [film()], grants })
  const ask = asking({ territories: places('JP, KR'), media: ['streaming', 'television'] })
  const answer = availabilityIn(book, ask)
  const alone = availabilityIn(book, { ...ask, exclusive: true })
  const asked = boxOfAsk(book, ask)
  const rows = availsGrid({
    asked,
    answer: hidden ? { ...answer, free: [] } : answer,
    soldBeside: alone.blocked.filter(({ reason }) => reason === 'sold'),
    hidden: hidden ? answer.free : [],
    contested: rightsConflicts(book).clashes.flatMap(({ cells }) => cells),
  })
  return rows.map(({ territories, media, depth, spans }) =>
    [
      `${'  '.repeat(depth)}${formatTerritories(territories)} ${media.join('+')}`,
      ...(spans ?? []).map(
        ({ term, fill, partly, conflict }) =>
          `${fill}${partly ? ' in part' : ''}${conflict ? ' !' : ''} ${term.from}`,
      ),
    ].join(' | '),
  )
}

describe('a table of avails', () => {
  test('is one row for all that stands alike', () => {
    expect(gridOf([])).toEqual(['JP, KR television+streaming | free 2026-01-01'])
  })

  test('opens the tree of media only where they differ', () => {
    expect(gridOf([sold({ term: days('2026-04-01') })])).toEqual([
      'JP television+streaming',
      '  JP television | free 2026-01-01',
      '  JP streaming',
      '    JP svod | free 2026-01-01 | exclusive 2026-04-01',
      '    JP avod+tvod+est+fast | free 2026-01-01',
      'KR television+streaming | free 2026-01-01',
    ])
  })

  test('tells a sale that leaves room from one that does not, and both from a holdback', () => {
    const all = { media: ['all-media'] } as const
    expect(gridOf([sold({ ...all, exclusive: false, term: days('2026-03-01') })])[0]).toBe(
      'JP television+streaming | free 2026-01-01 | non-exclusive 2026-03-01',
    )
    const held = holdback({ territories: places('JP'), until: days('2026-02-01').from })
    const elsewhere = sold({ ...all, territories: places('US'), holdbacks: [held] })
    expect(gridOf([elsewhere])[0]).toBe('JP television+streaming | held-back 2026-01-01 | free 2026-02-01')
  })

  test('marks what two grants claim', () => {
    const all = { media: ['all-media'], exclusive: true } as const
    const twice = [
      sold(all),
      sold({ ...all, id: 'grant:again', licensee: 'party:rival', term: days('2026-06-01') }),
    ]
    expect(gridOf(twice)[0]).toBe('JP television+streaming | exclusive 2026-01-01 | exclusive ! 2026-06-01')
  })

  test('says of a row that only some languages stand so', () => {
    const dubbed = sold({ media: ['all-media'], languages: [{ language: 'ja', form: 'dub' }] })
    expect(gridOf([dubbed])[0]).toBe('JP television+streaming | exclusive in part 2026-01-01')
  })

  test('does not say how cells stand that are not the reader’s to see', () => {
    expect(gridOf([], true)).toEqual(['JP, KR television+streaming | unknown 2026-01-01'])
  })
})
