import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, money } from '../base/index.ts'
import type { Change } from './change.ts'
import { placeAt } from './place.ts'
import { applyScenario, undoing } from './scenario.ts'
import type { Title } from './types.ts'
import { titleOf } from './types.ts'

const title: Title = {
  ...titleOf({
    id: 'title:test',
    names: { en: 'Test' },
    form: 'series',
    home: 'JP',
    mode: 'local-production',
    work: 'work:local',
    lead: 'party:studio',
    reached: 'settle',
    baseline: {
      on: day('2025-01-01'),
      by: ['party:studio'],
      dates: { 'release/events/event:premiere/on': day('2025-08-28') },
    },
  }),
}
const released: Title = {
  ...title,
  release: {
    ...title.release,
    events: [
      { id: 'event:premiere', on: day('2025-08-28') },
      {
        id: 'event:press',
        on: { anchor: { kind: 'event', event: 'event:premiere' }, shift: -7, unit: 'day' },
      },
      {
        id: 'event:party',
        on: { anchor: { kind: 'event', event: 'event:premiere' }, shift: 1, unit: 'month' },
      },
    ],
  },
}
const apply = (...changes: Change[]) => applyScenario(released, { changes })
const valueAfter = (path: string, ...changes: Change[]) => {
  const result = apply(...changes)
  return result.ok ? placeAt(result.value, path)?.value : result.issues
}
const PREMIERE = 'release/events/event:premiere/on'

describe('a scenario', () => {
  test('gives a new title and never alters the old one', () => {
    const before = structuredClone(released)
    const result = apply({ kind: 'move', path: PREMIERE, to: day('2026-05-14') })
    expect(result.ok && result.value).not.toBe(released)
    expect(released).toEqual(before)
  })
  test('leaves the sections that it does not touch the same values', () => {
    const result = apply({ kind: 'move', path: PREMIERE, days: 7 })
    expect(result.ok && result.value.deal).toBe(released.deal)
    expect(result.ok && result.value.release.windows).toBe(released.release.windows)
  })
  test('is all or nothing, and says every change that cannot be made', () => {
    const result = apply(
      { kind: 'move', path: PREMIERE, days: 7 },
      { kind: 'set', path: 'release/windows/window:none/party', value: 'party:a' },
      { kind: 'remove', path: 'release/events/event:none' },
    )
    expect(!result.ok && result.issues.map(({ rule, path }) => [rule, path])).toEqual([
      ['no-such-place', 'release/windows/window:none/party'],
      ['no-such-place', 'release/events/event:none'],
    ])
  })
})

