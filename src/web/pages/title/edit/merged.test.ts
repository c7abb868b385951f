import { expect, test } from 'vitest'
import type { History, Saved } from '../../../../api/index.ts'
import { whoMerged } from './merged.ts'

const entry = (id: string, section: string, version: number, person: string) =>
  ({
    id,
    section,
    version,
    person,
    company: '',
    at: '',
    kind: 'save',
    changes: [],
  }) as unknown as History['items'][number]
const saved = { change: '9', versions: { make: 5 }, theirs: [] } as unknown as Saved

test('those who saved the same section between where one began and what one saved, each once', () => {
  const items = [
    entry('9', 'make', 5, 'me'),
    entry('8', 'make', 4, 'Aoi'),
    entry('7', 'deal', 4, 'Maya'),
    entry('6', 'make', 3, 'Aoi'),
    entry('5', 'make', 2, 'before'),
  ]
  expect(whoMerged(saved, { make: 2 } as never, { items })).toEqual(['Aoi'])
})
test('nobody is named when the history is not open', () => {
  expect(whoMerged(saved, { make: 2 } as never, undefined)).toEqual([])
})
