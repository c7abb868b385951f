import { applyScenario, assessSlate, type Memory, type Title, type TitleId } from '../src/core/index.ts'
import { move, set } from '../test/faults/fault.ts'
import { when } from '../test/sound-title/notation.ts'
import { soundCatalogue, soundTitle, TODAY } from '../test/sound-title.ts'
import { slateOf } from '../test/variant.ts'
import { type Row, report, timed } from './measure.ts'

/*
 * The heaviest slate there could be: 1,000 titles, each with works and grants of its own on one catalogue, with all seven
 * links filled and about to shoot. Aim: under one second. Every run is given new values, as from files: nothing that a run
 * made of them helps the next.
 */

const TITLES = 1000
const make = () => slateOf({ titles: [soundTitle], catalogue: soundCatalogue }, TITLES)

const first = timed(`${TITLES} whole titles, first of the process`, { warm: 0, count: 1 }, make, (slate) =>
  assessSlate(slate.titles, slate.catalogue, TODAY),
)
const fresh = timed(`${TITLES} whole titles`, { aim: 1000, warm: 1, count: 7 }, make, (slate) =>
  assessSlate(slate.titles, slate.catalogue, TODAY),
)

// Figures are computed when they are looked at; a slate is asked for its findings.
const looked = timed(
  `${TITLES} whole titles, and every figure of each`,
  { warm: 1, count: 5 },
  make,
  (slate) => {
    for (const { figures } of assessSlate(slate.titles, slate.catalogue, TODAY).values())
      if (figures.dates.size + figures.money.length === 0) throw new Error('a title without dates and money')
  },
)

const CHANGES = [
  ['nothing', []],
  ['a scene is rewritten', [set('adapt/scenes/scene:4-2/revision', 2)]],
  ['a premiere slips a week', [move('release/events/event:premiere/on', 7)]],
  [
    'a holdback is a day longer',
    [
      set(
        'clear/grants/grant:minato-500/holdbacks/holdback:streaming/until',
        when('9 days after last airing of window:minato'),
      ),
    ],
  ],
] as const

const slate = make()
const changed = CHANGES.map(([what, changes]): Row => {
  const memories = new Map<TitleId, Memory>()
  assessSlate(slate.titles, slate.catalogue, TODAY, memories)
  const other = (title: Title): Title => {
    const after = applyScenario(title, { changes })
    if (!after.ok) throw new Error(`the bench cannot change a title: ${what}`)
    return after.value
  }
  return timed(
    `${TITLES} whole titles remembered, in one of them: ${what}`,
    { aim: 1000, warm: 2, count: 9 },
    (run) => (run % 2 === 0 ? slate.titles.with(500, other(slate.titles[500]!)) : slate.titles),
    (titles) => assessSlate(titles, slate.catalogue, TODAY, memories),
  )
})

report([first, fresh, looked, ...changed])
