import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adaptOf, scene } from '../../adapt/adapt.fixture.ts'
import type { Id } from '../../base/index.ts'
import { day } from '../../base/index.ts'
import { makeOf, shootingDay } from '../../make/make.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { scheduleBehindScript } from './schedule-behind-script.ts'

const strip = (number: number, revision = 1) => ({ scene: `scene:${number}` as const, revision })
const sceneOf = (number: number, revision = 1) =>
  scene({ id: `scene:${number}`, number: String(number), revision })

const findings = (strips: readonly ReturnType<typeof strip>[], ...scenes: ReturnType<typeof scene>[]) =>
  ask(scheduleBehindScript, {
    adapt: adaptOf({ scenes }),
    make: makeOf({ days: [shootingDay({ strips })] }),
  })

describe('a schedule is behind the script', () => {
  test('where a scene was changed since its strip was made', () => {
    expect(findings([strip(1)], sceneOf(1, 2))).toEqual([
      {
        kind: 'broken',
        because: ['make/days/day:2026-03-02/strips/scene:1', 'adapt/scenes/scene:1'],
        facts: { scene: 'scene:1', change: 'changed', on: '2026-03-02' },
      },
    ])
  })

  test('where it was made from a later revision than the script has', () => {
    expect(findings([strip(1, 3)], sceneOf(1, 2))).toMatchObject([{ facts: { change: 'changed' } }])
  })

  test('where a scene was cut', () => {
    expect(findings([strip(1), strip(2)], sceneOf(1))).toEqual([
      {
        kind: 'broken',
        because: ['make/days/day:2026-03-02/strips/scene:2', 'adapt/scenes'],
        facts: { scene: 'scene:2', change: 'cut', on: '2026-03-02' },
      },
    ])
  })

  test('where a scene is on no strip', () => {
    expect(findings([strip(1)], sceneOf(1), sceneOf(2))).toEqual([
      {
        kind: 'broken',
        because: ['adapt/scenes/scene:2', 'make/days'],
        facts: { scene: 'scene:2', change: 'new' },
      },
    ])
  })

  test('on every day that a changed scene is shot', () => {
    const days = [
      shootingDay({ strips: [strip(1)] }),
      shootingDay({ on: day('2026-03-03'), strips: [strip(1, 2)] }),
      shootingDay({ on: day('2026-03-04'), strips: [strip(1)] }),
    ]
    const adapt = adaptOf({ scenes: [sceneOf(1, 2)] })
    expect(ask(scheduleBehindScript, { adapt, make: makeOf({ days }) })).toMatchObject([
      { facts: { on: '2026-03-02' } },
      { facts: { on: '2026-03-04' } },
    ])
  })

  test('without a date, where the shooting day has none', () => {
    const on = { anchor: { kind: 'event', event: 'event:shoot' }, shift: 0, unit: 'day' } as const
    const make = makeOf({ days: [shootingDay({ on, strips: [strip(1)] })] })
    const [found] = ask(scheduleBehindScript, { adapt: adaptOf({ scenes: [sceneOf(1, 2)] }), make })
    expect(found).toMatchObject({ facts: { scene: 'scene:1', change: 'changed' } })
    expect(found).not.toHaveProperty('facts.on')
  })
})

describe('a schedule is not behind the script', () => {
  test('where every strip was made from the scene as it stands', () => {
    expect(findings([strip(1, 4), strip(2)], sceneOf(1, 4), sceneOf(2))).toEqual([])
  })

  test('before there is any strip', () => {
    expect(findings([], sceneOf(1))).toEqual([])
    expect(ask(scheduleBehindScript, { adapt: adaptOf({ scenes: [sceneOf(1)] }) })).toEqual([])
  })
})

test('strips without a script miss the script: nobody can say that all was cut', () => {
  expect(findings([strip(1), strip(2)])).toEqual([{ kind: 'missing', at: 'adapt/scenes', what: 'script' }])
})

test('property: a schedule made from the script as it stands is never behind it', () => {
  const anyScript = fc.uniqueArray(fc.record({ number: fc.nat(), revision: fc.nat() }), {
    selector: ({ number }) => number,
    minLength: 1,
  })
  fc.assert(
    fc.property(anyScript, (script) => {
      const scenes = script.map(({ number, revision }) => sceneOf(number, revision))
      const strips = scenes.map(({ id, revision }): { scene: Id<'scene'>; revision: number } => ({
        scene: id,
        revision,
      }))
      const make = makeOf({ days: [shootingDay({ strips: strips.toReversed() })] })
      expect(ask(scheduleBehindScript, { adapt: adaptOf({ scenes }), make })).toEqual([])
    }),
  )
})
