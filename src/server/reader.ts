import type { Opening, Sections, Sight, Told } from '../api/index.ts'
import {
  cardOf,
  SECTIONS,
  seenCatalogue,
  seenFindings,
  seenSections,
  seenTitle,
  sightKey,
  type TitleCard,
} from '../api/index.ts'
import type { Day, PartyId, TitleId } from '../core/base/index.ts'
import { nameIn } from '../core/base/index.ts'
import type { Assessment, Memory } from '../core/seams/index.ts'
import { assess, newMemory, sharedCatalogue } from '../core/seams/index.ts'
import type { Catalogue, Section, Title } from '../core/title/index.ts'
import type { DeskLanguage, Speaker } from '../formats/words/index.ts'
import { nameBook, speakerFor } from '../formats/words/index.ts'
import type { CompanyId, PersonId } from '../store/index.ts'
import { openingsTo } from '../store/index.ts'
import type { HeldTitle, LiveSlate, Snapshot } from './live-slate.ts'

/** Through whose eyes a workspace is looked at. */
export interface Reader {
  readonly person: PersonId
  readonly companies: readonly [CompanyId, ...CompanyId[]]
  /** somebody looks through a company's eyes: all of its people's roles together; what is its own stays its own */
  readonly borrowedBy?: readonly CompanyId[]
}

/** A title as its reader sees it. */
export interface SeenTitle {
  readonly id: TitleId
  readonly held: HeldTitle
  readonly sight: Sight
  readonly manages: boolean
  /** in the form of the files */
  readonly json: Sections
  /** as core values, without records of which only a part is to be seen */
  readonly title: Title
  readonly catalogue: Catalogue
  /** with the findings that the reader may be told */
  readonly assessment: Assessment
  /** the same of a question about it: the title changed, and what follows for this reader */
  readonly asked: (changed: Title) => Told['assessment'] & { readonly title: Title }
  readonly told: (language: DeskLanguage) => Told
  readonly card: (language: DeskLanguage) => TitleCard
}

/** A workspace as a reader sees it. */
export interface World {
  readonly snapshot: Snapshot
  readonly title: (id: TitleId) => SeenTitle | undefined
  readonly titles: () => readonly SeenTitle[]
}

export interface Worlds {
  readonly of: (reader: Reader, snapshot?: Snapshot) => World
}

// So many different eyes at once; who comes back after them waits for a second look.
const MOST_WORLDS = 64

