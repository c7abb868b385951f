import type { clear } from '../../src/core/index.ts'
import { day } from '../../src/core/index.ts'
import { days, places, spoken, sum, term, when } from '../sound-title/notation.ts'
import type { Fault, SoundCase } from './fault.ts'
import {
  add,
  both,
  fault,
  forget,
  inCatalogue,
  move,
  recordIn,
  remove,
  set,
  sound,
  unknown,
} from './fault.ts'

/** The right to show the title, from its producers; signed, exclusive, for the year 2027. */
const showing = (it: Partial<clear.Grant> & Pick<clear.Grant, 'id' | 'licensee'>): clear.Grant => ({
  work: 'work:tide-japan',
  right: 'exhibit',
  licensor: 'party:haneul',
  territories: places('JP'),
  media: ['svod'],
  languages: 'any',
  term: term('2027-01-01', '2028-01-01'),
  exclusive: true,
  status: 'signed',
  holdbacks: [],
  ...it,
})

/** The right to adapt the novel, passed on. */
const adapting = (
  it: Partial<clear.Grant> & Pick<clear.Grant, 'id' | 'licensor' | 'licensee'>,
): clear.Grant => ({
  ...showing(it),
  work: 'work:novel',
  right: 'adapt',
  media: ['audiovisual'],
  term: term('2025-09-01', '2035-01-01'),
  credit: 'source-work',
  ...it,
})

const freeStream = (from: string) => [
  add(
    'clear/grants',
    showing({
      id: 'grant:minato-free-stream',
      licensor: 'party:aozora',
      licensee: 'party:tv-minato',
      media: ['avod'],
      term: term(from, '2028-06-01'),
    }),
  ),
  add('release/windows', {
    id: 'window:minato-free-stream',
    names: { en: 'Minato Free' },
    party: 'party:tv-minato',
    medium: 'avod',
    territories: places('JP'),
    languages: spoken('ja original'),
    term: term(from, '2028-06-01'),
    exclusive: false,
    fees: [],
  }),
]

const remakeRight = adapting({
  id: 'grant:series-remake',
  work: 'work:series-kr',
  right: 'remake',
  licensor: 'party:dalbit',
  licensee: 'party:haneul',
  exclusive: false,
})

/** What may be told, by whom, and under which name. */
export const CHAIN_FAULTS: readonly Fault[] = [
  fault(
    'a scene borrows the wedding that only the Korean series has',
    [set('adapt/scenes/scene:8-1/beats', ['beat:auction', 'beat:wedding'])],
    'derivation-leak',
  ),
  fault(
    'the tea scene turns out to be in the Korean series and not in the novel',
    [set('adapt/beats/beat:tea/standsIn', ['work:series-kr'])],
    'derivation-leak',
  ),
  fault(
    'a beat of the webtoon alone is used, whose own maker granted nothing',
    [set('adapt/beats/beat:storm/standsIn', ['work:webtoon'])],
    'derivation-leak',
  ),
  fault(
    'the remake right is held for the wedding, but only as an option',
    [
      add('clear/grants', { ...remakeRight, status: 'option' }),
      set('adapt/scenes/scene:8-1/beats', ['beat:auction', 'beat:wedding']),
    ],
    'derivation-leak',
  ),
  fault(
    'the novel is optioned and the option was never exercised',
    [set('clear/grants/grant:novel/status', 'option')],
    'chain-of-title-gap',
    'derivation-leak',
  ),
  fault(
    'the novel was licensed by the webtoon studio, which never had the screen rights',
    [set('clear/grants/grant:novel/licensor', 'party:toon-garden')],
    'chain-of-title-gap',
    'derivation-leak',
  ),
  fault(
    'nobody signed for the idea of the telephone in the harbour',
    [remove('clear/grants/grant:harbour')],
    'chain-of-title-gap',
    'derivation-leak',
  ),
  fault(
    'the idea was granted for the stage alone',
    [set('clear/grants/grant:harbour/right', 'stage')],
    'chain-of-title-gap',
    'derivation-leak',
  ),
  fault(
    'the folk tale has an author after all',
    recordIn('works', 'work:folk-tale', { owners: ['party:mori-jun'], publicDomain: [] }),
    'chain-of-title-gap',
    'derivation-leak',
  ),
  fault(
    'the one who granted the idea does not own it',
    recordIn('works', 'work:harbour', { owners: ['party:dalbit'] }),
    'chain-of-title-gap',
    'derivation-leak',
  ),
  fault(
    'an idea (原案) is credited as the work it was made from (原作)',
    [set('release/credits/credit:harbour/as', 'source-work')],
    'credit-not-granted',
  ),
  fault(
    'the author allows no more than 原案, and the producers granted 原作 to each other',
    [set('clear/grants/grant:novel/credit', 'concept')],
    'credit-not-granted',
  ),
  fault(
    'the Korean series is credited as the format, which its owner never granted',
    [
      add('release/credits', {
        id: 'credit:series-kr',
        work: 'work:series-kr',
        as: 'format',
        wording: { en: 'Format: Dalbit Broadcasting' },
      }),
    ],
    'credit-not-granted',
  ),
  fault(
    'nobody knows who wrote the novel',
    recordIn('works', 'work:novel', { owners: [] }),
    unknown(
      'rights-holder',
      'chain-of-title-gap',
      'credit-not-granted',
      'derivation-leak',
      'language-not-cleared',
      'term-ends-before-last-airing',
      'window-outside-rights',
    ),
  ),
  fault(
    'the contract about the idea does not say how it may be credited',
    [forget('clear/grants/grant:harbour/credit')],
    unknown('strongest-credit', 'credit-not-granted'),
  ),
]

