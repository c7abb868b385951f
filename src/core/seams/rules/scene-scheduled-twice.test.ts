import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import type { ShootingDay, Strip } from '../../make/index.ts'
import { makeOf, shootingDay } from '../../make/make.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { sceneScheduledTwice } from './scene-scheduled-twice.ts'

const strip = (it: Partial<Strip> = {}): Strip => ({ scene: 'scene:1', revision: 1, ...it })
const MONDAY = day('2026-03-02')
const TUESDAY = day('2026-03-03')
const on = (date: ShootingDay['on'], ...strips: readonly Strip[]) => shootingDay({ on: date, strips })
const findings = (...days: readonly ShootingDay[]) => ask(sceneScheduledTwice, { make: makeOf({ days }) })

describe('a scene is scheduled twice', () => {
  test('when the whole of it stands on two days', () => {
    expect(findings(on(TUESDAY, strip()), on(MONDAY, strip()))).toEqual([
      {
        kind: 'broken',
        because: ['make/days/day:2026-03-02/strips/scene:1', 'make/days/day:2026-03-03/strips/scene:1'],
        facts: { scene: 'scene:1', times: 2, on: [MONDAY, TUESDAY] },
      },
    ])
  })
  test('by two units on one day, too', () => {
    const second = { ...on(MONDAY, strip()), id: 'day:second-unit' } as const
    expect(findings(on(MONDAY, strip()), second)).toMatchObject([{ facts: { times: 2 } }])
  })
  test('on a day that has no date yet: the day is not said', () => {
    const never = { anchor: { kind: 'event', event: 'event:never' }, shift: 0, unit: 'day' } as const
    expect(findings(on(MONDAY, strip()), on(never, strip()))).toMatchObject([
      { facts: { times: 2, on: [MONDAY] } },
    ])
  })
})

describe('a scene is scheduled once', () => {
  test('when another day has only a part of it, or a pickup', () => {
    expect(findings(on(MONDAY, strip()), on(TUESDAY, strip({ part: true })))).toEqual([])
  })
  test('when it is split over two days, each with its part', () => {
    expect(findings(on(MONDAY, strip({ part: true })), on(TUESDAY, strip({ part: true })))).toEqual([])
  })
  test('whatever else is shot on its day', () => {
    expect(findings(on(MONDAY, strip(), strip({ scene: 'scene:2' })), on(TUESDAY))).toEqual([])
  })
})
