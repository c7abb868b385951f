import { describe, expect, test } from 'vitest'
import type { When } from '../base/index.ts'
import { day, formatClock, isRelative, parseClock } from '../base/index.ts'
import { airingDays } from './airings.ts'
import type { Airing } from './plan.ts'
import { weekly } from './release.fixture.ts'
import { lastShown, showingsOf } from './showings.ts'
import type { Slot } from './types.ts'

const onlyDays = (when: When) => (isRelative(when) ? undefined : when)
const clock = (text: string) => parseClock(text)!
const FRIDAY = day('2026-04-03')

/** Half past one on Saturday morning, as the broadcaster says it. */
const late: Slot = { at: clock('25:30'), minutes: 30, zone: 'Asia/Tokyo' }
const shown = (it: Partial<Airing>, slot: Slot | undefined = late) => {
  const airing = weekly({ episodes: 2, ...it })
  return showingsOf(airing, slot, airingDays(airing, FRIDAY), onlyDays)
}
/** `2026-04-03 25:30 E1`, with the instant in UTC. */
const lines = (...given: Parameters<typeof shown>) =>
  shown(...given).map(({ what, on, at, instant, minutes, repeat }) =>
    [
      on,
      at === undefined ? '' : formatClock(at),
      what.kind === 'episode' ? `E${what.number}` : what.special.id,
      repeat ? 'again' : '',
      minutes ?? '',
      instant === undefined ? '' : new Date(instant).toISOString().slice(0, 16),
    ]
      .filter(Boolean)
      .join(' '),
  )

test('an episode goes out on its broadcast day, though it is the next day by then', () => {
  expect(lines({})).toEqual([
    '2026-04-03 25:30 E1 30 2026-04-03T16:30',
    '2026-04-10 25:30 E2 30 2026-04-10T16:30',
  ])
})

test('two of one drop follow each other in the slot', () => {
  expect(lines({ perDrop: 2 })).toEqual([
    '2026-04-03 25:30 E1 30 2026-04-03T16:30',
    '2026-04-03 26:00 E2 30 2026-04-03T17:00',
  ])
})

test('a longer one is longer, and what follows it later', () => {
  expect(lines({ perDrop: 2, longer: [{ episode: 1, byMinutes: 15 }] })).toEqual([
    '2026-04-03 25:30 E1 45 2026-04-03T16:30',
    '2026-04-03 26:15 E2 30 2026-04-03T17:15',
  ])
})

test('past 48:00 it is another broadcast day', () => {
  const evening: Slot = { at: clock('47:00'), minutes: 60, zone: 'Asia/Tokyo' }
  expect(lines({ episodes: 3, perDrop: 3 }, evening)).toEqual([
    '2026-04-03 47:00 E1 60 2026-04-04T14:00',
    '2026-04-03 48:00 E2 60 2026-04-04T15:00',
    '2026-04-04 25:00 E3 60 2026-04-04T16:00',
  ])
})

test('without a slot the day alone is known', () => {
  const airing = weekly({ episodes: 1 })
  expect(showingsOf(airing, undefined, [FRIDAY], onlyDays)).toEqual([
    { what: { kind: 'episode', number: 1 }, on: '2026-04-03' },
  ])
})

test('the clock is that of the zone, before and after it is put forward', () => {
  const slot: Slot = { at: clock('21:00'), minutes: 60, zone: 'Europe/London' }
  const airing = weekly({ episodes: 2 })
  const days = airingDays(airing, day('2026-03-27'))
  const instants = showingsOf(airing, slot, days, onlyDays).map(({ instant }) =>
    new Date(instant!).toISOString().slice(0, 16),
  )
  expect(instants).toEqual(['2026-03-27T21:00', '2026-04-03T20:00'])
})

describe('beside the episodes', () => {
  test('each is repeated so many days later, in the clock of the slot', () => {
    expect(
      lines({ episodes: 1, repeats: [{ id: 'repeat:night', afterDays: 2, at: clock('24:10') }] }),
    ).toEqual(['2026-04-03 25:30 E1 30 2026-04-03T16:30', '2026-04-05 24:10 E1 again 30 2026-04-05T15:10'])
  })

  test('a special has its own day, and the time of the slot unless it has its own', () => {
    const special = { id: 'special:making', names: { en: 'Making of' }, on: day('2026-04-07') } as const
    expect(lines({ episodes: 1, specials: [special] })).toContain(
      '2026-04-07 25:30 special:making 30 2026-04-07T16:30',
    )
    expect(lines({ episodes: 1, specials: [{ ...special, at: clock('09:00'), minutes: 60 }] })).toContain(
      '2026-04-07 09:00 special:making 60 2026-04-07T00:00',
    )
  })

  test('a special whose day is not known is not shown yet', () => {
    const later = { anchor: { kind: 'event', event: 'event:later' }, shift: 0, unit: 'day' } as const
    expect(
      lines({ episodes: 1, specials: [{ id: 'special:later', names: { en: 'Later' }, on: later }] }),
    ).toHaveLength(1)
  })

  test('each can be caught up with for its days, that of the broadcast among them', () => {
    expect(shown({ catchUp: { forDays: 7 } }).map((it) => it.caughtUpUntil)).toEqual([
      '2026-04-10',
      '2026-04-17',
    ])
  })
})

describe('the last day on which anything goes out', () => {
  const last = (it: Partial<Airing>) => lastShown(weekly(it), [FRIDAY, day('2026-04-10')], onlyDays)

  test('is that of the last episode, its repeat, or a special after it', () => {
    expect(last({})).toBe('2026-04-10')
    expect(last({ repeats: [{ id: 'repeat:a', afterDays: 3, at: 0 }] })).toBe('2026-04-13')
    expect(last({ specials: [{ id: 'special:a', names: { en: 'A' }, on: day('2026-05-01') }] })).toBe(
      '2026-05-01',
    )
  })
})
