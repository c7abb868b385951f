import { ANY_LANGUAGE, addDays, daysBetween, LAST_DAY, mediaMask, territoryMask } from '../../base/index.ts'
import type { DatedWindow } from './windows.ts'

/**
 * What is shown on demand after each broadcast, as the windows that it amounts to: from the first airing until the
 * last can no longer be caught up with, on the broadcaster's own service. A window that has none is left out.
 */
export function catchUpWindows(windows: readonly DatedWindow[]): readonly DatedWindow[] {
  return windows.flatMap(({ window, path, airings }): readonly DatedWindow[] => {
    const catchUp = window.airing?.catchUp
    const [from] = airings
    const last = airings.at(-1)
    if (!catchUp || !from || !last) return []
    const days = Math.min(catchUp.forDays, daysBetween(last, LAST_DAY))
    const term = { from, until: addDays(last, Math.max(1, days)) }
    const scope = {
      territories: territoryMask(window.territories),
      media: mediaMask(['catch-up']),
      languages: ANY_LANGUAGE,
      term,
    }
    return [{ window: { ...window, medium: 'catch-up' }, path, airings: [], term, scope }]
  })
}
