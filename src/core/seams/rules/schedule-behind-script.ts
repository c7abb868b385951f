import { pathOf } from '../../base/index.ts'
import type { Strip } from '../../make/index.ts'
import { broken, missing, rule } from '../rule.ts'
import { dayOn } from '../views/calendar.ts'

/** A scene was changed, cut or written since the schedule was made. */
export const scheduleBehindScript = rule({
  code: 'schedule-behind-script',
  severity: 'warning',
  links: ['adapt', 'make'],
  reads: ['adapt', 'make', 'calendar'],
  *find({ adapt, make, calendar }) {
    if (make.days.every(({ strips }) => strips.length === 0)) return // Nothing is scheduled yet, so nothing is behind.
    if (adapt.scenes.length === 0) {
      yield missing('adapt/scenes', 'script')
      return
    }
    const scenes = new Map(adapt.scenes.map((scene) => [scene.id, scene]))
    const scheduled = new Set<Strip['scene']>()
    for (const { id, on: when, strips } of make.days) {
      for (const strip of strips) {
        scheduled.add(strip.scene)
        const scene = scenes.get(strip.scene)
        if (scene?.revision === strip.revision) continue
        const on = dayOn(calendar, when)
        const place = pathOf('make', 'days', id, 'strips', strip.scene)
        yield broken([place, scene ? pathOf('adapt', 'scenes', scene.id) : 'adapt/scenes'], {
          scene: strip.scene,
          change: scene ? 'changed' : 'cut',
          ...(on ? { on } : {}),
        })
      }
    }
    for (const { id } of adapt.scenes)
      if (!scheduled.has(id))
        yield broken([pathOf('adapt', 'scenes', id), 'make/days'], { scene: id, change: 'new' })
  },
})
