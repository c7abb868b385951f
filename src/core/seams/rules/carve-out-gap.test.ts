import { describe, expect, test } from 'vitest'
import { places } from '../../clear/clear.fixture.ts'
import type { Allotment, Deal } from '../../deal/index.ts'
import { NO_DEAL } from '../../deal/index.ts'
import { ask } from '../ask.fixture.ts'
import { carveOutGap } from './carve-out-gap.ts'

const found = (deal: Partial<Deal>) => ask(carveOutGap, { deal: { ...NO_DEAL, ...deal } })

const allotment = (it: Partial<Allotment>): Allotment => ({
  id: 'allotment:japan',
  party: 'party:broadcaster',
  territories: places('JP'),
  media: ['streaming', 'television'],
  ...it,
})

describe('what a deal divides', () => {
  const scope = { territories: places('JP, KR'), media: ['streaming', 'television'] } as const

  test('has a gap where nobody was given it', () => {
    expect(found({ scope, allotments: [allotment({})] })).toEqual([
      {
        kind: 'broken',
        because: ['deal/scope'],
        facts: { territories: { include: ['KR'], exclude: [] }, media: ['television', 'streaming'] },
      },
    ])
  })

  test('has several gaps where one box cannot say it', () => {
    const given = allotment({ territories: places('JP'), media: ['streaming'] })
    expect(found({ scope, allotments: [given] })).toMatchObject([
      { facts: { territories: { include: ['JP'] }, media: ['television'] } },
      { facts: { territories: { include: ['KR'] }, media: ['television', 'streaming'] } },
    ])
  })

  test('has no gap when every part is given, even to several', () => {
    const rest = allotment({ id: 'allotment:korea', party: 'party:studio', territories: places('World') })
    expect(found({ scope, allotments: [allotment({}), rest] })).toEqual([])
  })

  test('is all gap while nothing is allotted', () => {
    expect(found({ scope })).toMatchObject([{ facts: { territories: { include: ['JP', 'KR'] } } }])
  })
})

test('a deal that does not say what it divides has no gap: there is nothing to divide', () => {
  expect(found({ allotments: [allotment({})] })).toEqual([])
})
