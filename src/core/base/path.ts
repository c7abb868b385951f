import type { TitleId } from './ids.ts'

/**
 * A place in a title or in the catalogue: `release/windows/window:netflix/term/from`. The first part is a
 * section's name or `catalogue`; a list is entered by the id of its record, never by position, so that a
 * path stays true when a list is sorted or a record is put before it. What stands in another title of the
 * slate is `titles/title:x`, and then its place there.
 */
export type Path = string

export function pathOf(...parts: readonly string[]): Path {
  // Put together by `+`, which engines do only once the text is looked at: most paths never are.
  let path = parts[0] ?? ''
  for (let i = 1; i < parts.length; i++) path += `/${parts[i]}`
  return path
}

export const partsOf = (path: Path): readonly string[] => (path === '' ? [] : path.split('/'))

/** Is this place the other, or inside it? */
export const isWithin = (path: Path, outer: Path): boolean =>
  path === outer || outer === '' || path.startsWith(`${outer}/`)

/** A place of another title of the slate: which title, and where in it. */
export function elsewhere(path: Path): { readonly title: TitleId; readonly path: Path } | undefined {
  const [root, title, ...rest] = partsOf(path)
  if (root !== 'titles' || title === undefined) return undefined
  return { title: title as TitleId, path: pathOf(...rest) }
}

/** The name of the section (or `catalogue`) that a path leads into; a path of one part is that name. */
export const sectionOf = (path: Path): string => partsOf(path)[0] ?? ''
