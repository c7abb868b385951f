import type { Day, PartyId, Path, Scope } from '../../base/index.ts'
import { ALL_MEDIA_MASK, ANY_LANGUAGE, countryBit, pathOf, remainder } from '../../base/index.ts'
import type { CreditKind, Right } from '../../clear/index.ts'
import { publicDomainOf } from '../../clear/index.ts'
import type { Head } from '../../title/index.ts'
import { broken, missing, rule } from '../rule.ts'
import type { DatedGrant } from '../views/grants.ts'
import { worksById } from '../views/grants.ts'
import type { DatedWindow } from '../views/windows.ts'

/**
 * A work is credited as more than the rights in it allow: as 原作, where only 原案 was granted. Nobody passes on
 * a stronger credit than they were given: each grant on the way from the author binds.
 */
export const creditNotGranted = rule({
  code: 'credit-not-granted',
  severity: 'error',
  links: ['clear', 'release'],
  reads: ['head', 'clear', 'release', 'works', 'windows', 'producers', 'chains', 'asOf'],
  *find({ head, clear, release, works, windows, producers, chains, asOf }) {
    const isProducer = (party: PartyId) => producers.includes(party)
    const byId = worksById(works)
    const shown = shownIn(head, windows, asOf)
    for (const credit of release.credits) {
      const { as } = credit
      const work = byId.get(credit.work)
      // A work that the catalogue does not know is another rule's finding.
      if (!work || work.owners.some((owner) => producers.includes(owner))) continue
      const free = publicDomainOf(work)
      if (shown.every((scope) => remainder(scope, free).length === 0)) continue

      const uses = clear.uses.filter((use) => use.work === work.id)
      const rights = uses.length > 0 ? uses.map(({ right }) => right) : DERIVE
      const holdings = rights.map((right) => chains(producers, work.id, right))
      if (!holdings.some(({ rooted }) => rooted)) {
        yield missing(pathOf('catalogue', 'works', work.id, 'owners'), 'rights-holder')
        continue
      }
      const chain = [...new Set(holdings.flatMap(({ grants, undated }) => [...grants, ...undated]))]
      // What one producer grants another is worth no more than what came in from outside.
      const granted = chain.filter(({ grant }) => isProducer(grant.licensee) && !isProducer(grant.licensor))
      const place = pathOf('release', 'credits', credit.id, 'as')
      if (granted.length === 0) {
        // Where a use asks for the right, or some of it is free, other rules say what is lacking.
        if (uses.length === 0 && free.length === 0) yield broken([place], { work: work.id, as })
        continue
      }
      const ofUse =
        uses.length > 0 && uses.every(({ right }) => right === 'concept') ? 'concept' : 'source-work'
      const steps = chain.map(stepOf).filter(({ from, to }) => ![from, to].every(isProducer))
      const roots = rootsOf(steps, work.owners).filter((party) => !isProducer(party))
      const sure = passedOn(
        steps.filter(({ known }) => known),
        roots,
      )
      const most = passedOn(steps, roots)
      const best = strongest(producers, most)
      const allowed = best && weakest(ofUse, best)
      if (allowed && STRENGTH[allowed] >= STRENGTH[as]) {
        const certain = strongest(producers, sure)
        if (certain && STRENGTH[certain] >= STRENGTH[as]) continue
        for (const { at } of steps.filter((step) => !step.known && leadsOn(step, as, steps, most, producers)))
          yield missing(at, 'strongest-credit')
        continue
      }
      const limitedBy = uses.filter(({ right }) => STRENGTH[mostBy(right)] < STRENGTH[as])
      const nearest = new Set(granted.map(({ path }) => path))
      const barring = steps.filter(({ path, most }) => {
        const its = nearest.has(path) ? weakest(ofUse, most) : most
        return STRENGTH[its] < STRENGTH[as]
      })
      yield broken(
        [
          place,
          ...limitedBy.map(({ id }) => pathOf('clear', 'uses', id, 'right')),
          ...barring.map(({ at }) => at),
        ],
        { work: work.id, as, ...(allowed && { allowed }) },
      )
    }
  },
})

