import { money, pathOf } from '../../base/index.ts'
import { broken, rule } from '../rule.ts'

/**
 * The instalments of a source of finance come to more than the source gives. Those in another currency stand
 * for the whole and are not added to it.
 */
export const instalmentsPastAmount = rule({
  code: 'instalments-past-amount',
  severity: 'error',
  links: ['deal'],
  reads: ['deal'],
  *find({ deal }) {
    for (const { id, amount, tranches } of deal.finance) {
      const paid = tranches
        .filter((tranche) => tranche.amount.currency === amount.currency)
        .reduce((all, tranche) => all + tranche.amount.minor, 0n)
      if (paid <= amount.minor) continue
      const path = pathOf('deal', 'finance', id)
      yield broken([pathOf(path, 'tranches'), pathOf(path, 'amount')], {
        finance: id,
        amount,
        instalments: money(amount.currency, paid),
      })
    }
  },
})
