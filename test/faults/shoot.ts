import { day } from '../../src/core/index.ts'
import { clock, term, when } from '../sound-title/notation.ts'
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

const START = 'make/events/event:start-of-photography/on'
const on = (after: number): string => `make/days/day:${after}`
const person = (name: string): string => `make/people/person:${name}`
const saturday = (hours: readonly [string, string]) =>
  add('make/days', {
    id: 'day:5',
    on: when('5 days after event:start-of-photography'),
    place: 'place:tokyo',
    call: clock(hours[0]),
    wrap: clock(hours[1]),
    strips: [],
    people: [{ person: 'person:mizuki' }, { person: 'person:director' }],
  })

/** Who may work, and is there. */
export const PEOPLE_FAULTS: readonly Fault[] = [
  fault(
    'the shoot starts a week late, and nobody asked the people again',
    [move(START, 7)],
    'not-available',
    'permit-too-late',
  ),
  fault(
    'the lead is free from the day after the first shooting day',
    [set(`${person('do-hyun')}/available`, [term('2026-04-07', '2026-05-20')])],
    'not-available',
  ),
  fault(
    "the lead's fan meeting begins on a day on which he is called",
    [set(`${person('do-hyun')}/busy/busy:fan-meeting/term/from`, day('2026-04-16'))],
    'not-available',
  ),
  fault(
    'the play begins a minute before the wrap',
    [set(`${person('mizuki')}/busy/busy:play/hours/from`, clock('19:59'))],
    'not-available',
  ),
  fault(
    'the child is called on a day on which there is school',
    [add(`${on(3)}/people`, { person: 'person:sora', call: clock('13:00'), wrap: clock('20:00') })],
    'not-available',
  ),
  fault(
    "the lead's permit is dated the day after the first shooting day",
    [set(`${person('do-hyun')}/permits/permit:do-hyun-japan/from`, day('2026-04-07'))],
    'permit-too-late',
  ),
  fault(
    "the lead's permit ends the day before his last day in Japan",
    [set(`${person('do-hyun')}/permits/permit:do-hyun-japan/until`, day('2026-04-27'))],
    'permit-too-late',
  ),
  fault(
    'nobody thought of a German permit for the director of photography',
    [remove(`${person('camera')}/permits/permit:camera-germany`)],
    'permit-too-late',
  ),
  fault(
    'the buyer is played by a British actor, who needs a permit in Germany',
    [set(`${person('erik')}/nationality`, 'GB')],
    'permit-too-late',
  ),
  fault(
    'a day in Tokyo is moved to Seoul, where the Japanese permits begin in May',
    [set(`${on(21)}/place`, 'place:seoul')],
    'permit-too-late',
    // And Japan has a day too few for its scheme.
    'incentive-condition-missed',
  ),
  fault(
    'nobody asked until when the creditor is free',
    [forget(`${person('ryo')}/available`)],
    unknown('availability', 'not-available'),
  ),
  fault(
    'nobody knows where the archivist is from',
    [forget(`${person('min-ji')}/nationality`)],
    // A quarter of the cast must be Korean, and without her it may not be.
    unknown('nationality', 'incentive-condition-missed', 'permit-too-late'),
  ),
  fault(
    "the director's permit for Korea is promised for a day that nobody knows",
    [set(`${person('director')}/permits/permit:director-korea/from`, when('on event:visa'))],
    unknown('permit-day', 'permit-too-late'),
  ),
  fault(
    'the last day in Seoul has no date',
    [set(`${on(43)}/on`, when('on event:rain-day'))],
    // The Korean scheme asks for six days, and this is the sixth.
    unknown('shooting-day', 'incentive-condition-missed', 'not-available'),
  ),
]

