import type { Report } from '../issue.ts'
import { quoted } from '../schema/check.ts'
import type { Avail, Place, Value } from '../types.ts'
import { textOf } from './avail-structure.ts'
import { placeText } from './sense.ts'

/** What only the whole list shows: ids given twice, episodes in two volumes. Told of one entry after another. */
export interface Across {
  readonly alid: (alid: Value | undefined) => void
  readonly avail: (avail: Avail) => void
}

// A volume that says it has a million episodes is wrong elsewhere; it must not cost a million steps.
const MOST_EPISODES = 2_000

export function acrossEntries(report: Report): Across {
  const alids = new Map<string, Place | undefined>()
  const episodes = new Map<string, Place | undefined>()

  function volume({ assets }: Avail): void {
    for (const { metadata } of assets) {
      if (metadata?.kind !== 'volume') continue
      const season = textOf(metadata.within?.contentId)
      const [first, count] = [textOf(metadata.firstEpisodeNumber), textOf(metadata.numberOfEpisodes)].map(
        Number,
      )
      if (!first || !count) continue
      for (let it = first; it < first + Math.min(count, MOST_EPISODES); it++) {
        const key = `${season}\u0000${it}`
        if (episodes.has(key)) {
          report('episode-in-two-volumes', metadata.at, {
            found: String(it),
            first: placeText(episodes.get(key)),
          })
        } else episodes.set(key, metadata.at)
      }
    }
  }
  return {
    alid: (alid) => {
      const text = textOf(alid)
      if (text === '') return
      if (alids.has(text)) {
        report('alid-not-unique', alid?.at, { found: quoted(text), first: placeText(alids.get(text)) })
      } else alids.set(text, alid?.at)
    },
    avail: volume,
  }
}
