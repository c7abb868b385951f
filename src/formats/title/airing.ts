import type {
  Airing,
  CatchUp,
  Holiday,
  LongerEpisode,
  Part,
  Repeat,
  Special,
} from '../../core/release/index.ts'
import type { Report } from './codec.ts'
import { list, listed, optional, record } from './codec.ts'
import { basis, clock, country, day, names, own, when, whole } from './values.ts'

const part = record<Part>('From one episode on, another day or another rhythm.', {
  id: own('part'),
  fromEpisode: whole(2, 10_000, 'The episode that it begins with.'),
  first: optional(when('Its first day; not given: the drop that follows the part before it.')),
  perDrop: optional(whole(1, 10_000, 'Episodes at a time; not given: as before.')),
  everyDays: optional(whole(1, 3_660, 'Days from one drop to the next; not given: as before.')),
  ...basis,
})

const special = record<Special>('What is shown beside the numbered episodes.', {
  id: own('special'),
  names: names('What it is called.'),
  on: when('The day on which it is shown.'),
  at: optional(clock('When it begins; not given: at the time of the slot.')),
  minutes: optional(whole(1, 1_440, 'How long it is, in minutes, with commercials.')),
  delivered: optional(when('When it is there to be shown.')),
  ...basis,
})

const longer = record<LongerEpisode>('An episode that is given more than the slot.', {
  episode: whole(1, 10_000, 'Its number.'),
  byMinutes: whole(1, 1_440, 'Minutes beyond those of the slot, with commercials.'),
})

const repeat = record<Repeat>('Every episode shown once more.', {
  id: own('repeat'),
  afterDays: whole(0, 3_660, 'Days after it aired.'),
  at: clock('When it begins, in the clock of the slot.'),
  ...basis,
})

const catchUp = record<CatchUp>('Each episode on demand for so many days from its broadcast.', {
  forDays: whole(1, 3_660, 'Days, that of the broadcast among them.'),
  names: optional(names('The service, as its viewers know it.')),
})

export const airing = record<Airing>(
  'How the episodes come out: so many a drop, every so many days.',
  {
    first: when('The day of the first drop.'),
    episodes: whole(1, 10_000, 'Episodes in all; specials stand outside the number.'),
    perDrop: whole(1, 10_000, 'Episodes at a time.'),
    everyDays: whole(1, 3_660, 'Days from one drop to the next.'),
    skips: list(day(), 'Days on which a drop would fall but does not; the plan goes on one interval later.'),
    againAfterDays: optional(
      listed(
        whole(1, 3_659, 'Days.'),
        'Days after each of these drops on which there is another: 1 for Mondays and Tuesdays.',
      ),
    ),
    parts: optional(
      listed(part, 'From which episode on it comes out otherwise, in the order of the episodes.'),
    ),
    specials: optional(listed(special, 'What is shown beside the numbered episodes.')),
    longer: optional(listed(longer, 'Episodes that are given more than the slot.')),
    repeats: optional(listed(repeat, 'When each episode is shown once more.')),
    catchUp: optional(catchUp),
  },
  (plan, report) => {
    ascending(plan.againAfterDays ?? [], plan.everyDays - 1, report, (i) => ['againAfterDays', i])
    ascending(
      (plan.parts ?? []).map(({ fromEpisode }) => fromEpisode),
      plan.episodes,
      report,
      (i) => ['parts', i, 'fromEpisode'],
    )
    for (const [i, { episode }] of (plan.longer ?? []).entries())
      if (episode > plan.episodes)
        report('number-too-large', { found: String(episode), most: String(plan.episodes) }, [
          'longer',
          i,
          'episode',
        ])
  },
)

/** Each more than the one before it, and none past the most. */
function ascending(
  numbers: readonly number[],
  most: number,
  report: Report,
  at: (i: number) => readonly (string | number)[],
): void {
  for (const [i, found] of numbers.entries()) {
    const least = (numbers[i - 1] ?? 0) + 1
    if (found < least) report('number-too-small', { found: String(found), least: String(least) }, at(i))
    else if (found > most) report('number-too-large', { found: String(found), most: String(most) }, at(i))
  }
}

export const holiday = record<Holiday>('A day on which a country rests.', {
  id: own('holiday'),
  country: country('Where.'),
  on: day('The day.'),
  names: names('What it is called.'),
  ...basis,
})
