import type { Access, Participation, SectionName } from '../../../api/index.ts'
import { LINKS } from '../../chain/links.ts'

/** What of a section is opened: nothing, only what names the company, all to read, all to write. */
export type Opened = 'none' | 'own' | 'read' | 'write'
export const OPENED: readonly Opened[] = ['none', 'own', 'read', 'write']

/** Beside its word: how much of a circle is filled. */
export const OPENED_SIGN: Readonly<Record<Opened, string>> = { none: '–', own: '◔', read: '◑', write: '●' }

/** What is opened to a company: the head of a title, which is its name and what it is, and each link. */
export const OPENABLE: readonly SectionName[] = ['head', ...LINKS]

/** The head names nobody, so there is nothing in it of one company's own. */
export const openingsOf = (section: SectionName): readonly Opened[] =>
  section === 'head' ? OPENED.filter((it) => it !== 'own') : OPENED

type Opens = Pick<Participation, 'opens' | 'ownOnly'>

/** Undefined where it is not told to the reader. */
export function openedOf({ opens, ownOnly }: Opens, section: SectionName): Opened | undefined {
  const access: Access | undefined = (opens as Partial<Record<SectionName, Access>>)[section]
  if (access === undefined) return undefined
  return access === 'read' && ownOnly.includes(section) ? 'own' : access
}

export const accessOf = (opened: Opened): Access => (opened === 'own' ? 'read' : opened)

/** Whoever loses something by a change must be named before it is made. */
export const isLess = (before: Opened, after: Opened): boolean =>
  OPENED.indexOf(after) < OPENED.indexOf(before)

export const keyOf = ({ company, role }: Pick<Participation, 'company' | 'role'>): string =>
  `${company} ${role}`

/** Every section of which the reader is told, with what of it is opened. */
export const allOpened = (opens: Opens): Readonly<Partial<Record<SectionName, Opened>>> =>
  Object.fromEntries(
    OPENABLE.flatMap((section) => {
      const opened = openedOf(opens, section)
      return opened === undefined ? [] : [[section, opened]]
    }),
  )
