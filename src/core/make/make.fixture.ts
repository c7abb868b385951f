import type { ClockMinutes } from '../base/index.ts'
import { day, isRelative, parseClock } from '../base/index.ts'
import type { Busy, Episode, LabourRule, Make, Permit, Person, Place, ShootingDay } from './types.ts'
import { NOTHING_MADE } from './types.ts'

/** `09:00`, `25:30` */
export const clock = (text: string): ClockMinutes => parseClock(text)!

export const person = (it: Partial<Person> = {}): Person => ({
  id: 'person:lead',
  name: { language: 'ja', family: '青葉', given: '澪' },
  function: 'cast',
  busy: [],
  permits: [],
  ...it,
})

export const busy = (it: Pick<Busy, 'term'> & Partial<Busy>): Busy => ({ id: 'busy:play', ...it })

export const permit = (it: Partial<Permit> = {}): Permit => ({
  id: 'permit:japan',
  country: 'JP',
  from: day('2026-01-01'),
  until: 'open',
  ...it,
})

export const TOKYO: Place = {
  id: 'place:tokyo',
  names: { en: 'Tokyo' },
  country: 'JP',
  zone: 'Asia/Tokyo',
}
export const SEOUL: Place = {
  id: 'place:seoul',
  names: { en: 'Seoul' },
  country: 'KR',
  zone: 'Asia/Seoul',
}
export const LOS_ANGELES: Place = {
  id: 'place:los-angeles',
  names: { en: 'Los Angeles' },
  country: 'US',
  zone: 'America/Los_Angeles',
}
export const BERLIN: Place = {
  id: 'place:berlin',
  names: { en: 'Berlin' },
  country: 'DE',
  zone: 'Europe/Berlin',
}

/** A Monday in Tokyo from nine to seven, with the lead. Its id is made of its date. */
export const shootingDay = (it: Partial<ShootingDay> = {}): ShootingDay => {
  const on = it.on ?? day('2026-03-02')
  return {
    id: isRelative(on) ? 'day:undated' : `day:${on}`,
    on,
    place: 'place:tokyo',
    call: clock('09:00'),
    wrap: clock('19:00'),
    strips: [],
    people: [{ person: 'person:lead' }],
    ...it,
  }
}

/** A Japanese rule for everyone, for ever; by default at most 13 hours a day. */
export const labourRule = (it: Partial<LabourRule> = {}): LabourRule => ({
  id: 'rule:day',
  names: { en: 'At most 13 hours a day' },
  country: 'JP',
  appliesTo: 'everyone',
  inForce: { from: day('2020-01-01'), until: 'open' },
  limit: { kind: 'day', atMostHours: 13 },
  ...it,
})

/** Its id is made of its number. */
export const episode = (it: Partial<Episode> = {}): Episode => {
  const number = it.number ?? 1
  return { id: `episode:${number}`, number, ...it }
}

/** The lead, four cities, and what the test is about. */
export const makeOf = (it: Partial<Make> = {}): Make => ({
  ...NOTHING_MADE,
  people: [person()],
  places: [TOKYO, SEOUL, LOS_ANGELES, BERLIN],
  ...it,
})
