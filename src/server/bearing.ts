import type { WorkId } from '../core/base/index.ts'
import type { Catalogue } from '../core/title/index.ts'
import type { HeldTitle } from './slate-reading.ts'

type Bears = (held: Pick<HeldTitle, 'json'>) => boolean

const NONE: Bears = () => false
// Of the last catalogue that each one followed: those who see the same ask the same.
const KNOWN = new WeakMap<
  Catalogue,
  { readonly was: WeakRef<Catalogue>; readonly bears: Bears | undefined }
>()

/**
 * On which titles it bears that a catalogue became another. A grant bears on those that touch its work, or one that is
 * made from it. Undefined: something else changed, which may bear on any.
 */
export function bearing(was: Catalogue, is: Catalogue): Bears | undefined {
  if (was === is) return NONE
  const known = KNOWN.get(is)
  if (known?.was.deref() === was) return known.bears
  const bears = bearsAfter(was, is)
  KNOWN.set(is, { was: new WeakRef(was), bears })
  return bears
}

function bearsAfter(was: Catalogue, is: Catalogue): Bears | undefined {
  const parts = Object.keys(is) as (keyof Catalogue)[]
  if (!parts.every((part) => part === 'grants' || was[part] === is[part])) return undefined
  const works = withMadeOf(changedWorks(was.grants, is.grants), is.works)
  return ({ json }) => Object.values(json).some((section) => worksIn(section).some((work) => works.has(work)))
}

type Grants = Catalogue['grants']

/** The works of the grants that are not the same values in both. */
function changedWorks(was: Grants, is: Grants): Set<WorkId> {
  const [before, after] = [new Set(was), new Set(is)]
  return new Set([
    ...was.filter((grant) => !after.has(grant)).map(({ work }) => work),
    ...is.filter((grant) => !before.has(grant)).map(({ work }) => work),
  ])
}

const MADE_OF = new WeakMap<Catalogue['works'], ReadonlyMap<WorkId, readonly WorkId[]>>()

/** Works, and what was made from them, and from that. */
function withMadeOf(works: Set<WorkId>, all: Catalogue['works']): ReadonlySet<string> {
  let made = MADE_OF.get(all)
  if (!made) {
    const from = new Map<WorkId, WorkId[]>()
    for (const { id, basedOn } of all)
      for (const { work } of basedOn) from.set(work, [...(from.get(work) ?? []), id])
    made = from
    MADE_OF.set(all, made)
  }
  // A set grows while it is walked.
  for (const work of works) for (const id of made.get(work) ?? []) works.add(id)
  return works
}

/** The works that a title names. */
export const worksOf = ({ json }: Pick<HeldTitle, 'json'>): readonly string[] =>
  Object.values(json).flatMap(worksIn)

const WORKS_IN = new WeakMap<object, readonly string[]>()

/** The works that are named anywhere in a section, in the form of the files. */
function worksIn(section: unknown): readonly string[] {
  if (typeof section !== 'object' || section === null) return []
  const known = WORKS_IN.get(section)
  if (known) return known
  const found = new Set<string>()
  addWorks(section, found)
  const works = [...found]
  WORKS_IN.set(section, works)
  return works
}

function addWorks(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    if (value.includes('work:')) for (const [work] of value.matchAll(/work:[a-z0-9-]+/g)) found.add(work)
  } else if (typeof value === 'object' && value !== null)
    for (const name in value) {
      // A key may be a path.
      if (name.length > 5) addWorks(name, found)
      addWorks((value as Readonly<Record<string, unknown>>)[name], found)
    }
}
