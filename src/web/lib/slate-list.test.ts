import { expect, test } from 'vitest'
import type { TitleList } from '../../api/index.ts'
import { withKnown } from './slate-list.ts'

const card = (id: string, errors: number) => ({ id, errors }) as TitleList['items'][number]
const known: TitleList = { items: [card('title:a', 0), card('title:b', 1)], total: 2, version: 'one' }

test('cards that changed take the places of those that were known', () => {
  const news: TitleList = { items: [card('title:b', 0)], total: 2, version: 'two', since: 'one' }
  const list = withKnown(known, news)
  expect(list).toEqual({ items: [card('title:a', 0), card('title:b', 0)], total: 2, version: 'two' })
  expect(list.items[0]).toBe(known.items[0])
})

test('a whole list stands for itself', () => {
  const whole: TitleList = { items: [card('title:b', 0)], total: 1, version: 'three' }
  expect(withKnown(known, whole)).toEqual(whole)
  expect(withKnown(undefined, whole)).toEqual(whole)
})
