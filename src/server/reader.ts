import type { Opening, Sections, Sight, Told } from '../api/index.ts'
import {
  cardOf,
  coveredCatalogue,
  coveredHead,
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
import { sameJson } from '../core/title/index.ts'
import type { Plain } from '../formats/title/index.ts'
import type { DeskLanguage, Speaker } from '../formats/words/index.ts'
import { nameBook, speakerFor } from '../formats/words/index.ts'
import type { CompanyId, PersonId } from '../store/index.ts'
import { openingsTo } from '../store/index.ts'
import type { HeldTitle, LiveSlate, Snapshot } from './live-slate.ts'
import { stableCatalogue } from './live-slate.ts'

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
const MOST_WORLDS = 256

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
  seen?: SeenTitle
  readonly memory: Memory
}

// What the next world of the same reader begins with.
const VIEWS = new WeakMap<World, Map<TitleId, Kept>>()

function worldOf(slate: LiveSlate, reader: Reader, snapshot: Snapshot, before: World | undefined): World {
  const old = before && VIEWS.get(before)
  const kept = new Map<TitleId, Kept>()
  // Not `before` itself: what the closures below hold would hold every world that ever was.
  const titlesBefore = before?.snapshot.roles === snapshot.roles ? before.snapshot.titles : undefined
  // What is seen of each title first: what they hold together decides about each.
  const views = [...snapshot.titles].flatMap(([id, held]): View[] => {
    const last = old?.get(id)?.view
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
  const byId = new Map(views.map((view) => [view.id, view]))
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
        before && SHARED.get(before),
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
    mine.seen = isSame ? last.seen! : seenOf(slate, snapshot, view, shared, mine.memory, last)
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

interface View {
  readonly key: string
  readonly id: TitleId
  /** as it stands; under its code name for those who may not read its head */
  readonly held: HeldTitle
  readonly title: Title
  readonly sight: Sight
  /** the sight that `held` is looked at with: it opens the head that was put there */
  readonly looking: Sight
  readonly manages: boolean
}

const COVERED = new WeakMap<HeldTitle, HeldTitle>()

/** A title under its code name. */
export function covered(held: HeldTitle): HeldTitle {
  const known = COVERED.get(held)
  if (known) return known
  const { title, json, codeName } = held
  const made: HeldTitle = {
    ...held,
    title: { ...title, head: coveredHead(title.head, codeName) },
    json: { ...json, head: coveredHead(json.head as object, codeName) as Plain },
  }
  COVERED.set(held, made)
  return made
}

function shownAs(held: HeldTitle, sight: Sight): Pick<View, 'held' | 'looking'> {
  if (sight.opens.head !== 'none') return { held, looking: sight }
  return { held: covered(held), looking: { ...sight, opens: { ...sight.opens, head: 'read' } } }
}

function seenOf(
  slate: LiveSlate,
  snapshot: Snapshot,
  view: View,
  shared: Catalogue,
  memory: Memory,
  last?: Kept,
): SeenTitle {
  const { id, held, title, sight, looking, manages } = view
  const isWhole = title === held.title && shared === snapshot.shared
  const asOf = slate.asOf()
  let assessment: Assessment | undefined
  let json: Sections | undefined
  const tolds = new Map<DeskLanguage, Told>()
  const opensAll = sight.ownOnly.length === 0 && SECTIONS.every((section) => sight.opens[section] !== 'none')
  let cards: Map<DeskLanguage, TitleCard> | undefined
  const speak = (language: DeskLanguage, of: Title): Speaker => speakerFor(language, nameBook(of, shared))
  const makeTold = (language: DeskLanguage): Told => ({
    title,
    catalogue: shared,
    assessment: seen.assessment,
    sight,
    asOf,
    speaker: speak(language, title),
  })
  // Of a title that did not change, while another's grants did, the card mostly says what it said.
  // Its cards are kept and not the title as it was seen, which would keep the one before it, and so on.
  const saidBefore =
    last?.seen &&
    last.view.key === view.key &&
    last.seen.title === title &&
    sameButGrants(last.seen.catalogue, shared)
      ? CARDS.get(last.seen)
      : undefined
  const foundBefore = saidBefore && last?.seen?.assessment
  let says: boolean | undefined
  const saysTheSame = (): boolean => {
    says ??= foundBefore !== undefined && sameAssessment(foundBefore, seen.assessment)
    return says
  }
  const seen: SeenTitle = {
    id,
    held,
    sight,
    manages,
    title,
    catalogue: shared,
    get json() {
      json ??= seenSections(held.json, looking, 'shown')
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
      const left = changed === held.title ? title : seenTitle(changed, looking)
      if (!left) return { ...NOTHING_FOUND, title }
      const left_ = left === changed && shared === snapshot.shared
      return { ...(left_ ? whole : follows(whole, left, shared, asOf, new Map(memory))), title: left }
    },
    told: (language) => {
      const known = tolds.get(language)
      if (known) return known
      const told = makeTold(language)
      tolds.set(language, told)
      return told
    },
    card: (language) => {
      // Of all who see the whole of it, one has it written for the others.
      cards ??= isWhole && opensAll ? cardsOf(seen.assessment) : new Map()
      CARDS.set(seen, cards)
      const known = cards.get(language)
      if (known) return known
      const said = saidBefore?.get(language)
      // The names in a title are many: for a card in a list of a thousand they are not kept.
      const card = said && saysTheSame() ? said : cardOf(tolds.get(language) ?? makeTold(language))
      cards.set(language, card)
      return card
    },
  }
  WHOLE.set(seen, snapshot.shared)
  return seen
}

const WHOLE_CARDS = new WeakMap<Assessment, Map<DeskLanguage, TitleCard>>()

function cardsOf(assessment: Assessment): Map<DeskLanguage, TitleCard> {
  const cards = WHOLE_CARDS.get(assessment) ?? new Map<DeskLanguage, TitleCard>()
  WHOLE_CARDS.set(assessment, cards)
  return cards
}

const CARDS = new WeakMap<SeenTitle, ReadonlyMap<DeskLanguage, TitleCard>>()

const sameButGrants = (a: Catalogue, b: Catalogue): boolean =>
  (Object.keys(b) as (keyof Catalogue)[]).every((part) => part === 'grants' || a[part] === b[part])

/** Figures are remembered: those of the same title are the same value. */
const sameAssessment = (a: Assessment, b: Assessment): boolean =>
  a.figures === b.figures &&
  a.findings.length === b.findings.length &&
  a.findings.every((finding, i) => sameJson(finding, b.findings[i]))

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
  const held = codeNamed && seen.sight.opens.head !== 'none' ? covered(mine) : mine
  const title = seenTitle(held.title, sight)
  if (!title) return undefined
  const isOpen = ({ opens, ownOnly }: Sight) => opens.clear !== 'none' && !ownOnly.includes('clear')
  // Of what titles share only what everybody sees, and the grants of this title alone.
  const reader: Reader = { person: 'person:none', companies: ['party:none'], borrowedBy: [] }
  const common = catalogueFor(snapshot, reader, isOpen(seen.sight) && isOpen(sight) ? [{ sight }] : [])
  const isCovered = held !== mine || seen.sight.opens.head === 'none'
  const catalogue = isCovered ? coveredCatalogue(common, whole.title.head, whole.codeName) : common
  const shared = sharedCatalogue([title], catalogue)
  const view = { id: seen.id, held, title, key: sightKey(sight), sight, looking: sight, manages: false }
  return seenOf(slate, snapshot, view, shared, newMemory())
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
