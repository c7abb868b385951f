import { describe, expect, test } from 'vitest'
import { day, isRelative, type When } from '../base/index.ts'
import { lastDayToExercise, nextExtension, optionOn } from './option.ts'
import type { Extension, Option } from './types.ts'

const dayOf = (when: When) => (isRelative(when) ? undefined : when)
const NEVER: When = { anchor: { kind: 'event', event: 'event:signature' }, shift: 1, unit: 'year' }

const option = (it: Partial<Option> = {}): Option => ({ exerciseBy: day('2026-03-31'), ...it })
const extension = (it: Partial<Extension> = {}): Extension => ({
  id: 'extension:one',
  exerciseBy: day('2027-03-31'),
  ...it,
})
const on = (it: Option, asOf: string) => optionOn(it, day(asOf), dayOf)

describe('an option', () => {
  test('is open until its last day, that day included, and then lapsed', () => {
    expect(on(option(), '2026-03-31')).toEqual({ kind: 'open', last: '2026-03-31' })
    expect(on(option(), '2026-04-01')).toEqual({ kind: 'lapsed', last: '2026-03-31' })
  })
  test('is open for longer by an extension that was taken, and not by one that was not', () => {
    const taken = option({ extensions: [extension({ takenOn: day('2026-03-01') })] })
    expect(on(taken, '2027-03-31')).toEqual({ kind: 'open', last: '2027-03-31' })
    expect(on(option({ extensions: [extension()] }), '2026-04-01').kind).toBe('lapsed')
  })
  test('is exercised from the day on which it was', () => {
    const exercised = option({ exercisedOn: day('2026-03-31') })
    expect(on(exercised, '2026-03-30').kind).toBe('open')
    expect(on(exercised, '2026-03-31')).toEqual({ kind: 'exercised', on: '2026-03-31' })
  })
  test('that was exercised a day too late had lapsed', () => {
    expect(on(option({ exercisedOn: day('2026-04-01') }), '2026-04-01').kind).toBe('lapsed')
  })
  test('whose last day hangs on an event without a day stays open', () => {
    expect(on(option({ exerciseBy: NEVER }), '2099-01-01')).toEqual({ kind: 'open' })
  })
})

describe('the next extension', () => {
  test('is the first one after those taken, to be asked for by its notice day', () => {
    const two = option({
      extensions: [
        extension({ takenOn: day('2026-03-01') }),
        extension({ id: 'extension:two', exerciseBy: day('2028-03-31'), noticeBy: day('2027-02-28') }),
      ],
    })
    expect(nextExtension(two)).toMatchObject({ extension: { id: 'extension:two' }, noticeBy: '2027-02-28' })
  })
  test('without a notice day must be asked for while the option is open', () => {
    expect(nextExtension(option({ extensions: [extension()] }))?.noticeBy).toBe('2026-03-31')
  })
  test('is none when all were taken', () => {
    const all = option({ extensions: [extension({ takenOn: day('2026-03-01') })] })
    expect(nextExtension(all)).toBeUndefined()
    expect(lastDayToExercise(all)).toBe('2027-03-31')
  })
})
