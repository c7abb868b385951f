import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isId, kindOf } from './ids.ts'

describe('an id', () => {
  test('is its kind, a colon and a slug of lower-case letters, digits and hyphens', () => {
    expect(isId('title', 'title:marry-my-husband-jp')).toBe(true)
    expect(isId('grant', 'grant:7')).toBe(true)
  })

  test('of one kind is none of another', () => {
    expect(isId('work', 'title:mamono')).toBe(false)
    expect(isId('title', 'subtitle:mamono')).toBe(false)
  })

  test('tells its kind', () => {
    expect(kindOf('party:sll')).toBe('party')
  })

  test.each([
    ['has no slug', 'title:'],
    ['has no colon', 'title'],
    ['begins with a hyphen', 'title:-mamono'],
    ['has capitals', 'title:Mamono'],
    ['has a second colon', 'title:a:b'],
    ['has a slash, which would split a path', 'title:a/b'],
    ['has a space', 'title:a b'],
    ['is followed by a line break', 'title:mamono\n'],
    ['has letters of another script', 'title:魔物'],
  ])('is refused when it %s', (_, text) => {
    expect(isId('title', text)).toBe(false)
  })

  test('has a slug of at most 80 characters', () => {
    expect(isId('title', `title:${'a'.repeat(80)}`)).toBe(true)
    expect(isId('title', `title:${'a'.repeat(81)}`)).toBe(false)
  })
})

test('property: what is an id of a kind tells that kind', () => {
  const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,79}$/)
  fc.assert(
    fc.property(fc.constantFrom('title', 'work', 'grant'), slug, (kind, text) => {
      const id = `${kind}:${text}` as const
      expect(isId(kind, id)).toBe(true)
      expect(kindOf(id)).toBe(kind)
    }),
  )
})
