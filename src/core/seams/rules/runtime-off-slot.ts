import { pathOf } from '../../base/index.ts'
import { broken, missing, rule } from '../rule.ts'

/** An episode runs shorter or longer than a window's slot takes. Of a window's episodes the worst is told. */
export const runtimeOffSlot = rule({
  code: 'runtime-off-slot',
  severity: 'error',
  links: ['make', 'release'],
  reads: ['make', 'release'],
  *find({ make, release }) {
    const episodes = make.episodes.toSorted((a, b) => a.number - b.number)
    for (const { id, slot, airing } of release.windows) {
      if (!slot?.runtime) continue
      const { atLeast, atMost } = slot.runtime
      const longer = new Map(airing?.longer?.map(({ episode, byMinutes }) => [episode, byMinutes * 60]))
      // A longer slot takes as much more; how much of that is commercials is not said.
      const mostOf = (episode: number) => atMost + (longer.get(episode) ?? 0)
      const unknown = episodes.find(({ runtimeSeconds }) => runtimeSeconds === undefined)
      if (unknown) yield missing(pathOf('make', 'episodes', unknown.id, 'runtimeSeconds'), 'runtime')
      else if (episodes.length === 0) yield missing('make/episodes', 'runtime')
      const off = episodes
        .flatMap(({ id: episode, number, runtimeSeconds: seconds }) =>
          seconds === undefined
            ? []
            : [{ episode, number, seconds, by: Math.max(atLeast - seconds, seconds - mostOf(number)) }],
        )
        .filter(({ by }) => by > 0)
      const [first, ...others] = off
      if (!first) continue
      const worst = others.reduce((a, b) => (b.by > a.by ? b : a), first)
      yield broken(
        [
          pathOf('make', 'episodes', worst.episode, 'runtimeSeconds'),
          pathOf('release', 'windows', id, 'slot', 'runtime'),
        ],
        { window: id, episode: worst.number, seconds: worst.seconds, atLeast, atMost: mostOf(worst.number) },
      )
    }
  },
})
