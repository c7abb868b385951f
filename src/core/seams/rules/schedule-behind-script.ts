import { pathOf } from '../../base/index.ts'
import { broken, missing, rule } from '../rule.ts'
import { dayOn } from '../views/calendar.ts'

/** A scene was changed, cut or written since the schedule was made. */
export const scheduleBehindScript = rule({
  code: 'schedule-behind-script',
  severity: 'warning',
  links: ['adapt', 'make'],
  reads: ['adapt', 'make', 'calendar'],
  *find({ adapt, make, calendar }) {
    const strips = make.days.flatMap((day) => day.strips.map((strip) => ({ strip, day })))
    if (strips.length === 0) return // Nothing is scheduled yet, so nothing is behind.
    if (adapt.scenes.length === 0) {
      yield missing('adapt/scenes', 'script')
      return
    }
    const scenes = new Map(adapt.scenes.map((scene) => [scene.id, scene]))
    for (const { strip, day } of strips) {
      const scene = scenes.get(strip.scene)
      if (scene?.revision === strip.revision) continue
      const on = dayOn(calendar, day.on)
      const place = pathOf('make', 'days', day.id, 'strips', strip.scene)
      yield broken([place, scene ? pathOf('adapt', 'scenes', scene.id) : 'adapt/scenes'], {
        scene: strip.scene,
        change: scene ? 'changed' : 'cut',
        ...(on ? { on } : {}),
      })
    }
    const scheduled = new Set(strips.map(({ strip }) => strip.scene))
    for (const { id } of adapt.scenes)
      if (!scheduled.has(id))
        yield broken([pathOf('adapt', 'scenes', id), 'make/days'], { scene: id, change: 'new' })
  },
})