describe('a change', () => {
  test('moves a day by days, and to a day', () => {
    expect(valueAfter(PREMIERE, { kind: 'move', path: PREMIERE, days: -3 })).toBe('2025-08-25')
    expect(valueAfter(PREMIERE, { kind: 'move', path: PREMIERE, to: day('2026-05-14') })).toBe('2026-05-14')
  })
  test('moves a date that hangs on an event by changing the distance', () => {
    const path = 'release/events/event:press/on'
    expect(valueAfter(path, { kind: 'move', path, days: 2 })).toMatchObject({ shift: -5 })
  })
  test('does not move a date counted in months by days: no distance in months says it', () => {
    const path = 'release/events/event:party/on'
    expect(valueAfter(path, { kind: 'move', path, days: 2 })).toMatchObject([{ rule: 'date-cannot-move' }])
  })
  test('does not move what is no date', () => {
    expect(valueAfter('', { kind: 'move', path: 'head/form', days: 2 })).toMatchObject([
      { rule: 'not-a-date' },
    ])
  })
  test('adds a record at its position, and refuses an id that is there', () => {
    const press = { id: 'event:press', on: day('2025-01-01') }
    expect(valueAfter('', { kind: 'add', path: 'release/events', value: press })).toMatchObject([
      { rule: 'already-there', path: 'release/events/event:press' },
    ])
    const gala = { id: 'event:gala', on: day('2025-01-01') }
    const result = apply({ kind: 'add', path: 'release/events', value: gala, at: 0 })
    expect(result.ok && result.value.release.events[0]).toBe(gala)
  })
  test('sets an approved date, whose path holds slashes itself', () => {
    const path = `head/baseline/dates/${PREMIERE}`
    expect(valueAfter(path, { kind: 'set', path, value: day('2026-01-01') })).toBe('2026-01-01')
  })
  test('takes an optional field away when it sets nothing', () => {
    const result = apply({ kind: 'set', path: 'head/baseline' })
    expect(result.ok && 'baseline' in result.value.head).toBe(false)
  })
  test('cannot take away a section or the title', () => {
    expect(valueAfter('', { kind: 'set', path: 'release' })).toMatchObject([{ rule: 'no-such-place' }])
    expect(valueAfter('', { kind: 'set', path: '' })).toMatchObject([{ rule: 'no-such-place' }])
  })
  test('does not reach what every object has', () => {
    expect(valueAfter('', { kind: 'set', path: 'head/constructor/name', value: 'x' })).toMatchObject([
      { rule: 'no-such-place' },
    ])
  })
})

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('move' as const),
    path: fc.constantFrom(PREMIERE, 'release/events/event:press/on'),
    days: fc.integer({ min: -500, max: 500 }),
  }),
  fc.record({
    kind: fc.constant('add' as const),
    path: fc.constant('release/events'),
    value: fc.integer({ min: 0, max: 30 }).map((n) => ({ id: `event:e${n}`, on: day('2025-01-01') })),
    at: fc.integer({ min: 0, max: 2 }),
  }),
  fc.record({
    kind: fc.constant('remove' as const),
    path: fc.constantFrom('release/events/event:press', 'release/events/event:party'),
  }),
  fc.record({
    kind: fc.constant('set' as const),
    path: fc.constant('deal/scope'),
    value: fc.constantFrom(undefined, { territories: { include: ['JP'], exclude: [] }, media: ['svod'] }),
  }),
  fc.record({
    kind: fc.constant('set' as const),
    path: fc.constant('head/names'),
    value: fc.string().map((en) => ({ en })),
  }),
)

test('property: a scenario and then its undoing give the title back', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 6 }), (changes) => {
      const scenario = { id: 'scenario:any' as const, names: { en: 'Any' }, changes }
      const changed = applyScenario(released, scenario)
      fc.pre(changed.ok)
      const back = undoing(released, scenario)
      expect(back.ok).toBe(true)
      if (!changed.ok || !back.ok) return
      const again = applyScenario(changed.value, back.value)
      expect(again.ok && again.value).toEqual(released)
    }),
  )
})

test('money in a change keeps its whole value', () => {
  const result = applyScenario(released, {
    changes: [{ kind: 'set', path: 'deal/currency', value: money('KRW', 10n).currency }],
  })
  expect(result.ok && result.value.deal.currency).toBe('KRW')
})

test('an entry without a name is changed, and taken back, by its position', () => {
  const term = (from: string) => ({ from: day(from), until: 'open' as const })
  const person = { id: 'person:a', available: [term('2026-01-01')] } as never
  const made: Title = { ...title, make: { ...title.make, people: [person] } }
  const path = 'make/people/person:a/available'
  const changes: readonly Change[] = [
    { kind: 'add', path, value: term('2027-01-01') },
    { kind: 'move', path: `${path}/0/from`, days: 1 },
  ]
  const scenario = { id: 'scenario:any' as const, names: { en: 'Any' }, changes }
  const changed = applyScenario(made, scenario)
  const back = undoing(made, scenario)
  if (!changed.ok || !back.ok) throw new Error('terms can be changed')
  expect(placeAt(changed.value, `${path}/0/from`)?.value).toBe('2026-01-02')
  expect(placeAt(changed.value, `${path}/1/from`)?.value).toBe('2027-01-01')
  expect(placeAt(changed.value, `${path}/2`)).toBeUndefined()
  const again = applyScenario(changed.value, back.value)
  expect(again.ok && again.value).toEqual(made)
})
