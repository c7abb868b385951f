import { mediaFromMask, pathOf, territoriesFromMask } from '../../base/index.ts'
import { carveOutOverlaps } from '../../deal/index.ts'
import { broken, rule } from '../rule.ts'

/** Two partners were allotted the same territory in the same medium. */
export const carveOutOverlap = rule({
  code: 'carve-out-overlap',
  severity: 'error',
  links: ['clear', 'deal'],
  reads: ['deal'],
  *find({ deal }) {
    for (const { first, second, territories, media } of carveOutOverlaps(deal.allotments)) {
      yield broken([pathOf('deal', 'allotments', first.id), pathOf('deal', 'allotments', second.id)], {
        first: first.party,
        second: second.party,
        territories: territoriesFromMask(territories),
        media: mediaFromMask(media),
      })
    }
  },
})
