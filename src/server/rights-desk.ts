import type { SeenAnswer, SeesGrants } from '../api/index.ts'
import { seenAnswer, seesGrantsOf } from '../api/index.ts'
import type { LanguageSet, WorkId } from '../core/base/index.ts'
import type { Ask, Grant, RightsBook, Work } from '../core/clear/index.ts'
import { availabilityIn, boxOfAsk, holdersOf, languagesNamed } from '../core/clear/index.ts'
import { isLent, planOfRights, slateRights } from '../core/seams/index.ts'
import type { Catalogue, Title } from '../core/title/index.ts'
import type { Snapshot } from './live-slate.ts'
import type { SeenTitle, World } from './reader.ts'

/** The rights of a workspace, as somebody may ask about them. */
export interface RightsDesk {
  /** what the reader sees, ready to be asked */
  readonly book: RightsBook
  /** all there is; only to find out where the reader’s own answer would mislead */
  readonly whole: () => RightsBook
  readonly titles: readonly SeenTitle[]
  readonly works: readonly Work[]
  readonly titleOf: ReadonlyMap<WorkId, SeenTitle>
  readonly sees: (work: WorkId) => SeesGrants
}

/** @param languages those that are asked about; undefined when the reader sees no title at all */
export function rightsDesk(world: World, languages: LanguageSet = 'any'): RightsDesk | undefined {
  const titles = world.titles()
  const [some] = titles
  if (!some) return undefined
  const { snapshot } = world
  const { catalogue } = some
  const asked = languages === 'any' ? [] : [languages]
  const isWhole =
    catalogue === snapshot.shared &&
    titles.length === snapshot.titles.size &&
    titles.every(({ title, held }) => title === held.title)
  const own = titles.map(({ title }) => title)
  // Two books can be laid beside each other where both number the languages in the same way.
  const wholeBook = () =>
    bookOf(
      snapshot,
      [...snapshot.titles.values()].map((it) => it.title),
      snapshot.catalogue,
      asked,
    )
  const book = isWhole
    ? wholeBook()
    : bookOf(snapshot, own, withoutLent(catalogue), [...asked, ...languagesOf(snapshot.shared)])
  const levels = new Map<WorkId, SeesGrants>()
  const grants = Map.groupBy(catalogue.grants, ({ work }) => work)
  return {
    book,
    whole: isWhole ? () => book : wholeBook,
    titles,
    works: catalogue.works,
    titleOf: new Map(titles.map((seen) => [seen.title.head.work, seen])),
    sees: (work) => {
      const level = levels.get(work) ?? seesGrantsOf(work, titles, book.works, grants.get(work) ?? [])
      levels.set(work, level)
      return level
    },
  }
}

/** The one answer, as the reader may be told it. */
export function answerTo(desk: RightsDesk, asked: Ask): SeenAnswer {
  const { book } = desk
  // Who produces a title may be told to one and not to another: both are asked for the same parties.
  const ask = { ...asked, as: asked.as ?? holdersOf(book, asked.work) }
  const own = availabilityIn(book, ask)
  const whole = () => {
    const all = desk.whole()
    return all === book ? own : availabilityIn(all, ask)
  }
  return seenAnswer(boxOfAsk(book, ask), own, whole, desk.sees(asked.work))
}

interface Kept {
  readonly key: string
  readonly made: readonly unknown[]
  readonly book: RightsBook
}

// A book for each catalogue that somebody sees, until it says something else. Languages that are asked about and
// that no grant names need a book of their own: the last few are kept.
const BOOKS = new WeakMap<readonly Grant[], Kept[]>()
const MOST_BOOKS = 6

function bookOf(
  { asOf }: Snapshot,
  titles: readonly Title[],
  catalogue: Catalogue,
  languages: readonly LanguageSet[],
): RightsBook {
  const key = JSON.stringify([asOf, languages])
  const made = [
    catalogue.works,
    // What of a contract is held hangs on the plan too: on shooting days, events and windows.
    ...titles.flatMap((title) => [title.head, title.deal, title.clear, planOfRights(title)]),
  ]
  const known = BOOKS.get(catalogue.grants) ?? []
  const kept = known.find((it) => it.key === key && isSame(it.made, made))
  if (kept) return kept.book
  const book = slateRights(titles, catalogue, asOf, languages)
  BOOKS.set(catalogue.grants, [{ key, made, book }, ...known].slice(0, MOST_BOOKS))
  return book
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((it, i) => it === b[i])

const OWN = new WeakMap<Catalogue, Catalogue>()

/** The titles bring their grants themselves: of those that are not shown here none is left. */
function withoutLent(catalogue: Catalogue): Catalogue {
  const known = OWN.get(catalogue)
  if (known) return known
  const made = { ...catalogue, grants: catalogue.grants.filter((grant) => !isLent(grant)) }
  OWN.set(catalogue, made)
  return made
}

const NAMED = new WeakMap<Catalogue, readonly LanguageSet[]>()

function languagesOf(catalogue: Catalogue): readonly LanguageSet[] {
  const known = NAMED.get(catalogue)
  if (known) return known
  const uses = new Map(
    catalogue.grants
      .flatMap(languagesNamed)
      .flatMap((set) => (set === 'any' ? [] : set))
      .map((use) => [use.language, { language: use.language }]),
  )
  const made = [[...uses.values()].sort((a, b) => (a.language < b.language ? -1 : 1))]
  NAMED.set(catalogue, made)
  return made
}
