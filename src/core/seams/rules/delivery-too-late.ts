import type { Day, Path } from '../../base/index.ts'
import { daysBetween, pathOf, shiftDay } from '../../base/index.ts'
import { partOf } from '../../release/index.ts'
import { broken, missing, rule } from '../rule.ts'
import { dayOn } from '../views/calendar.ts'

/** An episode is delivered later than a window needs it. Of a window's episodes the one furthest behind is told. */
export const deliveryTooLate = rule({
  code: 'delivery-too-late',
  severity: 'error',
  links: ['make', 'release'],
  reads: ['make', 'windows', 'calendar'],
  *find({ make, windows, calendar }) {
    const episodes = new Map(make.episodes.map((episode) => [episode.number, episode]))
    for (const { window, path, airings } of windows) {
      const { airing, medium } = window
      if (!airing || medium === 'stage') continue
      const plan = (episode: number): Path => {
        const part = partOf(airing, episode)
        return part ? pathOf(path, 'airing', 'parts', part.id, 'first') : pathOf(path, 'airing', 'first')
      }
      if (dayOn(calendar, airing.first) === undefined) yield missing(plan(1), 'window-days')
      else if (airings.length > 0 && airings.length < airing.episodes)
        yield missing(plan(airings.length + 1), 'window-days')
      const before = window.deliverDaysBefore ?? 0
      let asked = false
      let worst: { number: number; delivered: Day; needed: Day; daysLate: number; place: Path } | undefined
      for (const [at, aired] of airings.entries()) {
        const episode = episodes.get(at + 1)
        const delivered = episode?.delivered && dayOn(calendar, episode.delivered)
        const place = episode ? pathOf('make', 'episodes', episode.id, 'delivered') : 'make/episodes'
        if (!delivered) {
          if (!asked) yield missing(place, 'delivery-day')
          asked = true
          continue
        }
        const needed = shiftDay(aired, -before, 'day')
        const daysLate = daysBetween(needed, delivered)
        if (daysLate > (worst?.daysLate ?? 0)) worst = { number: at + 1, delivered, needed, daysLate, place }
      }
      if (!worst) continue
      const { number: episode, place, ...late } = worst
      yield broken([place, plan(episode)], { window: window.id, episode, ...late })
    }
  },
})
