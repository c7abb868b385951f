import * as z from 'zod/mini'
import type {
  ClockMinutes,
  DateRange,
  Day,
  MonthDay,
  Term,
  Until,
  When,
  WhenUntil,
  Zone,
} from '../../../core/base/index.ts'
import {
  formatClock,
  formatWhen,
  isDay,
  isRelative,
  isZone,
  LAST_DAY,
  nextDay,
  parseClock,
  parseWhen,
} from '../../../core/base/index.ts'
import type { Codec, Fields, Report } from '../codec.ts'
import { described, leaf, META, optional, quoted, record } from '../codec.ts'
import type { IssueQuotes, IssueRule } from '../issue.ts'
import { asText, SLUG, textForm } from './text.ts'

export const DAY_PATTERN = '\\d{4}-\\d{2}-\\d{2}'
const SHIFT = '(on|\\d+ (day|week|month|year)s? (before|after))'
const ANCHOR = `(event:${SLUG}|(start|end|first airing|last airing) of window:${SLUG})`
const WHEN_PATTERN = `${DAY_PATTERN}|${SHIFT} ${ANCHOR}`

export const DAY: Codec<Day> = textForm({
  name: 'Day',
  means: 'A calendar day: `2025-08-28`.',
  pattern: `^${DAY_PATTERN}$`,
  examples: ['2025-08-28'],
  rule: 'bad-day',
  holds: { kind: 'day' },
  parse: (text) => (isDay(text) ? text : undefined),
  format: (day) => day,
})

const WHEN: Codec<When> = textForm({
  name: 'When',
  means: 'A day, or so many days, weeks, months or years before or after an event or a point of a window.',
  pattern: `^(${WHEN_PATTERN})$`,
  examples: ['2025-08-28', 'on event:premiere', '7 days after last airing of window:example'],
  rule: 'bad-date',
  holds: { kind: 'when' },
  parse: parseWhen,
  format: formatWhen,
})

const WHEN_UNTIL: Codec<WhenUntil> = textForm<WhenUntil>({
  name: 'WhenUntil',
  means: 'The first day outside, as a date; `open` when there is no end.',
  pattern: `^(open|${WHEN_PATTERN})$`,
  examples: ['2027-01-01', 'open', '1 year after end of window:example'],
  rule: 'bad-date',
  holds: { kind: 'when' },
  parse: (text) => (text === 'open' ? 'open' : parseWhen(text)),
  format: (until) => (until === 'open' ? 'open' : formatWhen(until)),
})

const UNTIL: Codec<Until> = textForm<Until>({
  name: 'Until',
  means: 'The first day outside; `open` when there is no end.',
  pattern: `^(open|${DAY_PATTERN})$`,
  examples: ['2027-01-01', 'open'],
  rule: 'bad-day',
  holds: { kind: 'day' },
  parse: (text) => (text === 'open' || isDay(text) ? text : undefined),
  format: (until) => until,
})

export const day = (description?: string): Codec<Day> => described(DAY, description)
export const when = (description?: string): Codec<When> => described(WHEN, description)
export const whenUntil = (description?: string): Codec<WhenUntil> => described(WHEN_UNTIL, description)

interface Ends<From, To> {
  readonly from: From
  readonly until?: To
  readonly last?: Day
}

