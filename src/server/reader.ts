import type { Opening, Sight } from '../api/index.ts'
import { coveredCatalogue, SECTIONS, seenCatalogue, seenTitle, sightKey } from '../api/index.ts'
import type { PartyId, TitleId } from '../core/base/index.ts'
import { nameIn } from '../core/base/index.ts'
import { sharedCatalogue } from '../core/seams/index.ts'
import type { Catalogue, Section } from '../core/title/index.ts'
import type { DeskLanguage } from '../formats/words/index.ts'
import type { CompanyId, PersonId } from '../store/index.ts'
import { openingsTo } from '../store/index.ts'
import { bearing } from './bearing.ts'
import type { LiveSlate, Snapshot } from './live-slate.ts'
import { stableCatalogue } from './live-slate.ts'
import type { Ground, Looked, Said, SeenTitle, View } from './seen.ts'
import { covered, coveredAbroad, lookedAt, shownAs } from './seen.ts'
import type { HeldTitle } from './slate-reading.ts'

export type { SeenTitle } from './seen.ts'

/** Through whose eyes a workspace is looked at. */
export interface Reader {
  readonly person: PersonId
  readonly companies: readonly [CompanyId, ...CompanyId[]]
  /** somebody looks through a company's eyes: all of its people's roles together; what is its own stays its own */
  readonly borrowedBy?: readonly CompanyId[]
}

/** A workspace as a reader sees it. */
export interface World {
  readonly snapshot: Snapshot
  /** the same value as long as nothing changed that the reader sees */
  readonly seenAs: object
  /** the same value for all that the reader sees, one after the other */
  readonly lasting: object
  readonly title: (id: TitleId) => SeenTitle | undefined
  readonly titles: () => readonly SeenTitle[]
}

export interface Worlds {
  readonly of: (reader: Reader, snapshot?: Snapshot) => World
}

// So many different eyes at once; who comes back after them waits for a second look.
const MOST_WORLDS = 256

/** Worlds by reader. People who see the same share one. */
export function worldsOf(slate: LiveSlate): Worlds {
  const kept = new Map<string, World>()
  return {
    of: (reader, snapshot = slate.now()) => {
      const key = readerKey(reader, snapshot)
      const known = kept.get(key)
      if (known?.snapshot === snapshot) return known
      const isNow = snapshot === slate.now()
      const world = worldOf(slate, reader, snapshot, isNow ? known : undefined)
      if (isNow) {
        kept.delete(key)
        kept.set(key, world)
        const [oldest] = kept.keys()
        if (kept.size > MOST_WORLDS && oldest !== undefined) kept.delete(oldest)
      }
      return world
    },
  }
}

function readerKey({ person, companies, borrowedBy }: Reader, { roles }: Snapshot): string {
  // Whoever has no role of their own sees what the company sees.
  const personal = !borrowedBy && peopleWithRoles(roles).has(person)
  return `${companies.join(',')}|${borrowedBy ? `by ${borrowedBy.join(',')}` : personal ? person : ''}`
}

const WITH_ROLES = new WeakMap<Snapshot['roles'], ReadonlySet<PersonId>>()

function peopleWithRoles(roles: Snapshot['roles']): ReadonlySet<PersonId> {
  const known = WITH_ROLES.get(roles)
  if (known) return known
  const people = new Set([...roles.values()].flatMap((some) => some.flatMap((role) => role.person ?? [])))
  WITH_ROLES.set(roles, people)
  return people
}

/** What a title opens to a reader; undefined when it opens nothing. */
export function sightOn(
  snapshot: Snapshot,
  id: TitleId,
  { person, companies, borrowedBy }: Reader,
): { readonly sight: Sight; readonly manages: boolean } | undefined {
  const roles = (snapshot.roles.get(id) ?? [])
    .filter(({ company }) => companies.includes(company))
    .map(({ person: whose, ...role }) =>
      borrowedBy || whose === undefined ? role : { ...role, person: whose },
    )
  if (roles.length === 0) return undefined
  const openings = openingsTo(roles, { companies, person })
  const opens = Object.fromEntries(
    SECTIONS.map((section) => [section, openings.sections[section] ?? 'none']),
  ) as Record<Section, Opening>
  // Whoever works on a title and may not read its head knows it by its code name.
  if (SECTIONS.every((section) => opens[section] === 'none')) return undefined
  const lead = snapshot.titles.get(id)?.title.head.lead
  const mine = roles.filter((role) => !('person' in role) || role.person === person)
  return {
    manages: openings.manages,
    sight: {
      companies: [...companies] as PartyId[],
      ...(borrowedBy && { own: companies.filter((company) => borrowedBy.includes(company)) }),
      opens,
      ownOnly: openings.ownOnly as readonly Section[],
      allTerms:
        openings.manages ||
        (lead !== undefined && companies.includes(lead)) ||
        mine.some(({ role }) => role === 'auditor'),
    },
  }
}

