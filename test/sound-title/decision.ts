import type { decide } from '../../src/core/index.ts'
import { day } from '../../src/core/index.ts'
import { sum, when } from './notation.ts'

/** Why the story goes to Japan as a co-production, and what is expected of it there. */
export const DECISION: decide.Decide = {
  events: [
    { id: 'event:greenlight', on: day('2025-07-15') },
    { id: 'event:announcement', on: when('2 months after event:greenlight') },
  ],
  options: [
    {
      id: 'option:remake-licence',
      mode: 'remake-licence',
      flows: [
        {
          id: 'flow:licence-fee',
          names: { en: 'Licence fee' },
          direction: 'in',
          low: sum('JPY 20,000,000'),
          likely: sum('JPY 30,000,000'),
          high: sum('JPY 45,000,000'),
          on: when('on event:greenlight'),
        },
      ],
      risks: [{ en: 'No say in the script' }],
      needs: [{ en: 'The right to sublicense' }],
    },
    {
      id: 'option:co-production',
      mode: 'co-production',
      flows: [
        {
          id: 'flow:share-of-profit',
          names: { en: 'Share of the profit' },
          direction: 'in',
          low: sum('JPY -40,000,000'),
          likely: sum('JPY 60,000,000'),
          high: sum('JPY 210,000,000'),
          on: when('1 year after event:greenlight'),
        },
      ],
      risks: [{ en: 'Two countries, two sets of working hours' }],
      needs: [{ en: 'A partner that applies for the incentive' }],
    },
  ],
  chosen: 'option:co-production',
  figures: [
    {
      id: 'figure:episode-price',
      country: 'JP',
      names: { en: 'Price of an hour of drama' },
      value: 62,
      low: 40,
      high: 90,
      unit: 'million JPY',
      asOf: day('2025-05-01'),
      confidence: 'low',
    },
  ],
  precedents: [
    {
      id: 'precedent:lighthouse',
      names: { en: 'The Lighthouse Pawnshop' },
      origin: 'KR',
      destination: 'JP',
      year: 2022,
      mode: 'remake-licence',
      sourceEpisodes: 16,
      localEpisodes: 10,
      panel: 'panel:kanto',
      value: 6.1,
    },
    {
      id: 'precedent:paper-moon',
      names: { en: 'Paper Moon Alley' },
      origin: 'KR',
      destination: 'JP',
      year: 2024,
      mode: 'co-production',
      sourceEpisodes: 12,
      localEpisodes: 11,
      panel: 'panel:kanto',
      value: 7.9,
    },
    {
      id: 'precedent:series-kr',
      names: { en: 'The Tide Ledger, the Korean series' },
      origin: 'KR',
      destination: 'KR',
      year: 2021,
      sourceEpisodes: 16,
      panel: 'panel:korea',
      value: 14.2,
    },
  ],
  forecasts: [
    {
      id: 'forecast:kanto',
      panel: 'panel:kanto',
      basedOn: ['precedent:lighthouse', 'precedent:paper-moon'],
      value: 7,
      low: 5.5,
      high: 8.5,
      unit: '%',
      asOf: day('2025-07-01'),
      confidence: 'medium',
    },
  ],
  evidence: [{ id: 'evidence:novel-in-japan', text: { en: 'The novel sold 120,000 copies in Japanese.' } }],
}
