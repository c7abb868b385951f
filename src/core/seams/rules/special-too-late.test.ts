import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import type { Special } from '../../release/index.ts'
import { releaseOf, weekly, window } from '../../release/release.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { specialTooLate } from './special-too-late.ts'

const later = { anchor: { kind: 'event', event: 'event:later' }, shift: 0, unit: 'day' } as const

/** Shown on 2026-05-01, to be there ten days before. */
const special = (it: Partial<Special> = {}): Special => ({
  id: 'special:making',
  names: { en: 'Making of' },
  on: day('2026-05-01'),
  delivered: day('2026-04-21'),
  ...it,
})
const findings = (it: Special, deliverDaysBefore?: number) =>
  ask(specialTooLate, {
    release: releaseOf({
      windows: [
        window({
          airing: weekly({ specials: [it] }),
          ...(deliverDaysBefore === undefined ? {} : { deliverDaysBefore }),
        }),
      ],
    }),
  })
const AT = 'release/windows/window:tv/airing/specials/special:making'

describe('a special is too late', () => {
  test('a day after the window needs it', () => {
    expect(findings(special({ delivered: day('2026-04-22') }), 10)).toEqual([
      {
        kind: 'broken',
        because: [`${AT}/delivered`, `${AT}/on`],
        facts: {
          window: 'window:tv',
          special: 'special:making',
          on: '2026-05-01',
          delivered: '2026-04-22',
          needed: '2026-04-21',
          daysLate: 1,
        },
      },
    ])
  })

  test('after it was shown, where no days before are agreed', () => {
    expect(findings(special({ delivered: day('2026-05-02') }))).toMatchObject([{ facts: { daysLate: 1 } }])
  })
})

test('a special is in time on the last day that the window allows', () => {
  expect(findings(special(), 10)).toEqual([])
  expect(findings(special({ delivered: day('2026-05-01') }))).toEqual([])
})

test('when it is delivered or shown may not be known', () => {
  const { delivered: _, ...unfinished } = special()
  expect(findings(unfinished)).toEqual([{ kind: 'missing', at: `${AT}/delivered`, what: 'delivery-day' }])
  expect(findings(special({ on: later }))).toEqual([{ kind: 'missing', at: `${AT}/on`, what: 'window-days' }])
})

test('a window without specials is asked nothing', () => {
  expect(
    ask(specialTooLate, { release: releaseOf({ windows: [window({ airing: weekly() }), window()] }) }),
  ).toEqual([])
})
