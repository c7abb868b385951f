import { describe, expect, test } from 'vitest'
import type { Day } from '../../../../core/base/index.ts'
import { countriesIn } from '../../../../core/base/index.ts'
import { boxOf, flawsOf, type Paper } from './papers.ts'

const TODAY = '2025-06-01' as Day
const paper = (it: Partial<Paper>): Paper => ({
  id: 'grant:a',
  work: 'work:novel',
  right: 'adapt',
  licensor: 'party:author',
  licensee: 'party:studio',
  signed: true,
  scope: boxOf('World', ['all-media'], '2020-01-01', 'open'),
  ...it,
})
const window = boxOf('JP', ['svod'], '2025-09-01', '2027-09-01')
const flaws = (papers: readonly Paper[]) =>
  flawsOf(
    papers,
    (_, party) => party === 'party:author',
    new Set(['party:studio']),
    [{ work: 'work:novel', right: 'adapt' }],
    window ? [window] : [],
    TODAY,
  )

describe('a paper', () => {
  test('from the author, wide enough and running, has no flaw', () => {
    expect(flaws([paper({})]).size).toBe(0)
  })
  test('that has run out is expired, on its own day', () => {
    const scope = boxOf('World', ['all-media'], '2020-01-01', '2025-06-01')
    expect(flaws([paper({ scope })]).get('grant:a')).toContainEqual({ kind: 'expired', until: '2025-06-01' })
    const later = boxOf('World', ['all-media'], '2020-01-01', '2030-06-02')
    expect(flaws([paper({ scope: later })]).size).toBe(0)
  })
  test('narrower than the windows says which territory, medium or days it lacks', () => {
    const lacks = (scope: Paper['scope']) => {
      const [flaw] = flaws([paper({ scope })]).get('grant:a') ?? []
      return flaw?.kind === 'narrower' ? flaw.lacks : undefined
    }
    const places = lacks(boxOf('KR', ['all-media'], '2020-01-01', 'open'))
    expect(places?.kind === 'territories' && countriesIn(places.mask)).toEqual(['JP'])
    expect(lacks(boxOf('JP', ['stage'], '2020-01-01', 'open'))?.kind).toBe('media')
    expect(lacks(boxOf('JP', ['svod'], '2020-01-01', '2026-09-01'))).toEqual({
      kind: 'days',
      from: '2026-09-01',
      until: '2027-09-01',
    })
  })
  test('upstream that holds less than was passed on is the narrower one', () => {
    const up = paper({
      id: 'grant:up',
      licensee: 'party:agent',
      scope: boxOf('KR', ['all-media'], '2020-01-01', 'open'),
    })
    const down = paper({ id: 'grant:down', licensor: 'party:agent' })
    const found = flaws([up, down])
    expect(found.get('grant:up')?.[0]?.kind).toBe('narrower')
    expect(found.has('grant:down')).toBe(false)
  })
  test('given by somebody to whom nobody gave it has no root', () => {
    expect(flaws([paper({ licensor: 'party:agent' })]).get('grant:a')).toContainEqual({ kind: 'unrooted' })
  })
  test('without days is not called narrow: nobody knows', () => {
    expect(flaws([paper({ scope: undefined })]).size).toBe(0)
    expect(boxOf('JP', ['svod'], '2026-01-01', '2025-01-01')).toBeUndefined()
  })
})
