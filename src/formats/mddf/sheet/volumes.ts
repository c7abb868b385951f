import type { Avail, CellPlace, VolumeMetadata } from '../types.ts'
import type { SheetReport } from './codes.ts'
import { type Line, said } from './line.ts'

interface Gathered {
  readonly avail: Avail
  readonly lines: readonly Line[]
}

/** The number of a volume within its season; episodes say it as well. */
function volumeOf(line: Line): string | undefined {
  const number = said(line, 'VolumeNumber')?.text
  const season = said(line, 'SeasonContentID')?.text
  return number === undefined ? undefined : `${season ?? ''}\0${number}`
}

/**
 * Volumes with their first episode and the number of their episodes: in a sheet the episodes say in which volume
 * they are, in XML the volume says which episodes it holds.
 */
export function withEpisodes(all: readonly Gathered[], report: SheetReport): readonly Avail[] {
  const episodes = new Map<string, Set<number>>()
  for (const { avail, lines } of all) {
    const line = lines[0] as Line
    const number = Number(said(line, 'EpisodeNumber')?.text)
    const key = volumeOf(line)
    if (avail.availType?.text !== 'episode' || key === undefined || !Number.isInteger(number)) continue
    const known = episodes.get(key)
    if (known) known.add(number)
    else episodes.set(key, new Set([number]))
  }
  return all.map(({ avail, lines }) => {
    const [asset] = avail.assets
    if (asset?.metadata?.kind !== 'volume') return avail
    const line = lines[0] as Line
    const numbers = episodes.get(volumeOf(line) ?? '')
    if (!numbers) {
      report('volume-without-episodes', asset.at as CellPlace, {
        found: said(line, 'VolumeNumber')?.text ?? avail.alid?.text ?? '',
      })
      return avail
    }
    const at = { ...(asset.at && { at: asset.at }) }
    const metadata: VolumeMetadata = {
      ...asset.metadata,
      firstEpisodeNumber: { text: String(Math.min(...numbers)), ...at },
      numberOfEpisodes: { text: String(numbers.size), ...at },
    }
    return { ...avail, assets: [{ ...asset, metadata }] }
  })
}