/** A grant as a step of the credit on its way from the author. */
interface Step {
  readonly path: Path
  /** where its credit is limited */
  readonly at: Path
  readonly from: PartyId
  readonly to: PartyId
  /** does it say how the work may be credited? */
  readonly known: boolean
  readonly most: CreditKind
}

function stepOf({ grant, path }: DatedGrant): Step {
  const most = mostBy(grant.right)
  return {
    path,
    at: pathOf(path, grant.credit === undefined && most === 'concept' ? 'right' : 'credit'),
    from: grant.licensor,
    to: grant.licensee,
    known: grant.credit !== undefined,
    most: weakest(most, grant.credit ?? most),
  }
}

/** Who needs nobody's leave: the owners, and whoever has the work from the public domain. */
function rootsOf(steps: readonly Step[], owners: readonly PartyId[]): readonly PartyId[] {
  const reached = new Set(steps.map(({ to }) => to))
  return [...owners, ...steps.map(({ from }) => from).filter((party) => !reached.has(party))]
}

/** The strongest credit that comes to each party from the roots, step by step. */
function passedOn(steps: readonly Step[], roots: readonly PartyId[]): ReadonlyMap<PartyId, CreditKind> {
  const held = new Map<PartyId, CreditKind>(roots.map((party) => [party, 'source-work']))
  // Each round that changes anything makes somebody's credit stronger, and there are three strengths.
  for (let changed = true; changed; ) {
    changed = false
    for (const { from, to, most } of steps) {
      const given = held.get(from)
      if (!given) continue
      const passed = weakest(given, most)
      const before = held.get(to)
      if (before && STRENGTH[before] >= STRENGTH[passed]) continue
      held.set(to, passed)
      changed = true
    }
  }
  return held
}

const strongest = (
  parties: readonly PartyId[],
  held: ReadonlyMap<PartyId, CreditKind>,
): CreditKind | undefined => parties.flatMap((party) => held.get(party) ?? []).sort(byStrength)[0]

/** Could this step bring a credit of that strength to the producers, if it allowed it? */
function leadsOn(
  step: Step,
  as: CreditKind,
  steps: readonly Step[],
  most: ReadonlyMap<PartyId, CreditKind>,
  producers: readonly PartyId[],
): boolean {
  const isEnough = (kind: CreditKind | undefined) => kind !== undefined && STRENGTH[kind] >= STRENGTH[as]
  if (!isEnough(step.most) || !isEnough(most.get(step.from))) return false
  const onward = new Set([step.to])
  for (const party of onward) {
    if (producers.includes(party)) return true
    // A set being gone through also yields what is added on the way.
    for (const { from, to, most: its } of steps) if (from === party && isEnough(its)) onward.add(to)
  }
  return false
}

/** The rights by which a title comes to stand on a work; an assignment carries them all. */
const DERIVE: readonly Right[] = ['adapt', 'remake', 'concept', 'stage']

const STRENGTH: Readonly<Record<CreditKind, number>> = { 'source-work': 2, format: 1, concept: 0 }

const byStrength = (a: CreditKind, b: CreditKind): number => STRENGTH[b] - STRENGTH[a]

const weakest = (...kinds: readonly CreditKind[]): CreditKind =>
  [...kinds].sort(byStrength).at(-1) ?? 'source-work'

/** Who may use no more than the idea may credit no more than the idea. */
const mostBy = (right: Right): CreditKind => (right === 'concept' ? 'concept' : 'source-work')

/** Where, on what and when the title is seen; while no window has days, at home from now on. */
function shownIn(head: Head, windows: readonly DatedWindow[], asOf: Day): readonly Scope[] {
  const scopes = windows.flatMap(({ scope }) => scope ?? [])
  if (scopes.length > 0) return scopes
  const term = { from: asOf, until: 'open' } as const
  return [{ territories: countryBit(head.home), media: ALL_MEDIA_MASK, languages: ANY_LANGUAGE, term }]
}