interface Kept {
  readonly view: View
  /** once somebody looked at it */
  looked?: Looked
  readonly said: Said | undefined
}

/** What a world is made of, and what the next one of the same reader begins with. */
interface Parts {
  readonly kept: ReadonlyMap<TitleId, Kept>
  /** under every title that was looked at and still says what it said; it moves on with the workspace */
  readonly ground: { snapshot: Snapshot; shared: Catalogue }
  readonly seenAs: object
  readonly lasting: object
}

const PARTS = new WeakMap<World, Parts>()

function worldOf(slate: LiveSlate, reader: Reader, snapshot: Snapshot, before: World | undefined): World {
  const old = before && PARTS.get(before)
  const parts =
    before && old && showsNothingNew(reader, before.snapshot, snapshot, old)
      ? old
      : partsOf(reader, snapshot, before?.snapshot, old)
  parts.ground.snapshot = snapshot
  return worldFrom(slate, snapshot, parts)
}

// On its own: a closure made beside others holds what those hold, and so every world that ever was.
function worldFrom(slate: LiveSlate, snapshot: Snapshot, { kept, ground, seenAs, lasting }: Parts): World {
  const see = (mine: Kept): SeenTitle => {
    mine.looked ??= lookedAt(slate, ground, mine.view, mine.said)
    return mine.looked.seen
  }
  const world: World = {
    snapshot,
    seenAs,
    lasting,
    title: (id) => {
      const mine = kept.get(id)
      return mine && see(mine)
    },
    titles: () => [...kept.values()].map(see),
  }
  PARTS.set(world, { kept, ground, seenAs, lasting })
  return world
}

/** Most changes are of titles that a reader does not see. */
function showsNothingNew(reader: Reader, was: Snapshot, is: Snapshot, { kept }: Parts): boolean {
  const isNext =
    is.since === was.n &&
    is.asOf === was.asOf &&
    is.roles === was.roles &&
    is.readers === was.readers &&
    is.catalogue === was.catalogue &&
    is.shared === was.shared
  return isNext && [...is.touched].every((id) => !kept.has(id) && !sightOn(is, id, reader))
}

function partsOf(
  reader: Reader,
  snapshot: Snapshot,
  snapshotBefore: Snapshot | undefined,
  old: Parts | undefined,
): Parts {
  const titlesBefore = old && snapshotBefore?.roles === snapshot.roles ? snapshotBefore.titles : undefined
  // What is seen of each title first: what they hold together decides about each.
  const views = [...snapshot.titles].flatMap(([id, held]): View[] => {
    const last = old?.kept.get(id)?.view
    // Looking through a thousand titles anew for a change in one would take a second.
    if (titlesBefore?.get(id) === held) return last ? [last] : []
    const opened = sightOn(snapshot, id, reader)
    if (!opened) return []
    const key = sightKey(opened.sight)
    const shown = shownAs(held, opened.sight)
    const isSame = last?.held === shown.held && last.key === key
    const title = isSame ? last.title : seenTitle(shown.held.title, shown.looking)
    return title ? [{ id, title, key, ...shown, ...opened }] : []
  })
  const catalogue = views.reduce(
    (all, { id, looking, sight }) => {
      const whole = snapshot.titles.get(id)
      return looking === sight || !whole ? all : coveredCatalogue(all, whole.title.head, whole.codeName)
    },
    catalogueFor(snapshot, reader, views),
  )
  const isWhole =
    catalogue === snapshot.catalogue &&
    views.length === snapshot.titles.size &&
    views.every(({ title, held }) => title === held.title)
  const shared = isWhole
    ? snapshot.shared
    : stableCatalogue(
        old?.ground.shared,
        sharedCatalogue(
          views.map(({ title }) => title),
          catalogue,
        ),
      )
  const was = old?.ground
  const stays =
    was &&
    was.snapshot.asOf === snapshot.asOf &&
    (was.shared === was.snapshot.shared) === (shared === snapshot.shared)
      ? bothBear(was, { snapshot, shared })
      : undefined
  const ground = old && stays ? old.ground : { snapshot, shared }
  const frozen = was && { ...was }
  const kept = new Map<TitleId, Kept>()
  for (const view of views) {
    const last = old?.kept.get(view.id)
    const isSame =
      last?.looked &&
      stays &&
      last.view.key === view.key &&
      last.view.held === view.held &&
      last.view.title === view.title &&
      last.view.manages === view.manages &&
      !stays(view.held)
    if (isSame) {
      kept.set(view.id, last)
      continue
    }
    const said = last?.looked ? last.looked.said() : last?.said
    kept.set(view.id, { view, said: said?.title === view.title ? said : undefined })
  }
  // Whoever still looks at what it was looks at it on the ground that it had.
  if (old && frozen)
    for (const [id, last] of old.kept) if (last.looked && kept.get(id) !== last) last.looked.stand(frozen)
  ground.shared = shared
  return { kept, ground, seenAs: {}, lasting: old?.lasting ?? {} }
}

