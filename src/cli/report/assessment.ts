import type { Path } from '../../core/base/index.ts'
import { nameIn } from '../../core/base/index.ts'
import type { Assessment, FindingOf } from '../../core/seams/index.ts'
import { linkStates } from '../../core/seams/index.ts'
import type { Catalogue, Title } from '../../core/title/index.ts'
import { LINKS, standingOf } from '../../core/title/index.ts'
import { table } from '../layout.ts'
import { chainLines, STATE_SIGNS } from './chain.ts'
import type { Page } from './finding.ts'
import { findingLines, INKS } from './finding.ts'

/** A title with what was found, and where its data stands in files. */
export interface Assessed {
  readonly title: Title
  readonly catalogue: Catalogue
  readonly assessment: Assessment
  readonly where: (path: Path) => string | undefined
}

export const restsOnFiction = ({ title, catalogue }: Assessed, finding: FindingOf): boolean =>
  finding.because.some((path) => standingOf(title, catalogue, path) === 'fictional')

/** The name for the reader, and the name at home where that is another. */
export function titleNames({ head }: Title, page: Page): { readonly name: string; readonly own: string } {
  const name = nameIn(head.names, page.speaker.language)
  const own = Object.entries(head.names)
    .filter(([tag, text]) => !tag.includes('-') && text !== name && tag !== 'en')
    .map(([, text]) => text)
  return { name, own: own.join(' · ') }
}

/** How many findings of each severity, in words; empty when there are none. */
export function countWords(findings: readonly FindingOf[], page: Page): string {
  const { speaker, paint } = page
  const parts = (['error', 'warning', 'unknown'] as const).flatMap((severity) => {
    const n = findings.filter((finding) => finding.severity === severity).length
    return n === 0 ? [] : [paint(INKS[severity], speaker.terms.report.count(severity, n))]
  })
  return parts.join(' · ')
}

/** A whole title: its names, its chain, and each finding. */
export function titleReport(assessed: Assessed, page: Page): readonly string[] {
  const { title, assessment, where } = assessed
  const { speaker, paint } = page
  const { name, own } = titleNames(title, page)
  const { head } = title
  const facts = [
    speaker.country(head.home),
    speaker.terms.titleForms[head.form],
    speaker.terms.modes[head.mode],
  ]
  return [
    `${paint('strong', name)}${own === '' ? '' : `  ${own}`}`,
    paint('quiet', facts.join(' · ')),
    ...chainLines(title, assessment.findings, page),
    '',
    ...(assessment.findings.length === 0
      ? [`${paint('sound', '✓')} ${speaker.terms.report.nothingFound}`]
      : assessment.findings.flatMap((finding, i) => [
          ...(i === 0 ? [] : ['']),
          ...findingLines(finding, page, where, restsOnFiction(assessed, finding)),
        ])),
  ]
}

/** A slate: one line a title, with the state of its seven links, then the findings that are more than a gap. */
export function slateReport(
  slate: readonly Assessed[],
  page: Page,
  pageOf: (title: Title) => Page,
): readonly string[] {
  const { speaker, paint } = page
  const rows = slate.map(({ title, assessment }) => {
    const states = linkStates(assessment.findings)
    const reached = LINKS.indexOf(title.head.reached)
    const signs = LINKS.map((link, i) =>
      i > reached && states[link] === 'sound'
        ? paint('quiet', '·')
        : paint(states[link], STATE_SIGNS[states[link]]),
    )
    const words = countWords(assessment.findings, page)
    return [
      titleNames(title, page).name,
      speaker.country(title.head.home),
      signs.join(' '),
      words === '' ? paint('sound', speaker.terms.states.sound) : words,
    ]
  })
  const told = slate.filter(({ assessment }) =>
    assessment.findings.some(({ severity }) => severity !== 'unknown'),
  )
  return [
    paint('quiet', LINKS.map((link) => speaker.terms.sections[link]).join(' ─ ')),
    '',
    ...table(rows, { indent: 2, gap: 3 }),
    ...told.flatMap((assessed) => [
      '',
      paint('strong', titleNames(assessed.title, page).name),
      ...assessed.assessment.findings
        .filter(({ severity }) => severity !== 'unknown')
        .flatMap((finding) =>
          findingLines(finding, pageOf(assessed.title), assessed.where, restsOnFiction(assessed, finding)),
        ),
    ]),
  ]
}
