import type { PartyId } from '../core/base/index.ts'
import type { Section } from '../core/title/index.ts'
import { LINKS } from '../core/title/index.ts'

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