/** Windows against rights, holdbacks and each other. */
export const WINDOW_FAULTS: readonly Fault[] = [
  fault(
    'Lumen offers the title in Korea, which was not licensed to it',
    [set('release/windows/window:lumen-abroad/territories', places('World ex. JP'))],
    'window-outside-rights',
  ),
  fault(
    "catch-up was left out of the broadcaster's licence",
    [set('clear/grants/grant:minato/media', ['free-television'])],
    'window-outside-rights',
  ),
  fault(
    'Lumen leaves the title up a day longer than its two years',
    [
      set(
        'release/windows/window:lumen-japan/term/until',
        when('732 days after start of window:lumen-japan'),
      ),
    ],
    'window-outside-rights',
  ),
  fault(
    "the author's licence ends a day before Lumen's two years do",
    [set('clear/grants/grant:novel/term/until', day('2028-12-24'))],
    'window-outside-rights',
  ),
  fault(
    'the author kept subscription streaming for herself',
    [
      set('clear/grants/grant:novel/media', [
        'theatrical',
        'non-theatrical',
        'television',
        'avod',
        'tvod',
        'est',
        'fast',
        'home-video',
      ]),
    ],
    'window-outside-rights',
  ),
  fault(
    "the broadcaster's holdback runs one day into the streaming window",
    [
      set(
        'clear/grants/grant:minato/holdbacks/holdback:streaming/until',
        when('9 days after last airing of window:minato'),
      ),
    ],
    'window-under-holdback',
  ),
  fault(
    'the Korean channel begins on the last day of the holdback abroad',
    [set('release/windows/window:hangang/term/from', when('7 days after last airing of window:minato'))],
    'window-under-holdback',
  ),
  fault(
    'the broadcaster opens its free stream a day too early under the holdback that protects Lumen',
    freeStream('2027-12-24'),
    'window-under-holdback',
  ),
  fault(
    'streaming has a fixed day, and the broadcaster leaves out a second week',
    [
      set('release/windows/window:lumen-japan/term/from', day('2026-12-25')),
      set('release/windows/window:minato/airing/skips', [day('2026-11-05'), day('2026-11-26')]),
    ],
    'window-under-holdback',
    // The Korean channel, which hangs on the last episode, now begins and pays on New Year's Day.
    'receipt-moved-out-of-year',
  ),
  fault(
    "the Korean broadcaster's old licence of the novel ends one day after ours begins",
    inCatalogue('grants', (grants) =>
      grants.map((grant) =>
        grant.id === 'grant:series-kr' ? { ...grant, term: term('2019-01-01', '2024-01-02') } : grant,
      ),
    ),
    'exclusive-clash',
  ),
  fault(
    'each producer licenses streaming in Japan, one of them to a second service',
    [
      add(
        'clear/grants',
        showing({ id: 'grant:pacific-japan', licensee: 'party:pacific', exclusive: false }),
      ),
    ],
    'exclusive-clash',
  ),
  fault(
    'the studio gives two Japanese partners the same exclusive right to the novel',
    [
      add(
        'clear/grants',
        adapting({ id: 'grant:novel-japan-again', licensor: 'party:haneul', licensee: 'party:keystone' }),
      ),
    ],
    'exclusive-clash',
  ),
  fault(
    "the author grants the novel once more, for Asia, inside the studio's exclusive term",
    [
      add(
        'clear/grants',
        adapting({
          id: 'grant:novel-asia',
          licensor: 'party:seo-yuna',
          licensee: 'party:pacific',
          territories: places('Asia'),
          exclusive: false,
          term: term('2034-12-31', '2036-01-01'),
        }),
      ),
    ],
    'exclusive-clash',
  ),
  fault(
    'a second channel shows the title on free television while TV Minato has it alone',
    [
      add(
        'clear/grants',
        showing({
          id: 'grant:hangang-japan',
          licensee: 'party:hangang',
          media: ['free-television'],
          term: term('2026-12-01', '2026-12-25'),
        }),
      ),
      add('release/windows', {
        id: 'window:hangang-japan',
        names: { en: 'Hangang Japan' },
        party: 'party:hangang',
        medium: 'free-television',
        territories: places('JP'),
        languages: spoken('ja original'),
        term: term('2026-12-01', '2026-12-25'),
        exclusive: false,
        fees: [],
      }),
    ],
    'exclusive-clash',
  ),
  fault(
    'the Korean channel dubs, and has cleared subtitles only',
    [set('release/windows/window:hangang/languages', spoken('ja original', 'ko sub', 'ko dub'))],
    'language-not-cleared',
  ),
  fault(
    'Lumen adds Chinese subtitles in Japan',
    [set('release/windows/window:lumen-japan/languages', spoken('ja original', 'zh-Hant sub'))],
    'language-not-cleared',
  ),
  fault(
    'the author cleared Japanese, Korean and English, and Lumen subtitles in Spanish and Chinese',
    [set('clear/grants/grant:novel/languages', spoken('ja', 'ko', 'en'))],
    'language-not-cleared',
  ),
  fault(
    'Spanish was cleared for Mexico, and Lumen offers it to all of Latin America',
    [set('clear/grants/grant:lumen-abroad/languages', spoken('ja', 'en', 'ko', 'zh', 'es-MX'))],
    'language-not-cleared',
  ),
  fault(
    "the Korean channel's licence ends on the day before its last episodes",
    [set('clear/grants/grant:hangang/term/until', when('on last airing of window:hangang'))],
    'term-ends-before-last-airing',
  ),
  fault(
    'the Korean channel leaves out a week, and its licence ends on the day that was first agreed',
    [
      set('clear/grants/grant:hangang/term/until', day('2027-01-23')),
      set('release/windows/window:hangang/airing/skips', [day('2027-01-08')]),
    ],
    'term-ends-before-last-airing',
  ),
  fault(
    "the broadcaster's licence ends the day before its last episode, and its catch-up goes on",
    [set('clear/grants/grant:minato/term/until', day('2026-12-17'))],
    'term-ends-before-last-airing',
    'window-outside-rights',
  ),
  fault(
    "the author's licence ends while the Korean channel is half through",
    [set('clear/grants/grant:novel/term/until', day('2027-01-08'))],
    'term-ends-before-last-airing',
    'window-outside-rights',
  ),
  fault(
    'a holdback lasts until an event that nobody has dated',
    [
      set(
        'clear/grants/grant:minato/holdbacks/holdback:streaming/until',
        when('30 days after event:disc-release'),
      ),
    ],
    unknown('holdback-end', 'window-under-holdback'),
  ),
  fault(
    "the Korean channel's licence runs from a signature that nobody has dated",
    [set('clear/grants/grant:hangang/term/from', when('on event:korean-signature'))],
    unknown('term', 'language-not-cleared', 'term-ends-before-last-airing', 'window-outside-rights'),
  ),
  fault(
    'nobody knows when the Korean channel begins',
    [
      set('release/windows/window:hangang/term/from', when('on event:korean-launch')),
      set('release/windows/window:hangang/airing/first', day('2026-12-25')),
    ],
    unknown(
      'window-days',
      'language-not-cleared',
      'term-ends-before-last-airing',
      'window-outside-rights',
      'window-under-holdback',
    ),
  ),
]

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

export const RIGHTS_FAULTS: readonly Fault[] = [...CHAIN_FAULTS, ...WINDOW_FAULTS, ...CARVE_OUT_FAULTS]

export const RIGHTS_SOUND: readonly SoundCase[] = [
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
  sound('a second service takes an option on Japan, and has not exercised it', [
    add(
      'clear/grants',
      showing({
        id: 'grant:option',
        licensee: 'party:pacific',
        status: 'option',
        option: { exerciseBy: day('2027-12-01'), fee: sum('JPY 1,000,000') },
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
