import { expect, test } from 'vitest'
import { answeredOnce } from './answered-once.ts'

test('the same question is answered once, also where the answer is that there is none', () => {
  const asked: string[] = []
  const answer = answeredOnce(10, (text: string) => {
    asked.push(text)
    return text === '' ? undefined : { text }
  })
  expect(answer('a')).toBe(answer('a'))
  expect([answer(''), answer('')]).toEqual([undefined, undefined])
  expect(asked).toEqual(['a', ''])
})

test('no more answers are kept than was said', () => {
  const asked: number[] = []
  const answer = answeredOnce(2, (n: number) => asked.push(n))
  for (const n of [1, 2, 3, 1]) answer(n)
  expect(asked).toEqual([1, 2, 3, 1])
})
