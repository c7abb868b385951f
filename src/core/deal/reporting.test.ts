import { describe, expect, test } from 'vitest'
import { day, throughInclusive } from '../base/index.ts'
import { reporting } from './deal.fixture.ts'
import { expectedStatements } from './reporting.ts'

const quarters = reporting({ every: 'quarter', dueDays: 30, statements: 3 })

describe('the statements that are owed', () => {
  test('cover calendar periods, the first of them whole, however late in it the duty begins', () => {
    expect(expectedStatements(quarters, day('2026-03-31'))).toEqual([
      { period: throughInclusive(day('2026-01-01'), day('2026-03-31')), due: '2026-04-30' },
      { period: throughInclusive(day('2026-04-01'), day('2026-06-30')), due: '2026-07-30' },
      { period: throughInclusive(day('2026-07-01'), day('2026-09-30')), due: '2026-10-30' },
    ])
  })
  test('begin with the next period when the duty begins on its first day', () => {
    expect(expectedStatements(quarters, day('2026-04-01'))[0]?.period.from).toBe('2026-04-01')
  })
  test('come by the month, the half-year and the year too', () => {
    const first = (every: 'month' | 'half-year' | 'year') =>
      expectedStatements(reporting({ every, statements: 1 }), day('2024-08-15'))[0]?.period
    expect(first('month')).toEqual(throughInclusive(day('2024-08-01'), day('2024-08-31')))
    expect(first('half-year')).toEqual(throughInclusive(day('2024-07-01'), day('2024-12-31')))
    expect(first('year')).toEqual(throughInclusive(day('2024-01-01'), day('2024-12-31')))
  })
  test('are due so many days after the last day of the period', () => {
    const [statement] = expectedStatements(
      reporting({ every: 'month', dueDays: 0, statements: 1 }),
      day('2024-02-10'),
    )
    expect(statement?.due).toBe('2024-02-29')
  })
  test('are as many as were agreed, and none when none were', () => {
    expect(expectedStatements(reporting({ statements: 12 }), day('2026-01-01'))).toHaveLength(12)
    expect(expectedStatements(reporting({ statements: 0 }), day('2026-01-01'))).toEqual([])
  })
  test('end with the calendar, whatever a file asks for', () => {
    const many = expectedStatements(reporting({ statements: 1_000_000 }), day('9998-05-01'))
    expect(many.map(({ period }) => period.from)).toEqual(['9998-04-01', '9998-07-01', '9998-10-01'])
  })
})
