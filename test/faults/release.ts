import { addDays, day } from '../../src/core/index.ts'
import { places, when } from '../sound-title/notation.ts'
import { TODAY } from '../sound-title.ts'
import type { Fault, SoundCase } from './fault.ts'
import { add, fault, forget, move, remove, set, sound, unknown } from './fault.ts'

const AIRING = 'release/windows/window:minato/airing'
const DELIVERY = 'release/windows/window:lumen-abroad/delivery'
const dueIn = (days: number) => set(`${DELIVERY}/deliverBy`, addDays(TODAY, days))
const delivered = (on: string) => set('release/materials/material:subtitles-en/delivered', day(on))

/** What viewers are shown, and what is delivered with it. */
export const RELEASE_FAULTS: readonly Fault[] = [
  fault(
    'the broadcaster keeps each episode up until past the year of its licence',
    [set(`${AIRING}/catchUp/forDays`, 296)],
    'catch-up-past-rights',
  ),
  fault(
    'the special is finished a day late',
    [move(`${AIRING}/specials/special:making/delivered`, 1)],
    'special-too-late',
  ),
  fault(
    'the special is shown a week early',
    [move(`${AIRING}/specials/special:making/on`, -7)],
    'special-too-late',
  ),
  fault(
    'nobody said when the special is finished',
    [forget(`${AIRING}/specials/special:making/delivered`)],
    unknown('delivery-day', 'special-too-late'),
  ),
  fault(
    'an episode comes out on a Japanese holiday',
    [
      add('release/holidays', {
        id: 'holiday:october',
        country: 'JP',
        on: day('2026-10-15'),
        names: { ja: '港の祝日' },
      }),
    ],
    'drop-on-holiday',
  ),
  fault(
    'the Korean window opens on a Korean holiday',
    [
      add('release/holidays', {
        id: 'holiday:christmas',
        country: 'KR',
        on: day('2026-12-25'),
        names: { ko: '기독탄신일', en: 'Christmas' },
      }),
    ],
    'drop-on-holiday',
  ),
  fault(
    'nobody translated the synopsis',
    [forget('release/metadata/metadata:th/synopses')],
    'metadata-incomplete',
  ),
  fault(
    'a synopsis has one character too many',
    [set('release/metadata/metadata:en/synopses/short', 'a'.repeat(191))],
    'metadata-incomplete',
  ),
  fault(
    'the player’s name stands in no script that is read there',
    [forget('release/cast/cast:mizuki/written')],
    'metadata-incomplete',
  ),
  fault('the subtitles come a day late', [delivered('2026-11-26')], 'metadata-incomplete'),
  fault(
    'in thirty days a title in Thai is to be there',
    [forget('release/metadata/metadata:th/title'), dueIn(30), delivered('2026-01-01')],
    'metadata-due',
  ),
  fault(
    'the rating is still awaited a day before it is due',
    [remove('release/ageRatings/age-rating:th'), dueIn(1), delivered('2026-01-01')],
    'metadata-due',
  ),
  fault('Taiwan has not rated it', [remove('release/ageRatings/age-rating:tw')], 'rating-missing'),
  fault(
    'the service asks for a Singaporean rating too',
    [set(`${DELIVERY}/ageRatings`, places('TH, TW, SG'))],
    'rating-missing',
  ),
  fault(
    'the day of delivery hangs on the opening of a window without a day',
    [set(`${DELIVERY}/deliverBy`, when('30 days before event:presentation'))],
    unknown('delivery-deadline', 'metadata-incomplete'),
  ),
]

export const RELEASE_SOUND: readonly SoundCase[] = [
  sound('each episode stays up until the last day of the licence', [set(`${AIRING}/catchUp/forDays`, 295)]),
  sound('the special is finished earlier', [move(`${AIRING}/specials/special:making/delivered`, -1)]),
  sound('Japan rests on the day that the plan leaves out', [
    set('release/holidays/holiday:harbour/on', day('2026-11-05')),
  ]),
  sound('Korea rests on a day on which only Japan has an episode', [
    add('release/holidays', {
      id: 'holiday:october',
      country: 'KR',
      on: day('2026-10-15'),
      names: { ko: '공휴일' },
    }),
  ]),
  sound('a synopsis has 190 characters, each of several parts', [
    set('release/metadata/metadata:en/synopses/short', 'e\u0301'.repeat(190)),
  ]),
  sound('in thirty-one days a title in Thai is to be there', [
    forget('release/metadata/metadata:th/title'),
    dueIn(31),
    delivered('2026-01-01'),
  ]),
  sound('the service asks for fewer ratings', [set(`${DELIVERY}/ageRatings`, places('TH'))]),
]
