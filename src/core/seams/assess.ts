import type { Day, Path } from '../base/index.ts'
import type { Catalogue, Link, Title } from '../title/index.ts'
import { LINKS } from '../title/index.ts'
import type { Code, FindingOf, MissingFact } from './codes.ts'
import { says } from './codes.ts'
import type { Figures } from './figures.ts'
import { FIGURES } from './figures.ts'
import type { Memory, Step } from './memory.ts'
import { evaluator } from './memory.ts'
import type { Reading } from './reading.ts'
import type { Found, Rule } from './rule.ts'
import { RULES } from './rules/index.ts'
import { VIEWS } from './views/index.ts'

/** What a whole title comes to: its figures, link by link, and what does not hold. */
export interface Assessment {
  readonly figures: Figures
  readonly findings: readonly FindingOf[]
}

// The compiler has checked each step against what it reads; the evaluator goes by their names.
const STEPS = {
  ...VIEWS,
  ...FIGURES,
  ...Object.fromEntries(
    (RULES as readonly Rule[]).map(({ code, reads, find }) => [
      code,
      { reads, compute: (reading: Reading) => listed(find(reading)) },
    ]),
  ),
} as unknown as Readonly<Record<string, Step>>

const NOTHING: readonly Found<Code>[] = []

/** Most rules find nothing, and then nothing is made. */
function listed(found: Iterable<Found<Code>>): readonly Found<Code>[] {
  let list: Found<Code>[] | undefined
  for (const it of found) {
    if (list) list.push(it)
    else list = [it]
  }
  return list ?? NOTHING
}

/**
 * Reads a whole title and says what does not hold across its seven links.
 * @param asOf the day on which the answer is given; nothing here looks at a clock
 * @param memory what was computed for this title before; without it everything is computed, with the same answer
 */
export function assess(title: Title, catalogue: Catalogue, asOf: Day, memory?: Memory): Assessment {
  const { grants, sources: _, ...shared } = catalogue
  const answerTo = evaluator({ ...title, ...shared, catalogueGrants: grants, asOf }, STEPS, memory)
  const findings: FindingOf[] = []
  const unknown = new Map<string, { at: Path; what: MissingFact; rules: Code[] }>()
  const reached = LINKS.indexOf(title.head.reached)
  for (const rule of RULES as readonly Rule[]) {
    // A title still being decided owes nobody its shooting days.
    const asked = rule.links.every((link) => LINKS.indexOf(link) <= reached)
    for (const found of answerTo(rule.code) as readonly Found<Code>[]) {
      if (found.kind === 'broken')
        findings.push({
          code: rule.code,
          severity: rule.severity,
          because: found.because,
          facts: found.facts,
        } as FindingOf)
      else if (asked) {
        const key = `${found.at} ${found.what}`
        const known = unknown.get(key) ?? { at: found.at, what: found.what, rules: [] }
        if (!known.rules.includes(rule.code)) known.rules.push(rule.code)
        unknown.set(key, known)
      }
    }
  }
  for (const { at, what, rules } of unknown.values())
    findings.push({
      code: 'fact-missing',
      severity: 'unknown',
      because: [at],
      facts: { what, rules: rules.sort() },
    })
  return { figures: answerTo('figures') as Figures, findings: findings.sort(inOrder) }
}

const WEIGHT = { error: 0, warning: 1, unknown: 2 } as const

/** Errors first; then along the chain, by where each rests; the order of input lists has no say. */
function inOrder(a: FindingOf, b: FindingOf): number {
  return (
    WEIGHT[a.severity] - WEIGHT[b.severity] ||
    linkOf(a) - linkOf(b) ||
    compareText(a.code, b.code) ||
    compareText(a.because.join(' '), b.because.join(' ')) ||
    compareText(says(a), says(b))
  )
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const linkOf = (finding: FindingOf): number =>
  LINKS.indexOf((finding.because[0]?.split('/')[0] ?? 'decide') as Link)

/** How a link stands: broken by an error that touches it, asking for a look, not known, or sound. */
export type LinkState = 'sound' | 'attention' | 'broken' | 'unknown'

export function linkStates(findings: readonly FindingOf[]): Readonly<Record<Link, LinkState>> {
  const state = (link: Link): LinkState => {
    const here = findings.filter((finding) => linksOf(finding).includes(link))
    if (here.some(({ severity }) => severity === 'error')) return 'broken'
    if (here.some(({ severity }) => severity === 'warning')) return 'attention'
    return here.length > 0 ? 'unknown' : 'sound'
  }
  return Object.fromEntries(LINKS.map((link) => [link, state(link)])) as Record<Link, LinkState>
}

/** The links that a finding touches: those it rests on; where it rests on the catalogue alone, those its rule holds together. */
export function linksOf({ because, code, facts }: FindingOf): readonly Link[] {
  const touched = LINKS.filter((link) => because.some((path) => path.startsWith(`${link}/`)))
  if (touched.length > 0) return touched
  const codes = code === 'fact-missing' ? facts.rules : [code]
  const rules = (RULES as readonly Rule[]).filter((rule) => codes.includes(rule.code))
  return LINKS.filter((link) => rules.some(({ links }) => links.includes(link)))
}
