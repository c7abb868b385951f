import { daysBetween, pathOf } from '../../base/index.ts'
import { broken, rule } from '../rule.ts'
import { placesOf, undelivered } from '../views/deliveries.ts'

/** Days before a delivery from which on what is missing is said. */
const NEAR = 30

/** In thirty days or fewer a window's owner is to have its metadata and materials, and some are not there yet. */
export const metadataDue = rule({
  code: 'metadata-due',
  severity: 'warning',
  links: ['release'],
  reads: ['deliveries', 'asOf'],
  *find({ deliveries, asOf }) {
    for (const delivery of deliveries) {
      const { path, deliverBy } = delivery
      if (deliverBy === undefined || asOf > deliverBy) continue
      const daysLeft = daysBetween(asOf, deliverBy)
      const lacks = delivery.lacks.filter(({ why }) => why !== 'late')
      const [first] = lacks
      if (first && daysLeft <= NEAR)
        yield broken([...placesOf(lacks), pathOf(path, 'deliverBy')], {
          ...undelivered(delivery, deliverBy, first),
          daysLeft,
        })
    }
  },
})
