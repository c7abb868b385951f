import type { PartyId, Path } from '../core/base/index.ts'
import { isWithin, partsOf, sectionOf } from '../core/base/index.ts'
import type { FindingOf } from '../core/seams/index.ts'
import type { Catalogue, Link, Section, Title } from '../core/title/index.ts'
import { LINKS, placeAt, titleOf } from '../core/title/index.ts'

// Who sees what, in one place. Everything that leaves the server about a title (sections, findings, dates, money,
// names, history, hints, exports, error texts) is made of a title as its reader sees it, so that a rule that is
// right here is right everywhere.

export type Opening = 'none' | 'read' | 'write'

/** What of one title is opened to somebody. */
export interface Sight {
  /** the companies that the reader works for */
  readonly companies: readonly PartyId[]
  /** those of them whose own records may be shown: not those through whose eyes somebody else looks */
  readonly own?: readonly PartyId[]
  readonly opens: Readonly<Record<Section, Opening>>
  /** sections of which only what names one of the companies is opened */
  readonly ownOnly: readonly Section[]
  /** sees what was agreed with each partner: the lead's own people, and an auditor */
  readonly allTerms: boolean
}

/** Two who see the same have the same key. */
export const sightKey = ({ companies, own: owned = companies, opens, ownOnly, allTerms }: Sight): string =>
  [
    [...companies].sort().join(','),
    [...owned].sort().join(','),
    SECTIONS.map((section) => opens[section].charAt(0) + (ownOnly.includes(section) ? 'o' : '')).join(''),
    allTerms ? 'all' : 'own',
  ].join(' ')

export const SECTIONS: readonly Section[] = ['head', ...LINKS]

export const reads = ({ opens }: Sight, section: string): boolean =>
  Object.hasOwn(opens, section) && opens[section as Section] !== 'none'

export const writes = ({ opens }: Sight, section: string): boolean =>
  Object.hasOwn(opens, section) && opens[section as Section] === 'write'

/**
 * Is a paper that is kept with a section shown? It may hold anybody's terms: those who do not see all terms see
 * their own company's, and what was put there for everybody who reads the whole section.
 */
export const seesDocument = (
  sight: Sight,
  {
    section,
    company,
    shared,
  }: { readonly section: string; readonly company: PartyId; readonly shared: boolean },
): boolean =>
  reads(sight, section) &&
  (sight.allTerms ||
    (sight.own ?? sight.companies).includes(company) ||
    (shared && !sight.ownOnly.some((it) => it === section)))

/** The sections of a title, as core values or in the form of the files: both have the same fields. */
export type Sections = Readonly<Partial<Record<Section, unknown>>>

/**
 * `shown`: a record of which some fields are another company's own stays, without them. `whole`: it goes, since
 * a computation could not do with half of it.
 */
export type Manner = 'shown' | 'whole'

/**
 * A title as somebody sees it: sections that are not opened are absent; what is another company's own, and what
 * was agreed with another partner, is left out. What nothing was left out of is the same value as before.
 */
export function seenSections(sections: Sections, sight: Sight, manner: Manner): Sections {
  const terms = termsOf(sections, sight)
  const seen: Partial<Record<Section, unknown>> = {}
  for (const section of SECTIONS) {
    const value = sections[section]
    if (!reads(sight, section) || value === undefined) continue
    const left = seenSection(section, value, terms, manner)
    if (left !== HIDDEN) seen[section] = left
  }
  if (seen.head !== undefined) seen.head = withSeenBaseline(seen.head, seen, sections, sight)
  return seen
}

/** The same for a computation: absent sections are empty. Undefined when the head itself is not to be seen. */
export function seenTitle(title: Title, sight: Sight): Title | undefined {
  const { head, ...rest } = seenSections(title as unknown as Sections, sight, 'whole')
  if (!isFields(head) || !NEEDED.every((field) => Object.hasOwn(head, field))) return undefined
  const seen = { ...titleOf(head as unknown as Title['head']), ...rest } as Title
  return SECTIONS.every((section) => seen[section] === title[section]) ? title : seen
}

// Without these nothing can be said of a title at all.
export const NEEDED: readonly string[] = ['id', 'names', 'form', 'home', 'mode', 'work', 'lead', 'reached']

