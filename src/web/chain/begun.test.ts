import { expect, test } from 'vitest'
import { emptyLinks, isAhead } from './begun.ts'

test('a link is not begun when the work has not come to it, or nothing stands in it', () => {
  const sections = {
    decide: { options: [] },
    clear: { uses: [{ id: 'use:a' }], grants: [] },
    settle: undefined,
  }
  const empty = emptyLinks(sections)
  expect([...empty]).toEqual(['decide'])
  expect(isAhead({ link: 'decide', state: 'sound' }, 'clear', empty)).toBe(true)
  expect(isAhead({ link: 'clear', state: 'sound' }, 'clear', empty)).toBe(false)
  expect(isAhead({ link: 'deal', state: 'sound' }, 'clear', empty)).toBe(true)
})
test('a link in which something was found is begun, wherever the work stands', () => {
  expect(isAhead({ link: 'decide', state: 'broken' }, 'decide', new Set(['decide']))).toBe(false)
  expect(isAhead({ link: 'make', state: 'attention' }, 'decide')).toBe(false)
})
