import { pathOf } from '../../base/index.ts'
import { broken, rule } from '../rule.ts'

/** A panel measured a whole run outside the range that was expected of it. */
export const actualOutsideRange = rule({
  code: 'actual-outside-range',
  severity: 'warning',
  links: ['decide', 'settle'],
  reads: ['decide', 'settle'],
  *find({ decide, settle }) {
    for (const { id, panel, low, high } of decide.forecasts) {
      for (const rating of settle.ratings) {
        if (rating.panel !== panel || rating.episode !== undefined) continue
        const { value } = rating
        const inside = (low === undefined || value >= low) && (high === undefined || value <= high)
        if (inside) continue
        yield broken([pathOf('settle', 'ratings', rating.id), pathOf('decide', 'forecasts', id)], {
          forecast: id,
          panel,
          value,
          ...(low === undefined ? {} : { low }),
          ...(high === undefined ? {} : { high }),
        })
      }
    }
  },
})
