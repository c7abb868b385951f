import type { Section } from '../core/title/index.ts'
import type { Manner, Sections, Sight } from './sight.ts'

// What is left of a section for whoever reads it: nothing that is another company's own, nor what was agreed with others.

export type Fields = Readonly<Record<string, unknown>>
export const HIDDEN: unique symbol = Symbol('hidden')

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What decides about a record beside what stands in it. */
export interface Terms {
  readonly mine: ReadonlySet<string>
  readonly owned: ReadonlySet<string>
  readonly allTerms: boolean
  readonly ownOnly: ReadonlySet<string>
  /** ids of the windows that one of the companies shows */
  readonly windows: ReadonlySet<string>
  /** ids of the duties to report from or to one of the companies */
  readonly duties: ReadonlySet<string>
}

export function termsOf(
  sections: Sections,
  { companies, own: owned = companies, allTerms, ownOnly }: Sight,
): Terms {
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

export function seenSection(section: Section, value: unknown, terms: Terms, manner: Manner): unknown {
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
  const common = !isOwned(value)
  COMMON.set(value, common)
  return common
}

/** What is somebody's own in a title is found once: of a thousand titles in the time of nobody who waits. */
export function lookThrough(title: object): void {
  for (const section of Object.values(title)) if (isFields(section)) isCommon(section)
}

function isOwned(value: object): boolean {
  const fields = value as Readonly<Record<string, unknown>>
  if (!Array.isArray(value) && typeof fields['only'] === 'string') return true
  for (const name in fields) {
    const inner = fields[name]
    if (typeof inner === 'object' && inner !== null && isOwned(inner)) return true
  }
  return false
}

/** A value without what is another company's own. */
export function own(value: unknown, terms: Terms, manner: Manner): unknown {
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
    left = withList(left, list, (records) => keptOf(records, (it) => isFields(it) && isMine(it)))
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
    const signed = keptOf(amendments, (it) => isFields(it) && it['status'] === 'signed')
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

export function mentions(value: unknown, mine: ReadonlySet<string>): { own: boolean; other: boolean } {
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

export const keptOf = (records: readonly unknown[], isKept: (it: unknown) => boolean): readonly unknown[] =>
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
