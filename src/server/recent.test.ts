import { expect, test } from 'vitest'
import { recently } from './recent.ts'

test('what was made for an object under a name is kept as one of the last so many, in the order of use', () => {
  let made = 0
  const of = recently<object, number>(2)
  const [a, b] = [{}, {}]
  const ask = (it: object, name = 'x') => of(it, name, () => ++made)
  expect([ask(a), ask(a), ask(a, 'y'), ask(a)]).toEqual([1, 1, 2, 1])
  // The third takes the place of the one that nobody asked for since.
  expect([ask(b), ask(a), ask(b)]).toEqual([3, 1, 3])
  expect(ask(a, 'y')).toBe(4)
})
