import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import { clearOf, grant } from '../../clear/clear.fixture.ts'
import type { Approval } from '../../clear/index.ts'
import { ask } from '../ask.fixture.ts'
import { approvalMissing } from './approval-missing.ts'

const found = (it: Partial<Approval>, asOf = '2026-01-01') =>
  ask(
    approvalMissing,
    {
      clear: clearOf({
        grants: [grant({ approvals: [{ id: 'approval:script', of: 'script', by: 'party:author', ...it }] })],
      }),
    },
    {},
    day(asOf),
  )

describe('an approval', () => {
  test('may come on its last day, and is missing on the next', () => {
    expect(found({ due: day('2026-01-01') })).toEqual([])
    expect(found({ due: day('2025-12-31') })).toEqual([
      {
        kind: 'broken',
        because: ['clear/grants/grant:adapt/approvals/approval:script'],
        facts: { grant: 'grant:adapt', of: 'script', by: 'party:author', due: '2025-12-31' },
      },
    ])
  })
  test('that was given in time is there, and one that came too late is told', () => {
    expect(found({ due: day('2025-12-31'), givenOn: day('2025-12-31') })).toEqual([])
    expect(found({ due: day('2025-12-31'), givenOn: day('2026-01-01') })).toMatchObject([
      { facts: { givenOn: '2026-01-01' } },
    ])
  })
  test('without a last day is not late; one whose last day is not known is asked for it', () => {
    expect(found({})).toEqual([])
    const due = { anchor: { kind: 'event', event: 'event:premiere' }, shift: 0, unit: 'day' } as const
    expect(found({ due })).toEqual([
      { kind: 'missing', at: 'clear/grants/grant:adapt/approvals/approval:script/due', what: 'approval-day' },
    ])
    expect(found({ due, givenOn: day('2025-01-01') })).toEqual([])
  })
  test('of a sublicence is asked for by another rule', () => {
    expect(found({ of: 'sublicence', due: day('2025-01-01') })).toEqual([])
  })
})
