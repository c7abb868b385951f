import type { Basis, Path } from '../base/index.ts'
import { elsewhere, isFictional, partsOf, pathOf } from '../base/index.ts'
import { keyOf } from './place.ts'
import type { Catalogue, Title } from './types.ts'

/**
 * What a place rests on: a public source, an invention for the sample, or the user's own word. The nearest
 * record that says so decides. Of a whole list one record with anything invented in it is enough: what rests on the
 * list rests on that as well.
 */
export type Standing = 'sourced' | 'fictional' | 'own'

export function standingOf(title: Title, catalogue: Catalogue, path: Path): Standing {
  const other = elsewhere(path)
  // Another title's grants come in the catalogue that the slate shares.
  if (other) return standingOf(title, catalogue, pathOf('catalogue', ...partsOf(other.path).slice(1)))
  const [root, ...parts] = partsOf(path)
  let here: unknown = root === 'catalogue' ? catalogue : title[root as keyof Title]
  let standing: Standing = 'own'
  for (const [i, part] of ['', ...parts].entries()) {
    if (i > 0) here = Array.isArray(here) ? here.find((one) => keyOf(one) === part) : fieldOf(here, part)
    if (typeof here !== 'object' || here === null) break
    if (i === 0 && root === 'catalogue') continue // Its `sources` are the list of them all.
    const basis = here as Basis
    const field = parts[i]
    if (isFictional(basis, field)) standing = 'fictional'
    else if (basis.sources !== undefined) standing = 'sourced'
  }
  const isInvented = ({ fictional }: Basis) => fictional !== undefined
  return Array.isArray(here) && here.some(isInvented) ? 'fictional' : standing
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