/** How long, and how soon again. */
export const HOURS_FAULTS: readonly Fault[] = [
  fault(
    'after the night shoot the call is a minute too early: 10 h 59 of rest',
    [set(`${on(4)}/call`, clock('12:59'))],
    'rest-too-short',
  ),
  fault(
    'from Berlin to Tokyo overnight: 16 hours by the clocks on the wall, 9 in truth',
    [
      set(`${on(18)}/on`, when('17 days after event:start-of-photography')),
      set(`${on(18)}/call`, clock('09:00')),
    ],
    'rest-too-short',
  ),
  fault(
    'Korea asks for fifteen hours of rest, and the days in Seoul leave twelve to fourteen',
    inCatalogue('labour', (rules) =>
      rules.map((rule) =>
        rule.id === 'rule:kr-rest' ? { ...rule, limit: { kind: 'rest', atLeastHours: 15 } } : rule,
      ),
    ),
    'rest-too-short',
  ),
  fault(
    'a day in Tokyo runs one minute over thirteen hours',
    [set(`${on(21)}/wrap`, clock('21:01'))],
    'daily-hours-exceeded',
  ),
  fault(
    'the day in Berlin runs one minute over the German ten hours, which Tokyo would allow',
    [set(`${on(16)}/wrap`, clock('17:01'))],
    'daily-hours-exceeded',
  ),
  fault(
    'the night shoot runs a minute longer: too long a day, too short a rest',
    [set(`${on(3)}/wrap`, clock('26:01'))],
    'daily-hours-exceeded',
    'rest-too-short',
  ),
  fault(
    'the Friday in Seoul runs a minute longer, and the week has 52 hours and a minute',
    [set(`${on(39)}/wrap`, clock('18:01'))],
    'weekly-hours-exceeded',
  ),
  fault(
    'a Saturday of four hours is added in Tokyo: 61 hours in seven days',
    [saturday(['13:00', '17:00'])],
    'weekly-hours-exceeded',
  ),
  fault(
    'the child is let go a minute after eight in the evening',
    [
      set(`${on(9)}/people/person:sora/call`, clock('13:01')),
      set(`${on(9)}/people/person:sora/wrap`, clock('20:01')),
    ],
    'minor-out-of-hours',
  ),
  fault(
    'the child works a minute over seven hours',
    [set(`${on(0)}/people/person:sora/wrap`, clock('16:01'))],
    'minor-out-of-hours',
  ),
  fault(
    'the child is given no hours of its own, and stays as long as everybody',
    [forget(`${on(7)}/people/person:sora/call`), forget(`${on(7)}/people/person:sora/wrap`)],
    'minor-out-of-hours',
  ),
  fault(
    'nobody asked when the child was born',
    [forget(`${person('sora')}/born`)],
    unknown('birth-date', 'minor-out-of-hours'),
  ),
  fault(
    'nobody looked up the working hours of Germany',
    inCatalogue('labour', (rules) => rules.filter(({ country }) => country !== 'DE')),
    unknown('labour-rules', 'weekly-hours-exceeded'),
  ),
]

