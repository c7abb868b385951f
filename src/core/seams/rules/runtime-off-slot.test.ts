import { describe, expect, test } from 'vitest'
import { clock, episode, makeOf } from '../../make/make.fixture.ts'
import type { Window } from '../../release/index.ts'
import { releaseOf, weekly, window } from '../../release/release.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { runtimeOffSlot } from './runtime-off-slot.ts'

/** A slot of an hour that takes 45 to 46 minutes of programme. */
const slot = { at: clock('22:00'), minutes: 60, zone: 'Asia/Tokyo', runtime: { atLeast: 2700, atMost: 2760 } }
const tv = (it: Partial<Window> = {}) => window({ slot, ...it })

/** Episodes that run so many seconds, episode 1 first. */
const findings = (seconds: readonly (number | undefined)[], ...windows: readonly Window[]) =>
  ask(runtimeOffSlot, {
    release: releaseOf({ windows: windows.length > 0 ? windows : [tv()] }),
    make: makeOf({
      episodes: seconds.map((runtimeSeconds, i) =>
        episode({ number: i + 1, ...(runtimeSeconds === undefined ? {} : { runtimeSeconds }) }),
      ),
    }),
  })

describe('a runtime is off the slot', () => {
  test('a second over what it takes', () => {
    expect(findings([2700, 2761])).toEqual([
      {
        kind: 'broken',
        because: ['make/episodes/episode:2/runtimeSeconds', 'release/windows/window:tv/slot/runtime'],
        facts: { window: 'window:tv', episode: 2, seconds: 2761, atLeast: 2700, atMost: 2760 },
      },
    ])
  })

  test('a second under what it asks for', () => {
    expect(findings([2699])).toMatchObject([{ facts: { episode: 1, seconds: 2699 } }])
  })

  test('and the worst episode is told, over or under, the earlier of two alike', () => {
    expect(findings([2770, 2600, 2800])).toMatchObject([{ facts: { episode: 2 } }])
    expect(findings([2690, 2770])).toMatchObject([{ facts: { episode: 1 } }])
  })

  test('for each window by its own slot', () => {
    const half = tv({ id: 'window:half', slot: { ...slot, runtime: { atLeast: 1400, atMost: 1500 } } })
    expect(findings([2730], tv(), half)).toMatchObject([{ facts: { window: 'window:half' } }])
  })
})

describe('a runtime is on the slot', () => {
  test('at both ends of what it takes', () => {
    expect(findings([2700, 2730, 2760])).toEqual([])
  })

  test('where it is given more than the slot, by as much, and no other is', () => {
    const longer = tv({ airing: weekly({ longer: [{ episode: 1, byMinutes: 15 }] }) })
    expect(findings([2760 + 900, 2760], longer)).toEqual([])
    expect(findings([2760 + 901, 2760], longer)).toMatchObject([{ facts: { episode: 1, atMost: 3660 } }])
    expect(findings([2760, 2761], longer)).toMatchObject([{ facts: { episode: 2, atMost: 2760 } }])
  })

  test('of a window that asks for none, or has no slot', () => {
    const { runtime: _, ...free } = slot
    expect(findings([9999], tv({ slot: free }), window())).toEqual([])
  })
})

describe('a runtime is missing', () => {
  const MISSING = (at: string) => ({ kind: 'missing', at, what: 'runtime' })

  test('of the first episode that has none, whatever their order, once a window', () => {
    expect(findings([2700, undefined, undefined])).toEqual([
      MISSING('make/episodes/episode:2/runtimeSeconds'),
    ])
    const make = makeOf({ episodes: [episode({ number: 3 }), episode({ number: 2 })] })
    const release = releaseOf({ windows: [tv()] })
    expect(ask(runtimeOffSlot, { make, release })).toEqual([
      MISSING('make/episodes/episode:2/runtimeSeconds'),
    ])
  })

  test('of all, where there are no episodes yet', () => {
    expect(findings([])).toEqual([MISSING('make/episodes')])
  })

  test('and what is known to be off is told beside it', () => {
    expect(findings([undefined, 3000])).toMatchObject([
      { kind: 'missing' },
      { kind: 'broken', facts: { episode: 2 } },
    ])
  })
})
