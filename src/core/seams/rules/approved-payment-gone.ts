import type { PartyId, Path } from '../../base/index.ts'
import { partsOf, pathOf } from '../../base/index.ts'
import { broken, rule } from '../rule.ts'

/** A payment was approved for a day, and stands in the plan no more. One that moved is said by `receipt-moved-out-of-year`. */
export const approvedPaymentGone = rule({
  code: 'approved-payment-gone',
  severity: 'error',
  links: ['deal', 'release'],
  reads: ['head', 'deal', 'release', 'payments'],
  *find({ head, deal, release, payments }) {
    if (!head.baseline) return
    const { dates } = head.baseline
    const planned = new Set(payments.map(({ dueAt }) => dueAt))
    for (const path in dates) {
      // Nearly all of them are: the others are looked at more closely.
      if (planned.has(path)) continue
      const approved = dates[path]
      const kind = KINDS.find(({ form }) => form.test(path))
      if (!kind || !approved) continue
      const [, , payerOf = ''] = partsOf(path)
      const payer = kind.payer({ deal, release }, payerOf)
      yield broken([pathOf('head/baseline/dates', path), kind.list], {
        approved,
        ...(payer ? { payer } : {}),
        ...(kind.toLead ? { payee: head.lead } : {}),
      })
    }
  },
})

interface Kind {
  readonly form: RegExp
  /** the list in which it, or what it belonged to, would stand */
  readonly list: Path
  readonly toLead: boolean
  /** who was to pay, where what it belonged to still stands */
  readonly payer: (
    title: {
      readonly deal: { readonly finance: readonly { readonly id: string; readonly party: PartyId }[] }
      readonly release: { readonly windows: readonly { readonly id: string; readonly party: PartyId }[] }
    },
    id: string,
  ) => PartyId | undefined
}

const partyOf = (list: readonly { readonly id: string; readonly party: PartyId }[], id: string) =>
  list.find((record) => record.id === id)?.party

const KINDS: readonly Kind[] = [
  {
    form: /^deal\/finance\/[^/]+\/tranches\/[^/]+\/due$/,
    list: 'deal/finance',
    toLead: true,
    payer: ({ deal }, id) => partyOf(deal.finance, id),
  },
  {
    form: /^release\/windows\/[^/]+\/fees\/[^/]+\/due$/,
    list: 'release/windows',
    toLead: true,
    payer: ({ release }, id) => partyOf(release.windows, id),
  },
  // Who owed whom went with the guarantee.
  {
    form: /^deal\/guarantees\/[^/]+\/due$/,
    list: 'deal/guarantees',
    toLead: false,
    payer: () => undefined,
  },
]
