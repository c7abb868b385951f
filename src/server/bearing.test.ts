import { expect, test } from 'vitest'
import type { Catalogue } from '../core/title/index.ts'
import { EMPTY_CATALOGUE } from '../core/title/index.ts'
import { bearing } from './bearing.ts'

const works = [
  { id: 'work:novel', basedOn: [] },
  { id: 'work:series', basedOn: [{ work: 'work:novel' }] },
  { id: 'work:musical', basedOn: [{ work: 'work:series' }] },
  { id: 'work:other', basedOn: [] },
]
const grant = (work: string) => ({ id: `grant:${work.slice(5)}`, work })
const kept = grant('work:other')
const catalogue = (grants: readonly object[], all: readonly object[] = works): Catalogue =>
  ({ ...EMPTY_CATALOGUE, works: all, grants }) as unknown as Catalogue
const titleOf = (work: string) => ({ json: { head: { work }, clear: {} } }) as never

test('a grant bears on titles of its work and of what is made from it, and on no other', () => {
  const before = catalogue([kept, grant('work:novel')])
  const bears = bearing(before, catalogue([kept, grant('work:novel')]))!
  expect(['work:novel', 'work:series', 'work:musical', 'work:other'].map((it) => bears(titleOf(it)))).toEqual(
    [true, true, true, false],
  )
  const gone = bearing(before, catalogue([kept]))!
  expect([gone(titleOf('work:musical')), gone(titleOf('work:other'))]).toEqual([true, false])
})

test('the same catalogue bears on none; one in which more than grants changed, perhaps on all', () => {
  const before = catalogue([kept])
  expect(bearing(before, before)!(titleOf('work:other'))).toBe(false)
  expect(bearing(before, catalogue([kept], [...works]))).toBeUndefined()
})
