import type { Path } from '../../core/base/index.ts'
import type { FindingOf } from '../../core/seams/index.ts'
import type { Speaker } from '../../formats/words/index.ts'
import { headline, remedy, sentence } from '../../formats/words/index.ts'
import { columns, wrap } from '../layout.ts'
import type { Ink, Paint } from '../paint.ts'

/** What a report needs to know of its reader. */
export interface Page {
  readonly width: number
  readonly paint: Paint
  readonly speaker: Speaker
}

export const SIGNS = { error: '✕', warning: '!', unknown: '?' } as const
export const INKS = { error: 'broken', warning: 'attention', unknown: 'unknown' } as const satisfies Record<
  FindingOf['severity'],
  Ink
>

/**
 * One finding: its sign and name, where it rests, what it says, and what would mend it.
 * @param where the place in a file, `release.yaml:42`, where the title was read from files
 * @param fictional whether it rests on figures invented for the sample
 */
export function findingLines(
  finding: FindingOf,
  page: Page,
  where: (path: Path) => string | undefined,
  fictional: boolean,
): readonly string[] {
  const { paint, speaker, width } = page
  const name = headline(finding, speaker)
  const place = finding.because[0] && where(finding.because[0])
  const gap = width - 2 - columns(name) - columns(place ?? '')
  const head = `${paint(INKS[finding.severity], SIGNS[finding.severity])} ${paint('strong', name)}`
  const first = place === undefined ? head : `${head}${' '.repeat(Math.max(2, gap))}${paint('quiet', place)}`
  const body = wrap(sentence(finding, speaker), width - 2, speaker.language)
  const mend = wrap(remedy(finding, speaker), width - 4, speaker.language)
  const mark = fictional ? [`  ${paint('quiet', `○ ${speaker.terms.report.fictional}`)}`] : []
  return [
    first,
    ...body.map((line) => `  ${line}`),
    ...mend.map((line, i) => `  ${paint('accent', i === 0 ? '→' : ' ')} ${paint('quiet', line)}`),
    ...mark,
  ]
}
