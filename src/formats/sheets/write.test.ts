import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { momentOf, openWorkbook, serialOf, sheetNames, type Written, workbookBytes } from './index.ts'
import { shownBy } from './moment.ts'
import { allRows } from './sheets.fixture.ts'

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const time = fc.integer({ min: 1, max: 86_399 }).map((s) => new Date(s * 1000).toISOString().slice(11, 19))
const moment = fc.oneof(
  day.map((it) => ({ day: it })),
  time.map((it) => ({ time: it })),
  fc.record({ day, time }),
)
const anyValue: fc.Arbitrary<Written> = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  moment.map((it) => ({ kind: 'moment' as const, moment: it })),
  fc.constant(undefined),
)

const kept = (value: Written): unknown => {
  if (typeof value === 'string') return { kind: 'text', text: value }
  if (typeof value === 'number') return { kind: 'number', number: value === 0 ? 0 : value }
  if (typeof value === 'boolean') return { kind: 'truth', truth: value }
  return value
}

test('property: what is written is read back the same', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyValue, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
      const read = allRows(openWorkbook(workbookBytes([{ name: 'x', rows }])))
      if ('rule' in read) throw new Error(read.rule)
      const back = read.flatMap(({ row, cells }) =>
        cells.map(({ column, ...content }) => ({
          row,
          column,
          ...content,
          ...(content.kind === 'moment' && { number: undefined }),
        })),
      )
      const meant = rows.flatMap((cells, r) =>
        cells.flatMap((value, c) =>
          value === undefined ? [] : [{ row: r + 1, column: c + 1, ...(kept(value) as object) }],
        ),
      )
      expect(JSON.parse(JSON.stringify(back))).toEqual(JSON.parse(JSON.stringify(meant)))
    }),
  )
})

test('the same sheets give the same bytes', () => {
  const sheets = [{ name: '상영표', rows: [['제목'], ['魔物']] }]
  expect(workbookBytes(sheets)).toEqual(workbookBytes(sheets))
})

describe('an exact figure', () => {
  const written = (decimal: string) => {
    const read = allRows(openWorkbook(workbookBytes([{ name: 'x', rows: [[{ kind: 'decimal', decimal }]] }])))
    return 'rule' in read ? read : read[0]?.cells[0]
  }
  test('is a number as long as a sheet keeps all its digits', () => {
    expect(written('-1234567.50')).toMatchObject({ kind: 'number', number: -1_234_567.5 })
    expect(written('0.000123')).toMatchObject({ kind: 'number', number: 0.000123 })
  })
  test('is text when a sheet would round it', () => {
    expect(written('12345678901234567')).toMatchObject({ kind: 'text', text: '12345678901234567' })
  })
})

describe('the days that sheets count', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [42_370, '2016-01-01'],
    [2_958_465, '9999-12-31'],
  ])('%i is %s', (serial, day) => {
    expect(momentOf(serial, false)).toEqual({ day })
    expect(serialOf({ day })).toBe(serial)
  })
  test('the 60th, a 29 February that never was, is none; nor is a number below or beyond', () => {
    for (const serial of [60, -1, 2_958_466, Number.NaN]) expect(momentOf(serial, false)).toBeUndefined()
  })
  test('the noise of a double is not shown', () => {
    expect(momentOf(46_053.99998842592, false)).toEqual({ day: '2026-01-31', time: '23:59:59' })
    expect(momentOf(46_053.9999999999, false)).toEqual({ day: '2026-02-01' })
  })
})

describe('a format of numbers shows', () => {
  test.each([
    ['yyyy\\-mm\\-dd', 'moment'],
    ['[$-411]ge.m.d', 'moment'],
    ['yyyy"년" m"월" d"일"', 'moment'],
    ['h:mm AM/PM', 'moment'],
    ['[h]:mm:ss', 'span'],
    ['0.00E+00', 'number'],
    ['#,##0 "days"', 'number'],
    ['[Red]0;[Blue]-0', 'number'],
    ['General', 'number'],
  ] as const)('%s: a %s', (code, shown) => {
    expect(shownBy(164, code)).toBe(shown)
  })
})

test('sheets are named as Excel takes them', () => {
  expect(sheetNames(['Rights in / out', "'x'", '', 'a'.repeat(40), 'A'.repeat(31)])).toEqual([
    'Rights in   out',
    'x',
    'C',
    'a'.repeat(31),
    `${'A'.repeat(29)} 2`,
  ])
})
