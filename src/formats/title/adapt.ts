import type {
  Adapt,
  Beat,
  Character,
  CulturalItem,
  Decision,
  DecisionKind,
  FieldNote,
  Scene,
  Writer,
} from '../../core/adapt/index.ts'
import { list, oneOf, optional, record } from './codec.ts'
import {
  basis,
  day,
  digitsOrText,
  language,
  names,
  number,
  own,
  personName,
  ref,
  text,
  whole,
} from './values.ts'

const beat = record<Beat>('The smallest unit of story: a change.', {
  id: own('beat'),
  names: names('What happens.'),
  standsIn: list(ref('work'), 'The works in which it stands; none: it was invented for this title.'),
  minutes: optional(number('Minutes that it takes in the source.', 0, 100_000)),
  ...basis,
})

const DECISIONS: Record<DecisionKind, string> = {
  kept: 'as it was',
  moved: 'to another place in the story',
  merged: 'with another',
  split: 'into several',
  cut: 'left out',
  added: 'new',
  replaced: 'by something local',
  softened: 'toned down',
}

const ITEMS: Record<CulturalItem, string> = {
  gesture: '',
  kinship: '',
  institution: '',
  rank: '',
  money: '',
  calendar: '',
  school: '',
  military: '',
  housing: '',
  food: '',
  place: '',
  name: '',
  wordplay: '',
  taboo: '',
  tone: '',
  format: '',
}

const decision = record<Decision>('What happens to a beat or an item of the source, and why.', {
  id: own('decision'),
  kind: oneOf(DECISIONS, 'What is done.'),
  beats: list(ref('beat'), 'The beats that it is about.'),
  item: optional(oneOf(ITEMS, 'What kind of thing was foreign.')),
  source: optional(names('How it was in the source.')),
  local: optional(names('How it is here.')),
  reason: names('Why.'),
  evidence: list(ref('note'), 'Field notes that it rests on.'),
  decidedBy: optional(text('Who decided.')),
  on: optional(day('The day of the decision.')),
  status: oneOf({ open: 'not yet decided', agreed: 'decided', refused: 'decided against' }),
  ...basis,
})

const note = record<FieldNote>('What somebody sent to the place saw and understood there.', {
  id: own('note'),
  on: optional(digitsOrText('When, as precisely as it is known.')),
  place: optional(names('Where.')),
  by: optional(text('Who saw it.')),
  text: names('What was seen and understood.'),
  ...basis,
})

const character = record<Character>('A character under the name of the source and the local one.', {
  id: own('character'),
  source: optional(personName('The name in the source.')),
  local: personName('The name here.'),
  ...basis,
})

const scene = record<Scene>('A scene of the local script.', {
  id: own('scene'),
  episode: whole(1, 10_000, 'The number of its episode.'),
  number: digitsOrText('Its number, as the script has it: `12`, `12A`.'),
  names: names('What it is called.'),
  beats: list(ref('beat'), 'The beats that it tells.'),
  inOut: optional(
    oneOf(
      { interior: 'INT.', exterior: 'EXT.', both: 'INT./EXT.' },
      'Indoors or outdoors, by its slug line.',
    ),
  ),
  light: optional(oneOf({ dawn: '', day: '', dusk: '', night: '' }, 'The time of day in the story.')),
  set: optional(names('The place in the story.')),
  pagesEighths: optional(whole(1, 800, 'Its length in eighths of a script page: a page and a half is 12.')),
  cast: optional(list(ref('character'), 'Who is in it; not given: nobody has said yet.')),
  revision: whole(0, 1_000_000, 'Counts up with each change.'),
  ...basis,
})

const WRITERS: Record<Writer['as'], string> = {
  author: 'of the source',
  screenplay: '',
  book: 'of a musical',
  lyrics: '',
  composer: '',
  'writers-room': '',
}

const writer = record<Writer>('Who writes, as credited.', {
  id: own('writer'),
  name: personName('The person’s own name.'),
  as: oneOf(WRITERS, 'What the person writes.'),
  ...basis,
})

/** `adapt.yaml` */
export const adapt = record<Adapt>('What must change for the people there, and why?', {
  source: optional(language('The language of the source.')),
  local: optional(language('The language of the local script.')),
  writers: list(writer, 'Who writes.'),
  characters: list(character, 'Who is in it.'),
  beats: list(beat, 'The story, unit by unit.'),
  decisions: list(decision, 'What was decided in adapting.'),
  notes: list(note, 'What was seen at the place.'),
  scenes: list(scene, 'The scenes of the local script.'),
})
