import { type Day, daysBetween, formatMoney, money, parseMoney } from '../../../../core/base/index.ts'
import { type Desk, dayAt } from '../desk.tsx'
import { fieldsOf, type Row, textOf } from '../plain.ts'

/**
 * What a line of the budget comes to as money in text: so much a week counts for every week begun.
 * @returns undefined when nobody knows for how many weeks
 */
export function costTotal(desk: Desk, row: Row): string | undefined {
  const timing = fieldsOf(row, 'timing')
  if (timing?.['kind'] !== 'weekly') return textOf(row, 'amount')
  const path = `make/costs/${row.id}/timing/over`
  const over = fieldsOf(timing, 'over')
  const [from, until] = [
    dayAt(desk, `${path}/from`, over?.['from']),
    dayAt(desk, `${path}/until`, over?.['until']),
  ]
  const amount = parseMoney(textOf(row, 'amount'))
  if (!from || !until || !amount) return undefined
  const weeks = Math.ceil(daysBetween(from as Day, until as Day) / 7)
  return formatMoney(money(amount.currency, amount.minor * BigInt(Math.max(0, weeks))))
}
