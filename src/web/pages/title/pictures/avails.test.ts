import { describe, expect, test } from 'vitest'
import type { AvailsRow, AvailsSpan, RightsCause } from '../../../../api/index.ts'
import { cellAfter, columnsOf, firstCell, firstShown, spansIn, textWidth, whoHas } from './avails.ts'

const span = (from: string, last: string, it: Partial<AvailsSpan> = {}): AvailsSpan => ({
  from,
  last,
  fill: 'free',
  partly: false,
  conflict: false,
  causes: [],
  ...it,
})
const row = (...spans: AvailsSpan[]): AvailsRow => ({
  territories: 'Korea',
  media: 'SVOD',
  depth: 1,
  ...(spans.length > 0 && { spans }),
})

describe('the columns of a table of avails', () => {
  test('are months, or quarters of the calendar, the first and the last cut', () => {
    const of = (zoom: 'months' | 'quarters') =>
      columnsOf('2025-05-15', '2025-08-10', zoom).map(({ from, until }) => `${from} ${until}`)
    expect(of('months')).toEqual([
      '2025-05-15 2025-06-01',
      '2025-06-01 2025-07-01',
      '2025-07-01 2025-08-01',
      '2025-08-01 2025-08-10',
    ])
    expect(of('quarters')).toEqual(['2025-05-15 2025-07-01', '2025-07-01 2025-08-10'])
  })

  test('begin a month before what happens first', () => {
    expect(firstShown('2025-07-11')).toBe('2025-06-01')
  })

  test('hold every span that has a day in them', () => {
    const one = row(span('2025-05-01', '2025-06-10'), span('2025-06-11', '2025-12-31'))
    const [may, june, july] = columnsOf('2025-05-01', '2025-08-01', 'months')
    expect([may, june, july].map((column) => spansIn(one, column!).length)).toEqual([1, 2, 1])
  })
})

describe('by key', () => {
  const rows = [row(), row(span('2025-01-01', '2025-12-31')), row(), row(span('2025-01-01', '2025-12-31'))]

  test('one begins at the first row that has days', () => {
    expect(firstCell(rows)).toEqual({ row: 1, column: 0 })
  })

  test('one passes by rows that only head others, and stays within', () => {
    const from = (key: string, at = { row: 1, column: 0 }) => cellAfter(key, at, rows, 12)
    expect(from('ArrowDown')).toEqual({ row: 3, column: 0 })
    expect(from('ArrowUp')).toEqual({ row: 1, column: 0 })
    expect(from('ArrowLeft')).toEqual({ row: 1, column: 0 })
    expect(from('ArrowRight')).toEqual({ row: 1, column: 1 })
    expect(from('End')).toEqual({ row: 1, column: 11 })
    expect(from('Home', { row: 3, column: 7 })).toEqual({ row: 3, column: 0 })
    expect(from('x')).toBeUndefined()
  })
})

test('a span is about whom it was licensed to, or whom it protects, where that is one', () => {
  const cause = (it: Partial<RightsCause>): RightsCause => ({
    reason: 'sold-exclusively',
    sentence: '',
    work: 'work:film',
    workName: '',
    rightName: '',
    grants: [],
    ...it,
  })
  const grant = { id: 'grant:a', name: '', licensor: 'Studio', licensee: 'TVING', exclusive: true }
  const causes = [
    cause({ grants: [grant] }),
    cause({ reason: 'held-back', protects: 'TBS', grants: [grant] }),
    cause({ reason: 'no-rights-in', grants: [grant] }),
  ]
  const who = (...at: number[]) => whoHas(span('2025-01-01', '2025-12-31', { causes: at }), { causes })
  expect([who(0), who(1), who(0, 1), who(2), who()]).toEqual(['TVING', 'TBS', '', '', ''])
})

test('a text of full-width letters is wider', () => {
  expect(textWidth('東京')).toBeGreaterThan(textWidth('TV'))
})
