/**
 * words: what does not hold, in the reader's language: English, Korean, Japanese, Turkish or Thai.
 *
 * `nameBook` knows what everything in a title is called; `speakerFor` says days, money, places and names;
 * `sentence`, `headline` and `remedy` put a finding into words.
 */

export { DESK_LANGUAGES, type DeskLanguage, isDeskLanguage } from '../languages/index.ts'
export type { AlarmWords } from './alarms/alarm-words.ts'
export {
  ALARM_WORDS,
  type AlarmSpeaker,
  alarmDigest,
  alarmEvents,
  byWeek,
  type SaidAlarm,
  sayAlarm,
  weekOf,
} from './alarms/index.ts'
export { happeningWords, type SaidComing, sayComing } from './coming/index.ts'
export { WELL_KNOWN_EVENTS, type WellKnownEvent, wellKnownEvent } from './events.ts'
export { MESSAGES } from './findings/index.ts'
export type { Message, Messages, RuleCode } from './findings/message.ts'
export { issueSentence } from './issues/index.ts'
export { type JosaPair, josa } from './josa.ts'
export { catalogueNames, nameBook, type TitleNames, titleNames } from './names.ts'
export type { NameBook, Naming } from './naming.ts'
export { placeName } from './place.ts'
export { type ReasonFacts, RIGHTS_WORDS, type RightsWords } from './rights/index.ts'
export { headline, remedy, sentence } from './sentence.ts'
export type { Speaker, SpeakerOptions } from './speaker.ts'
export { speakerFor } from './speaker-for.ts'
export type { Field, RecordKind } from './terms/field.ts'
export { TERMS } from './terms/index.ts'
export type { ReportWords, Terms } from './terms/terms.ts'
