import type {
  Adapt,
  Beat,
  Character,
  Decision,
  FieldNote,
  Scene,
  Writer,
} from '../../../../core/adapt/index.ts'
import type {
  Busy,
  Call,
  CostLine,
  Episode,
  Headcount,
  Make,
  Permit,
  Person,
  Place,
  ShootingDay,
  Strip,
} from '../../../../core/make/index.ts'
import {
  choice,
  clock,
  country,
  day,
  group,
  language,
  longNames,
  milestone,
  money,
  names,
  number,
  opt,
  party,
  personName,
  records,
  ref,
  refs,
  shape,
  term,
  text,
  truth,
  when,
  whenUntil,
  whole,
} from './field.ts'

// The script and the shoot.

export const adaptShape = shape<Adapt>('adapt', undefined, {
  source: opt(language),
  local: opt(language),
  writers: records(shape<Writer>('writers', 'writer', { name: personName, as: choice('writing') })),
  beats: records(
    shape<Beat>('beats', 'beat', {
      names,
      standsIn: refs('work'),
      minutes: opt(number({ counts: 'minutes' })),
    }),
  ),
  decisions: records(
    shape<Decision>('decisions', 'decision', {
      kind: choice('decisions'),
      beats: refs('beat'),
      item: opt(choice('culturalItems')),
      source: opt(longNames),
      local: opt(longNames),
      reason: longNames,
      evidence: refs('note'),
      decidedBy: opt(text),
      on: opt(day),
      status: choice(['open', 'agreed', 'refused']),
    }),
  ),
  notes: records(
    shape<FieldNote>('notes', 'note', { on: opt(text), place: opt(names), by: opt(text), text: longNames }),
  ),
  characters: records(
    shape<Character>('characters', 'character', { source: opt(personName), local: personName }),
  ),
  scenes: records(
    shape<Scene>('scenes', 'scene', {
      episode: whole(),
      number: text,
      names,
      beats: refs('beat'),
      inOut: opt(choice(['interior', 'exterior', 'both'])),
      light: opt(choice(['dawn', 'day', 'dusk', 'night'])),
      set: opt(names),
      pagesEighths: opt(whole()),
      cast: opt(refs('character')),
      revision: whole(undefined, 0),
    }),
  ),
})

const busy = shape<Busy>('busy', 'busy', {
  term,
  hours: opt(group(shape<NonNullable<Busy['hours']>>('hours', undefined, { from: clock, until: clock }))),
})

const permit = shape<Permit>('permits', 'permit', { country, from: when, until: whenUntil })

export const makeShape = shape<Make>('make', undefined, {
  days: records(
    shape<ShootingDay>('days', 'day', {
      on: when,
      place: ref('place'),
      call: clock,
      wrap: clock,
      strips: records(
        shape<Strip>('strips', undefined, {
          scene: ref('scene'),
          revision: whole(undefined, 0),
          part: opt(truth),
        }),
      ),
      people: records(
        shape<Call>('people', undefined, { person: ref('person'), call: opt(clock), wrap: opt(clock) }),
      ),
    }),
  ),
  people: records(
    shape<Person>('people', 'person', {
      name: personName,
      function: choice('functions'),
      as: opt(names),
      nationality: opt(country),
      born: opt(day),
      available: opt({ kind: 'terms' }),
      busy: records(busy),
      permits: records(permit),
    }),
  ),
  places: records(shape<Place>('places', 'place', { names, country, zone: { kind: 'zone' } })),
  costs: records(
    shape<CostLine>('costs', 'cost', {
      account: opt(text),
      names,
      amount: money,
      timing: { kind: 'timing' },
      spentIn: opt(country),
      paidTo: opt(party),
    }),
  ),
  headcounts: records(
    shape<Headcount>('headcounts', 'headcount', {
      function: choice('functions'),
      country,
      people: whole('people', 0),
    }),
  ),
  episodes: records(
    shape<Episode>('episodes', 'episode', {
      number: whole(),
      runtimeSeconds: opt(whole('seconds')),
      delivered: opt(when),
    }),
  ),
  events: records(milestone),
})
