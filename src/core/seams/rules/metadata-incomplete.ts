import { pathOf } from '../../base/index.ts'
import type { Lack } from '../../release/index.ts'
import { broken, missing, rule } from '../rule.ts'
import { placesOf, undelivered } from '../views/deliveries.ts'

/**
 * The day has passed by which a window's owner was to have its metadata and materials, and some are not there; or
 * one is to come after that day. What age ratings are missing is said by `rating-missing`.
 */
export const metadataIncomplete = rule({
  code: 'metadata-incomplete',
  severity: 'error',
  links: ['release'],
  reads: ['deliveries', 'asOf'],
  *find({ deliveries, asOf }) {
    for (const delivery of deliveries) {
      const { path, deliverBy, needed, lacks } = delivery
      const deadline = pathOf(path, 'deliverBy')
      if (deliverBy === undefined) {
        if (needed > 0) yield missing(deadline, 'delivery-deadline')
        continue
      }
      const isLate = ({ what, why }: Lack) => what !== 'age-rating' && (asOf > deliverBy || why === 'late')
      const late = lacks.filter(isLate)
      const [first] = late
      if (first) yield broken([...placesOf(late), deadline], undelivered(delivery, deliverBy, first))
    }
  },
})
