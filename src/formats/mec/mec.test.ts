import { describe, expect, test } from 'vitest'
import { parseTerritories } from '../../core/base/index.ts'
import type { Release } from '../../core/release/index.ts'
import { readMddf, writeMec } from '../mddf/index.ts'
import { localMetadataIn, mecOf, type Sent } from './index.ts'

/** Two languages, one of them read in two countries only; a Japanese and a Korean player; two ratings. */
const SAMPLE: Required<Pick<Release, 'metadata' | 'cast' | 'ageRatings'>> = {
  metadata: [
    {
      id: 'metadata:ja',
      language: 'ja',
      title: '灯火の番人',
      synopses: { short: '灯台守が手紙を見つける。', medium: '北の岬の灯台守が、海に宛てた手紙を見つける。' },
      genres: ['ミステリー'],
      keywords: ['手紙', '海'],
      artwork: [{ kind: 'key-art', file: 'lantern-ja.png' }],
    },
    {
      id: 'metadata:zh-hant',
      language: 'zh-Hant',
      territories: parseTerritories('HK, TW')!,
      title: '提燈人 <初版> & 續',
      synopses: { long: '海邊的守燈人。' },
    },
  ],
  cast: [
    {
      id: 'cast:akari-mori',
      name: { language: 'ja', family: '森', given: 'あかり', romanised: { given: 'Akari Mori' } },
      written: { ko: '모리 아카리' },
    },
    { id: 'cast:x', name: { language: 'ko', family: '김', given: '하늘' } },
  ],
  ageRatings: [
    { id: 'age-rating:kr', country: 'KR', system: 'KMRB', value: '15' },
    { id: 'age-rating:th', country: 'TH', system: 'NBTC', value: 'น13+' },
  ],
}

const SENT: Sent = {
  contentId: 'md:cid:org:genchi.example:lantern',
  workType: 'Season',
  originalLanguage: 'ja',
  releaseYear: 2030,
  defaultLanguage: 'ja',
}

const written = () => writeMec(mecOf(SAMPLE, SENT))

describe('a title’s local metadata as a file of the standard', () => {
  test('hold to its schema, and nothing is left out', () => {
    const { left, breaks } = written()
    expect(left).toEqual([])
    expect(breaks.issues).toEqual([])
  })

  test('say each language, its countries, and what is original', () => {
    const { text } = written()
    expect(text).toContain('<md:OriginalTitle>灯火の番人</md:OriginalTitle>')
    expect(text).toContain('提燈人 &lt;初版&gt; &amp; 續')
    expect(text).toContain('<md:country>TW</md:country>')
  })

  test('are read back as they were', () => {
    const read = readMddf(written().text)
    if (!read.ok || read.value.kind !== 'mec') throw new Error('what was written is read as MEC')
    expect(localMetadataIn(read.value)).toEqual(SAMPLE)
  })
})

test('of a title that has none, the record is still one', () => {
  const mec = mecOf({}, SENT)
  expect(localMetadataIn(mec)).toEqual({ metadata: [], cast: [], ageRatings: [] })
})

test('an element without a language or a country says nothing, and is passed over', () => {
  const bare = { namespace: 'md', name: 'LocalizedInfo', children: [], text: '' } as const
  const root = { namespace: 'mdmec', name: 'Basic', children: [bare], text: '' } as const
  expect(localMetadataIn({ kind: 'mec', version: '2.12', root }).metadata).toEqual([])
})
