import { describe, expect, test } from 'vitest'
import { day, isRelative, parseMoney, parseWhen, ratio } from '../base/index.ts'
import { compareModes } from './compare-modes.ts'
import { flow, option } from './decide.fixture.ts'

const rates = [
  { from: 'JPY', to: 'KRW', ratio: ratio(9n, 1n), on: day('2025-01-01') },
  { from: 'JPY', to: 'KRW', ratio: ratio(10n, 1n), on: day('2026-01-01') },
] as const
const known = (when: Parameters<Parameters<typeof compareModes>[3]>[0]) =>
  isRelative(when) ? undefined : when
const range = (low: string, likely: string, high: string) => ({
  low: parseMoney(low)!,
  likely: parseMoney(likely)!,
  high: parseMoney(high)!,
})

describe('the modes of entry side by side', () => {
  test('show what each lays out, what comes back, and what stays at worst and at best', () => {
    const local = option({
      flows: [
        flow({ id: 'flow:cost', sums: ['JPY 800', 'JPY 1,000', 'JPY 1,300'] }),
        flow({ id: 'flow:fee', direction: 'in', sums: ['JPY 500', 'JPY 900', 'JPY 1,000'] }),
        flow({ id: 'flow:sales', direction: 'in', sums: ['JPY 0', 'JPY 200', 'JPY 900'] }),
      ],
    })
    expect(compareModes([local], 'JPY', [], known)).toEqual([
      {
        option: 'option:local',
        mode: 'local-production',
        outlay: range('JPY 800', 'JPY 1,000', 'JPY 1,300'),
        returned: range('JPY 500', 'JPY 1,100', 'JPY 1,900'),
        // At worst 500 less 1,300; at best 1,900 less 800.
        net: range('JPY -800', 'JPY 100', 'JPY 1,100'),
        unconverted: [],
      },
    ])
  })
  test('stand in the order of the options; one without flows costs and brings nothing', () => {
    const options = [
      option({ id: 'option:licence', mode: 'remake-licence' }),
      option({ id: 'option:export', mode: 'export' }),
    ]
    const compared = compareModes(options, 'KRW', [], known)
    expect(compared.map(({ mode }) => mode)).toEqual(['remake-licence', 'export'])
    expect(compared[0]?.net).toEqual(range('KRW 0', 'KRW 0', 'KRW 0'))
  })
  test('are told in one currency, each flow at the rate of its day, else at the latest', () => {
    const sums = ['JPY 1', 'JPY 2', 'JPY 3'] as const
    const outlay = (on: string) =>
      compareModes([option({ flows: [flow({ sums, on: parseWhen(on)! })] })], 'KRW', rates, known)[0]?.outlay
    expect(outlay('2025-06-01')).toEqual(range('KRW 9', 'KRW 18', 'KRW 27'))
    expect(outlay('on event:premiere')).toEqual(range('KRW 10', 'KRW 20', 'KRW 30'))
  })
  test('name a flow that no rate converts, and leave it out of the sums', () => {
    const flows = [flow({ id: 'flow:won' }), flow({ id: 'flow:baht', sums: ['THB 1', 'THB 2', 'THB 3'] })]
    const [compared] = compareModes([option({ flows })], 'JPY', rates, known)
    expect(compared?.unconverted).toEqual(['flow:baht'])
    expect(compared?.outlay.likely).toEqual(parseMoney('JPY 1,000,000'))
  })
})
