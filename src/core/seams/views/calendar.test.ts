import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Anchor, Day, Id, Relative, Unit, When, WindowId } from '../../base/index.ts'
import { addDays, day } from '../../base/index.ts'
import { weekly, window } from '../../release/release.fixture.ts'
import { type Calendar, calendarOf, dayOn, rangeOn, sameCalendar } from './calendar.ts'

type Events = Parameters<typeof calendarOf>[0]['events']
type Windows = Parameters<typeof calendarOf>[3]['windows']

const calendar = (events: Events, windows: Windows = []): Calendar =>
  calendarOf({ events }, { events: [] }, { events: [] }, { events: [], windows })

/** Every day of a calendar under what has it, in the order of the names. */
const daysIn = ({ events, windows }: Calendar): readonly (readonly [string, Day])[] =>
  [
    ...events,
    ...[...windows].flatMap(([id, days]) =>
      Object.entries(days).map(([at, day]) => [`${id}#${at}`, day] as const),
    ),
  ].sort(([a], [b]) => (a < b ? -1 : 1))

const event = (name: string): Anchor => ({ kind: 'event', event: `event:${name}` })
const point = (point: (Anchor & { kind: 'window' })['point'], window: WindowId = 'window:tv'): Anchor => ({
  kind: 'window',
  window,
  point,
})
const shifted = (anchor: Anchor, shift: number, unit: Unit = 'day'): Relative => ({ anchor, shift, unit })
const on = (name: string, when: When) => ({ id: `event:${name}` as const, on: when })
const PREMIERE = day('2026-04-03')

describe('a date falls on', () => {
  test('its own day', () => {
    expect(dayOn(calendar([]), PREMIERE)).toBe(PREMIERE)
  })

  test('so many days, weeks, months or years from its event', () => {
    const known = calendar([on('premiere', PREMIERE)])
    expect(dayOn(known, shifted(event('premiere'), 0))).toBe('2026-04-03')
    expect(dayOn(known, shifted(event('premiere'), -5))).toBe('2026-03-29')
    expect(dayOn(known, shifted(event('premiere'), 2, 'week'))).toBe('2026-04-17')
    expect(dayOn(known, shifted(event('premiere'), -1, 'month'))).toBe('2026-03-03')
    expect(dayOn(known, shifted(event('premiere'), 1, 'year'))).toBe('2027-04-03')
  })

  test('what an event has that hangs on another, in whichever link the two stand', () => {
    const known = calendarOf(
      { events: [on('green-light', shifted(event('signature'), 30))] },
      { events: [on('signature', shifted(event('premiere'), -12, 'month'))] },
      { events: [on('wrap', shifted(event('green-light'), 1))] },
      { events: [on('premiere', PREMIERE)], windows: [] },
    )
    expect(dayOn(known, shifted(event('signature'), 0))).toBe('2025-04-03')
    expect(dayOn(known, shifted(event('green-light'), 0))).toBe('2025-05-03')
    expect(dayOn(known, shifted(event('wrap'), 0))).toBe('2025-05-04')
  })
})

describe('a window gives', () => {
  const term = { from: day('2026-04-01'), until: day('2026-07-01') }

  test('its start and its end: the first day outside it', () => {
    const known = calendar([], [window({ term })])
    expect(dayOn(known, shifted(point('start'), 0))).toBe('2026-04-01')
    expect(dayOn(known, shifted(point('end'), 0))).toBe('2026-07-01')
  })

  test('no end when it is open', () => {
    const known = calendar([], [window({ term: { ...term, until: 'open' } })])
    expect(dayOn(known, shifted(point('end'), 0))).toBeUndefined()
  })

  test('its first and last airing, with the weeks left out', () => {
    const airing = weekly({ episodes: 3, skips: [day('2026-04-10')] })
    const known = calendar([], [window({ airing })])
    expect(dayOn(known, shifted(point('first-airing'), 0))).toBe('2026-04-03')
    expect(dayOn(known, shifted(point('last-airing'), 7))).toBe('2026-05-01')
  })

  test('no airing without a plan, and no last one of no episodes', () => {
    expect(dayOn(calendar([], [window()]), shifted(point('first-airing'), 0))).toBeUndefined()
    const none = calendar([], [window({ airing: weekly({ episodes: 0 }) })])
    expect(dayOn(none, shifted(point('last-airing'), 0))).toBeUndefined()
  })

  test('days that another window hangs on', () => {
    const tv = window({ airing: weekly({ first: shifted(event('premiere'), 0), episodes: 2 }) })
    const svod = window({
      id: 'window:svod',
      term: {
        from: shifted(point('last-airing'), 7),
        until: shifted(point('start', 'window:svod'), 2, 'year'),
      },
    })
    const known = calendar([on('premiere', PREMIERE)], [svod, tv])
    expect(rangeOn(known, svod.term)).toEqual({ from: '2026-04-17', until: '2028-04-17' })
  })
})

describe('a date has no day', () => {
  test('when it hangs on an event that the title does not have', () => {
    const known = calendar([on('delivery', shifted(event('premiere'), -5))])
    expect(dayOn(known, shifted(event('delivery'), 0))).toBeUndefined()
    expect(dayOn(known, shifted(event('premiere'), 0))).toBeUndefined()
  })

  test('when dates hang on each other in a ring', () => {
    const known = calendar([
      on('a', shifted(event('b'), 1)),
      on('b', shifted(event('c'), 1)),
      on('c', shifted(event('a'), 1)),
      on('itself', shifted(event('itself'), 0)),
      on('outside', shifted(event('a'), 1)),
      on('premiere', PREMIERE),
    ])
    for (const name of ['a', 'b', 'c', 'itself', 'outside'])
      expect(dayOn(known, shifted(event(name), 0))).toBeUndefined()
    expect(dayOn(known, shifted(event('premiere'), 0))).toBe(PREMIERE)
  })

  test('when a window opens after its own last airing', () => {
    const ring = window({
      term: { from: shifted(point('last-airing'), 1), until: 'open' },
      airing: weekly({ first: shifted(point('start'), 0) }),
    })
    expect(daysIn(calendar([], [ring]))).toEqual([])
  })
})

