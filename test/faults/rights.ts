import { day } from '../../src/core/index.ts'
import { days, places, spoken, sum, term, when } from '../sound-title/notation.ts'
import { CHAIN_FAULTS } from './chain.ts'
import type { Fault, SoundCase } from './fault.ts'
import { add, both, fault, forget, move, recordIn, remove, set, sound } from './fault.ts'
import { adapting, freeStream, remakeRight, showing, throughAgent } from './grants.ts'
import { WINDOW_FAULTS } from './windows.ts'

/** How the partners divided the world. */
export const CARVE_OUT_FAULTS: readonly Fault[] = [
  fault('Korea was allotted to nobody', [remove('deal/allotments/allotment:korea')], 'carve-out-gap'),
  fault(
    'discs abroad were forgotten',
    [set('deal/allotments/allotment:abroad/media', ['theatrical', 'non-theatrical', 'television'])],
    'carve-out-gap',
  ),
  fault(
    'the partners divide merchandise too, and no share names it',
    [set('deal/scope/media', ['audiovisual', 'merchandise'])],
    'carve-out-gap',
  ),
  fault(
    'the distributor was given free streams abroad, which the studio keeps',
    [
      set('deal/allotments/allotment:abroad/media', [
        'theatrical',
        'non-theatrical',
        'television',
        'home-video',
        'fast',
      ]),
    ],
    'carve-out-overlap',
  ),
  fault(
    "the Japanese partner's share was written as East Asia",
    [set('deal/allotments/allotment:japan/territories', places('East Asia'))],
    'carve-out-overlap',
  ),
]

export const RIGHTS_FAULTS: readonly Fault[] = [
  fault(
    'a second service takes an option on Japan, and has not exercised it',
    [
      add(
        'clear/grants',
        showing({
          id: 'grant:option',
          licensee: 'party:pacific',
          status: 'option',
          option: { exerciseBy: day('2027-12-01'), fee: sum('JPY 1,000,000') },
        }),
      ),
    ],
    'option-of-another',
  ),
  ...CHAIN_FAULTS,
  ...WINDOW_FAULTS,
  ...CARVE_OUT_FAULTS,
]

export const RIGHTS_SOUND: readonly SoundCase[] = [
  sound(
    'the novel came by way of an agent, who was granted as much as was passed on',
    throughAgent('source-work'),
  ),
  sound('the wedding is borrowed and the remake right is held', [
    add('clear/grants', remakeRight),
    set('adapt/scenes/scene:8-1/beats', ['beat:auction', 'beat:wedding']),
  ]),
  sound('a beat stands in the novel as well as in the Korean series', [
    set('adapt/beats/beat:wedding/standsIn', ['work:series-kr', 'work:novel']),
    set('adapt/scenes/scene:8-1/beats', ['beat:auction', 'beat:wedding']),
  ]),
  sound('the wedding is told in another way, invented for Japan', [
    set('adapt/beats/beat:wedding/standsIn', []),
    set('adapt/scenes/scene:8-1/beats', ['beat:auction', 'beat:wedding']),
  ]),
  sound('the novel is credited as less than was granted', [
    set('release/credits/credit:novel/as', 'concept'),
  ]),
  sound('the author signed everything over to the studio', [
    set('clear/grants/grant:novel/right', 'assignment'),
    set('clear/grants/grant:novel/term', term('2024-01-01')),
  ]),
  sound('the Japanese partner sub-licenses what it has alone', [
    add(
      'clear/grants',
      adapting({ id: 'grant:novel-minato', licensor: 'party:aozora', licensee: 'party:tv-minato' }),
    ),
  ]),
  sound('the author grants the novel for Asia from the day on which the studio has it no more', [
    add(
      'clear/grants',
      adapting({
        id: 'grant:novel-asia',
        licensor: 'party:seo-yuna',
        licensee: 'party:pacific',
        territories: places('Asia'),
        term: term('2035-01-01', '2036-01-01'),
      }),
    ),
  ]),
  sound('two sales agents both sell the discs in Japan, neither of them alone', [
    add(
      'clear/grants',
      showing({
        id: 'grant:disc-one',
        licensee: 'party:pacific',
        media: ['home-video'],
        exclusive: false,
      }),
    ),
    add(
      'clear/grants',
      showing({
        id: 'grant:disc-two',
        licensee: 'party:keystone',
        media: ['home-video'],
        exclusive: false,
      }),
    ),
  ]),
  sound("Lumen's window takes exactly its two years, the leap day counted", [
    set('release/windows/window:lumen-japan/term/until', when('731 days after start of window:lumen-japan')),
  ]),
  sound("the author's licence ends with the last day of Lumen's two years", [
    set('clear/grants/grant:novel/term/until', day('2028-12-25')),
  ]),
  sound(
    'the free stream opens on the day on which the holdback that protects Lumen is over',
    freeStream('2027-12-25'),
  ),
  sound(
    'the broadcaster leaves no week out, and everything that hangs on the last episode comes a week earlier',
    [set('release/windows/window:minato/airing/skips', [])],
  ),
  sound('a holdback protects Korean subtitles, and the window in that place has none', [
    add('clear/grants/grant:minato/holdbacks', {
      id: 'holdback:korean-subtitles',
      protects: 'party:tv-minato',
      territories: places('JP'),
      media: ['svod'],
      languages: spoken('ko dub'),
      until: 'open',
    }),
  ]),
  sound('a language is cleared as such, and each window takes a form or a region of it', [
    set('clear/grants/grant:lumen-abroad/languages', spoken('ja', 'en', 'ko', 'zh', 'es')),
  ]),
  sound('the studio divides Korea and streaming into overlapping shares of its own', [
    set('deal/allotments/allotment:streaming-abroad/territories', places('World ex. JP')),
  ]),
  sound('the deal divides nothing, so nothing can be left over', [
    forget('deal/scope'),
    remove('deal/allotments/allotment:korea'),
  ]),
  sound(
    'the old Korean licence goes on in print only',
    both(
      recordIn('grants', 'grant:series-kr', {
        media: ['script-book'],
        term: days('2019-01-01', '2030-01-01'),
      }),
    ),
  ),
  sound('the premiere slips to a Monday: the week left out is not hit any more, and the end comes earlier', [
    move('release/events/event:premiere/on', 4),
  ]),
]
