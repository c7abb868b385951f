import type { PanelId, Path } from '../../base/index.ts'
import { pathOf } from '../../base/index.ts'
import { broken, missing, rule } from '../rule.ts'

/** Figures of different panels set side by side: two measurements, or a forecast and what it is based on. */
export const panelsNotComparable = rule({
  code: 'panels-not-comparable',
  severity: 'error',
  links: ['decide', 'settle'],
  reads: ['decide', 'settle'],
  *find({ decide, settle }) {
    const measured = new Map<string, { readonly path: Path; readonly panel?: PanelId }>()
    for (const { id, panel } of settle.ratings)
      measured.set(id, { path: pathOf('settle', 'ratings', id), panel })
    for (const { id, panel } of decide.precedents)
      measured.set(id, { path: pathOf('decide', 'precedents', id), ...(panel ? { panel } : {}) })

    const pairs = [
      ...settle.comparisons.map(({ id, rating, against }) => ({
        path: pathOf('settle', 'comparisons', id),
        first: measured.get(rating),
        second: measured.get(against),
      })),
      ...decide.forecasts.flatMap(({ id, panel, basedOn }) =>
        basedOn.map((precedent) => ({
          path: pathOf('decide', 'forecasts', id, 'basedOn'),
          first: { path: pathOf('decide', 'forecasts', id), panel },
          second: measured.get(precedent),
        })),
      ),
    ]
    for (const { path, first, second } of pairs) {
      if (!first || !second) continue
      for (const side of [first, second]) if (!side.panel) yield missing(pathOf(side.path, 'panel'), 'panel')
      if (!first.panel || !second.panel || first.panel === second.panel) continue
      yield broken([path, pathOf(first.path, 'panel'), pathOf(second.path, 'panel')], {
        first: first.panel,
        second: second.panel,
      })
    }
  },
})
