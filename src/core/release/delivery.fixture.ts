import { day, parseTerritories } from '../base/index.ts'
import type { DeliverySpec } from './delivery.ts'
import type { AgeRating, CastCredit, LocalMetadata } from './metadata.ts'

/** By 2026-03-01: a title and a short synopsis in Thai, Thai subtitles, a rating in Thailand. */
export const spec = (it: Partial<DeliverySpec> = {}): DeliverySpec => ({
  deliverBy: day('2026-03-01'),
  languages: ['th'],
  metadata: ['title', 'synopsis-short'],
  materials: [{ kind: 'subtitles', language: 'th' }],
  ageRatings: parseTerritories('TH')!,
  ...it,
})

export const metadata = (it: Partial<LocalMetadata> = {}): LocalMetadata => ({
  id: 'metadata:th',
  language: 'th',
  title: 'คลื่น',
  synopses: { short: 'เรื่องของคลื่น' },
  ...it,
})

/** A Japanese player, romanised. */
export const castCredit = (it: Partial<CastCredit> = {}): CastCredit => ({
  id: 'cast:lead',
  name: {
    language: 'ja',
    family: '森',
    given: 'あかり',
    reading: 'もり あかり',
    romanised: { family: 'Mori', given: 'Akari' },
  },
  ...it,
})

export const ageRating = (it: Partial<AgeRating> = {}): AgeRating => ({
  id: 'age-rating:th',
  country: 'TH',
  system: 'NBTC',
  value: 'น13+',
  ...it,
})

/** All that the spec asks for, the subtitles on the last day. */
export const DELIVERED = {
  metadata: [metadata()],
  ageRatings: [ageRating()],
  materials: [
    { id: 'material:th', kind: 'subtitles', language: 'th', delivered: day('2026-03-01') } as const,
  ],
}
