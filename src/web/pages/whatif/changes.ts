import type { Change, LinkName, TitlePage } from '../../../api/index.ts'
import { pathOfChange } from '../title/draft.ts'
import type { Fields } from '../title/plain.ts'
import { plainAt } from '../title/plain.ts'

const isWithin = (path: string, outer: string): boolean => path === outer || path.startsWith(`${outer}/`)
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A date moved to a day: the last word on a date counts, and a date moved back was not moved. */
export function withMove(
  changes: readonly Change[],
  page: Pick<TitlePage, 'dates'>,
  path: string,
  to: string,
): readonly Change[] {
  const at = changes.findIndex((it) => pathOfChange(it) === path && ('move' in it || 'set' in it))
  const touched = changes.some((it) => 'set' in it && path !== it.set && isWithin(path, it.set))
  const rest = at < 0 ? changes : changes.toSpliced(at, 1)
  if (page.dates[path] === to && !touched) return rest
  const moved: Change = { move: path, to }
  return at < 0 ? [...changes, moved] : changes.with(at, moved)
}

/** A value put in a place; put back as it was, nothing is changed. */
export function withValue(
  changes: readonly Change[],
  sections: Fields,
  path: string,
  value: unknown,
): readonly Change[] {
  const rest = changes.filter(
    (it) => !(('set' in it || 'unset' in it || 'move' in it) && isWithin(pathOfChange(it), path)),
  )
  if (same(plainAt(sections, path), value)) return rest
  return [...rest, value === undefined ? { unset: path } : { set: path, to: value }]
}

/** A record taken out, with whatever was changed inside it. */
export const withoutRecord = (changes: readonly Change[], path: string): readonly Change[] => [
  ...changes.filter((it) => !isWithin(pathOfChange(it), path)),
  { remove: path },
]

const LINKS: ReadonlySet<string> = new Set(['decide', 'clear', 'deal', 'adapt', 'make', 'release', 'settle'])

/** The link that a place belongs to; what stands in the head is decided. */
export function linkOf(path: string): LinkName {
  const section = path.split('/')[0] ?? ''
  return (LINKS.has(section) ? section : 'decide') as LinkName
}

/** The links in which something was changed, in the order in which it was. */
export const causesOf = (changes: readonly Change[]): readonly LinkName[] => [
  ...new Set(changes.map((change) => linkOf(pathOfChange(change)))),
]
