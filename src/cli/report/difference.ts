import { subtract } from '../../core/base/index.ts'
import type { Difference, FindingOf, MoneyMoved } from '../../core/seams/index.ts'
import { table } from '../layout.ts'
import type { Assessed } from './assessment.ts'
import { restsOnFiction, titleNames } from './assessment.ts'
import { chainLines } from './chain.ts'
import { datesMoved } from './dates.ts'
import type { Page } from './finding.ts'
import { findingLines } from './finding.ts'

/**
 * What a change breaks, mends and moves: the chain before and after, findings, then dates by kind and money
 * by party and business year.
 */
export function differenceReport(
  before: Assessed,
  after: Assessed,
  difference: Difference,
  heading: string,
  page: Page,
): readonly string[] {
  const { speaker, paint } = page
  const { report } = speaker.terms
  const { appeared, gone, changed } = difference.findings
  const head = (word: string, n: number) => ['', `${paint('strong', word)}  ${n === 0 ? report.none : n}`]
  const told = (side: Assessed, findings: readonly FindingOf[]) =>
    findings.flatMap((finding, i) => [
      ...(i === 0 ? [] : ['']),
      ...findingLines(finding, page, side.where, restsOnFiction(side, finding)),
    ])
  return [
    `${paint('strong', titleNames(before.title, page).name)}  ${heading}`,
    '',
    paint('quiet', report.before),
    ...chainLines(before.title, before.assessment.findings, page),
    paint('quiet', report.after),
    ...chainLines(after.title, after.assessment.findings, page),
    ...head(report.breaks, appeared.length),
    ...told(after, appeared),
    ...head(report.mends, gone.length),
    ...told(before, gone),
    ...(changed.length === 0 ? [] : head(report.changes, changed.length)),
    ...told(
      after,
      changed.map((pair) => pair.after),
    ),
    ...datesMoved(difference, page),
    ...moneyMoved(difference, page),
  ]
}

function moneyMoved({ money }: Difference, page: Page): readonly string[] {
  const { speaker, paint } = page
  const { report } = speaker.terms
  const row = ({ flow, before, after }: MoneyMoved): readonly string[] => {
    const change = subtract(after, before)
    const less = change.minor < 0n
    return [
      report[flow],
      speaker.money(before),
      '→',
      speaker.money(after),
      paint(less ? 'broken' : 'sound', `${less ? '' : '+'}${speaker.money(change)}`),
    ]
  }
  const year = ({ yearEnds }: MoneyMoved): string =>
    yearEnds ? report.businessYearTo(speaker.day(yearEnds)) : report.notKnown
  return [
    '',
    `${paint('strong', report.moneyMoved)}  ${money.length === 0 ? report.none : money.length}`,
    ...[...Map.groupBy(money, ({ party }) => party)].flatMap(([party, all]) => [
      '',
      `  ${speaker.name(party)}`,
      ...[...Map.groupBy(all, year)].flatMap(([words, rows]) => [
        `    ${paint('quiet', words)}`,
        ...table(rows.map(row), { indent: 6, right: [1, 3, 4] }),
      ]),
    ]),
  ]
}
