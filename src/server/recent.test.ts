import { expect, test } from 'vitest'
import { recently } from './recent.ts'

test('what was made for an object is kept for the last so many objects, in the order of use', () => {
  let made = 0
  const of = recently<object, number>(2)
  const [a, b, c] = [{}, {}, {}]
  const ask = (it: object, name = 'x') => of(it, name, () => ++made)
  expect([ask(a), ask(a), ask(a, 'y'), ask(b), ask(a)]).toEqual([1, 1, 2, 3, 1])
  // The third takes the place of the one that nobody asked for since.
  expect([ask(c), ask(a), ask(c)]).toEqual([4, 1, 4])
  expect(ask(b)).toBe(5)
})