/** Is a place one that the reader sees? A place that is there for nobody is seen by nobody. */
export function seesPlace(seen: Sections, whole: Sections, path: Path): boolean {
  const [here, there] = [placeAt(seen as unknown as Title, path), placeAt(whole as unknown as Title, path)]
  if (!here || !reads_(seen, path) || !isSameList(seen, whole, path)) return false
  // A field that is another company's own reads as an absent one.
  return here.value !== undefined || there?.value === undefined
}

/** A position in a list is the same place only where nothing was left out of the list. */
function isSameList(seen: Sections, whole: Sections, path: Path): boolean {
  const parts = partsOf(path)
  const at = parts.findIndex((part) => /^\d+$/.test(part))
  if (at < 0) return true
  const lengthIn = (sections: Sections) => {
    const list = placeAt(sections as unknown as Title, parts.slice(0, at).join('/'))?.value
    return Array.isArray(list) ? list.length : undefined
  }
  return lengthIn(seen) === lengthIn(whole)
}

const reads_ = (seen: Sections, path: Path): boolean => Object.hasOwn(seen, sectionOf(path))

/** Is nothing within a place kept from the reader? */
export function seesWhole(seen: Sections, whole: Sections, path: Path): boolean {
  const [here, there] = [placeAt(seen as unknown as Title, path), placeAt(whole as unknown as Title, path)]
  if (!seesPlace(seen, whole, path)) return false
  return here?.value === there?.value || JSON.stringify(here?.value) === JSON.stringify(there?.value)
}

/** What titles share, as somebody sees it. */
export function seenCatalogue(
  catalogue: Catalogue,
  { companies, own: owned = companies }: Pick<Sight, 'companies' | 'own'>,
  allGrants: boolean,
): Catalogue {
  const mine = new Set<string>(companies)
  const terms: Terms = {
    mine,
    owned: new Set(owned),
    allTerms: allGrants,
    ownOnly: new Set(),
    windows: new Set(),
    duties: new Set(),
  }
  let same = true
  const seen = Object.fromEntries(
    Object.entries(catalogue).map(([part, records]) => {
      const left = own(records, terms, 'whole')
      const kept =
        part === 'grants' && !allGrants && Array.isArray(left)
          ? kept_(left, (it) => mentions(it, mine).own)
          : left
      same &&= kept === records
      return [part, kept === HIDDEN ? [] : kept]
    }),
  )
  return same ? catalogue : (seen as unknown as Catalogue)
}

/**
 * Of what titles share, the part that one title touches, as somebody sees that title: grants only where its own
 * papers are open, and of those only what names one of their companies where no more is.
 * @param touched ids that occur in the title as they see it, and the works that those are based on
 */
export function seenShared(catalogue: Catalogue, touched: ReadonlySet<string>, sight: Sight): Catalogue {
  const { works, grants, panels, schemes, parties, sources } = catalogue
  const mine = new Set<string>(sight.companies)
  const isOpen = (grant: Catalogue['grants'][number]): boolean => {
    // Whoever looks through another's eyes is not told what that one sees of other titles.
    if (sight.own && 'title' in grant) return false
    return !sight.ownOnly.includes('clear') || mine.has(grant.licensor) || mine.has(grant.licensee)
  }
  return {
    ...catalogue,
    works: recordsOf(works, ID, touched),
    grants: reads(sight, 'clear') ? recordsOf(grants, WORK, touched).filter(isOpen) : [],
    panels: recordsOf(panels, ID, touched),
    schemes: recordsOf(schemes, ID, touched),
    parties: recordsOf(parties, ID, touched),
    sources: recordsOf(sources, ID, touched),
    labour: [],
  }
}

const ID = { key: ({ id }: { readonly id: string }) => id, places: new WeakMap<object, Places>() }
const WORK = { key: ({ work }: { readonly work: string }) => work, places: new WeakMap<object, Places>() }
type Places = ReadonlyMap<string, readonly number[]>

