import type { Currency, Day, PartyId, Path } from '../../base/index.ts'
import { money, pathOf, sum } from '../../base/index.ts'
import type { Incoming, PaidOut, Waterfall } from '../../deal/index.ts'
import { payOutBefore } from '../../deal/index.ts'
import type { Receipt, Statement } from '../../settle/index.ts'
import { bookedIn } from '../../settle/index.ts'
import { broken, missing, rule } from '../rule.ts'

/**
 * A statement says another sum than the waterfall pays its recipient for the period, or another than came
 * in; or it pays somebody else, as the studio that renders it, more than is theirs. One finding a statement:
 * what the recipient is owed comes first.
 */
export const statementDoesNotAddUp = rule({
  code: 'statement-does-not-add-up',
  severity: 'error',
  links: ['deal', 'settle'],
  reads: ['deal', 'settle'],
  *find({ deal: { waterfall, reporting }, settle }) {
    if (settle.statements.length === 0) return
    if (!waterfall) {
      yield missing('deal/waterfall', 'waterfall')
      return
    }
    const { currency } = waterfall
    const { incoming, unconverted, knownUntil } = incomingOf(settle.receipts, currency)
    const foreign = [...foreignCaps(waterfall), ...unconverted]
    for (const at of foreign) yield missing(at, 'exchange-rate')
    if (foreign.length > unconverted.length) return

    // A receipt of unknown worth leaves the periods before it as they are.
    const told = settle.statements.filter(({ period }) => !knownUntil || period.until <= knownUntil)
    const days = [...new Set(told.flatMap(({ period }) => [period.from, period.until]))].sort()
    const stands = new Map(payOutBefore(waterfall, incoming, days).map((stand, i) => [days[i], stand]))
    for (const statement of told) {
      const to = reporting.find(({ id }) => id === statement.reporting)?.to
      const before = stands.get(statement.period.from)
      const after = stands.get(statement.period.until)
      if (!to || !before || !after) continue
      const path = pathOf('settle', 'statements', statement.id)
      const [lines, received] = [pathOf(path, 'lines'), pathOf(path, 'received')]
      if (!isAllIn(currency, statement)) {
        yield missing(statement.received.currency === currency ? lines : received, 'exchange-rate')
        continue
      }
      const statedTo = (whom: PartyId) =>
        sum(
          currency,
          statement.lines.filter(({ party }) => party === whom).map(({ amount }) => amount),
        )
      const computedTo = (whom: PartyId) => money(currency, paidTo(whom, after) - paidTo(whom, before))
      const [stated, computed] = [statedTo(to), computedTo(to)]
      // It need not name others, nor all that is theirs; but nobody is paid more than their own.
      const overpaid = [...new Set(statement.lines.map(({ party }) => party))]
        .filter((party) => party !== to && statedTo(party).minor > computedTo(party).minor)
        .sort()
        .at(0)
      const cameIn = money(currency, after.received.minor - before.received.minor)
      const about = { statement: statement.id, to }
      if (stated.minor !== computed.minor)
        yield broken([lines, 'deal/waterfall', 'settle/receipts'], { ...about, stated, computed })
      else if (overpaid)
        yield broken([lines, 'deal/waterfall', 'settle/receipts'], {
          ...about,
          party: overpaid,
          stated: statedTo(overpaid),
          computed: computedTo(overpaid),
        })
      else if (statement.received.minor !== cameIn.minor)
        yield broken([received, 'settle/receipts'], {
          ...about,
          stated: statement.received,
          computed: cameIn,
        })
    }
  },
})

/** Receipts in the waterfall's currency, the places of those that are not, and the day of the first of these. */
function incomingOf(receipts: readonly Receipt[], currency: Currency) {
  const incoming: Incoming[] = []
  const unconverted: Path[] = []
  let knownUntil: Day | undefined
  for (const receipt of receipts) {
    const { id, on } = receipt
    const amount = bookedIn(receipt, currency)
    if (amount) incoming.push({ id, on, amount })
    else {
      unconverted.push(pathOf('settle', 'receipts', id, receipt.booked ? 'booked' : 'gross'))
      if (!knownUntil || on < knownUntil) knownUntil = on
    }
  }
  return { incoming, unconverted, knownUntil }
}

const foreignCaps = ({ currency, tiers }: Waterfall): readonly Path[] =>
  tiers
    .filter(({ cap }) => cap && cap.currency !== currency)
    .map(({ id }) => pathOf('deal', 'waterfall', 'tiers', id, 'cap'))

const isAllIn = (currency: Currency, { received, lines }: Statement): boolean =>
  received.currency === currency && lines.every(({ amount }) => amount.currency === currency)

function paidTo(party: PartyId, { tiers }: PaidOut): bigint {
  let paid = 0n
  for (const { to } of tiers) for (const entry of to) if (entry.party === party) paid += entry.amount.minor
  return paid
}
