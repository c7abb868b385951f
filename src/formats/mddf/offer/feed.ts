import type { TitleId } from '../../../core/base/index.ts'
import { textOf } from '../rules/avail-structure.ts'
import type { Avail, Avails, Place } from '../types.ts'
import { type KnownBy, type MatchedBy, matcher, namesOf } from './match.ts'

/** The offers of a file, by the titles that they are of. */
export interface FeedMatch {
  readonly titles: readonly {
    readonly title: TitleId
    /** by names alone where no id is known */
    readonly by: MatchedBy
    readonly avails: readonly Avail[]
  }[]
  /** one for each thing offered that is no title's here */
  readonly others: readonly Unmatched[]
  /** how many there are, listed or not */
  readonly othersCount: number
}

export interface Unmatched {
  readonly name: string
  readonly alid: string
  readonly at?: Place
  /** titles that bear its name, where there are several */
  readonly titles: readonly TitleId[]
}

// Of a file of a whole catalogue most is somebody else's; nobody reads more of it than this.
const MOST_OTHERS = 200

/**
 * Which offers of a file are of which titles.
 * @param only the title that is asked about: of several with one name it is the one meant
 */
export function matchFeed({ avails }: Avails, known: readonly KnownBy[], only?: TitleId): FeedMatch {
  const match = matcher(known)
  const titles = new Map<TitleId, { by: MatchedBy; readonly avails: Avail[] }>()
  const others: Unmatched[] = []
  let othersCount = 0
  for (const avail of avails) {
    const found = match(avail)
    const meant =
      found.kind === 'title'
        ? found
        : found.kind === 'several' && only !== undefined && found.titles.includes(only)
          ? ({ title: only, by: 'name' } as const)
          : undefined
    if (meant && (only === undefined || meant.title === only)) {
      const of = titles.get(meant.title) ?? { by: meant.by, avails: [] }
      titles.set(meant.title, of)
      of.avails.push(avail)
      // One that is known by its name alone makes all of it doubtful.
      if (meant.by === 'name') of.by = 'name'
      continue
    }
    othersCount++
    if (others.length < MOST_OTHERS)
      others.push({
        name: namesOf(avail)[0] ?? '',
        alid: textOf(avail.alid),
        ...(avail.at && { at: avail.at }),
        titles: found.kind === 'several' ? found.titles : [],
      })
  }
  return { titles: [...titles].map(([title, of]) => ({ title, ...of })), others, othersCount }
}
