import { pathOf } from '../../base/index.ts'
import { broken, missing, rule } from '../rule.ts'

/** A grant covers a window's first airing and has ended when the last one comes. */
export const termEndsBeforeLastAiring = rule({
  code: 'term-ends-before-last-airing',
  severity: 'error',
  links: ['clear', 'release'],
  reads: ['coverage'],
  *find({ coverage }) {
    for (const { window, needs, unknown } of coverage) {
      for (const { at, what } of unknown) yield missing(at, what)
      for (const need of needs) for (const { at, what } of need.unknown) yield missing(at, what)
      if (needs.every(({ endings }) => endings.length === 0)) continue
      // One grant can stand under several needs of a window: it ends once.
      const endings = new Map(needs.flatMap((need) => need.endings).map((it) => [it.grant.grant.id, it]))
      for (const { grant, lastDay, lastAiring } of endings.values()) {
        yield broken([pathOf(window.path, 'airing'), pathOf(grant.path, 'term', 'until')], {
          window: window.window.id,
          grant: grant.grant.id,
          lastDay,
          lastAiring,
        })
      }
    }
  },
})