/** Of a list of thousands the few records with one of some keys, in its order: it is gone through once for all who ask. */
function recordsOf<T>(
  records: readonly T[],
  { key, places }: { readonly key: (record: T) => string; readonly places: WeakMap<object, Places> },
  keys: ReadonlySet<string>,
): readonly T[] {
  let known = places.get(records)
  if (!known) {
    known = Map.groupBy(records.keys(), (at) => key(records[at]!))
    places.set(records, known)
  }
  const found: number[] = []
  for (const it of keys) found.push(...(known.get(it) ?? []))
  return found.sort((a, b) => a - b).map((at) => records[at]!)
}

/**
 * The findings that somebody may be told: those that hold for the whole title and that follow from what they see
 * alone. A sentence then says nothing that its reader could not have worked out.
 * @param whole findings of the whole title
 * @param seen findings of the title as the reader sees it
 */
export function seenFindings(whole: readonly FindingOf[], seen: readonly FindingOf[]): readonly FindingOf[] {
  if (whole === seen) return whole
  const known = new Set(seen.map(saying))
  return whole.filter((finding) => known.has(saying(finding)))
}

const saying = ({ code, severity, because, facts }: FindingOf): string =>
  JSON.stringify([code, severity, because, facts], (_, value) =>
    typeof value === 'bigint' ? `${value}n` : value,
  )

/** Does a change's new value, or an old one, hold anything that is another company's own? */
export function holdsForeign(value: unknown, companies: readonly PartyId[]): boolean {
  if (Array.isArray(value)) return value.some((it) => holdsForeign(it, companies))
  if (!isFields(value)) return false
  const { only } = value
  if (typeof only === 'string' && !companies.includes(only as PartyId)) return true
  return Object.values(value).some((it) => holdsForeign(it, companies))
}

/** The links that a finding touches. */
export const linksOf = ({ because }: Pick<FindingOf, 'because'>): readonly Link[] =>
  LINKS.filter((link) => because.some((path) => isWithin(path, link)))

type Fields = Readonly<Record<string, unknown>>
const HIDDEN: unique symbol = Symbol('hidden')

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What decides about a record beside what stands in it. */
interface Terms {
  readonly mine: ReadonlySet<string>
  readonly owned: ReadonlySet<string>
  readonly allTerms: boolean
  readonly ownOnly: ReadonlySet<string>
  /** ids of the windows that one of the companies shows */
  readonly windows: ReadonlySet<string>
  /** ids of the duties to report from or to one of the companies */
  readonly duties: ReadonlySet<string>
}

function termsOf(sections: Sections, { companies, own: owned = companies, allTerms, ownOnly }: Sight): Terms {
  const mine = new Set<string>(companies)
  const idsOf = (list: unknown, isMine: (it: Fields) => boolean) =>
    new Set(
      (Array.isArray(list) ? list : []).filter((it) => isFields(it) && isMine(it)).map((it) => String(it.id)),
    )
  const fieldOf = (value: unknown, name: string) => (isFields(value) ? value[name] : undefined)
  return {
    mine,
    owned: new Set(owned),
    allTerms,
    ownOnly: new Set(ownOnly),
    windows: idsOf(fieldOf(sections.release, 'windows'), (it) => names(it, ['party'], mine)),
    duties: idsOf(fieldOf(sections.deal, 'reporting'), (it) => names(it, ['from', 'to'], mine)),
  }
}

const names = (record: Fields, fields: readonly string[], mine: ReadonlySet<string>): boolean =>
  fields.some((field) => typeof record[field] === 'string' && mine.has(record[field]))

function seenSection(section: Section, value: unknown, terms: Terms, manner: Manner): unknown {
  // A head is no record of a list: it stays with what is left of it.
  const left = own(value, terms, section === 'head' ? 'shown' : manner)
  if (left === HIDDEN) return HIDDEN
  const agreed = terms.allTerms ? left : withoutOthersTerms(section, left as Fields, terms)
  return terms.ownOnly.has(section) ? ownPart(agreed as Fields, terms) : agreed
}

const COMMON = new WeakMap<object, boolean>()

/** Is nothing in a value anybody's own? Values never change: it is looked through once for all who look. */
function isCommon(value: object): boolean {
  const known = COMMON.get(value)
  if (known !== undefined) return known
  const isOwned = (it: unknown): boolean =>
    typeof it === 'object' &&
    it !== null &&
    ((isFields(it) && typeof it['only'] === 'string') || Object.values(it).some(isOwned))
  const common = !isOwned(value)
  COMMON.set(value, common)
  return common
}

