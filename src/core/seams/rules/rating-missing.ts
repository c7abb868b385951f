import { pathOf, territoriesFromMask, territoryMask } from '../../base/index.ts'
import { broken, rule } from '../rule.ts'

/** The day has come by which a window was to have its age ratings, and a country that demands one has none. */
export const ratingMissing = rule({
  code: 'rating-missing',
  severity: 'error',
  links: ['release'],
  reads: ['deliveries', 'asOf'],
  *find({ deliveries, asOf }) {
    for (const { window, path, deliverBy, lacks } of deliveries) {
      if (deliverBy === undefined || asOf < deliverBy) continue
      const countries = lacks.flatMap(({ what, country }) =>
        what === 'age-rating' && country !== undefined ? [country] : [],
      )
      if (countries.length === 0) continue
      const territories = territoriesFromMask(territoryMask({ include: countries, exclude: [] }))
      yield broken([pathOf(path, 'ageRatings'), 'release/ageRatings'], { window, territories, deliverBy })
    }
  },
})
