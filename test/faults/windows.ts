import { day } from '../../src/core/index.ts'
import { places, spoken, term, when } from '../sound-title/notation.ts'
import type { Fault } from './fault.ts'
import { add, fault, inCatalogue, set, unknown } from './fault.ts'
import { adapting, freeStream, showing } from './grants.ts'

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
    'catch-up-past-rights',
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
    'catch-up-past-rights',
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
