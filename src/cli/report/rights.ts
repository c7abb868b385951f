import type { GrantId } from '../../core/base/index.ts'
import { formatSpoken, lastDay } from '../../core/base/index.ts'
import type { Answer, Because, OnCalendar, OnMap, Region, Standing } from '../../core/clear/index.ts'
import type { Speaker } from '../../formats/words/index.ts'
import { columns, wrap } from '../layout.ts'
import type { Ink } from '../paint.ts'
import type { Page } from './finding.ts'

const SIGNS = { available: '✓', partly: '◐', blocked: '✕', 'not-cleared': '✕', unknown: '?' } as const
const INKS = {
  available: 'sound',
  partly: 'attention',
  blocked: 'broken',
  'not-cleared': 'broken',
  unknown: 'unknown',
} as const satisfies Record<Standing, Ink>

/** Where a grant stands in a file, where it was read from one. */
export type Where = (grant: GrantId) => string | undefined

export const standingWords = (standing: Standing, { paint, speaker }: Page): string =>
  `${paint(INKS[standing], SIGNS[standing])} ${paint('strong', speaker.terms.standings[standing])}`

/** An answer: how it stands, what is free of it, and for each reason what is not and by which grant. */
export function answerLines(
  { standing, free, blocked, notCleared, unknown, noted }: Answer,
  page: Page,
  where: Where,
): readonly string[] {
  const { paint, speaker } = page
  return [
    standingWords(standing, page),
    ...(free.length > 0 && standing !== 'available'
      ? ['', paint('sound', speaker.terms.standings.available)]
      : []),
    ...regionLines(free, page),
    ...causesLines(blocked, 'broken', page, where),
    ...causesLines(notCleared, 'broken', page, where),
    ...causesLines(unknown, 'unknown', page, where),
    ...causesLines(noted, 'quiet', page, where),
  ]
}

export const causesLines = (
  causes: readonly Because<readonly Region[]>[],
  ink: Ink,
  page: Page,
  where: Where,
): readonly string[] =>
  causes.flatMap((cause) => {
    const { paint, speaker } = page
    const about = [speaker.terms.rights[cause.right], speaker.name(cause.work)].join(' · ')
    const { holdback, negotiation } = cause
    const held = holdback ? [`  ${speaker.name(holdback.protects)}`] : []
    const asked = negotiation
      ? [[speaker.name(negotiation.holder), negotiation.last && `≤ ${speaker.day(negotiation.last)}`]]
      : []
    return [
      '',
      `${paint(ink, speaker.terms.reasons[cause.reason])}  ${paint('quiet', about)}`,
      ...held,
      ...asked.map((it) => `  ${it.filter(Boolean).join(' · ')}`),
      ...cause.grants.map((grant) => grantLine(grant, page, where)),
      ...regionLines(cause.cells, page),
    ]
  })

export function grantLine(grant: GrantId, { paint, speaker, width }: Page, where: Where): string {
  const name = `  ${paint('accent', '→')} ${speaker.name(grant)}`
  const place = where(grant)
  if (place === undefined) return name
  return `${name}${' '.repeat(Math.max(2, width - columns(name) - columns(place)))}${paint('quiet', place)}`
}

export const regionLines = (regions: readonly Region[], { speaker, width }: Page): readonly string[] =>
  regions.flatMap((region) =>
    wrap(regionWords(region, speaker), width - 4, speaker.language).map(
      (line, at) => `  ${at === 0 ? '' : '  '}${line}`,
    ),
  )

const regionWords = ({ territories, media, languages, term }: Region, speaker: Speaker): string =>
  [
    speaker.territories(territories),
    speaker.media(media),
    speaker.spoken(languages),
    speaker.period(term),
  ].join(' · ')

export const mapLines = (map: readonly OnMap[], page: Page, where: Where): readonly string[] =>
  map.flatMap((it) => [
    standingLine(it, page),
    ...wrap(page.speaker.territories(it.territories), page.width - 2, page.speaker.language).map(
      (line) => `  ${line}`,
    ),
    ...it.grants.map((grant) => grantLine(grant, page, where)),
  ])

export const calendarLines = (calendar: readonly OnCalendar[], page: Page, where: Where): readonly string[] =>
  calendar.flatMap((it) => [
    standingLine(it, page),
    `  ${page.speaker.period(it.term)}`,
    ...it.grants.map((grant) => grantLine(grant, page, where)),
  ])

const standingLine = ({ standing, reasons }: Pick<OnMap, 'standing' | 'reasons'>, page: Page): string =>
  `${standingWords(standing, page)}  ${page.paint('quiet', reasonWords(reasons, page.speaker))}`.trimEnd()

const reasonWords = (reasons: OnMap['reasons'], { terms, list }: Speaker): string =>
  reasons.length === 0 ? '' : list(reasons.map((reason) => terms.reasons[reason]))

/** A region as JSON: days with the first outside and, beside it, the last inside. */
export const regionJson = ({ territories, media, languages, term }: Region) => ({
  territories,
  media,
  languages: formatSpoken(languages),
  from: term.from,
  until: term.until,
  ...(lastDay(term) && { last: lastDay(term) }),
})

export const causeJson = (
  { reason, work, right, grants, holdback, negotiation, cells }: Because<readonly Region[]>,
  where: Where,
) => ({
  reason,
  work,
  right,
  grants: grants.map((grant) => grantJson(grant, where)),
  ...(holdback && { holdback }),
  ...(negotiation && { negotiation }),
  cells: cells.map(regionJson),
})

export const grantJson = (id: GrantId, where: Where) => {
  const file = where(id)
  return file === undefined ? { id } : { id, file }
}

export const answerJson = ({ standing, free, blocked, notCleared, unknown, noted }: Answer, where: Where) => {
  const causes = (list: Answer['blocked']) => list.map((it) => causeJson(it, where))
  return {
    standing,
    free: free.map(regionJson),
    blocked: causes(blocked),
    notCleared: causes(notCleared),
    unknown: causes(unknown),
    noted: causes(noted),
  }
}
