import type { Language, LanguageSet } from '../core/base/index.ts'
import type { Grant, RightsBook } from '../core/clear/index.ts'
import { languagesNamed } from '../core/clear/index.ts'
import { isLent, planOfRights, slateRights } from '../core/seams/index.ts'
import type { Catalogue, Title } from '../core/title/index.ts'
import type { Snapshot } from './live-slate.ts'
import type { World } from './reader.ts'

/*
 * The rights that somebody sees as a book, and the rights of the whole workspace as another. A book follows the one
 * before it: of what did not change, all that was worked out is taken over.
 */

/** Both number the languages in the same way, so that one can be laid beside the other. */
export interface RightsBooks {
  readonly own: RightsBook
  readonly whole: () => RightsBook
  /** the reader sees all there is: both are the same */
  readonly isWhole: boolean
}

export function rightsBooks(world: World, asked: LanguageSet): RightsBooks {
  const titles = world.titles()
  const { snapshot } = world
  const catalogue = titles[0]?.catalogue ?? snapshot.catalogue
  const isWhole =
    catalogue === snapshot.shared &&
    titles.length === snapshot.titles.size &&
    titles.every(({ title, held }) => title === held.title)
  const languages = [...(asked === 'any' ? [] : [asked]), namedIn(snapshot.shared.grants)]
  const whole = () =>
    bookOf(
      snapshot.lasting,
      snapshot,
      [...snapshot.titles.values()].map((it) => it.title),
      snapshot.catalogue,
      languages,
    )
  if (isWhole) {
    const own = whole()
    return { own, whole: () => own, isWhole }
  }
  const seen = titles.map(({ title }) => title)
  const own = bookOf(world.lasting, snapshot, seen, withoutLent(catalogue), languages)
  return { own, whole, isWhole }
}

interface Kept {
  /** languages that are asked about and that no grant names need numbers of their own */
  readonly languages: string
  readonly made: readonly unknown[]
  readonly book: RightsBook
}

const BOOKS = new WeakMap<object, readonly Kept[]>()
const MOST_BOOKS = 4

/** @param of whose they are: the same value from one moment to the next */
function bookOf(
  of: object,
  { asOf }: Snapshot,
  titles: readonly Title[],
  catalogue: Catalogue,
  languages: readonly LanguageSet[],
): RightsBook {
  const tags = languages.flatMap((set) => (set === 'any' ? [] : set.map(({ language }) => language)))
  const key = [...new Set(tags)].sort().join(' ')
  const made = [
    asOf,
    catalogue.works,
    catalogue.grants,
    // What of a contract is held hangs on the plan too: on shooting days, events and windows.
    ...titles.flatMap((title) => [title.head, title.deal, title.clear, planOfRights(title)]),
  ]
  const known = BOOKS.get(of) ?? []
  const last = known.find((it) => it.languages === key)
  if (last && isSame(last.made, made)) return last.book
  const book = slateRights(titles, catalogue, asOf, languages, (last ?? known[0])?.book)
  const others = known.filter((it) => it !== last)
  BOOKS.set(of, [{ languages: key, made, book }, ...others].slice(0, MOST_BOOKS))
  return book
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((it, i) => it === b[i])

const OWN = new WeakMap<Catalogue['grants'], Catalogue['grants']>()

/** The titles bring their grants themselves: of those that are not shown here none is left. */
function withoutLent(catalogue: Catalogue): Catalogue {
  const known = OWN.get(catalogue.grants)
  const grants = known ?? catalogue.grants.filter((grant) => !isLent(grant))
  OWN.set(catalogue.grants, grants)
  return { ...catalogue, grants }
}

const NAMED = new WeakMap<readonly Grant[], LanguageSet>()

/** Every language that a grant names. */
function namedIn(grants: readonly Grant[]): LanguageSet {
  const known = NAMED.get(grants)
  if (known) return known
  const tags = new Set<Language>()
  for (const grant of grants)
    for (const set of languagesNamed(grant))
      if (set !== 'any') for (const { language } of set) tags.add(language)
  const named = [...tags].sort().map((language) => ({ language }))
  NAMED.set(grants, named)
  return named
}
