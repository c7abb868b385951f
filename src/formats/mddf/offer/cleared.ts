import type { Path } from '../../../core/base/index.ts'
import { pathOf } from '../../../core/base/index.ts'
import type { Code, FindingOf } from '../../../core/seams/index.ts'
import type { Title } from '../../../core/title/index.ts'

/** Rules after which a window is not for sale as it stands. */
const STOPS: ReadonlySet<Code> = new Set<Code>([
  'window-outside-rights',
  'window-under-holdback',
  'exclusive-clash',
  'language-not-cleared',
])

/** Paths of the windows of a title that some rule finds not cleared, held back or clashing. */
export function notClearedIn({ release }: Title, findings: readonly FindingOf[]): ReadonlySet<Path> {
  const stopped = findings.filter(({ code, severity }) => severity === 'error' && STOPS.has(code))
  const windows = new Set(release.windows.map(({ id }) => pathOf('release/windows', id)))
  return new Set(stopped.flatMap(({ because }) => because.filter((it) => windows.has(it))))
}
