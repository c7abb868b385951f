import { reads, SECTIONS, type Sight, writes } from '../api/index.ts'
import type { PartyId } from '../core/base/index.ts'
import type { Section } from '../core/title/index.ts'
import type { CompanyId, PersonId, Share } from '../store/index.ts'
import { ROLE_DEFAULTS } from '../store/index.ts'
import type { LiveSlate, Snapshot } from './live-slate.ts'
import type { SeenTitle, Worlds } from './reader.ts'
import { shownTo, sightOn } from './reader.ts'
import type { HeldTitle } from './slate-reading.ts'

// What leaves by a link is what its maker sees on that day, narrowed by whose sight it has, narrowed by what was
// chosen. What a company keeps to itself never leaves by one.

/**
 * The sections that somebody may share: all that they read where they manage the title, else those that are theirs
 * to write. Whoever only reads passes nothing on.
 */
export const shareable = ({ sight, manages }: SeenTitle): readonly Section[] =>
  SECTIONS.filter((section) => section !== 'head' && (manages ? reads : writes)(sight, section))

/** The companies in whose sight somebody may share: for those who manage the title each that takes part. */
export function eyesOf(
  seen: SeenTitle,
  { roles }: Snapshot,
  own: readonly CompanyId[],
): readonly CompanyId[] {
  const there = [...new Set((roles.get(seen.id) ?? []).map(({ company }) => company))]
  return seen.manages ? there : there.filter((company) => own.includes(company))
}

const isRole = (role: string): role is keyof typeof ROLE_DEFAULTS => Object.hasOwn(ROLE_DEFAULTS, role)

function baseSight(
  { eyes, role }: Pick<Share, 'eyes' | 'role'>,
  seen: SeenTitle,
  snapshot: Snapshot,
): Sight | undefined {
  if (eyes !== undefined) {
    const reader = { person: 'person:none' as PersonId, companies: [eyes], borrowedBy: [] } as const
    return sightOn(snapshot, seen.id, reader)?.sight
  }
  const none = { companies: [] as readonly PartyId[], allTerms: false }
  if (role === undefined)
    return {
      ...none,
      opens: Object.fromEntries(SECTIONS.map((section) => [section, 'read'])) as Sight['opens'],
      ownOnly: [],
    }
  if (!isRole(role)) return undefined
  const { sections, ownOnly } = ROLE_DEFAULTS[role]
  return { ...none, opens: sections, ownOnly }
}

/** What a link would show today of a title; undefined when nothing. */
export function sharedTitle(
  slate: LiveSlate,
  snapshot: Snapshot,
  seen: SeenTitle,
  share: Pick<Share, 'eyes' | 'role' | 'sections' | 'codeNamed'>,
): SeenTitle | undefined {
  const base = baseSight(share, seen, snapshot)
  if (!base) return undefined
  const may = shareable(seen)
  const isOpen = (section: Section) =>
    may.includes(section) && share.sections.includes(section) && reads(base, section)
  if (!SECTIONS.some(isOpen)) return undefined
  const opens = Object.fromEntries(
    SECTIONS.map((section) => [section, section === 'head' || isOpen(section) ? 'read' : 'none']),
  ) as Sight['opens']
  const codeNamed = goesByCodeName(seen, snapshot, share)
  return shownTo(slate, snapshot, seen, { ...base, own: [], opens }, codeNamed)
}

/** Is the title shown under its code name: because it was chosen, or whoever makes or reads the link may not know? */
export const goesByCodeName = (
  seen: SeenTitle,
  snapshot: Snapshot,
  share: Pick<Share, 'eyes' | 'role' | 'codeNamed'>,
): boolean => {
  const base = baseSight(share, seen, snapshot)
  return (
    share.codeNamed === true || !reads(seen.sight, 'head') || (base !== undefined && !reads(base, 'head'))
  )
}

/** The title as the one who made a link sees it now; undefined when they have left, or it was closed to them. */
export function makersView(
  worlds: Worlds,
  snapshot: Snapshot,
  { person, company, title }: Pick<Share, 'person' | 'company' | 'title'>,
): SeenTitle | undefined {
  const maker = snapshot.people.get(person)
  const isThere = maker?.companies.some((it) => it.company === company && it.until === undefined)
  if (!maker || maker.left || !isThere) return undefined
  return worlds.of({ person, companies: [company] }, snapshot).title(title)
}

/**
 * A reply under a title's code name: its names and its ids, which say them, are in no text of it either, whoever
 * wrote that. The code name is the maker's choice, so nothing here need be written back.
 */
export function underCodeName<T>(value: T, { title: { head, release }, codeName }: HeldTitle): T {
  const slugs = [head.id, head.work].map((id) => id.slice(id.indexOf(':') + 1))
  const abroad = (release.metadata ?? []).flatMap(({ title }) => title ?? [])
  const names = [...Object.values(head.names), ...abroad].filter(
    (name) => name.length > (/^[\x20-\x7e]*$/.test(name) ? 3 : 1),
  )
  const id = (text: string): string =>
    slugs.reduce(
      (left, slug) => left.replace(new RegExp(`(?<=:(?:[a-z0-9]+-)*)${slug}(?![a-z0-9])`, 'g'), 'shared'),
      text,
    )
  const said = (text: string): string =>
    names.reduce((left, name) => left.replaceAll(name, codeName), id(text))
  const walk = (it: unknown): unknown => {
    if (typeof it === 'string') return said(it)
    if (Array.isArray(it)) return it.map(walk)
    if (typeof it !== 'object' || it === null) return it
    return Object.fromEntries(Object.entries(it).map(([name, field]) => [id(name), walk(field)]))
  }
  return walk(value) as T
}
