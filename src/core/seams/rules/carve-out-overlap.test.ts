import { describe, expect, test } from 'vitest'
import { places } from '../../clear/clear.fixture.ts'
import type { Allotment } from '../../deal/index.ts'
import { NO_DEAL } from '../../deal/index.ts'
import { ask } from '../ask.fixture.ts'
import { carveOutOverlap } from './carve-out-overlap.ts'

const japan: Allotment = {
  id: 'allotment:japan',
  party: 'party:broadcaster',
  territories: places('JP'),
  media: ['audiovisual'],
}
const streaming: Allotment = {
  id: 'allotment:streaming',
  party: 'party:studio',
  territories: places('World'),
  media: ['streaming'],
}

const found = (...allotments: readonly Allotment[]) =>
  ask(carveOutOverlap, { deal: { ...NO_DEAL, allotments } })

describe('territories and media allotted to two partners', () => {
  test('are found with exactly what both were given', () => {
    expect(found(streaming, japan)).toEqual([
      {
        kind: 'broken',
        because: ['deal/allotments/allotment:japan', 'deal/allotments/allotment:streaming'],
        facts: {
          first: 'party:broadcaster',
          second: 'party:studio',
          territories: { include: ['JP'], exclude: [] },
          media: ['streaming'],
        },
      },
    ])
  })

  test('are no overlap once one of them excludes what the other has', () => {
    expect(found({ ...streaming, territories: places('World ex. JP') }, japan)).toEqual([])
  })

  test('are no overlap when both are the same partner’s', () => {
    expect(found({ ...streaming, party: 'party:broadcaster' }, japan)).toEqual([])
  })

  test('are found though the deal does not say what it divides', () => {
    expect(NO_DEAL.scope).toBeUndefined()
    expect(found(streaming, japan)).toHaveLength(1)
  })
})
