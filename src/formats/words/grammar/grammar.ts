import type { Currency, Unit, Weekday } from '../../../core/base/index.ts'

/** A day taken apart. */
export interface DayParts {
  readonly weekday: Weekday
  readonly date: number
  /** 1 to 12 */
  readonly month: number
  /** as it is to be printed, with its era where the reader counts otherwise */
  readonly year: string
}

/** How a language puts names together where a record has none of its own. Every part is in words already. */
export interface Compounds {
  readonly ageRating: (of: { country: string; system: string }) => string
  readonly allotment: (of: { party: string }) => string
  readonly busy: (of: { person: string }) => string
  readonly comparison: (of: { rating: string; against: string }) => string
  readonly credit: (of: { work: string }) => string
  readonly shootingDay: (of: { on: string } | { nth: string }) => string
  readonly decision: (of: { kind: string; about: string }) => string
  readonly episode: (of: { number: string }) => string
  readonly fee: (of: { nth: string; window: string }) => string
  readonly feeInside: (of: { nth: string }) => string
  /** a statement that a duty to report asks for, by its turn */
  readonly statementInside: (of: { nth: string }) => string
  /** the last day of an airing plan */
  readonly lastAiring: string
  readonly finance: (of: { kind: string; party: string }) => string
  readonly forecast: (of: { panel: string }) => string
  readonly grant: (of: {
    status: 'signed' | 'option' | 'draft'
    /** absent when the whole right is assigned */
    right?: string
    work: string
    licensor: string
    licensee: string
  }) => string
  readonly guarantee: (of: { payer: string; payee: string }) => string
  readonly headcount: (of: { function: string; country: string }) => string
  readonly holdback: (of: { protects: string }) => string
  readonly incentive: (of: { scheme: string; applicant: string }) => string
  /** what the viewers of one language read, everywhere or in some territories */
  readonly localMetadata: (of: { language: string; where?: string }) => string
  readonly material: (of: { kind: string; language?: string }) => string
  /** the episodes of a run from one on */
  readonly part: (of: { episode: string }) => string
  readonly permit: (of: { country: string; person: string }) => string
  readonly permitInside: (of: { country: string }) => string
  readonly rating: (of: { panel: string; episode?: string }) => string
  readonly receipt: (of: { payer: string; on: string }) => string
  readonly reporting: (of: { from: string; to: string }) => string
  /** without `episode` where the title is one piece: a film, a play */
  readonly scene: (of: { episode?: string; number: string; name: string }) => string
  readonly statement: (of: { to: string; period: string }) => string
  readonly tranche: (of: { nth: string; finance: string }) => string
  readonly trancheInside: (of: { nth: string }) => string
  readonly use: (of: { right: string; work: string }) => string
  readonly week: (of: { ends: string; window: string }) => string
  readonly window: (of: { channel: string; medium: string; onStage: boolean }) => string
}

/** How a language says days, amounts, spans and compound names. */
export interface Grammar {
  /** for the names of countries and languages, and for lists */
  readonly locale: string
  readonly point: '.' | ','
  readonly thousands: '.' | ','
  /** between two things that stand side by side */
  readonly comma: string
  readonly day: (day: DayParts) => string
  /** the currencies that have a word here; any other shows its ISO 4217 code */
  readonly currencies: Readonly<Partial<Record<Currency, (figure: string) => string>>>
  readonly anyCurrency: (figure: string, code: string) => string
  /** powers of ten with their words, the greatest first; `two` gives 12억 3,400만, else 1.23 bn */
  readonly short: {
    readonly style: 'two' | 'decimal'
    readonly steps: readonly { readonly zeros: number; readonly word: string }[]
  }
  readonly percent: (figure: string) => string
  /** `figure` of what a panel counts */
  readonly measure: Readonly<Record<'people' | 'rank', (figure: string) => string>>
  readonly duration: Readonly<Record<'hours' | 'minutes' | 'seconds', (n: string) => string>>
  /** between the parts of one amount: 10시간 59분, 12억 3,457만 */
  readonly between: ' ' | ''
  readonly count: Readonly<Record<Unit | 'episode', (figure: string, one: boolean) => string>>
  /** where the language lists otherwise than the Unicode data */
  readonly list?: (words: readonly string[]) => string
  /** a language, in whatever form */
  readonly language: (language: string) => string
  readonly clock: (clock: string, nextDay: string | undefined) => string
  /** from one day to another, both included; without `last` it never ends */
  readonly span: (first: string, last: string | undefined) => string
  /** to the end of a day; without `last` it never ends */
  readonly until: (last: string | undefined) => string
  readonly except: (included: string, excluded: string) => string
  /** around the title of a work */
  readonly work: (name: string) => string
  /** a work that shares its name with another: what tells it apart */
  readonly workApart: (name: string, kind: string, year: string | undefined) => string
  /** around any other text that is cited */
  readonly quote: (text: string) => string
  readonly shifted: (count: string, side: 'before' | 'after', anchor: string) => string
  readonly onAnchor: (anchor: string) => string
  readonly eventAnchor: (event: string, own: boolean) => string
  readonly person: (own: string, latin: string) => string
  readonly compounds: Compounds
}
