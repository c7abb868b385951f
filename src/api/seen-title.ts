import type { PartyId, Path } from '../core/base/index.ts'
import { partsOf, sectionOf } from '../core/base/index.ts'
import type { FindingOf } from '../core/seams/index.ts'
import type { Section, Title } from '../core/title/index.ts'
import { placeAt, titleOf } from '../core/title/index.ts'
import { type Fields, HIDDEN, isFields, seenSection, termsOf } from './seen-section.ts'
import type { Manner, Sections, Sight } from './sight.ts'
import { reads, SECTIONS } from './sight.ts'

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