/** A value without what is another company's own. */
function own(value: unknown, terms: Terms, manner: Manner): unknown {
  if (typeof value !== 'object' || value === null || isCommon(value)) return value
  return ownIn(value, terms, manner)
}

function ownIn(value: unknown, terms: Terms, manner: Manner): unknown {
  if (Array.isArray(value)) {
    let same = true
    const left: unknown[] = []
    for (const it of value) {
      const seen = own(it, terms, manner)
      if (seen !== it) same = false
      if (seen !== HIDDEN) left.push(seen)
    }
    return same ? value : left
  }
  if (!isFields(value)) return value
  const { only, onlyFields } = value
  const foreign = typeof only === 'string' && !terms.owned.has(only)
  if (foreign && (!Array.isArray(onlyFields) || manner === 'whole')) return HIDDEN
  // `fee/amount` names a field of a field: all of the outer one stays behind.
  const kept = foreign
    ? new Set(['only', 'onlyFields', ...hiddenFields(onlyFields as readonly string[])])
    : NOTHING
  let same = kept.size === 0
  const left: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(value)) {
    if (kept.has(name)) continue
    const seen = own(field, terms, manner)
    if (seen !== field) same = false
    if (seen !== HIDDEN) left[name] = seen
  }
  return same ? value : left
}

const NOTHING: ReadonlySet<string> = new Set()
const hiddenFields = (fields: readonly string[]): readonly string[] =>
  fields.flatMap((field) => {
    const [first = ''] = String(field).split('/')
    // A remark, and what a record rests on, are about its fields.
    return [first, 'note', 'fictional']
  })

/** Records that are agreed between two, by section and list: who the two are. */
const AGREED: Readonly<Partial<Record<Section, Readonly<Record<string, readonly string[]>>>>> = {
  deal: { guarantees: ['payer', 'payee'], reporting: ['from', 'to'] },
  settle: { receipts: ['payer'] },
}

/** A section without what was agreed with other partners: guarantees, duties to report, statements, fees, offers. */
function withoutOthersTerms(section: Section, value: Fields, terms: Terms): Fields {
  let left = value
  const keep = (list: string, isMine: (it: Fields) => boolean) => {
    left = withList(left, list, (records) => kept_(records, (it) => isFields(it) && isMine(it)))
  }
  for (const [list, parties] of Object.entries(AGREED[section] ?? {}))
    keep(list, (it) => names(it, parties, terms.mine))
  if (section === 'settle') {
    keep('statements', (it) => terms.duties.has(String(it['reporting'])))
    keep('weeks', (it) => terms.windows.has(String(it['window'])))
  }
  if (section === 'release')
    left = withList(left, 'windows', (windows) =>
      mapped(windows, (it) =>
        // What a service asks for, and by when, is agreed with it as its fees are.
        isFields(it) && !terms.windows.has(String(it['id']))
          ? withoutField(withoutList(it, 'fees'), 'delivery')
          : it,
      ),
    )
  if (section === 'clear') {
    const isMine = (it: Fields) => names(it, ['licensor', 'licensee'], terms.mine)
    // An offer, or a draft, is between those two until it is signed; some terms always are.
    keep('grants', (it) => it['status'] === 'signed' || isMine(it))
    left = withList(left, 'grants', (grants) =>
      mapped(grants, (it) => (isFields(it) && !isMine(it) ? withoutPrivateTerms(it) : it)),
    )
  }
  return left
}

// Whom must be asked, told and paid, by whom and with which papers, is between licensor and licensee.
const PRIVATE_TERMS = ['option', 'negotiations', 'approvals', 'documents', 'responsible']

/** A grant between two others: its rights as they stand, amended too, without what is theirs alone. */
function withoutPrivateTerms(grant: Fields): Fields {
  const left = PRIVATE_TERMS.reduce(withoutField, grant)
  return withList(left, 'amendments', (amendments) => {
    const signed = kept_(amendments, (it) => isFields(it) && it['status'] === 'signed')
    return mapped(signed, (it) => {
      if (!isFields(it) || !isFields(it['terms'])) return it
      const terms = PRIVATE_TERMS.reduce(withoutField, it['terms'])
      return terms === it['terms'] ? it : { ...it, terms }
    })
  })
}

