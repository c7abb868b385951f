import type {
  ClockMinutes,
  Country,
  DateRange,
  Day,
  Id,
  LanguageUse,
  MediaSet,
  Money,
  PanelId,
  Path,
  Ratio,
  SpokenIn,
  Territories,
  Unit,
  Until,
  When,
} from '../../core/base/index.ts'
import type { DeskLanguage } from '../languages/index.ts'
import type { Grammar } from './grammar/grammar.ts'
import type { Terms } from './terms/terms.ts'

/** Says days, money, places and names as a reader of the trade in one language expects them. */
export interface Speaker {
  readonly language: DeskLanguage
  readonly terms: Terms
  readonly grammar: Grammar

  /** with its weekday: `Thu 14 May 2026`, `2026년 5월 14일(목)` */
  readonly day: (day: Day) => string
  /** from one day to the last before `until`, both included */
  readonly span: (from: Day, until: Until) => string
  readonly period: (range: DateRange) => string
  /** to the end of the last day before it, in words */
  readonly until: (until: Until) => string
  /** a day, or what it hangs on: `7 days after the premiere` */
  readonly when: (when: When) => string
  readonly clock: (minutes: ClockMinutes) => string

  /** to the last minor unit; hundredths are left out where there are none */
  readonly money: (money: Money) => string
  /** rounded, for a card: `KRW 1.2 bn`, `12억 원` */
  readonly moneyShort: (money: Money) => string
  /** at most two decimals */
  readonly number: (n: number) => string
  /** parts of a hundred */
  readonly percent: (n: number) => string
  readonly share: (ratio: Ratio) => string
  /** to the minute: `10 h 59 min` */
  readonly hours: (n: number) => string
  readonly minutes: (n: number) => string
  readonly seconds: (n: number) => string
  /** `3 days`, `8 episodes` */
  readonly count: (n: number, unit: Unit | 'episode') => string
  /** a figure of a panel, in what it counts */
  readonly measured: (panel: PanelId, value: number) => string

  readonly country: (country: Country) => string
  readonly territories: (territories: Territories) => string
  readonly media: (media: MediaSet) => string
  readonly languageUse: (use: LanguageUse) => string
  /** `any language except Korean` */
  readonly spoken: (languages: SpokenIn) => string
  readonly list: (words: readonly string[]) => string
  readonly either: (words: readonly string[]) => string

  /** the name of any record; what it is, where it has none */
  readonly name: (id: Id) => string
  /** the name of the record at a place: of two with one id, the one that is there */
  readonly nameAt: (path: Path) => string
  /** what a record is, where it has no name */
  readonly kind: (id: Id) => string
  /** a place in the data, in words: `Release › Netflix window (SVOD) › start` */
  readonly place: (path: Path) => string
}

export interface SpeakerOptions {
  /** years of the Buddhist era, as Thai papers count them: 2026 is 2569 */
  readonly buddhistYears?: boolean
}
