import type { clear } from '../../src/core/index.ts'
import { day } from '../../src/core/index.ts'
import { places, when } from '../sound-title/notation.ts'
import type { Fault, SoundCase } from './fault.ts'
import { add, fault, set, sound, unknown } from './fault.ts'
import { showing } from './grants.ts'

/** The first of the shooting days. */
const SHOOTS = '2026-04-06'

const NOVEL = 'clear/grants/grant:novel'
const MINATO = 'clear/grants/grant:minato'
const LUMEN = 'clear/grants/grant:lumen-japan'

const optioned = (status: clear.Grant['status'], option: clear.Option) => [
  set(`${NOVEL}/status`, status),
  set(`${NOVEL}/option`, option),
]

const reverting = (grant: string, it: Partial<clear.Reversion>) =>
  set(`clear/grants/${grant}/reversions`, [
    { id: 'reversion:start', unless: 'production-start', due: day(SHOOTS), ...it },
  ])

const once = { id: 'repeat:night', afterDays: 2, at: 1500 }
const twice = { id: 'repeat:week', afterDays: 7, at: 900 }
const runs = (granted: number, ...repeats: readonly object[]) => [
  set(`${MINATO}/runs`, granted),
  set('release/windows/window:minato/airing/repeats', repeats),
]

const approval = (it: Partial<clear.Approval> = {}) =>
  set(`${MINATO}/approvals`, [
    {
      id: 'approval:cut',
      of: 'final-cut',
      by: 'party:tv-minato',
      due: when('2 weeks before event:premiere'),
      ...it,
    },
  ])

/** The broadcaster is to be asked first about streaming in Japan; the streamer's licence is of a day. */
const askedFirst = (signedOn: string, it: Partial<clear.Negotiation> = {}) => [
  set(`${MINATO}/signedOn`, day('2026-01-10')),
  set(`${LUMEN}/signedOn`, day(signedOn)),
  set(`${MINATO}/negotiations`, [
    {
      id: 'negotiation:streaming',
      kind: 'first-negotiation',
      holder: 'party:tv-minato',
      right: 'stream',
      media: ['svod'],
      answerDays: 30,
      ...it,
    },
  ]),
]

const blackout = (grant: string, it: Pick<clear.Blackout, 'from' | 'until'> & Partial<clear.Blackout>) =>
  set(`${grant}/blackouts`, [
    { id: 'blackout:games', territories: places('JP'), media: ['audiovisual'], ...it },
  ])

/** For the whole world, alone. */
const rivalOption: clear.Grant = {
  id: 'grant:rival',
  work: 'work:novel',
  right: 'adapt',
  licensor: 'party:seo-yuna',
  licensee: 'party:pacific',
  territories: places('World'),
  media: ['audiovisual'],
  languages: 'any',
  term: { from: day('2027-01-01'), until: 'open' },
  exclusive: true,
  status: 'option',
  holdbacks: [],
}

const consented: clear.Approval = {
  id: 'approval:author',
  of: 'sublicence',
  by: 'party:seo-yuna',
  givenOn: day('2025-08-20'),
}

const catchUp = (status: clear.Amendment['status']) => [
  set(`${MINATO}/media`, ['free-television']),
  set(`${MINATO}/amendments`, [
    {
      id: 'amendment:catch-up',
      effective: day('2026-09-01'),
      status,
      terms: { media: ['free-television', 'catch-up'] },
    },
  ]),
]

