import { describe, expect, test } from 'vitest'
import { openWorkbook, rowsOf } from '../../formats/sheets/index.ts'
import { sheetBlob } from './save-sheet.ts'
import type { SavedRows } from './saved.ts'

async function read(rows: SavedRows) {
  const blob = sheetBlob(rows, '재무 계획', '통화', 'Mori, Kana · copy AB')
  const book = openWorkbook(new Uint8Array(await blob.arrayBuffer()))
  if ('rule' in book) throw new Error(book.rule)
  return [...rowsOf(book, 0)].flatMap((slice) => slice.rows)
}

describe('a table that leaves as a workbook', () => {
  test('keeps numbers as numbers and days as days, under heads in the words of the page', async () => {
    const [head, row] = await read([
      ['초연', '회차'],
      [
        { text: '2026년 4월 1일 (수)', day: '2026-04-01' },
        { text: '1,234', decimal: '1234' },
      ],
    ])
    expect(head?.cells).toMatchObject([{ text: '초연' }, { text: '회차' }])
    expect(row?.cells).toMatchObject([
      { kind: 'moment', moment: { day: '2026-04-01' } },
      { kind: 'number', number: 1234 },
    ])
  })

  test('keeps the currency of money beside it, row by row', async () => {
    const [head, won, yen] = await read([
      ['', '비용', '비고'],
      ['a', { text: 'KRW (1,200)', decimal: '-1200', currency: 'KRW' }, 'x'],
      ['b', { text: 'JPY 5', decimal: '5', currency: 'JPY' }, ''],
    ])
    expect(head?.cells).toMatchObject([
      { text: '비용', column: 2 },
      { text: '통화', column: 3 },
      { text: '비고', column: 4 },
    ])
    expect(won?.cells).toMatchObject([{}, { number: -1200 }, { text: 'KRW' }, { text: 'x' }])
    expect(yen?.cells).toMatchObject([{}, { number: 5 }, { text: 'JPY' }])
  })

  test('says last who took it, and its copy', async () => {
    expect((await read([['a'], ['b']])).at(-1)).toMatchObject({
      row: 4,
      cells: [{ text: 'Mori, Kana · copy AB' }],
    })
  })
})
