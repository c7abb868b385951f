import { describe, expect, test } from 'vitest'
import { day, parseWhen, throughInclusive } from '../../base/index.ts'
import { dealOf, reporting } from '../../deal/deal.fixture.ts'
import type { Reporting } from '../../deal/index.ts'
import type { Statement } from '../../settle/index.ts'
import { settleOf, statement } from '../../settle/settle.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { statementOffPeriod } from './statement-off-period.ts'

const period = (from: string, last: string) => throughInclusive(day(from), day(last))

/** Quarterly from January 2026, four statements. */
const findings = (statements: readonly Statement[], duty: Partial<Reporting> = {}) =>
  ask(statementOffPeriod, {
    deal: dealOf({ reporting: [reporting(duty)] }),
    settle: settleOf({ statements }),
  })

describe('a statement is for a period that nobody asked for', () => {
  test('when it is cut otherwise than was agreed', () => {
    const its = period('2026-01-10', '2026-04-09')
    expect(findings([statement({ period: its })])).toEqual([
      {
        kind: 'broken',
        because: ['settle/statements/statement:first/period', 'deal/reporting/reporting:investor'],
        facts: { from: 'party:studio', to: 'party:investor', period: its },
      },
    ])
    expect(findings([statement()], { every: 'month' })).toHaveLength(1)
  })
  test('before the duty begins, and after the last that is owed', () => {
    expect(findings([statement({ period: period('2025-10-01', '2025-12-31') })])).toHaveLength(1)
    expect(findings([statement({ period: period('2027-01-01', '2027-03-31') })])).toHaveLength(1)
  })
})

describe('a statement is for the period agreed', () => {
  test('for each that is owed, and when one is issued again', () => {
    const again = statement({ id: 'statement:again' })
    const last = statement({ id: 'statement:last', period: period('2026-10-01', '2026-12-31') })
    expect(findings([statement(), again, last])).toEqual([])
  })
})

test('it cannot be told while nobody knows when the duty begins', () => {
  const never = { first: parseWhen('on event:never')! }
  expect(findings([statement()], never)).toEqual([
    { kind: 'missing', at: 'deal/reporting/reporting:investor/first', what: 'term' },
  ])
  expect(findings([], never)).toEqual([])
})
