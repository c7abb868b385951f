import type { Day, TitleId } from '../../../core/base/index.ts'
import { addDays, weekday } from '../../../core/base/index.ts'
import type { Alarm } from '../../../core/seams/index.ts'
import { alarmId } from '../../../core/seams/index.ts'
import type { DayEvent } from '../../icalendar/index.ts'
import type { DeskLanguage } from '../../languages/index.ts'
import { personName } from '../naming.ts'
import type { Speaker } from '../speaker.ts'
import type { AlarmWords } from './alarm-words.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { th } from './th.ts'
import { tr } from './tr.ts'

export const ALARM_WORDS: Readonly<Record<DeskLanguage, AlarmWords>> = { en, ko, ja, tr, th }

/** An alarm as somebody reads it. */
export interface SaidAlarm {
  readonly title: string
  readonly sentence: string
  readonly otherwise: string
  readonly day: string
  /** today, tomorrow, in so many days */
  readonly inDays: string
  readonly party: string
  readonly responsible?: string
  readonly fee?: string
  /** the titles that rest on it */
  readonly titles: readonly string[]
}

/** Who says an alarm: with the names of its own title, and those of every title that rests on it. */
export interface AlarmSpeaker {
  readonly speaker: Speaker
  readonly titleName: (id: TitleId) => string
}

export function sayAlarm(alarm: Alarm, { speaker, titleName }: AlarmSpeaker): SaidAlarm {
  const words = ALARM_WORDS[speaker.language]
  const kind = words.kinds[alarm.kind]
  const party = speaker.name(alarm.party)
  const { responsible, fee } = alarm
  return {
    title: kind.title,
    sentence: kind.say({ grant: speaker.name(alarm.grant), party, about: aboutWords(alarm, speaker) }),
    otherwise: kind.otherwise,
    day: speaker.day(alarm.day),
    inDays: words.inDays(alarm.inDays, speaker.count(alarm.inDays, 'day')),
    party,
    ...(responsible && { responsible: personName(responsible)(speaker) }),
    ...(fee && { fee: speaker.money(fee) }),
    titles: alarm.titles.map(titleName),
  }
}

function aboutWords({ about }: Alarm, { terms }: Speaker): string {
  if (about === undefined) return ''
  const known: Readonly<Record<string, string>> = {
    ...terms.reversions,
    ...terms.approvalsOf,
    ...terms.negotiations,
  }
  return known[about] ?? about
}

/** The Monday of the week in which a day lies. */
export const weekOf = (day: Day): Day => addDays(day, 1 - weekday(day))

/** Alarms week by week, in the order in which they come. */
export const byWeek = <T extends { readonly day: Day }>(
  alarms: readonly T[],
): readonly { readonly week: Day; readonly alarms: readonly T[] }[] =>
  [...Map.groupBy(alarms, ({ day }) => weekOf(day))].map(([week, its]) => ({ week, alarms: its }))

/**
 * A mail in plain text that says what falls due: its subject, and its text in lines that begin with no mark that a
 * mail program would take for a quotation.
 * @param speakerOf each alarm is said with the names of its own title
 */
export function alarmDigest(
  alarms: readonly Alarm[],
  within: number,
  speaker: Speaker,
  speakerOf: (alarm: Alarm) => AlarmSpeaker,
): { readonly subject: string; readonly text: string } {
  const words = ALARM_WORDS[speaker.language]
  const days = speaker.count(within, 'day')
  const subject = words.subject(speaker.number(alarms.length), days)
  if (alarms.length === 0) return { subject, text: `${words.none(days)}\n` }
  const weeks = byWeek(alarms).map(({ week, alarms: its }) => {
    const heading = words.week(speaker.day(week))
    return [
      heading,
      '='.repeat(width(heading)),
      ...its.map((alarm) => paragraph(alarm, words, speakerOf(alarm))),
    ].join('\n')
  })
  return { subject, text: `${[...weeks, words.closing].join('\n\n')}\n` }
}

function paragraph(alarm: Alarm, words: AlarmWords, its: AlarmSpeaker): string {
  const said = sayAlarm(alarm, its)
  const of = its.speaker.grammar.comma
  return [
    '',
    `* ${said.day} (${said.inDays}) – ${said.title}`,
    `  ${said.sentence}`,
    ...(said.titles.length > 0 ? [`  ${words.title}: ${said.titles.join(of)}`] : []),
    `  ${words.responsible}: ${said.responsible ?? words.nobody} (${said.party})`,
    ...(said.fee ? [`  ${words.cost}: ${said.fee}`] : []),
    `  ${words.otherwise}: ${said.otherwise}`,
  ].join('\n')
}

/** Columns that a heading takes: letters of East Asia take two. */
const width = (text: string): number =>
  [...text].reduce(
    (sum, letter) => sum + (/[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/.test(letter) ? 2 : 1),
    0,
  )

/** Alarms as days of a calendar. @param host whose calendar it is, in the names of its events */
export function alarmEvents(
  alarms: readonly Alarm[],
  host: string,
  speakerOf: (alarm: Alarm) => AlarmSpeaker,
  urlOf?: (alarm: Alarm) => string | undefined,
): readonly DayEvent[] {
  return alarms.map((alarm) => {
    const its = speakerOf(alarm)
    const words = ALARM_WORDS[its.speaker.language]
    const said = sayAlarm(alarm, its)
    const url = urlOf?.(alarm)
    return {
      uid: `${alarmId(alarm)}@${host}`,
      day: alarm.day,
      summary: [said.title, ...said.titles].join(': '),
      description: [
        said.sentence,
        `${words.responsible}: ${said.responsible ?? words.nobody} (${said.party})`,
        ...(said.fee ? [`${words.cost}: ${said.fee}`] : []),
        `${words.otherwise}: ${said.otherwise}`,
      ].join('\n'),
      categories: [said.title],
      remindDaysBefore: REMINDERS[alarm.kind] ?? [7],
      ...(url && { url }),
    }
  })
}

// A fee has to be found and a shoot to be moved: what costs most to miss is said earliest.
const REMINDERS: Partial<Record<Alarm['kind'], readonly number[]>> = {
  'option-exercise': [30, 7, 1],
  'option-extend': [30, 7, 1],
  'right-reverts': [90, 30, 7],
  'answer-due': [3, 1],
  'approval-due': [7, 1],
  'grant-expires': [90, 30],
}
