import { describe, expect, test } from 'vitest'
import { day, parseWhen, throughInclusive } from '../../base/index.ts'
import { dealOf, reporting } from '../../deal/deal.fixture.ts'
import type { Reporting } from '../../deal/index.ts'
import type { Statement } from '../../settle/index.ts'
import { settleOf, statement } from '../../settle/settle.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { statementLate } from './statement-late.ts'

const FIRST_QUARTER = throughInclusive(day('2026-01-01'), day('2026-03-31'))
const DUTY = 'deal/reporting/reporting:investor'

/** Quarterly from January 2026: the first is due on 30 April, the second on 30 July. */
const findings = (asOf: string, statements: readonly Statement[] = [], duty: Partial<Reporting> = {}) =>
  ask(
    statementLate,
    { deal: dealOf({ reporting: [reporting(duty)] }), settle: settleOf({ statements }) },
    {},
    day(asOf),
  )

const late = (
  daysLate: number,
  it: { readonly issued?: string; readonly because?: readonly string[] } = {},
) => ({
  kind: 'broken',
  because: it.because ?? [DUTY],
  facts: {
    from: 'party:studio',
    to: 'party:investor',
    period: FIRST_QUARTER,
    due: '2026-04-30',
    ...(it.issued ? { issued: it.issued } : {}),
    daysLate,
  },
})
const issuedOn = (text: string) => statement({ issuedOn: day(text) })
const drafted = (): Statement => {
  const { issuedOn: _, ...draft } = statement()
  return draft
}
const STATEMENT = ['settle/statements/statement:first/issuedOn', DUTY]

describe('a statement is late', () => {
  test('when it was issued after the day it was due', () => {
    expect(findings('2026-05-02', [issuedOn('2026-05-01')])).toEqual([
      late(1, { issued: '2026-05-01', because: STATEMENT }),
    ])
  })
  test('when that day is past and none was issued', () => {
    expect(findings('2026-05-01')).toEqual([late(1)])
    expect(findings('2026-06-30')).toEqual([late(61)])
  })
  test('when it stands there, but was never issued', () => {
    expect(findings('2026-05-03', [drafted()])).toEqual([late(3, { because: STATEMENT })])
  })
  test('for each period of which the day has come', () => {
    expect(findings('2026-07-31').map((it) => it.kind === 'broken' && it.facts.daysLate)).toEqual([92, 1])
    expect(findings('2030-01-01')).toHaveLength(4)
  })
  test('when only a statement of another period or another duty was issued', () => {
    const other = statement({ period: throughInclusive(day('2026-01-01'), day('2026-06-30')) })
    expect(findings('2026-05-01', [other])).toEqual([late(1)])
    expect(findings('2026-05-01', [statement({ reporting: 'reporting:other' })])).toEqual([late(1)])
  })
})

describe('a statement is in time', () => {
  test('until the end of the day it is due', () => {
    expect(findings('2026-04-30')).toEqual([])
    expect(findings('2026-05-01', [issuedOn('2026-04-30')])).toEqual([])
  })
  test('when it was issued in time and once more later', () => {
    const again = statement({ id: 'statement:again', issuedOn: day('2026-06-01') })
    expect(findings('2026-06-02', [again, issuedOn('2026-04-30')])).toEqual([])
    expect(findings('2026-06-02', [issuedOn('2026-04-30'), drafted()])).toEqual([])
  })
  test('when no more are owed', () => {
    expect(findings('2030-01-01', [], { statements: 0 })).toEqual([])
  })
})

describe('whether a statement is late cannot be told', () => {
  test('before the duty begins on a day that is known', () => {
    expect(findings('2030-01-01', [], { first: parseWhen('on event:premiere')! })).toEqual([
      { kind: 'missing', at: `${DUTY}/first`, what: 'term' },
    ])
  })
})
