import type { Access, LinkName, Participation } from '../../../api/index.ts'

/** What of a section is opened: nothing, only what names the company, all to read, all to write. */
export type Opened = 'none' | 'own' | 'read' | 'write'
export const OPENED: readonly Opened[] = ['none', 'own', 'read', 'write']

/** Beside its word: how much of a circle is filled. */
export const OPENED_SIGN: Readonly<Record<Opened, string>> = { none: '–', own: '◔', read: '◑', write: '●' }

type Opens = Pick<Participation, 'opens' | 'ownOnly'>

/** Undefined where it is not told to the reader. */
export function openedOf({ opens, ownOnly }: Opens, section: LinkName): Opened | undefined {
  const access: Access | undefined = (opens as Partial<Record<LinkName, Access>>)[section]
  if (access === undefined) return undefined
  return access === 'read' && ownOnly.includes(section) ? 'own' : access
}

export const accessOf = (opened: Opened): Access => (opened === 'own' ? 'read' : opened)

/** Whoever loses something by a change must be named before it is made. */
export const isLess = (before: Opened, after: Opened): boolean =>
  OPENED.indexOf(after) < OPENED.indexOf(before)

export const keyOf = ({ company, role }: Pick<Participation, 'company' | 'role'>): string =>
  `${company} ${role}`
