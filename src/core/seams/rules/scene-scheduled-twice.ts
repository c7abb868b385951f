import type { Id } from '../../base/index.ts'
import { pathOf } from '../../base/index.ts'
import { broken, rule } from '../rule.ts'
import { dayOn } from '../views/calendar.ts'

/**
 * A whole scene stands on two shooting days or more. A scene that is split over days, or picked up again, says
 * so on its strips (`part`).
 */
export const sceneScheduledTwice = rule({
  code: 'scene-scheduled-twice',
  severity: 'warning',
  links: ['adapt', 'make'],
  reads: ['make', 'calendar'],
  *find({ make, calendar }) {
    const firstOn = new Map<Id<'scene'>, Id<'day'>>()
    const twice = new Set<Id<'scene'>>()
    for (const { id, strips } of make.days) {
      for (const { scene, part } of strips) {
        if (part) continue
        const first = firstOn.get(scene)
        if (first === undefined) firstOn.set(scene, id)
        else if (first !== id) twice.add(scene)
      }
    }
    for (const scene of twice) {
      const days = make.days.filter(({ strips }) => strips.some((it) => it.scene === scene && !it.part))
      yield broken(days.map(({ id }) => pathOf('make', 'days', id, 'strips', scene)).sort(), {
        scene,
        times: days.length,
        on: days.flatMap(({ on }) => dayOn(calendar, on) ?? []).sort(),
      })
    }
  },
})