/** Which titles what changed in the catalogue bears on: the reader's, and the whole one. */
function bothBear(was: Ground, is: Ground): ((held: HeldTitle) => boolean) | undefined {
  const [mine, whole] = [bearing(was.shared, is.shared), bearing(was.snapshot.shared, is.snapshot.shared)]
  return mine && whole && ((held) => mine(held) || whole(held))
}

function catalogueFor(
  { catalogue, readers }: Snapshot,
  { companies, borrowedBy }: Reader,
  views: readonly { readonly sight: Sight }[],
): Catalogue {
  const allGrants = views.some(
    ({ sight }) => sight.opens.clear !== 'none' && !sight.ownOnly.includes('clear'),
  )
  const owned = borrowedBy ? companies.filter((company) => borrowedBy.includes(company)) : companies
  // Thousands of records, and the same answer until one of them changes.
  const kept = CATALOGUES.get(readers) ?? new WeakMap<Catalogue, Map<string, Catalogue>>()
  CATALOGUES.set(readers, kept)
  const byEyes = kept.get(catalogue) ?? new Map<string, Catalogue>()
  kept.set(catalogue, byEyes)
  const eyes = [companies.join(','), owned.join(','), allGrants].join(' ')
  const known = byEyes.get(eyes)
  if (known) return known
  const made = lookedThrough({ catalogue, readers }, companies, owned, allGrants)
  byEyes.set(eyes, made)
  return made
}

const CATALOGUES = new WeakMap<Snapshot['readers'], WeakMap<Catalogue, Map<string, Catalogue>>>()

function lookedThrough(
  { catalogue, readers }: Pick<Snapshot, 'catalogue' | 'readers'>,
  companies: readonly CompanyId[],
  owned: readonly CompanyId[],
  allGrants: boolean,
): Catalogue {
  const seen = seenCatalogue(catalogue, { companies, own: owned }, allGrants)
  if (readers.size === 0) return seen
  const isOpen = (part: string, id: string) =>
    readers.get(`${part}/${id}`)?.some((company) => owned.includes(company)) ?? true
  let same = true
  const left = Object.fromEntries(
    Object.entries(seen).map(([part, records]: [string, readonly { readonly id?: string }[]]) => {
      const open = records.filter(({ id }) => id === undefined || isOpen(part, id))
      same &&= open.length === records.length
      return [part, open.length === records.length ? records : open]
    }),
  )
  return same ? seen : (left as unknown as Catalogue)
}

/**
 * What of a title somebody sees is shown to somebody else: no more than both would see.
 * @param seen the title as the one who shows it sees it
 * @param sight what of it is shown
 * @param codeNamed under its code name
 */
export function shownTo(
  slate: LiveSlate,
  snapshot: Snapshot,
  seen: SeenTitle,
  sight: Sight,
  codeNamed: boolean,
): SeenTitle | undefined {
  const whole = snapshot.titles.get(seen.id)
  if (!whole) return undefined
  const mine: HeldTitle = { ...seen.held, title: seen.title, json: seen.json as HeldTitle['json'] }
  const isCovered = codeNamed || seen.sight.opens.head === 'none'
  const called = codeNamed && seen.sight.opens.head !== 'none' ? covered(mine) : mine
  const held = isCovered ? coveredAbroad(called) : called
  const title = seenTitle(held.title, sight)
  if (!title) return undefined
  const isOpen = ({ opens, ownOnly }: Sight) => opens.clear !== 'none' && !ownOnly.includes('clear')
  // Of what titles share only what everybody sees, and the grants of this title alone.
  const reader: Reader = { person: 'person:none', companies: ['party:none'], borrowedBy: [] }
  const common = catalogueFor(snapshot, reader, isOpen(seen.sight) && isOpen(sight) ? [{ sight }] : [])
  const catalogue = isCovered ? coveredCatalogue(common, whole.title.head, whole.codeName) : common
  const shared = sharedCatalogue([title], catalogue)
  const view = { id: seen.id, held, title, key: sightKey(sight), sight, looking: sight, manages: false }
  return lookedAt(slate, { snapshot, shared }, view).seen
}

/** How a person, or a company, is called in a language. */
export const personName = ({ people }: Snapshot, person: PersonId, language: DeskLanguage): string =>
  nameIn(people.get(person)?.names ?? {}, language) || '–'

export const companyName = (
  { companies, catalogue }: Snapshot,
  company: CompanyId,
  language: DeskLanguage,
): string =>
  nameIn(companies.get(company)?.names ?? {}, language) ||
  nameIn(catalogue.parties.find(({ id }) => id === company)?.names ?? {}, language) ||
  '–'
