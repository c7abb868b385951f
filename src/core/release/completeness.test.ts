import { describe, expect, test } from 'vitest'
import type { When } from '../base/index.ts'
import { day, isRelative, parseTerritories } from '../base/index.ts'
import { charactersIn, completenessOf, fits, isRead } from './completeness.ts'
import { castCredit, DELIVERED, metadata, spec } from './delivery.fixture.ts'
import type { DeliverySpec } from './delivery.ts'
import { window } from './release.fixture.ts'
import type { Release } from './types.ts'

const onlyDays = (when: When) => (isRelative(when) ? undefined : when)
const told = (has: Partial<Release>, it: Partial<DeliverySpec> = {}, territories = 'World') =>
  completenessOf(
    { ...DELIVERED, ...has },
    window({ territories: parseTerritories(territories)! }),
    spec(it),
    onlyDays,
  )
const lacks = (...given: Parameters<typeof told>) => told(...given).lacks

test('of what is asked for, so many are there', () => {
  expect(told({})).toEqual({
    window: 'window:tv',
    deliverBy: '2026-03-01',
    needed: 4,
    met: 4,
    lacks: [],
  })
  expect(told({ metadata: [], materials: [], ageRatings: [] })).toMatchObject({ needed: 4, met: 0 })
})

describe('a field in a language', () => {
  test('is missing where the metadata lack it, or where there are none', () => {
    expect(lacks({ metadata: [metadata({ synopses: { long: 'x' } })] })).toEqual([
      {
        at: 'release/metadata/metadata:th/synopses/short',
        what: 'synopsis-short',
        language: 'th',
        why: 'absent',
      },
    ])
    expect(lacks({ metadata: [metadata({ language: 'ko' })] }, { metadata: ['title'] })).toEqual([
      { at: 'release/metadata', what: 'title', language: 'th', why: 'absent' },
    ])
  })

  test('is there in a wider or a narrower form of it', () => {
    const chinese = (language: string) => [metadata({ language })]
    expect(lacks({ metadata: chinese('zh-Hant') }, { languages: ['zh'] })).toEqual([])
    expect(lacks({ metadata: chinese('zh') }, { languages: ['zh-Hant'] })).toEqual([])
    expect(lacks({ metadata: chinese('zh-Hans') }, { languages: ['zh-Hant'] })).toHaveLength(2)
  })

  test('counts only where the window is', () => {
    const inThailand = metadata({ territories: parseTerritories('TH')! })
    expect(lacks({ metadata: [inThailand] })).toEqual([])
    expect(lacks({ metadata: [inThailand] }, { metadata: ['title'] }, 'JP, KR')).toHaveLength(1)
  })

  test('may stand in any of several metadata', () => {
    const { title: _, ...untitled } = metadata()
    const titled = metadata({ id: 'metadata:more', synopses: {} })
    expect(lacks({ metadata: [untitled, titled] })).toEqual([])
  })

  test('is an artwork of its kind', () => {
    const artwork = [{ kind: 'poster', file: 'a.png' }] as const
    expect(lacks({ metadata: [metadata({ artwork })] }, { metadata: ['poster'] })).toEqual([])
    expect(lacks({ metadata: [metadata({ artwork })] }, { metadata: ['key-art'] })).toMatchObject([
      { at: 'release/metadata/metadata:th/artwork', what: 'key-art' },
    ])
  })

  test('is not there as an empty list', () => {
    expect(lacks({ metadata: [metadata({ genres: [] })] }, { metadata: ['genres'] })).toHaveLength(1)
  })
})

describe('a synopsis', () => {
  const thai = (short: string) => [metadata({ synopses: { short } })]

  test('is too long by one character', () => {
    expect(lacks({ metadata: thai('a'.repeat(190)) })).toEqual([])
    expect(lacks({ metadata: thai('a'.repeat(191)) })).toMatchObject([{ why: 'too-long' }])
  })

  test('has as many as its reader sees', () => {
    // A consonant, a tone mark and a vowel; a family of three, and a syllable.
    expect(charactersIn('น้ำ')).toBe(1)
    expect(charactersIn('👩‍👩‍👧한')).toBe(2)
    expect(fits({ short: 'é'.normalize('NFD').repeat(190) }, 'short')).toBe(true)
    expect(fits(undefined, 'long')).toBe(true)
  })
})

describe('a player’s name', () => {
  test('is read in its own language, in those it is written in, and in Latin letters once romanised', () => {
    const written = castCredit({ written: { th: 'โมริ อาคาริ' } })
    expect(['ja', 'th', 'en', 'tr'].map((it) => isRead(written, it))).toEqual([true, true, true, true])
    expect(isRead(written, 'ko')).toBe(false)
    expect(isRead(castCredit({ name: { language: 'ja', given: 'ゆず' } }), 'en')).toBe(false)
    expect(isRead(castCredit({ name: { language: 'en', given: 'Ann' } }), 'tr')).toBe(true)
  })

  test('is asked of the whole cast, and the first that is not read is told', () => {
    const cast = [castCredit({ written: { th: 'โมริ' } }), castCredit({ id: 'cast:second' })]
    expect(lacks({ cast }, { metadata: ['cast'] })).toMatchObject([
      { at: 'release/cast/cast:second/written', what: 'cast', language: 'th' },
    ])
    expect(lacks({ cast: [] }, { metadata: ['cast'] })).toMatchObject([{ at: 'release/cast' }])
  })
})

describe('a material', () => {
  const subtitles = DELIVERED.materials[0]!

  test('is there on the last day, and late the day after', () => {
    expect(lacks({ materials: [{ ...subtitles, delivered: day('2026-03-02') }] })).toMatchObject([
      { at: 'release/materials/material:th/delivered', what: 'subtitles', language: 'th', why: 'late' },
    ])
  })

  test('is missing without a day, in another language, or of another kind', () => {
    const { delivered: _, ...undated } = subtitles
    expect(lacks({ materials: [undated] })).toMatchObject([{ why: 'absent' }])
    expect(lacks({ materials: [{ ...subtitles, language: 'ko' }] })).toMatchObject([
      { at: 'release/materials' },
    ])
    expect(lacks({ materials: [{ ...subtitles, kind: 'dub' }] })).toHaveLength(1)
  })

  test('may be there twice, and the earlier counts', () => {
    const again = { ...subtitles, id: 'material:again', delivered: day('2026-06-01') } as const
    expect(lacks({ materials: [again, subtitles] })).toEqual([])
  })

  test('without a language is asked for in none', () => {
    const materials = [{ id: 'material:cues', kind: 'cue-sheet', delivered: day('2026-01-01') } as const]
    expect(lacks({ materials }, { materials: [{ kind: 'cue-sheet' }] })).toEqual([])
  })
})