/** Worlds by reader. People who see the same share one. */
export function worldsOf(slate: LiveSlate): Worlds {
  const kept = new Map<string, World>()
  return {
    of: (reader, snapshot = slate.now()) => {
      const key = readerKey(reader, snapshot)
      const known = kept.get(key)
      if (known?.snapshot === snapshot) return known
      const world = worldOf(slate, reader, snapshot, known)
      if (snapshot === slate.now()) {
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
  const personal =
    !borrowedBy && [...roles.values()].some((some) => some.some((role) => role.person === person))
  return `${companies.join(',')}|${borrowedBy ? `by ${borrowedBy.join(',')}` : personal ? person : ''}`
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
  if (opens.head === 'none') return undefined
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
  seen?: SeenTitle
  readonly memory: Memory
}

// What the next world of the same reader begins with.
const VIEWS = new WeakMap<World, Map<TitleId, Kept>>()

function worldOf(slate: LiveSlate, reader: Reader, snapshot: Snapshot, before: World | undefined): World {
  const old = before && VIEWS.get(before)
  const kept = new Map<TitleId, Kept>()
  // What is seen of each title first: what they hold together decides about each.
  const views = [...snapshot.titles].flatMap(([id, held]): View[] => {
    const opened = sightOn(snapshot, id, reader)
    if (!opened) return []
    const last = old?.get(id)?.view
    const key = sightKey(opened.sight)
    // Looking through a thousand titles anew for a change in one would take a second.
    const isSame = last?.held === held && last.key === key
    const title = isSame ? last.title : seenTitle(held.title, opened.sight)
    return title ? [{ id, held, title, key, ...opened }] : []
  })
  const byId = new Map(views.map((view) => [view.id, view]))
  const catalogue = catalogueFor(snapshot, reader, views)
  const isWhole =
    catalogue === snapshot.catalogue &&
    views.length === snapshot.titles.size &&
    views.every(({ title, held }) => title === held.title)
  const shared = isWhole
    ? snapshot.shared
    : stable(
        before,
        sharedCatalogue(
          views.map(({ title }) => title),
          catalogue,
        ),
      )
  for (const view of views) {
    const last = old?.get(view.id)
    kept.set(view.id, { view, memory: last?.view.key === view.key ? last.memory : newMemory() })
  }
  const see = (view: View): SeenTitle => {
    const mine = kept.get(view.id)!
    if (mine.seen) return mine.seen
    const last = old?.get(view.id)
    const isSame =
      last?.seen &&
      last.view.key === view.key &&
      last.seen.held === view.held &&
      last.seen.catalogue === shared &&
      isWholeSame(last.seen, snapshot)
    mine.seen = isSame ? last.seen! : seenOf(slate, snapshot, view, shared, mine.memory)
    return mine.seen
  }
  const world: World = {
    snapshot,
    title: (id) => {
      const view = byId.get(id)
      return view && see(view)
    },
    titles: () => views.map(see),
  }
  VIEWS.set(world, kept)
  SHARED.set(world, shared)
  return world
}

/** Another title's grants can change what is found in this one, seen or not. */
const isWholeSame = (seen: SeenTitle, snapshot: Snapshot): boolean => WHOLE.get(seen) === snapshot.shared

const WHOLE = new WeakMap<SeenTitle, Catalogue>()
const SHARED = new WeakMap<World, Catalogue>()

/** The catalogue as it was, where it holds the same records: what reads it need not be asked again. */
function stable(before: World | undefined, shared: Catalogue): Catalogue {
  const old = before && SHARED.get(before)
  if (!old) return shared
  const same = (Object.keys(shared) as (keyof Catalogue)[]).every((part) => {
    const [a, b] = [old[part] as readonly unknown[], shared[part] as readonly unknown[]]
    return a === b || (a.length === b.length && a.every((record, i) => record === b[i]))
  })
  return same ? old : shared
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

interface View {
  readonly key: string
  readonly id: TitleId
  readonly held: HeldTitle
  readonly title: Title
  readonly sight: Sight
  readonly manages: boolean
}

function seenOf(
  slate: LiveSlate,
  snapshot: Snapshot,
  view: View,
  shared: Catalogue,
  memory: Memory,
): SeenTitle {
  const { id, held, title, sight, manages } = view
  const isWhole = title === held.title && shared === snapshot.shared
  const asOf = slate.asOf()
  let assessment: Assessment | undefined
  let json: Sections | undefined
  const tolds = new Map<DeskLanguage, Told>()
  const cards = new Map<DeskLanguage, TitleCard>()
  const speak = (language: DeskLanguage, of: Title): Speaker => speakerFor(language, nameBook(of, shared))
  const seen: SeenTitle = {
    id,
    held,
    sight,
    manages,
    title,
    catalogue: shared,
    get json() {
      json ??= seenSections(held.json, sight, 'shown')
      return json
    },
    get assessment() {
      assessment ??= isWhole
        ? snapshot.assessment(id)
        : follows(snapshot.assessment(id), title, shared, asOf, memory)
      return assessment
    },
    asked: (changed) => {
      const whole = assess(changed, snapshot.shared, asOf, slate.memoryFor(id))
      const left = changed === held.title ? title : seenTitle(changed, sight)
      if (!left) return { ...NOTHING_FOUND, title }
      const left_ = left === changed && shared === snapshot.shared
      return { ...(left_ ? whole : follows(whole, left, shared, asOf, new Map(memory))), title: left }
    },
    told: (language) => {
      const known = tolds.get(language)
      if (known) return known
      const told = {
        title,
        catalogue: shared,
        assessment: seen.assessment,
        sight,
        asOf,
        speaker: speak(language, title),
      }
      tolds.set(language, told)
      return told
    },
    card: (language) => {
      const known = cards.get(language)
      if (known) return known
      const card = cardOf(seen.told(language))
      cards.set(language, card)
      return card
    },
  }
  WHOLE.set(seen, snapshot.shared)
  return seen
}

/** Figures of what the reader sees, and of the findings those that follow from it. */
function follows(whole: Assessment, title: Title, shared: Catalogue, asOf: Day, memory: Memory): Assessment {
  try {
    const own = assess(title, shared, asOf, memory)
    return { figures: own.figures, findings: seenFindings(whole.findings, own.findings) }
  } catch {
    // Half a title may be one that a rule cannot read. Then nothing is said of it: what is kept stays kept.
    return NOTHING_FOUND
  }
}

const NOTHING_FOUND: Assessment = { figures: { dates: new Map(), money: [] }, findings: [] }

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
