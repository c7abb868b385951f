import type { SeenAnswer, SeesGrants } from '../api/index.ts'
import { seenAnswer, seesGrantsOf, worksUnder } from '../api/index.ts'
import type { LanguageSet, WorkId } from '../core/base/index.ts'
import { isEmpty } from '../core/base/index.ts'
import type { Ask, Grant, RightsBook, Standing, Work, WorkMemory } from '../core/clear/index.ts'
import {
  availabilityIn,
  boxOfAsk,
  freeFor,
  holdersOf,
  memoryOf,
  rightsCatalogue,
  standingsIn,
} from '../core/clear/index.ts'
import { onEnd, standingFor } from './days-on-end.ts'
import type { SeenTitle, World } from './reader.ts'
import { rightsBooks } from './rights-books.ts'

/** The rights of a workspace, as somebody may ask about them. */
export interface RightsDesk {
  /** what the reader sees, ready to be asked */
  readonly book: RightsBook
  /** all there is; only to find out where the reader’s own answer would mislead */
  readonly whole: () => RightsBook
  /** the reader sees all there is: both are the same */
  readonly isWhole: boolean
  readonly titles: readonly SeenTitle[]
  readonly works: readonly Work[]
  readonly titleOf: ReadonlyMap<WorkId, SeenTitle>
  readonly sees: (work: WorkId) => SeesGrants
}

// Of a world as it stands: whoever asks one question after the other asks it of the same desk.
const DESKS = new WeakMap<World, RightsDesk>()

/** @param languages those that are asked about; undefined when the reader sees no title at all */
export function rightsDesk(world: World, languages: LanguageSet = 'any'): RightsDesk | undefined {
  const titles = world.titles()
  const [some] = titles
  if (!some) return undefined
  const { own: book, whole, isWhole } = rightsBooks(world, languages)
  const known = DESKS.get(world)
  if (known?.book === book && known.titles.every((seen, at) => seen === titles[at])) return known
  const desk: RightsDesk = {
    book,
    whole,
    isWhole,
    titles,
    works: some.catalogue.works,
    titleOf: new Map(titles.map((seen) => [seen.title.head.work, seen])),
    sees: levelsOf(book, titles, grantsByWork(some.catalogue.grants)),
  }
  DESKS.set(world, desk)
  return desk
}

/** How much of the grants of each work the reader sees. */
function levelsOf(
  book: RightsBook,
  titles: readonly SeenTitle[],
  grants: ReadonlyMap<WorkId, readonly Grant[]>,
): (work: WorkId) => SeesGrants {
  // Only the titles that stand on a work say anything of it: of a thousand works each is asked of a few.
  const over = new Map<WorkId, SeenTitle[]>()
  for (const seen of titles)
    for (const work of worksUnder(seen.title, book.works)) {
      const known = over.get(work)
      if (known) known.push(seen)
      else over.set(work, [seen])
    }
  const levels = new Map<WorkId, SeesGrants>()
  return (work) => {
    const level =
      levels.get(work) ?? seesGrantsOf(work, over.get(work) ?? [], book.works, grants.get(work) ?? [])
    levels.set(work, level)
    return level
  }
}

const BY_WORK = new WeakMap<readonly Grant[], ReadonlyMap<WorkId, readonly Grant[]>>()

function grantsByWork(grants: readonly Grant[]): ReadonlyMap<WorkId, readonly Grant[]> {
  const known = BY_WORK.get(grants) ?? Map.groupBy(grants, ({ work }) => work)
  BY_WORK.set(grants, known)
  return known
}

/** The one answer, as the reader may be told it. */
export function answerTo(desk: RightsDesk, asked: Ask): SeenAnswer {
  const { book, isWhole } = desk
  const { work, ...question } = asked
  const sees = desk.sees(work)
  const answers = answersOf(memoryOf(book, work))
  const beside = isWhole || sees === 'own' ? undefined : memoryOf(desk.whole(), work)
  const key = JSON.stringify(question)
  const known = answers.get(key)
  if (known && known.sees === sees && known.beside === beside) return known.answer
  // Who produces a title may be told to one and not to another: both are asked for the same parties.
  const ask = { ...asked, as: asked.as ?? holdersOf(book, work) }
  const own = availabilityIn(book, ask)
  const whole = () => (isWhole ? own : availabilityIn(desk.whole(), ask))
  const answer = seenAnswer(boxOfAsk(book, ask), own, whole, sees)
  const [oldest] = answers.keys()
  if (oldest !== undefined && answers.size >= MOST_ANSWERS) answers.delete(oldest)
  answers.set(key, { sees, beside, answer })
  return answer
}

interface KeptAnswer {
  readonly sees: SeesGrants
  /** of the whole workspace, where the answer hangs on it as well */
  readonly beside: WorkMemory | undefined
  readonly answer: SeenAnswer
}

// What is known of a work is the same value as long as nothing changed that its answers hang on.
const ANSWERS = new WeakMap<WorkMemory, Map<string, KeptAnswer>>()
const MOST_ANSWERS = 8

function answersOf(memory: WorkMemory): Map<string, KeptAnswer> {
  const known = ANSWERS.get(memory) ?? new Map<string, KeptAnswer>()
  ANSWERS.set(memory, known)
  return known
}

/**
 * How each of these works stands, as the reader may be told it: the same as `answerTo` says of it, from the columns
 * wherever what the reader sees is all that there is, or all that they may be told of.
 */
export function standingsOf(
  desk: RightsDesk,
  works: readonly WorkId[],
  ask: Omit<Ask, 'work'>,
  days: number | undefined,
): ReadonlyMap<WorkId, Standing> {
  const { book, isWhole } = desk
  const exactly = (work: WorkId) => standingFor(ask.term, answerTo(desk, { ...ask, work }), days).standing
  if (isEmpty(boxOfAsk(book, ask))) return new Map(works.map((work) => [work, exactly(work)]))
  const catalogue = rightsCatalogue(book, ask, works)
  const stands = standingsIn(catalogue, ask)
  const free = days === undefined ? undefined : freeFor(catalogue, ask, days)
  const isFree = new Set(free?.map(({ work }) => work))
  return new Map(
    catalogue.works.map((work, at) => {
      const { standing, lacks } = stands[at]!
      // To whoever sees only their own grants nothing is free or not cleared: it hangs on what they do not see.
      if (desk.sees(work) === 'own') return [work, standing === 'blocked' && !lacks ? 'blocked' : 'unknown']
      if (!isWhole) return [work, exactly(work)]
      return [work, free ? onEnd(standing, isFree.has(work)) : standing]
    }),
  )
}
