import type { FindingOf, LinkState } from '../../core/seams/index.ts'
import { linkStates } from '../../core/seams/index.ts'
import type { Link, Title } from '../../core/title/index.ts'
import { LINKS } from '../../core/title/index.ts'
import { columns } from '../layout.ts'
import type { Page } from './finding.ts'

export const STATE_SIGNS: Readonly<Record<LinkState, string>> = {
  sound: '✓',
  attention: '!',
  broken: '✕',
  unknown: '?',
}

/** The links a title has come to, as `✓ Decide ─ ✕ Clear ─ …`; those ahead are only a dot. */
export function chainLines(title: Title, findings: readonly FindingOf[], page: Page): readonly string[] {
  const { paint, speaker, width } = page
  const states = linkStates(findings)
  const reached = LINKS.indexOf(title.head.reached)
  const station = (link: Link, i: number): string => {
    const name = speaker.terms.sections[link]
    const ahead = i > reached && states[link] === 'sound'
    return ahead ? paint('quiet', `· ${name}`) : `${paint(states[link], STATE_SIGNS[states[link]])} ${name}`
  }
  const lines: string[] = []
  let line = ''
  for (const [i, link] of LINKS.entries()) {
    const next = line === '' ? station(link, i) : `${line} ─ ${station(link, i)}`
    if (line !== '' && columns(next) > width) {
      lines.push(line)
      line = `─ ${station(link, i)}`
    } else line = next
  }
  return [...lines, line]
}
