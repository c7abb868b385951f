import { describe, expect, test } from 'vitest'
import { episode, makeOf } from '../../make/make.fixture.ts'
import type { Window } from '../../release/index.ts'
import { releaseOf, weekly, window } from '../../release/release.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { episodeCountOffOrder } from './episode-count-off-order.ts'

const findings = (made: number, ...windows: readonly Window[]) =>
  ask(episodeCountOffOrder, {
    release: releaseOf({ windows }),
    make: makeOf({ episodes: Array.from({ length: made }, (_, i) => episode({ number: i + 1 })) }),
  })
const ordered = (count: number, aired?: number, id: Window['id'] = 'window:tv') =>
  window({ id, ordered: count, ...(aired === undefined ? {} : { airing: weekly({ episodes: aired }) }) })

describe('a count is off the order', () => {
  test('where fewer or more are made', () => {
    expect(findings(9, ordered(10))).toEqual([
      {
        kind: 'broken',
        because: ['release/windows/window:tv/ordered', 'make/episodes'],
        facts: { window: 'window:tv', ordered: 10, made: 9 },
      },
    ])
    expect(findings(11, ordered(10))).toMatchObject([{ facts: { made: 11 } }])
  })

  test('where the window’s plan airs fewer or more', () => {
    expect(findings(10, ordered(10, 8))).toEqual([
      {
        kind: 'broken',
        because: ['release/windows/window:tv/ordered', 'release/windows/window:tv/airing/episodes'],
        facts: { window: 'window:tv', ordered: 10, made: 8 },
      },
    ])
  })

  test('once, where as many are made as aired', () => {
    expect(findings(8, ordered(10, 8))).toEqual([
      {
        kind: 'broken',
        because: [
          'release/windows/window:tv/ordered',
          'make/episodes',
          'release/windows/window:tv/airing/episodes',
        ],
        facts: { window: 'window:tv', ordered: 10, made: 8 },
      },
    ])
  })

  test('twice, where the two figures differ', () => {
    expect(findings(9, ordered(10, 8))).toMatchObject([{ facts: { made: 9 } }, { facts: { made: 8 } }])
  })

  test('for each window by its own order', () => {
    expect(findings(10, ordered(10), ordered(12, undefined, 'window:svod'))).toMatchObject([
      { facts: { window: 'window:svod', ordered: 12, made: 10 } },
    ])
  })
})

describe('a count is on the order', () => {
  test('where as many are made and aired', () => {
    expect(findings(10, ordered(10, 10))).toEqual([])
  })

  test('where nobody ordered a number', () => {
    expect(findings(3, window({ airing: weekly() }))).toEqual([])
  })
})

describe('the count is missing', () => {
  test('where no episodes are known', () => {
    expect(findings(0, ordered(10))).toEqual([
      { kind: 'missing', at: 'make/episodes', what: 'episode-count' },
    ])
  })

  test('and a plan off the order is told beside it', () => {
    expect(findings(0, ordered(10, 8))).toMatchObject([
      { kind: 'missing' },
      { kind: 'broken', facts: { made: 8 } },
    ])
  })

  test('but not where nobody ordered any', () => {
    expect(findings(0, window())).toEqual([])
  })
})
