import { describe, expect, test } from 'vitest'
import { parseMoney } from '../base/index.ts'
import { bookedIn } from './booked.ts'
import { receipt } from './settle.fixture.ts'

const yen = (text: string) => parseMoney(text)!

describe('what a receipt brings to the waterfall', () => {
  test('is what came in, less the tax kept back at source', () => {
    expect(bookedIn(receipt(), 'JPY')).toEqual(yen('JPY 1,000,000'))
    expect(bookedIn(receipt({ withheld: yen('JPY 100,000') }), 'JPY')).toEqual(yen('JPY 900,000'))
  })
  test('is what was booked, where that is given', () => {
    const won = receipt({ sum: 'KRW 10,000,000', booked: yen('JPY 1,080,000') })
    expect(bookedIn(won, 'JPY')).toEqual(yen('JPY 1,080,000'))
  })
  test('is not known in another currency: no rate stands for the books', () => {
    expect(bookedIn(receipt({ sum: 'KRW 10,000,000' }), 'JPY')).toBeUndefined()
    expect(bookedIn(receipt({ booked: yen('KRW 1') }), 'JPY')).toBeUndefined()
    expect(bookedIn(receipt({ withheld: yen('KRW 1') }), 'JPY')).toBeUndefined()
  })
})
