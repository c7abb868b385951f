import { describe, expect, test } from 'vitest'
import { day, parseTerritories } from '../../base/index.ts'
import type { Holiday, Window } from '../../release/index.ts'
import { releaseOf, weekly, window } from '../../release/release.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { dropOnHoliday } from './drop-on-holiday.ts'

/** Showa Day, a Wednesday in 2026. */
const holiday = (it: Partial<Holiday> = {}): Holiday => ({
  id: 'holiday:showa',
  country: 'JP',
  on: day('2026-04-29'),
  names: { ja: '昭和の日', en: 'Showa Day' },
  ...it,
})

/** Ten Wednesdays from 2026-04-15: the third episode falls on the holiday. */
const wednesdays = (it: Partial<Window> = {}) =>
  window({ airing: weekly({ first: day('2026-04-15') }), ...it })
const findings = (shown: Window, ...holidays: readonly Holiday[]) =>
  ask(dropOnHoliday, { release: releaseOf({ windows: [shown], holidays }) })

describe('an episode comes out on a holiday', () => {
  test('of the country in which it is shown', () => {
    expect(findings(wednesdays(), holiday())).toEqual([
      {
        kind: 'broken',
        because: ['release/windows/window:tv/airing/first', 'release/holidays/holiday:showa'],
        facts: { window: 'window:tv', holiday: 'holiday:showa', on: '2026-04-29', episode: 3 },
      },
    ])
  })

  test('and the first of several is told, with the part whose day moves it', () => {
    const split = weekly({
      first: day('2026-01-07'),
      perDrop: 2,
      parts: [{ id: 'part:second', fromEpisode: 5, first: day('2026-04-29') }],
    })
    expect(findings(wednesdays({ airing: split }), holiday())).toMatchObject([
      {
        because: [
          'release/windows/window:tv/airing/parts/part:second/first',
          'release/holidays/holiday:showa',
        ],
        facts: { episode: 5 },
      },
    ])
  })
})

describe('no episode comes out on a holiday', () => {
  test('that is skipped, or of another country, or of a day without one', () => {
    const skipping = weekly({ first: day('2026-04-15'), skips: [day('2026-04-29')] })
    expect(findings(wednesdays({ airing: skipping }), holiday())).toEqual([])
    expect(findings(wednesdays(), holiday({ country: 'KR' }))).toEqual([])
    expect(findings(wednesdays(), holiday({ on: day('2026-04-30') }))).toEqual([])
  })

  test('where the window is elsewhere, or has no plan', () => {
    expect(findings(wednesdays({ territories: parseTerritories('World ex. JP')! }), holiday())).toEqual([])
    expect(findings(window(), holiday())).toEqual([])
  })
})