/** What stands in a contract beside the right itself: clocks, runs, leave to be asked. */
export const CONTRACT_FAULTS: readonly Fault[] = [
  fault(
    'the option on the novel was let go by, and the series was made all the same',
    optioned('option', { exerciseBy: day('2025-06-30') }),
    'option-lapsed',
    'chain-of-title-gap',
    'derivation-leak',
  ),
  fault(
    'the option on the novel was exercised a day too late',
    optioned('signed', { exerciseBy: day('2025-06-30'), exercisedOn: day('2025-07-01') }),
    'option-lapsed',
  ),
  fault(
    'the extension of the option was taken, and its last day missed too',
    optioned('signed', {
      exerciseBy: day('2024-12-31'),
      exercisedOn: day('2025-07-01'),
      extensions: [{ id: 'extension:first', exerciseBy: day('2025-06-30'), takenOn: day('2024-12-20') }],
    }),
    'option-lapsed',
  ),
  fault(
    'nobody knows until when the option on the novel can be exercised',
    optioned('option', { exerciseBy: when('1 year after event:first-negotiation') }),
    'chain-of-title-gap',
    'derivation-leak',
    unknown('option-day', 'option-lapsed'),
  ),
  fault(
    'another studio has an option on the novel that it may still take',
    [
      add('clear/grants', {
        ...rivalOption,
        option: { exerciseBy: day('2027-12-01') },
      }),
    ],
    'option-of-another',
  ),
  fault(
    'another streamer has an option on the series at home, and nobody knows until when',
    [
      add('clear/grants', {
        ...rivalOption,
        id: 'grant:rival',
        work: 'work:tide-japan',
        right: 'stream',
        licensor: 'party:aozora',
        licensee: 'party:tv-minato',
      }),
    ],
    'option-of-another',
  ),
  fault(
    'production had to start by the day before the one on which it did',
    [reverting('grant:novel', { due: day('2026-04-05') })],
    'right-reverted',
    'window-outside-rights',
    'catch-up-past-rights',
  ),
  fault(
    'the agent for television abroad gives its right back unless the first showing came a day earlier',
    [reverting('grant:pacific', { unless: 'first-showing', due: day('2026-10-07') })],
    'right-reverted',
  ),
  fault(
    'nobody knows by when production had to start',
    [reverting('grant:novel', { due: when('18 months after event:first-negotiation') })],
    unknown('reversion-day', 'right-reverted'),
  ),
  fault('the broadcaster repeats every episode at night and bought one run', runs(1, once), 'runs-exceeded'),
  fault('the broadcaster repeats twice and bought two runs', runs(2, once, twice), 'runs-exceeded'),
  fault(
    'the author had to consent before the novel was passed on to the Japanese partner',
    [set(`${NOVEL}/sublicensing`, 'with-consent')],
    'consent-missing',
  ),
  fault(
    'the novel may not be passed on, and was',
    [set(`${NOVEL}/sublicensing`, 'not-allowed')],
    'consent-missing',
  ),
  fault(
    'somebody else than the author consented',
    [
      set(`${NOVEL}/sublicensing`, 'with-consent'),
      set('clear/grants/grant:novel-japan/approvals', [{ ...consented, by: 'party:dalbit' }]),
    ],
    'consent-missing',
  ),
  fault('the broadcaster never approved the final cut', [approval()], 'approval-missing'),
  fault(
    'the broadcaster approved the final cut a day too late',
    [approval({ givenOn: day('2026-09-25') })],
    'approval-missing',
  ),
  fault(
    'nobody knows by when the final cut had to be approved',
    [approval({ due: when('on event:first-negotiation') })],
    unknown('approval-day', 'approval-missing'),
  ),
  fault(
    'Lumen was licensed without a word to the broadcaster, who was to be asked first',
    askedFirst('2026-02-01'),
    'negotiation-right-ignored',
  ),
  fault(
    'Lumen was licensed on the last day that the broadcaster had to answer',
    askedFirst('2026-03-03', { kind: 'last-refusal', notice: day('2026-02-01') }),
    'negotiation-right-ignored',
  ),
  fault(
    'an episode airs in a blackout',
    [blackout(MINATO, { from: day('2026-10-22'), until: day('2026-10-23') })],
    'blacked-out',
  ),
  fault(
    'Lumen may not show the title over the New Year, and does',
    [blackout(LUMEN, { from: day('2026-12-31'), until: day('2027-01-04') })],
    'blacked-out',
  ),
  fault(
    'a repeat falls into a blackout that the episodes keep out of',
    [
      ...runs(2, once),
      blackout(MINATO, { from: day('2026-10-23'), until: day('2026-10-29'), media: ['free-television'] }),
    ],
    'blacked-out',
  ),
  fault(
    "Lumen's licence for Japan is still a draft",
    [set(`${LUMEN}/status`, 'draft')],
    'draft-relied-on',
    'window-outside-rights',
  ),
  fault(
    'the agreement with the author is still a draft',
    [set(`${NOVEL}/status`, 'draft')],
    'draft-relied-on',
    'chain-of-title-gap',
    'derivation-leak',
  ),
  fault(
    'catch-up was added to the broadcaster’s licence by an amendment that nobody signed',
    catchUp('draft'),
    'draft-relied-on',
    'catch-up-past-rights',
    'window-outside-rights',
  ),
]