/** Script and schedule, episodes and windows. */
export const EPISODE_FAULTS: readonly Fault[] = [
  fault(
    'the tea scene was rewritten after the schedule was made',
    [set('adapt/scenes/scene:2-1/revision', 4)],
    'schedule-behind-script',
  ),
  fault(
    'the tea scene is on the board of two days, made of one strip',
    [add(`${on(2)}/strips`, { scene: 'scene:2-1', revision: 3 })],
    'scene-scheduled-twice',
  ),
  fault(
    'a scene is to be shot in Tokyo and in Seoul, and nobody said that it is split',
    [add(`${on(43)}/strips`, { scene: 'scene:4-3', revision: 1 })],
    'scene-scheduled-twice',
  ),
  fault(
    'a scene was cut and is still to be shot',
    [remove('adapt/scenes/scene:4-3')],
    'schedule-behind-script',
  ),
  fault(
    'a scene was written that no day shoots',
    [
      add('adapt/scenes', {
        id: 'scene:4-3a',
        episode: 4,
        number: '3A',
        names: { en: 'The beach, later' },
        beats: ['beat:abacus'],
        revision: 1,
      }),
    ],
    'schedule-behind-script',
  ),
  fault(
    'a scene was renumbered: one is missing from the script, another from the schedule',
    [
      remove('adapt/scenes/scene:4-3'),
      add('adapt/scenes', {
        id: 'scene:5-0',
        episode: 5,
        number: '0',
        names: { en: 'The beach' },
        beats: ['beat:abacus'],
        revision: 1,
      }),
    ],
    'schedule-behind-script',
  ),
  fault(
    'delivery slips a day, and the first two episodes come a day too late for the broadcaster',
    [move('make/events/event:delivery/on', 1)],
    'delivery-too-late',
  ),
  fault(
    'the premiere is brought forward by a day',
    [move('release/events/event:premiere/on', -1)],
    'delivery-too-late',
  ),
  fault(
    'the broadcaster asks for tapes fifteen days before, not fourteen',
    [set('release/windows/window:minato/deliverDaysBefore', 15)],
    'delivery-too-late',
    'special-too-late',
  ),
  fault(
    'the Korean channel asks for each episode ninety-three days ahead',
    [set('release/windows/window:hangang/deliverDaysBefore', 93)],
    'delivery-too-late',
  ),
  fault(
    'an episode is one second longer than the slot',
    [set('make/episodes/episode:1/runtimeSeconds', 2761)],
    'runtime-off-slot',
  ),
  fault(
    'an episode is one second shorter than the slot',
    [set('make/episodes/episode:2/runtimeSeconds', 2699)],
    'runtime-off-slot',
  ),
  fault(
    'the broadcaster takes a minute out of the slot',
    [set('release/windows/window:minato/slot/runtime/atMost', 2700)],
    'runtime-off-slot',
  ),
  fault(
    'the Korean channel ordered sixteen episodes, as the Korean series had',
    [set('release/windows/window:hangang/ordered', 16)],
    'episode-count-off-order',
  ),
  fault(
    'the Korean channel plans eight episodes of the ten that it ordered',
    [set('release/windows/window:hangang/airing/episodes', 8)],
    'episode-count-off-order',
  ),
  fault(
    'the last episode is not made',
    [remove('make/episodes/episode:10')],
    'episode-count-off-order',
    // Both windows still air it, on a day to which nobody delivers.
    unknown('delivery-day', 'delivery-too-late'),
  ),
  fault(
    'the script was never entered, and there is a schedule',
    [set('adapt/scenes', [])],
    unknown('script', 'schedule-behind-script'),
  ),
  fault(
    'nobody knows how long the seventh episode runs',
    [forget('make/episodes/episode:7/runtimeSeconds')],
    unknown('runtime', 'runtime-off-slot'),
  ),
  fault(
    'nobody knows when the seventh episode is delivered',
    [forget('make/episodes/episode:7/delivered')],
    unknown('delivery-day', 'delivery-too-late'),
  ),
  fault(
    'no episode was entered',
    [set('make/episodes', [])],
    unknown('delivery-day', 'delivery-too-late'),
    unknown('runtime', 'runtime-off-slot'),
    unknown('episode-count', 'episode-count-off-order'),
  ),
]

export const SHOOT_FAULTS: readonly Fault[] = [...PEOPLE_FAULTS, ...HOURS_FAULTS, ...EPISODE_FAULTS]

