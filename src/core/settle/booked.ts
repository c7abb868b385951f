import type { Currency, Money } from '../base/index.ts'
import { subtract } from '../base/index.ts'
import type { Receipt } from './types.ts'

/**
 * What a receipt brings to the waterfall: what was booked, else what came in less the tax kept back.
 * @returns undefined when that is in another currency: only the books say what it was worth
 */
export function bookedIn(
  { gross, withheld, booked }: Pick<Receipt, 'gross' | 'withheld' | 'booked'>,
  currency: Currency,
): Money | undefined {
  if (booked) return booked.currency === currency ? booked : undefined
  if (gross.currency !== currency || (withheld && withheld.currency !== currency)) return undefined
  return withheld ? subtract(gross, withheld) : gross
}
