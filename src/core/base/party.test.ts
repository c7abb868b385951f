import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, dayFromEpoch, epochDay } from './day.ts'
import { fiscalYearOf } from './party.ts'
import { contains, lengthInDays, range } from './range.ts'

describe('the business year in which a day falls', () => {
  test('that ends on 31 March begins on 1 April', () => {
    const year = range(day('2025-04-01'), day('2026-04-01'))
    expect(fiscalYearOf('03-31', day('2025-04-01'))).toEqual(year)
    expect(fiscalYearOf('03-31', day('2025-12-31'))).toEqual(year)
    expect(fiscalYearOf('03-31', day('2026-03-31'))).toEqual(year)
    expect(fiscalYearOf('03-31', day('2026-04-01'))).toEqual(range(day('2026-04-01'), day('2027-04-01')))
  })
  test('that ends on 31 December is the calendar year', () => {
    const year = range(day('2025-01-01'), day('2026-01-01'))
    expect(fiscalYearOf('12-31', day('2025-01-01'))).toEqual(year)
    expect(fiscalYearOf('12-31', day('2025-12-31'))).toEqual(year)
    expect(fiscalYearOf('12-31', day('2026-01-01'))).toEqual(range(day('2026-01-01'), day('2027-01-01')))
  })
  test('that ends in February ends on its last day, leap day or not, however it is written', () => {
    for (const end of ['02-28', '02-29'] as const) {
      expect(fiscalYearOf(end, day('2024-02-29'))).toEqual(range(day('2023-03-01'), day('2024-03-01')))
      expect(fiscalYearOf(end, day('2024-03-01'))).toEqual(range(day('2024-03-01'), day('2025-03-01')))
      expect(fiscalYearOf(end, day('2025-02-28'))).toEqual(range(day('2024-03-01'), day('2025-03-01')))
    }
  })
  test('has 366 days when the leap day is in it', () => {
    expect(lengthInDays(fiscalYearOf('03-31', day('2023-04-01')))).toBe(366)
    expect(lengthInDays(fiscalYearOf('03-31', day('2024-04-01')))).toBe(365)
  })
  test('of a leap day, for a year that ends in June', () => {
    expect(fiscalYearOf('06-30', day('2024-02-29'))).toEqual(range(day('2023-07-01'), day('2024-07-01')))
  })
})

const anyDay = fc
  .integer({ min: epochDay(day('1900-01-01')), max: epochDay(day('2200-12-31')) })
  .map(dayFromEpoch)
const anyEnd = fc.constantFrom(
  '01-31',
  '02-28',
  '02-29',
  '03-31',
  '06-30',
  '09-30',
  '12-31',
) as fc.Arbitrary<'03-31'>

test('property: every day is in its own business year, and the years follow each other without a gap', () => {
  fc.assert(
    fc.property(anyDay, anyEnd, (on, end) => {
      const year = fiscalYearOf(end, on)
      expect(contains(year, on)).toBe(true)
      expect(fiscalYearOf(end, addDays(year.from, -1)).until).toBe(year.from)
      expect(year.until !== 'open' && fiscalYearOf(end, year.until).from).toBe(year.until)
    }),
  )
})