/** A stretch of days with its first day outside (`until`) or its last day inside (`last`), as contracts say it. */
function stretch<From extends When, To extends WhenUntil>(
  name: string,
  from: Codec<From>,
  until: Codec<To>,
): Codec<{ readonly from: From; readonly until: To }> {
  const ends = record<Ends<From, To>>('From one day up to another.', {
    from: described(from, 'The first day.'),
    until: optional(described(until, 'The first day outside; `open` when there is no end.')),
    last: optional(day('The last day inside, as contracts give it; instead of `until`.')),
  } as unknown as Fields<Ends<From, To>>)
  const codec = z.codec(ends as Codec<Ends<From, To>>, z.unknown(), {
    decode: ({ from, until, last }, payload) => {
      const wrong = <R extends IssueRule>(rule: R, quotes: IssueQuotes[R], at: readonly string[] = []) => {
        payload.issues.push({ code: 'custom', input: payload.value, path: [...at], params: { rule, quotes } })
        return z.NEVER
      }
      if ((until === undefined) === (last === undefined)) return wrong('until-or-last', {})
      // Sheets say 9999-12-31 for ever.
      const outside = until ?? ((last === LAST_DAY ? 'open' : nextDay(last!)) as To)
      if (!isRelative(from) && !isRelative(outside) && (outside as Until) <= (from as Day))
        return wrong('ends-before-it-begins', { from, until: last ?? outside }, [
          last === undefined ? 'until' : 'last',
        ])
      return { from, until: outside }
    },
    encode: (value) => value as never,
  })
  META.add(codec, {
    id: name,
    // One end and not two. A `required` without `properties` some programs pass over.
    oneOf: [
      { type: 'object', properties: { until: {} }, required: ['until'] },
      { type: 'object', properties: { last: {} }, required: ['last'] },
    ],
  } as never)
  return codec as unknown as Codec<{ readonly from: From; readonly until: To }>
}

const TERM: Codec<Term> = stretch('Term', WHEN, WHEN_UNTIL)
const PERIOD: Codec<DateRange> = stretch('Period', DAY, UNTIL)
const DAYS: Codec<{ readonly from: Day; readonly until: Day }> = stretch('Days', DAY, DAY)

/** A range whose ends may hang on events. */
export const term = (description?: string): Codec<Term> => described(TERM, description)
/** A range of days. */
export const period = (description?: string): Codec<DateRange> => described(PERIOD, description)
/** A range of days that has an end. */
export const days = (description?: string) => described(DAYS, description)

const CLOCK: Codec<ClockMinutes> = textForm({
  name: 'Clock',
  means: 'A time of day, past 24:00 where the night still belongs to the day: `25:30` is half past one.',
  pattern: '^(\\d|[0-3]\\d|4[0-8]):[0-5]\\d$',
  examples: ['09:00', '25:30'],
  rule: 'bad-clock',
  parse: parseClock,
  format: formatClock,
})
export const clock = (description?: string): Codec<ClockMinutes> => described(CLOCK, description)

/** Says so when a clock range ends before it begins; the night after midnight counts on past 24:00. */
export function clocksInOrder(
  from: ClockMinutes,
  until: ClockMinutes,
  at: readonly string[],
  report: Report,
): void {
  if (until <= from)
    report('ends-before-it-begins', { from: formatClock(from), until: formatClock(until) }, at)
}

const ZONE: Codec<Zone> = textForm({
  name: 'Zone',
  means: 'A time zone by its IANA name.',
  examples: ['Asia/Tokyo', 'Asia/Seoul'],
  rule: 'bad-zone',
  parse: (text) => (isZone(text) ? text : undefined),
  format: (zone) => zone,
})
export const zone = (description?: string): Codec<Zone> => described(ZONE, description)

const MONTH_DAY: Codec<MonthDay> = textForm({
  name: 'MonthDay',
  means: 'A month and a day of any year: `03-31`.',
  pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  examples: ['03-31', '12-31'],
  rule: 'bad-month-day',
  // 2000 was a leap year, so that `02-29` is one.
  parse: (text) => (isDay(`2000-${text}`) ? (text as MonthDay) : undefined),
  format: (end) => end,
})
export const monthDay = (description?: string): Codec<MonthDay> => described(MONTH_DAY, description)

const PARTIAL_DAY: Codec<string> = leaf({
  name: 'PartialDay',
  json: {
    type: ['string', 'integer'],
    description: 'A day, a month or a year, as precisely as it is known.',
    pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
    examples: ['2025-05-22', '2025-05', '2025'],
  },
  read: (plain, report) => {
    const written = asText(plain, true) ?? ''
    const whole = `${written}${'2000-01-01'.slice(written.length)}`
    return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(written) && isDay(whole)
      ? written
      : report('bad-partial-day', { found: quoted(plain) })
  },
  write: (value) => value,
})
export const partialDay = (description?: string): Codec<string> => described(PARTIAL_DAY, description)
