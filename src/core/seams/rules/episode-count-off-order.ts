import { pathOf } from '../../base/index.ts'
import { broken, missing, rule } from '../rule.ts'

/** A window's owner has ordered another number of episodes than are made, or than its plan airs. */
export const episodeCountOffOrder = rule({
  code: 'episode-count-off-order',
  severity: 'error',
  links: ['make', 'release'],
  reads: ['make', 'release'],
  *find({ make, release }) {
    for (const { id, ordered, airing } of release.windows) {
      if (ordered === undefined) continue
      const place = pathOf('release', 'windows', id)
      const counts: { figure: number; path: string }[] = []
      if (make.episodes.length === 0) yield missing('make/episodes', 'episode-count')
      else counts.push({ figure: make.episodes.length, path: 'make/episodes' })
      if (airing) counts.push({ figure: airing.episodes, path: pathOf(place, 'airing', 'episodes') })
      const off = counts.filter(({ figure }) => figure !== ordered)
      // Made and aired alike but not as ordered is one thing to put right.
      for (const [made, same] of Map.groupBy(off, ({ figure }) => figure))
        yield broken([pathOf(place, 'ordered'), ...same.map(({ path }) => path)], {
          window: id,
          ordered,
          made,
        })
    }
  },
})
