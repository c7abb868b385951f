import { describe, expect, test } from 'vitest'
import { day, parseMoney, ratio } from '../base/index.ts'
import { carryGuarantees, type Funding, type Owed } from './guarantee.ts'

const funding = (sum: string, due?: string, path = `fee:${due}`): Funding => ({
  path,
  amount: parseMoney(sum)!,
  ...(due ? { due: day(due) } : {}),
})
const owed = (sum: string, due: string, list: readonly Funding[], path = `guarantee:${due}`): Owed => ({
  path,
  amount: parseMoney(sum)!,
  due: day(due),
  funding: list,
})

describe('a guarantee', () => {
  test('is carried by what came in by the day it is due, that day too', () => {
    const [it] = carryGuarantees([owed('JPY 100', '2026-04-01', [funding('JPY 100', '2026-04-01')])], [])
    expect(it).toMatchObject({ short: parseMoney('JPY 0'), covered: '2026-04-01' })
  })
  test('is short of what comes later, and says when it is carried', () => {
    const payments = [funding('JPY 70', '2026-05-01'), funding('JPY 60', '2026-03-01')]
    const [it] = carryGuarantees([owed('JPY 100', '2026-04-01', payments)], [])
    expect(it).toMatchObject({ short: parseMoney('JPY 40'), covered: '2026-05-01' })
  })
  test('is never carried when all its payments come to less', () => {
    const [it] = carryGuarantees([owed('JPY 100', '2026-04-01', [funding('JPY 60', '2026-03-01')])], [])
    expect(it?.short).toEqual(parseMoney('JPY 40'))
    expect(it).not.toHaveProperty('covered')
  })
  test('takes nothing from a payment that has carried an earlier one', () => {
    const shared = [funding('JPY 150', '2026-03-01', 'fee:shared')]
    const [first, second] = carryGuarantees(
      [owed('JPY 100', '2026-05-01', shared), owed('JPY 100', '2026-04-01', shared)],
      [],
    )
    expect(first).toMatchObject({ owed: { due: '2026-04-01' }, short: parseMoney('JPY 0') })
    expect(second).toMatchObject({ owed: { due: '2026-05-01' }, short: parseMoney('JPY 50') })
  })
  test('is carried by a payment in another currency at the rate of its day, the rest kept for the next', () => {
    const rates = [{ from: 'JPY', to: 'KRW', ratio: ratio(10n, 1n), on: day('2026-01-01') }] as const
    const shared = [funding('JPY 150', '2026-03-01', 'fee:shared')]
    const [, second] = carryGuarantees(
      [owed('KRW 1,000', '2026-04-01', shared), owed('KRW 1,000', '2026-05-01', shared)],
      rates,
    )
    expect(second?.short).toEqual(parseMoney('KRW 500'))
  })
  test('names the payments whose day or rate is not known, where they might have carried it', () => {
    const payments = [funding('JPY 100', undefined, 'fee:undated'), funding('USD 1', '2026-03-01')]
    const [it] = carryGuarantees([owed('JPY 100', '2026-04-01', payments)], [])
    expect(it).toMatchObject({ undated: ['fee:undated'], unconverted: ['fee:2026-03-01'] })
  })
  test('does not ask for the day of a payment that it does not need', () => {
    const payments = [funding('JPY 100', undefined, 'fee:undated'), funding('JPY 100', '2026-03-01')]
    const [it] = carryGuarantees([owed('JPY 100', '2026-04-01', payments)], [])
    expect(it).toMatchObject({ undated: [], covered: '2026-03-01' })
  })
})