export const SHOOT_SOUND: readonly SoundCase[] = [
  sound('a pickup of the tea scene is shot on the next day', [
    add(`${on(2)}/strips`, { scene: 'scene:2-1', revision: 3, part: true }),
  ]),
  sound('a scene is split between Tokyo and Seoul', [
    set(`${on(8)}/strips/scene:4-3/part`, true),
    add(`${on(43)}/strips`, { scene: 'scene:4-3', revision: 1, part: true }),
  ]),
  sound('after the night shoot the call is a minute later than it must be', [
    set(`${on(4)}/call`, clock('13:01')),
  ]),
  sound('from Berlin to Tokyo overnight with eleven hours in truth, whatever the clocks say', [
    set(`${on(18)}/on`, when('17 days after event:start-of-photography')),
    set(`${on(18)}/call`, clock('11:00')),
  ]),
  sound('on the way to Berlin the clocks show five hours, and twelve have passed', [
    set(`${on(14)}/on`, when('15 days after event:start-of-photography')),
    set(`${on(14)}/call`, clock('14:00')),
    set(`${on(14)}/wrap`, clock('26:00')),
  ]),
  sound('a day in Tokyo takes its whole thirteen hours', [set(`${on(21)}/wrap`, clock('21:00'))]),
  sound('a Saturday of three hours fills the sixty', [saturday(['13:00', '16:00'])]),
  sound('the child turns fifteen on the first shooting day, and may stay as long as everybody', [
    set(`${person('sora')}/born`, day('2011-04-06')),
    forget(`${on(0)}/people/person:sora/call`),
    forget(`${on(0)}/people/person:sora/wrap`),
  ]),
  sound('a child who is free that evening is called until eight', [
    set(`${on(0)}/people/person:sora/call`, clock('13:00')),
    set(`${on(0)}/people/person:sora/wrap`, clock('20:00')),
  ]),
  sound('the buyer is French, and needs no permit in Germany', [set(`${person('erik')}/nationality`, 'FR')]),
  sound('a second play begins at the minute of the wrap', [
    add(`${person('mizuki')}/busy`, {
      id: 'busy:second-play',
      term: term('2026-04-08', '2026-04-09'),
      hours: { from: clock('19:00'), until: clock('22:30') },
    }),
  ]),
  sound("the lead's second fan meeting ends on the eve of a shooting day", [
    add(`${person('do-hyun')}/busy`, { id: 'busy:second-meeting', term: term('2026-04-10', '2026-04-13') }),
  ]),
  sound("a crew member's birth date is not asked", [forget(`${person('camera')}/born`)]),
  sound(
    'an old German rule is stricter, and is no longer in force',
    recordIn('labour', 'rule:de-day-2019', {
      inForce: { from: day('2019-01-01'), until: day('2026-04-22') },
    }),
  ),
  sound('the schedule was made again from the new script', [
    set('adapt/scenes/scene:2-1/revision', 4),
    set(`${on(1)}/strips/scene:2-1/revision`, 4),
  ]),
  sound('nothing is scheduled yet, so nothing is behind the script', [
    set('make/days', []),
    set('deal/incentives', []),
    set('adapt/scenes/scene:2-1/revision', 4),
  ]),
  sound('the Korean channel asks for each episode ninety-two days ahead', [
    set('release/windows/window:hangang/deliverDaysBefore', 92),
  ]),
  sound('the slot takes episodes of any length', [
    forget('release/windows/window:minato/slot/runtime'),
    set('make/episodes/episode:1/runtimeSeconds', 4000),
  ]),
  sound(
    'the shoot starts a week late, and everybody was asked again',
    both(
      [move(START, 7)],
      [
        set(`${person('do-hyun')}/available`, [term('2026-04-13', '2026-05-27')]),
        set(`${person('do-hyun')}/permits/permit:do-hyun-japan/until`, day('2026-05-05')),
        ...['mizuki', 'do-hyun', 'director', 'camera'].map((name) =>
          move(`${person(name)}/permits/permit:${name}-germany/until`, 7),
        ),
        set(`${person('sora')}/available`, [term('2026-04-13', '2026-04-25')]),
        set(`${person('ryo')}/available`, [term('2026-04-01', '2026-05-08')]),
        set(`${person('erik')}/available`, [term('2026-04-29', '2026-04-30')]),
        set(`${person('min-ji')}/available`, [term('2026-05-18', '2026-05-27')]),
      ],
    ),
  ),
]
