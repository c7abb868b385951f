import { day, parseTerritories } from '../base/index.ts'
import type { Airing } from './plan.ts'
import type { Credit, Release, Window } from './types.ts'
import { NOTHING_RELEASED } from './types.ts'

/** A quarter on Japanese free television, not exclusive, no language named. */
export const window = (it: Partial<Window> = {}): Window => ({
  id: 'window:tv',
  names: { en: 'Channel Eight' },
  party: 'party:broadcaster',
  medium: 'free-television',
  territories: parseTerritories('JP')!,
  languages: [],
  term: { from: day('2026-04-01'), until: day('2026-07-01') },
  exclusive: false,
  fees: [],
  ...it,
})

/** Ten episodes, one a week from Friday 2026-04-03; the last airs on 2026-06-05. */
export const weekly = (it: Partial<Airing> = {}): Airing => ({
  first: day('2026-04-03'),
  episodes: 10,
  perDrop: 1,
  everyDays: 7,
  skips: [],
  ...it,
})

/** The novel as the source work: 原作. */
export const credit = (it: Partial<Credit> = {}): Credit => ({
  id: 'credit:novel',
  work: 'work:novel',
  as: 'source-work',
  wording: { en: 'Based on the novel The Tide' },
  ...it,
})

export const releaseOf = (it: Partial<Release> = {}): Release => ({ ...NOTHING_RELEASED, ...it })
