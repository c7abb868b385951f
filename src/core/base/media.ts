import { invariant } from './invariant.ts'

/**
 * The tree of media rights: each medium within a wider one, in the order in which contracts list them.
 * `means` defines the medium for the reference; the screens have it in each language. How a work may be
 * changed (remake, sequel, translation) is not a medium but a right of its own, and stands in the grant.
 */
export const MEDIA = [
  { medium: 'all-media', means: 'Every medium below, known today.' },

  { medium: 'audiovisual', within: 'all-media', means: 'Showing the moving picture to the public, however.' },
  {
    medium: 'theatrical',
    within: 'audiovisual',
    means: 'Showing in cinemas that are open to the public and sell tickets.',
  },
  {
    medium: 'non-theatrical',
    within: 'audiovisual',
    means: 'Showing to a gathered audience anywhere that is not a cinema.',
  },
  { medium: 'airline', within: 'non-theatrical', means: 'Showing on board aircraft.' },
  {
    medium: 'ships-hotels-institutions',
    within: 'non-theatrical',
    means: 'Showing on ships, trains and in hotels, and in schools, embassies, bases and other institutions.',
  },
  {
    medium: 'television',
    within: 'audiovisual',
    means:
      'Linear broadcasting by air, cable, satellite or closed network, with the catch-up that goes with it.',
  },
  {
    medium: 'free-television',
    within: 'television',
    means:
      'Linear broadcasting that the viewer does not pay for, other than by a licence fee or basic carriage.',
  },
  {
    medium: 'pay-television',
    within: 'television',
    means: 'Linear broadcasting on a channel or package that the viewer subscribes to.',
  },
  {
    medium: 'catch-up',
    within: 'television',
    means: "Viewing on demand on the broadcaster's own service for a short time after each broadcast.",
  },
  {
    medium: 'streaming',
    within: 'audiovisual',
    means: 'Viewing by internet or on demand, outside catch-up.',
  },
  {
    medium: 'svod',
    within: 'streaming',
    means: 'Subscription video on demand: a periodic fee opens a whole catalogue.',
  },
  {
    medium: 'avod',
    within: 'streaming',
    means: 'Advertising video on demand: the viewer chooses what to watch and pays nothing.',
  },
  {
    medium: 'tvod',
    within: 'streaming',
    means:
      'Transactional video on demand: a fee opens one title for a limited time; pay-per-view and rental.',
  },
  {
    medium: 'est',
    within: 'streaming',
    means: 'Electronic sell-through: a fee buys a copy to keep, downloaded or in a locker.',
  },
  {
    medium: 'fast',
    within: 'streaming',
    means:
      'Free advertising-supported streaming television: linear channels by internet, paid by advertising.',
  },
  {
    medium: 'home-video',
    within: 'audiovisual',
    means: 'Sale or rental of discs and other physical copies for viewing at home.',
  },

  { medium: 'stage', within: 'all-media', means: 'Performing live: a play, a musical or a concert version.' },

  { medium: 'publishing', within: 'all-media', means: 'Publishing to be read, in print or electronically.' },
  { medium: 'novel', within: 'publishing', means: 'Prose: novel, web novel, novelisation.' },
  { medium: 'book', within: 'novel', means: 'Prose as a whole book, in print or electronically.' },
  { medium: 'web-novel', within: 'novel', means: 'Prose published by episodes on a platform of the web.' },
  {
    medium: 'webtoon',
    within: 'publishing',
    means: 'Comics made for the screen of a phone, read by scrolling.',
  },
  { medium: 'comics', within: 'publishing', means: 'Comics laid out in pages, in print or electronically.' },
  { medium: 'script-book', within: 'publishing', means: 'The script itself, sold to readers.' },

  { medium: 'audio', within: 'all-media', means: 'Publishing or broadcasting to be heard.' },
  {
    medium: 'audio-drama',
    within: 'audio',
    means: 'The story acted or read aloud: radio, podcast, audio book.',
  },
  { medium: 'soundtrack', within: 'audio', means: 'The music and songs of the production, apart from it.' },

  { medium: 'games', within: 'all-media', means: 'Interactive games on any device.' },
  {
    medium: 'merchandise',
    within: 'all-media',
    means: 'Goods, and services to the public, that bear the title, its characters or its images.',
  },
] as const satisfies readonly MediumEntry[]

interface MediumEntry {
  readonly medium: string
  /** the wider medium, which stands before it; only the root has none */
  readonly within?: string
  readonly means: string
}

/** A kind of exploitation: `svod`, or a wider one that holds others, `streaming`. */
export type Medium = (typeof MEDIA)[number]['medium']

/** Media named in a grant or a window; a wider medium stands for all within it. */
export type MediaSet = readonly Medium[]

const ENTRIES: readonly MediumEntry[] = MEDIA

const WITHIN: ReadonlyMap<string, Medium | undefined> = new Map(
  ENTRIES.map(({ medium, within }) => [medium, within as Medium | undefined]),
)

// A leaf is a medium that holds no other: one bit each, in the order of the tree.
const LEAVES: readonly Medium[] = MEDIA.map(({ medium }) => medium).filter(
  (medium) => !ENTRIES.some(({ within }) => within === medium),
)
invariant(LEAVES.length <= 31, 'a set of media is one number: at most 31 leaves')

const BITS: ReadonlyMap<string, number> = leafBits()

function leafBits(): Map<string, number> {
  const bits = new Map<string, number>()
  LEAVES.forEach((leaf, at) => {
    for (let m: Medium | undefined = leaf; m !== undefined; m = WITHIN.get(m)) {
      bits.set(m, (bits.get(m) ?? 0) | (1 << at))
    }
  })
  return bits
}

const bitsOf = (medium: Medium): number => BITS.get(medium)!

export const ALL_MEDIA_MASK: number = bitsOf('all-media')

export const isMedium = (text: string): text is Medium => BITS.has(text)

/** The next wider medium; undefined for `all-media`. */
export const parentOf = (medium: Medium): Medium | undefined => WITHIN.get(medium)

/** The narrowest media that a medium stands for, in the order of the tree; of a leaf, itself. */
export const leavesOf = (medium: Medium): readonly Medium[] =>
  LEAVES.filter((leaf) => (bitsOf(leaf) & bitsOf(medium)) !== 0)

/** One bit a leaf, so that a set is one number. */
export function mediaMask(set: MediaSet): number {
  let mask = 0
  for (const medium of set) mask |= bitsOf(medium)
  return mask
}

/** The fewest media that say the same: the widest that lie wholly inside, in the order of the tree. */
export function mediaFromMask(mask: number): readonly Medium[] {
  const whole = (medium: Medium | undefined): boolean =>
    medium !== undefined && (bitsOf(medium) & mask) === bitsOf(medium)
  return MEDIA.map(({ medium }) => medium).filter((medium) => whole(medium) && !whole(parentOf(medium)))
}
