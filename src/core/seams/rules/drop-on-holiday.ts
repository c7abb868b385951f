import { containsCountry, pathOf } from '../../base/index.ts'
import { partOf } from '../../release/index.ts'
import { broken, rule } from '../rule.ts'

/** Episodes come out on a day on which a country of the window rests: another audience, or another programme. */
export const dropOnHoliday = rule({
  code: 'drop-on-holiday',
  severity: 'warning',
  links: ['release'],
  reads: ['release', 'windows'],
  *find({ release, windows }) {
    const { holidays = [] } = release
    if (holidays.length === 0) return
    for (const { window, path, airings } of windows) {
      const { airing, territories } = window
      if (!airing) continue
      for (const { id, country, on } of holidays) {
        const episode = airings.indexOf(on) + 1
        if (episode === 0 || !containsCountry(territories, country)) continue
        const part = partOf(airing, episode)
        const plan = pathOf(path, 'airing')
        yield broken(
          [
            part ? pathOf(plan, 'parts', part.id, 'first') : pathOf(plan, 'first'),
            pathOf('release/holidays', id),
          ],
          { window: window.id, holiday: id, on, episode },
        )
      }
    }
  },
})
