import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Id } from '../base/index.ts'
import { addDays, day } from '../base/index.ts'
import { type CompanyDay, dayOutOfDays } from './day-out-of-days.ts'

const MONDAY = day('2026-03-02')
const on = (after: number, ...names: readonly string[]): CompanyDay => ({
  on: addDays(MONDAY, after),
  people: names.map((name): Id<'person'> => `person:${name}`),
})
const line = (schedule: readonly CompanyDay[], name: string) =>
  dayOutOfDays(schedule).people.find(({ person }) => person === `person:${name}`)
const codes = (schedule: readonly CompanyDay[], name: string) =>
  line(schedule, name)?.codes.map(({ code }) => code)

describe('a person starts, works, holds and finishes', () => {
  const schedule = [on(0, 'ha', 'woo'), on(1, 'ha'), on(2, 'mio'), on(4, 'ha', 'woo')]

  test('the first day is SW, the last WF, those between W', () => {
    expect(codes([on(0, 'ha'), on(1, 'ha'), on(2, 'ha')], 'ha')).toEqual(['SW', 'W', 'WF'])
  })

  test('the only day is SWF', () => {
    expect(codes(schedule, 'mio')).toEqual(['SWF'])
  })

  test('a day that the company shoots without them, between their first and last, is H', () => {
    expect(codes(schedule, 'ha')).toEqual(['SW', 'W', 'H', 'WF'])
    expect(codes(schedule, 'woo')).toEqual(['SW', 'H', 'H', 'WF'])
  })

  test('a day on which the company does not shoot is nobody’s', () => {
    expect(line(schedule, 'woo')?.codes.map((entry) => entry.on)).not.toContain(addDays(MONDAY, 3))
  })

  test('days before the first and after the last are not theirs', () => {
    expect(line(schedule, 'mio')).toEqual({
      person: 'person:mio',
      codes: [{ on: addDays(MONDAY, 2), code: 'SWF' }],
      worked: 1,
      held: 0,
    })
  })

  test('worked and held are counted', () => {
    expect(line(schedule, 'woo')).toMatchObject({ worked: 2, held: 2 })
  })
})

test('two units on one date are one day', () => {
  const schedule = [on(0, 'ha'), on(0, 'ha', 'woo'), on(1, 'ha')]
  expect(dayOutOfDays(schedule).days).toEqual([MONDAY, addDays(MONDAY, 1)])
  expect(codes(schedule, 'ha')).toEqual(['SW', 'WF'])
})

test('a shoot of no days has nobody in it', () => {
  expect(dayOutOfDays([])).toEqual({ days: [], people: [] })
  expect(dayOutOfDays([on(0)])).toEqual({ days: [MONDAY], people: [] })
})

const anySchedule = fc.array(
  fc
    .tuple(fc.nat({ max: 20 }), fc.subarray(['a', 'b', 'c', 'd']))
    .map(([after, names]) => on(after, ...names)),
)

test('property: each line is one start, one finish, and worked and held days that add up', () => {
  fc.assert(
    fc.property(anySchedule, (schedule) => {
      for (const { person, codes, worked, held } of dayOutOfDays(schedule).people) {
        expect(codes.filter(({ code }) => code.startsWith('S'))).toHaveLength(1)
        expect(codes.filter(({ code }) => code.endsWith('F'))).toHaveLength(1)
        expect(codes.filter(({ code }) => code === 'H')).toHaveLength(held)
        expect(worked + held).toBe(codes.length)
        const dates = schedule.filter(({ people }) => people.includes(person)).map((entry) => entry.on)
        expect(worked).toBe(new Set(dates).size)
      }
    }),
  )
})

test('property: the order of the schedule has no effect', () => {
  fc.assert(
    fc.property(anySchedule, (schedule) => {
      expect(dayOutOfDays(schedule.toReversed())).toEqual(dayOutOfDays(schedule))
    }),
  )
})
