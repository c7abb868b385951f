import type { Finding, LinkName } from '../../../api/index.ts'
import { LINKS, linkIndex } from '../../chain/links.ts'

/** What stands open at one link. */
export interface Open {
  readonly link: LinkName
  readonly findings: readonly Finding[]
}

const WEIGHT = { error: 0, unknown: 1, warning: 2 }

/**
 * What is missing before a title may go on: what is broken, not known or to be looked at in the links that it would
 * leave behind, each finding once, at the first link that it touches. Going back asks nothing.
 */
export function conditionsFor(findings: readonly Finding[], from: LinkName, to: LinkName): readonly Open[] {
  if (linkIndex(to) <= linkIndex(from)) return []
  const left = LINKS.slice(0, linkIndex(to))
  const firstOf = ({ links }: Finding) => left.find((link) => links.includes(link))
  return left.flatMap((link): readonly Open[] => {
    const open = findings
      .filter((finding) => firstOf(finding) === link)
      .toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])
    return open.length === 0 ? [] : [{ link, findings: open }]
  })
}