// Milestones; the currency of the plan; what panels measured; and what all the world is to read of the title, without
// which nobody could say whether what they asked for is there. None of it is a secret among partners.
const AMONG_PARTNERS: ReadonlySet<string> = new Set([
  ...['events', 'currency', 'ratings', 'comparisons'],
  ...['metadata', 'cast', 'ageRatings', 'materials', 'holidays'],
])

/** Of a section only what names one of the companies, and the milestones that its dates hang on. */
function ownPart(value: Fields, terms: Terms): Fields {
  const isMine = (it: unknown): boolean =>
    mentions(it, terms.mine).own ||
    (isFields(it) && (terms.windows.has(String(it['window'])) || terms.duties.has(String(it['reporting']))))
  const fields = Object.entries(value).flatMap(([name, field]): [string, unknown][] => {
    if (AMONG_PARTNERS.has(name)) return [[name, field]]
    if (Array.isArray(field)) return [[name, field.filter(isMine).map((it) => withoutOthers(it, terms))]]
    return isFields(field) && isMine(field) ? [[name, withoutOthers(field, terms)]] : []
  })
  return Object.fromEntries(fields)
}

/** A record of mine without the entries of its lists that name others only: their weights, their lines. */
function withoutOthers(value: unknown, terms: Terms): unknown {
  if (Array.isArray(value))
    return value
      .filter((it) => {
        const { own: mine, other } = isFields(it) ? mentions(it, terms.mine) : { own: true, other: false }
        return mine || !other
      })
      .map((it) => withoutOthers(it, terms))
  if (!isFields(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, withoutOthers(field, terms)]))
}

function mentions(value: unknown, mine: ReadonlySet<string>): { own: boolean; other: boolean } {
  const found = { own: false, other: false }
  const look = (it: unknown): void => {
    if (typeof it === 'string') {
      if (mine.has(it)) found.own = true
      else if (it.startsWith('party:')) found.other = true
    } else if (typeof it === 'object' && it !== null) for (const each of Object.values(it)) look(each)
  }
  look(value)
  return found
}

/** Approved dates stand under the places they are of: those of places that are not seen are not either. */
function withSeenBaseline(head: unknown, seen: Sections, whole: Sections, sight: Sight): unknown {
  // What was approved and is there no more can be told only to those who would have seen it whoever it named.
  const isGone = (path: Path) =>
    sight.allTerms && reads(sight, sectionOf(path)) && !placeAt(whole as unknown as Title, path)
  if (!isFields(head) || !isFields(head['baseline']) || !isFields(head['baseline']['dates'])) return head
  const { dates } = head['baseline']
  const left = Object.fromEntries(
    Object.entries(dates as Fields).filter(
      ([path]) =>
        path.startsWith('head/') ||
        (partsOf(path).length > 1 && (isGone(path) || seesPlace(seen, whole, path))),
    ),
  )
  if (Object.keys(left).length === Object.keys(dates as Fields).length) return head
  return { ...head, baseline: { ...head['baseline'], dates: left } }
}

const withList = (
  value: Fields,
  list: string,
  make: (records: readonly unknown[]) => readonly unknown[],
): Fields => {
  const records = value[list]
  if (!Array.isArray(records)) return value
  const made = make(records)
  return made === records ? value : { ...value, [list]: made }
}

const kept_ = (records: readonly unknown[], isKept: (it: unknown) => boolean): readonly unknown[] =>
  records.every(isKept) ? records : records.filter(isKept)

const mapped = (records: readonly unknown[], make: (it: unknown) => unknown): readonly unknown[] => {
  const made = records.map(make)
  return made.every((it, i) => it === records[i]) ? records : made
}

/** A record with an empty list where there was one. */
function withoutList(record: Fields, list: string): Fields {
  const there = record[list]
  return there === undefined || (Array.isArray(there) && there.length === 0)
    ? record
    : { ...record, [list]: [] }
}

function withoutField(record: Fields, field: string): Fields {
  if (record[field] === undefined) return record
  const { [field]: _, ...rest } = record
  return rest
}
