import type { DateRange, Day, LanguageUse, Medium, PartyId, Until, WorkId } from '../core/base/index.ts'
import {
  isDay,
  isMedium,
  LAST_DAY,
  MEDIA,
  nextDay,
  parseLanguageUse,
  parseTerritories,
} from '../core/base/index.ts'
import { type Ask, RIGHTS, type Right } from '../core/clear/index.ts'
import { nearest } from '../formats/title/index.ts'
import type { Loaded } from './load.ts'

/** What was typed after `genchi rights ask PATH`. */
export interface AskOptions {
  readonly work?: string
  readonly right?: string
  readonly territories?: string
  readonly media?: string
  readonly languages?: string
  readonly from?: string
  readonly until?: string
  readonly last?: string
  readonly exclusive?: boolean
  readonly as?: string
  readonly for?: string
  readonly days?: string
}

/** An ask for one work; without a work it is one of all of them. */
export type Typed = Omit<Ask, 'work'> & { readonly work?: WorkId; readonly days?: number }

/** Reads the ask; every option that cannot be read is told, not the first alone. */
export function askTyped(
  options: AskOptions,
  loaded: Loaded,
  asOf: Day,
):
  | { readonly ok: true; readonly ask: Typed }
  | { readonly ok: false; readonly issues: readonly OptionIssue[] } {
  const issues: OptionIssue[] = []
  const wrong = (option: string, rule: string, message: string): undefined => {
    issues.push({ option, rule, message })
  }
  const known = <Id extends WorkId | PartyId>(
    option: string,
    kind: 'work' | 'party',
    text: string,
    ids: readonly Id[],
  ): Id | undefined => {
    const id = text.includes(':') ? text : `${kind}:${text}`
    const found = ids.find((it) => it === id)
    return found ?? wrong(option, `no-such-${kind}`, `The catalogue has no ${kind} ${text}.${meant(id, ids)}`)
  }
  const { catalogue, titles, kind } = loaded
  const works = catalogue.works.map(({ id }) => id)
  const parties = [...catalogue.parties.map(({ id }) => id)]
  const list = (text: string): readonly string[] => text.split(',').map((part) => part.trim())

  const { exclusive = false } = options
  const only = kind === 'title' ? titles[0]?.title.head.work : undefined
  const work = options.work === undefined ? only : known('work', 'work', options.work, works)
  const as = options.as && list(options.as).flatMap((party) => known('as', 'party', party, parties) ?? [])
  const to = options.for === undefined ? undefined : known('for', 'party', options.for, parties)
  const right = RIGHTS.find((it) => it === (options.right ?? 'exhibit'))
  if (!right)
    wrong(
      'right',
      'no-such-right',
      `There is no right ${options.right}.${meant(options.right ?? '', RIGHTS)} There are: ${RIGHTS.join(', ')}.`,
    )
  const territories = parseTerritories(options.territories ?? 'World')
  if (!territories)
    wrong(
      'territories',
      'no-territory',
      `${options.territories} names no territories; like JP, KR or World ex. US.`,
    )
  const media = list(options.media ?? 'all-media')
  for (const medium of media)
    if (!isMedium(medium))
      wrong(
        'media',
        'no-such-medium',
        `There is no medium ${medium}; like svod or free-television.${meant(
          medium,
          MEDIA.map((it) => it.medium),
        )}`,
      )
  const languages =
    options.languages === undefined || options.languages === 'any' ? 'any' : list(options.languages)
  const uses = languages === 'any' ? [] : languages.map((text) => ({ text, use: parseLanguageUse(text) }))
  for (const { text, use } of uses)
    if (!use) wrong('languages', 'no-language', `${text} is no language; like ja, ko sub or en dub.`)
  const term = termTyped(options, asOf, wrong)
  const days = options.days === undefined ? undefined : Number(options.days)
  if (days !== undefined && !(Number.isInteger(days) && days > 0 && days < 100_000))
    wrong('days', 'no-count', `--days takes a whole number of days, not ${options.days}.`)
  if (days !== undefined && work !== undefined && options.work !== undefined)
    wrong('days', 'of-a-slate', '--days asks about every work of a slate; leave --work out.')

  if (issues.length > 0 || !right || !territories || !term) return { ok: false, issues }
  return {
    ok: true,
    ask: {
      right: right as Right,
      territories,
      media: media as readonly Medium[],
      languages: languages === 'any' ? 'any' : uses.map(({ use }) => use as LanguageUse),
      term,
      exclusive,
      ...(work && { work }),
      ...(as && { as }),
      ...(to && { to }),
      ...(days !== undefined && { days }),
    },
  }
}

/** What is known and nearly the same, as it would be typed: the name of an id alone. */
export function meant(typed: string, known: readonly string[]): string {
  const nameOf = (id: string) => id.replace(/^(?:work|party):/, '')
  const it = nearest(nameOf(typed), known.map(nameOf))
  return it === '' ? '' : ` Did you mean ${it}?`
}

/** An option that cannot be read, by which rule. */
export interface OptionIssue {
  readonly option: string
  readonly rule: string
  readonly message: string
}

function termTyped(
  { from, until, last }: AskOptions,
  asOf: Day,
  wrong: (option: string, rule: string, message: string) => undefined,
): DateRange | undefined {
  const typed = (option: string, text: string): Day | undefined =>
    isDay(text)
      ? text
      : wrong(option, 'not-a-day', `--${option} takes a day like 2026-05-14; there is no day ${text}.`)
  const first = from === undefined ? asOf : typed('from', from)
  if (until !== undefined && last !== undefined)
    return wrong(
      'last',
      'one-end',
      'Name either --until, the first day outside, or --last, the last day inside.',
    )
  const end = until === undefined || until === 'open' ? undefined : typed('until', until)
  const inside = last === undefined ? undefined : typed('last', last)
  if (
    first === undefined ||
    (until !== undefined && until !== 'open' && !end) ||
    (last !== undefined && !inside)
  )
    return undefined
  const outside: Until = end ?? (inside === undefined || inside === LAST_DAY ? 'open' : nextDay(inside))
  if (outside <= first)
    return wrong('from', 'ends-before-it-begins', `The days asked about end before they begin, on ${first}.`)
  return { from: first, until: outside }
}
