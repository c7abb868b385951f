import { mediaFromMask, territoriesFromMask } from '../../base/index.ts'
import { carveOutGap as gapIn } from '../../deal/index.ts'
import { broken, rule } from '../rule.ts'

/** A territory and medium that the deal divides was allotted to nobody. */
export const carveOutGap = rule({
  code: 'carve-out-gap',
  severity: 'warning',
  links: ['clear', 'deal'],
  reads: ['deal'],
  *find({ deal }) {
    if (!deal.scope) return
    for (const { territories, media } of gapIn(deal.scope, deal.allotments)) {
      yield broken(['deal/scope'], {
        territories: territoriesFromMask(territories),
        media: mediaFromMask(media),
      })
    }
  },
})
