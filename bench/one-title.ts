import { assess, day, type Memory, newMemory, type Title } from '../src/core/index.ts'
import { add, type Making, made, move, type Pair, rateOf, set } from '../test/faults/fault.ts'
import { sum, when } from '../test/sound-title/notation.ts'
import { soundCatalogue, soundTitle, TODAY } from '../test/sound-title.ts'
import { enlarged } from './enlarged.ts'
import { type Row, report, timed } from './measure.ts'

/* One title is assessed again after one change, with what was computed before. Aim: under 20 ms. */

const AIM = { aim: 20, warm: 300, count: 201 }

const CHANGES: readonly (readonly [string, Making])[] = [
  ['nothing', []],
  ['a scene is rewritten', [set('adapt/scenes/scene:4-2/revision', 2)]],
  [
    'a holdback is a day longer',
    [
      set(
        'clear/grants/grant:minato/holdbacks/holdback:streaming/until',
        when('9 days after last airing of window:minato'),
      ),
    ],
  ],
  [
    'an instalment is put off',
    [set('deal/finance/finance:minato/tranches/tranche:minato-lock/due', day('2026-08-31'))],
  ],
  ['a call is earlier', [set('make/days/day:4/call', 12 * 60)]],
  ['the shoot starts a week late', [move('make/events/event:start-of-photography/on', 7)]],
  ['the premiere slips a week', [move('release/events/event:premiere/on', 7)]],
  [
    'a receipt comes in',
    [
      add('settle/receipts', {
        id: 'receipt:next',
        on: day('2027-04-20'),
        payer: 'party:lumen',
        gross: sum('JPY 1,000'),
      }),
    ],
  ],
  ['a rate of the catalogue changes', rateOf('KRW', day('2026-01-05'), [107n, 1000n])],
]

/** Findings and every figure: those are computed when they are looked at. */
const whole = ({ title, catalogue }: Pair, memory?: Memory): number => {
  const { figures, findings } = assess(title, catalogue, TODAY, memory)
  return findings.length + figures.dates.size + figures.money.length
}

function rowsOf(name: string, title: Title): readonly Row[] {
  const sound = { title, catalogue: soundCatalogue }
  const changes = CHANGES.map(([what, changes]): Row => {
    const memory = newMemory()
    // Every second run is the way back: both are changes.
    return timed(
      `${name}: ${what}`,
      AIM,
      (run) => (run % 2 === 0 ? made({ name: what, changes }, sound) : sound),
      (pair) => whole(pair, memory),
    )
  })
  const fresh = timed(
    `${name}: everything, nothing remembered`,
    { ...AIM, warm: 50, count: 51 },
    () => structuredClone(sound),
    (pair) => whole(pair),
  )
  return [...changes, fresh]
}

const large = enlarged(soundTitle, 20)
report([
  ...rowsOf('a title', soundTitle),
  ...rowsOf(`${large.make.days.length} days, ${large.adapt.scenes.length} scenes`, large),
])
