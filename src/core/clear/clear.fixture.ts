import type { Term, Territories } from '../base/index.ts'
import { day, parseTerritories } from '../base/index.ts'
import type { Clear, Grant, Holdback, Use, Work } from './types.ts'
import { NOTHING_CLEARED } from './types.ts'

/** `JP`, `Asia ex. JP` */
export const places = (text: string): Territories => parseTerritories(text)!

/** From the first day up to, and without, the second; without a second, for good. */
export const days = (from: string, until = 'open'): Term => ({
  from: day(from),
  until: until === 'open' ? 'open' : day(until),
})

/** A term that hangs on an event that nobody has dated. */
export const SOME_DAY: Term = {
  from: { anchor: { kind: 'event', event: 'event:signature' }, shift: 0, unit: 'day' },
  until: 'open',
}

/** A novel by its author. */
export const work = (it: Partial<Work> = {}): Work => ({
  id: 'work:novel',
  names: { en: 'The Tide' },
  kind: 'novel',
  owners: ['party:author'],
  basedOn: [],
  publicDomain: [],
  ...it,
})

/** The right to adapt that novel, from its author to the studio: signed, everywhere, for good. */
export const grant = (it: Partial<Grant> = {}): Grant => ({
  id: 'grant:adapt',
  work: 'work:novel',
  right: 'adapt',
  licensor: 'party:author',
  licensee: 'party:studio',
  territories: places('World'),
  media: ['all-media'],
  languages: 'any',
  term: days('2020-01-01'),
  exclusive: false,
  status: 'signed',
  holdbacks: [],
  ...it,
})

/** Protects the streamer everywhere until 2027. */
export const holdback = (it: Partial<Holdback> = {}): Holdback => ({
  id: 'holdback:streamer',
  protects: 'party:streamer',
  territories: places('World'),
  media: ['all-media'],
  languages: 'any',
  until: day('2027-01-01'),
  ...it,
})

/** The title uses the novel by the right to adapt it. */
export const use = (it: Partial<Use> = {}): Use => ({
  id: 'use:novel',
  work: 'work:novel',
  right: 'adapt',
  ...it,
})

export const clearOf = (it: Partial<Clear> = {}): Clear => ({ ...NOTHING_CLEARED, ...it })
