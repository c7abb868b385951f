import type { LinkName, LinkSummary } from '../../api/index.ts'
import { LINKS, linkIndex } from './links.ts'

/** Does nothing stand in a section that is open to the reader? */
export const isEmptySection = (section: unknown): boolean =>
  typeof section === 'object' &&
  section !== null &&
  !Array.isArray(section) &&
  Object.values(section).every((it) => Array.isArray(it) && it.length === 0)

/** The links in which nothing stands yet. */
export const emptyLinks = (sections: Readonly<Record<string, unknown>>): ReadonlySet<LinkName> =>
  new Set(LINKS.filter((link) => isEmptySection(sections[link])))

/** Not begun: the work has not come to it, or nothing stands in it; and nothing was found that says otherwise. */
export const isAhead = (
  { link, state }: Pick<LinkSummary, 'link' | 'state'>,
  reached: LinkName | undefined,
  empty?: ReadonlySet<LinkName>,
): boolean =>
  state === 'sound' &&
  ((reached !== undefined && linkIndex(link) > linkIndex(reached)) || empty?.has(link) === true)
