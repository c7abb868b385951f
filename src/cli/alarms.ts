import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Day } from '../core/base/index.ts'
import { nameIn } from '../core/base/index.ts'
import type { Alarm } from '../core/seams/index.ts'
import { alarmId, alarms, sharedCatalogue, slateAlarms } from '../core/seams/index.ts'
import type { Title } from '../core/title/index.ts'
import { titleOf } from '../core/title/index.ts'
import { writeCalendar } from '../formats/icalendar/index.ts'
import type { AlarmSpeaker } from '../formats/words/index.ts'
import {
  ALARM_WORDS,
  alarmDigest,
  alarmEvents,
  nameBook,
  sayAlarm,
  speakerFor,
} from '../formats/words/index.ts'
import type { Status } from './io.ts'
import type { Loaded } from './load.ts'
import { jsonText } from './report/json.ts'
import type { Run } from './run.ts'
import { fail } from './run.ts'

/** `genchi alarms PATH`: what falls due, as a mail, as JSON, or as a calendar. */
export async function alarmsCommand(
  run: Run,
  loaded: Loaded,
  asOf: Day,
  options: { readonly days: number; readonly ics?: string },
): Promise<Status> {
  const { days } = options
  const found = alarmsIn(loaded, asOf, days)
  const speakers = speakersFor(run, loaded)
  if (options.ics !== undefined) {
    const text = writeCalendar(
      {
        name: ALARM_WORDS[run.language].name,
        language: run.language,
        events: alarmEvents(found, 'genchi', speakers.of),
      },
      `${run.io.today}T00:00:00Z`,
    )
    try {
      await writeFile(resolve(run.io.cwd, options.ics), text)
    } catch (error) {
      return fail(run, 'cannot-write', `${options.ics} cannot be written: ${(error as Error).message}`)
    }
  }
  if (run.json) run.io.out(jsonText(alarmsJson(found, asOf, days, speakers.of)))
  else {
    const { subject, text } = alarmDigest(found, days, speakers.own, speakers.of)
    run.io.out(`${run.paint('strong', subject)}\n\n${text}`)
  }
  return 0
}

function alarmsIn({ kind, titles, catalogue }: Loaded, asOf: Day, days: number): readonly Alarm[] {
  const [only] = titles
  if (kind === 'title' && only) return alarms(only.title, catalogue, asOf, days)
  return slateAlarms(
    titles.map(({ title }) => title),
    catalogue,
    asOf,
    days,
  )
}

// The names of a catalogue are told by a title, and a grant that no title uses has none.
const NO_TITLE: Title = titleOf({
  id: 'title:none',
  names: {},
  form: 'series',
  home: 'JP',
  mode: 'export',
  work: 'work:none',
  lead: 'party:none',
  reached: 'decide',
})

function speakersFor({ language }: Run, { titles, catalogue }: Loaded) {
  const shared = sharedCatalogue(
    titles.map(({ title }) => title),
    catalogue,
  )
  const known = new Map<string, AlarmSpeaker>()
  const named = new Map(titles.map(({ title }) => [title.head.id, nameIn(title.head.names, language)]))
  const speakerOf = (title: Title): AlarmSpeaker => {
    const before = known.get(title.head.id)
    if (before) return before
    const made = {
      speaker: speakerFor(language, nameBook(title, shared)),
      titleName: (id: Title['head']['id']) => named.get(id) ?? '–',
    }
    known.set(title.head.id, made)
    return made
  }
  return {
    own: speakerOf(NO_TITLE).speaker,
    of: ({ titles: [first] }: Alarm): AlarmSpeaker =>
      speakerOf(titles.find(({ title }) => title.head.id === first)?.title ?? NO_TITLE),
  }
}

/** The shape of `genchi alarms --json`, described in docs/reference/json.md. */
const alarmsJson = (
  found: readonly Alarm[],
  asOf: Day,
  days: number,
  speakerOf: (alarm: Alarm) => AlarmSpeaker,
): unknown => ({
  asOf,
  days,
  alarms: found.map((alarm) => {
    const said = sayAlarm(alarm, speakerOf(alarm))
    return {
      id: alarmId(alarm),
      kind: alarm.kind,
      day: alarm.day,
      inDays: alarm.inDays,
      sentence: said.sentence,
      otherwise: said.otherwise,
      party: alarm.party,
      ...(alarm.responsible && { responsible: alarm.responsible }),
      ...(said.fee && { fee: said.fee }),
      grant: alarm.grant,
      titles: alarm.titles,
      path: alarm.path,
    }
  }),
})