describe('a term has days', () => {
  const known = calendar([on('premiere', PREMIERE)])

  test('when both its ends have one, or it is open', () => {
    expect(
      rangeOn(known, { from: shifted(event('premiere'), 0), until: shifted(event('premiere'), 1) }),
    ).toEqual({
      from: '2026-04-03',
      until: '2026-04-04',
    })
    expect(rangeOn(known, { from: PREMIERE, until: 'open' })).toEqual({ from: PREMIERE, until: 'open' })
  })

  test('not when an end has none', () => {
    expect(rangeOn(known, { from: shifted(event('wrap'), 0), until: 'open' })).toBeUndefined()
    expect(rangeOn(known, { from: PREMIERE, until: shifted(event('wrap'), 0) })).toBeUndefined()
  })

  test('not when it ends before it begins, or as it begins', () => {
    expect(rangeOn(known, { from: PREMIERE, until: PREMIERE })).toBeUndefined()
    expect(rangeOn(known, { from: PREMIERE, until: shifted(event('premiere'), -1) })).toBeUndefined()
  })
})

test('ten thousand dates that hang one on the other have their days', () => {
  const events = Array.from({ length: 10_000 }, (_, i) =>
    on(`step-${i}`, i === 9999 ? PREMIERE : shifted(event(`step-${i + 1}`), i % 2 === 0 ? 1 : -1)),
  )
  expect(dayOn(calendar(events), shifted(event('step-0'), 0))).toBe('2026-04-04')
})

describe('two calendars are the same', () => {
  test('when each anchor has the same day, in whatever order', () => {
    const [a, b] = [on('a', PREMIERE), on('b', PREMIERE)]
    expect(sameCalendar(calendar([a, b]), calendar([b, a]))).toBe(true)
    expect(sameCalendar(calendar([a, b]), calendar([a]))).toBe(false)
    expect(sameCalendar(calendar([a]), calendar([on('a', addDays(PREMIERE, 1))]))).toBe(false)
    expect(sameCalendar(calendar([a]), calendar([b]))).toBe(false)
  })
})

const NAMES = ['a', 'b', 'c', 'd', 'e']
const WINDOWS: readonly Id<'window'>[] = ['window:one', 'window:two']
const anyAnchor = fc.oneof(
  fc.constantFrom(...NAMES, 'unknown').map(event),
  fc
    .tuple(fc.constantFrom('start', 'end', 'first-airing', 'last-airing'), fc.constantFrom(...WINDOWS))
    .map(([at, id]) => point(at as 'start', id)),
)
const anyShift = fc.integer({ min: -60, max: 60 })
const anyDay = anyShift.map((shift) => addDays(PREMIERE, shift))
const anyWhen = fc.oneof(
  anyDay,
  fc.tuple(anyAnchor, anyShift, fc.constantFrom('day', 'week')).map(([a, n, u]) => shifted(a, n, u as Unit)),
)
const anyTitle = fc.record({
  events: fc.tuple(...NAMES.map((name) => anyWhen.map((when) => on(name, when)))),
  windows: fc.tuple(
    ...WINDOWS.map((id) =>
      fc
        .tuple(anyWhen, anyWhen, anyWhen, fc.nat({ max: 5 }))
        .map(([from, until, first, episodes]) =>
          window({ id, term: { from, until }, airing: weekly({ first, episodes }) }),
        ),
    ),
  ),
})

test('property: the order of events and windows has no effect', () => {
  fc.assert(
    fc.property(
      anyTitle.chain(({ events, windows }) =>
        fc.tuple(
          fc.constant(calendar(events, windows)),
          fc.shuffledSubarray(events, { minLength: events.length }),
          fc.shuffledSubarray(windows, { minLength: windows.length }),
        ),
      ),
      ([known, events, windows]) => {
        expect(daysIn(calendar(events, windows))).toEqual(daysIn(known))
      },
    ),
  )
})

test('property: every day that stands fast moved by so many days moves all that hang on it as far', () => {
  const moved = (when: When, by: number): When => (typeof when === 'string' ? addDays(when, by) : when)
  fc.assert(
    fc.property(anyTitle, fc.integer({ min: -1000, max: 1000 }), ({ events, windows }, by) => {
      const before = calendar(events, windows)
      const later = calendar(
        events.map(({ id, on: when }) => ({ id, on: moved(when, by) })),
        windows.map((it) => ({
          ...it,
          term: { from: moved(it.term.from, by), until: moved(it.term.until as When, by) },
          airing: { ...it.airing!, first: moved(it.airing!.first, by) },
        })),
      )
      expect(daysIn(later)).toEqual(daysIn(before).map(([key, known]) => [key, addDays(known, by)]))
    }),
  )
})

test('property: what has a day lies as far from what it hangs on as it says', () => {
  fc.assert(
    fc.property(anyTitle, ({ events, windows }) => {
      const known = calendar(events, windows)
      for (const { id, on: when } of events) expect(known.events.get(id)).toBe(dayOn(known, when))
    }),
  )
})
