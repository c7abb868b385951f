import { describe, expect, test } from 'vitest'
import { day } from '../base/index.ts'
import { standingOf } from './standing.ts'
import { EMPTY_CATALOGUE, titleOf } from './types.ts'

const title = {
  ...titleOf({
    id: 'title:t' as const,
    names: { en: 'T' },
    form: 'series' as const,
    home: 'JP' as const,
    mode: 'local-production' as const,
    work: 'work:w' as const,
    lead: 'party:p' as const,
    reached: 'settle' as const,
    sources: ['source:press' as const],
    fictional: ['lead'],
  }),
  release: {
    windows: [],
    credits: [],
    events: [
      {
        id: 'event:premiere' as const,
        on: day('2025-08-28'),
        sources: ['source:press' as const],
        fictional: ['on'],
      },
      { id: 'event:party' as const, on: day('2025-08-29') },
      { id: 'event:wrap' as const, on: day('2025-01-29'), fictional: true as const },
    ],
  },
}
const standing = (path: string) => standingOf(title, EMPTY_CATALOGUE, path)

describe('a place rests on', () => {
  test('an invention, where the record names the field or is invented whole', () => {
    expect(standing('release/events/event:premiere/on')).toBe('fictional')
    expect(standing('release/events/event:wrap/on')).toBe('fictional')
    expect(standing('release/events/event:wrap')).toBe('fictional')
    expect(standing('head/lead')).toBe('fictional')
  })
  test('an invention, where it is a list with one in it', () => {
    expect(standing('release/events')).toBe('fictional')
    expect(standing('release/windows')).toBe('own')
  })
  test('a source, where the record has one and does not name the field as invented', () => {
    expect(standing('release/events/event:premiere')).toBe('sourced')
    expect(standing('head/home')).toBe('sourced')
  })
  test("the user's own word otherwise", () => {
    expect(standing('release/events/event:party/on')).toBe('own')
    expect(standing('catalogue/parties/party:none')).toBe('own')
  })
})
