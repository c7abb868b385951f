import { describe, expect, test } from 'vitest'
import { clearOf, grant, places } from '../../clear/clear.fixture.ts'
import type { Grant } from '../../clear/index.ts'
import type { Repeat, Window } from '../../release/index.ts'
import { releaseOf, weekly, window } from '../../release/release.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { runsExceeded } from './runs-exceeded.ts'

const licence = (it: Partial<Grant> = {}) =>
  grant({
    id: 'grant:show',
    work: 'work:local',
    right: 'broadcast',
    licensor: 'party:studio',
    licensee: 'party:broadcaster',
    runs: 2,
    ...it,
  })
const repeats = (n: number): readonly Repeat[] =>
  Array.from({ length: n }, (_, i) => ({ id: `repeat:${i}`, afterDays: i + 1, at: 600 }) as Repeat)
const shown = (n: number, it: Partial<Window> = {}) =>
  window({ airing: weekly({ repeats: repeats(n) }), ...it })

const found = (grants: readonly Grant[], windows: readonly Window[]) =>
  ask(runsExceeded, { clear: clearOf({ grants }), release: releaseOf({ windows }) })

describe('the runs of a window', () => {
  test('are its first showing and each repeat, and may be as many as were granted', () => {
    expect(found([licence()], [shown(1)])).toEqual([])
    expect(found([licence()], [shown(2)])).toEqual([
      {
        kind: 'broken',
        because: [`release/windows/${window().id}/airing`, 'clear/grants/grant:show/runs'],
        facts: { grant: 'grant:show', party: 'party:broadcaster', allowed: 2, planned: 3 },
      },
    ])
  })
  test('add up over the windows of one grant', () => {
    expect(found([licence()], [shown(1), shown(0, { id: 'window:again' })])).toHaveLength(1)
  })
  test('may be those of two grants together, and any number where one does not count them', () => {
    expect(found([licence(), licence({ id: 'grant:more', runs: 1 })], [shown(2)])).toEqual([])
    const { runs: _, ...free } = licence({ id: 'grant:free' })
    expect(found([licence(), free], [shown(9)])).toEqual([])
  })
  test('are no matter of a grant elsewhere, or to somebody else', () => {
    expect(found([licence({ territories: places('KR') })], [shown(5)])).toEqual([])
    expect(found([licence({ licensee: 'party:other' })], [shown(5)])).toEqual([])
  })
})