export const CONTRACT_SOUND: readonly SoundCase[] = [
  sound('another studio had an option on the novel, and let it go by', [
    add('clear/grants', { ...rivalOption, option: { exerciseBy: day('2025-06-30') } }),
  ]),
  sound(
    'the option on the novel was exercised on its last day',
    optioned('signed', { exerciseBy: day('2025-06-30'), exercisedOn: day('2025-06-30') }),
  ),
  sound(
    'the option on the novel was extended, and exercised within the longer time',
    optioned('signed', {
      exerciseBy: day('2024-12-31'),
      exercisedOn: day('2025-06-30'),
      extensions: [{ id: 'extension:first', exerciseBy: day('2025-06-30'), takenOn: day('2024-12-20') }],
    }),
  ),
  sound('production started on the last day for it', [reverting('grant:novel', {})]),
  sound('the last day for production moves with the signature', [
    reverting('grant:novel', { due: when('2 years after event:signature') }),
  ]),
  sound('another company’s right to the title falls back, and nothing of ours rests on it', [
    add(
      'clear/grants',
      showing({
        id: 'grant:theatres',
        licensee: 'party:keystone',
        media: ['theatrical'],
        status: 'option',
        option: { exerciseBy: day('2027-12-01') },
      }),
    ),
  ]),
  sound('the broadcaster repeats at night and bought two runs', runs(2, once)),
  sound('the author consented before the novel was passed on', [
    set(`${NOVEL}/sublicensing`, 'with-consent'),
    set('clear/grants/grant:novel-japan/approvals', [consented]),
  ]),
  sound('the broadcaster approved the final cut on the last day', [approval({ givenOn: day('2026-09-24') })]),
  sound('an approval is due tomorrow', [approval({ due: day('2027-07-01') })]),
  sound(
    'Lumen was licensed on the day after the broadcaster let its time run out',
    askedFirst('2026-03-04', { notice: day('2026-02-01') }),
  ),
  sound(
    'Lumen was licensed on the day on which the broadcaster waived its right',
    askedFirst('2026-02-10', { notice: day('2026-02-01'), waivedOn: day('2026-02-10') }),
  ),
  sound('Lumen was licensed before the broadcaster had any right to be asked', askedFirst('2026-01-09')),
  sound('a blackout lies between the repeat on Saturday and the next Thursday', [
    blackout(MINATO, { from: day('2026-10-25'), until: day('2026-10-29'), media: ['free-television'] }),
  ]),
  sound('a blackout is of another country', [
    blackout(LUMEN, { from: day('2026-12-31'), until: day('2027-01-04'), territories: places('KR') }),
  ]),
  sound('catch-up was added to the broadcaster’s licence by a signed amendment', catchUp('signed')),
  sound('the licence of the broadcaster is for broadcasting alone', [set(`${MINATO}/right`, 'broadcast')]),
]
