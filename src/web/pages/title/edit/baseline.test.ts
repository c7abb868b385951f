import { expect, test } from 'vitest'
import { approversOf, datesBeside, newBaseline } from './baseline.ts'

const PREMIERE = 'release/events/event:premiere/on'
const DUE = 'deal/finance/finance:a/tranches/tranche:b/due'
const baseline = {
  on: '2024-01-01',
  by: ['party:lead'],
  dates: { [PREMIERE]: '2025-08-28', gone: '2025-01-01' },
}
const dates = { [PREMIERE]: '2025-09-04', [DUE]: '2025-10-01', 'make/days/day:1/on': '2025-02-01' }

test('approved dates stand beside the present ones; what is new or gone is told', () => {
  expect(datesBeside(baseline, dates, {})).toEqual([
    { path: 'gone', approved: '2025-01-01', now: undefined },
    { path: PREMIERE, approved: '2025-08-28', now: '2025-09-04' },
    { path: DUE, approved: undefined, now: '2025-10-01' },
  ])
})
test('approving takes the dates as they stand, and nothing that has no day', () => {
  expect(newBaseline(datesBeside(baseline, dates, {}), '2025-06-01', ['party:lead'])).toEqual({
    on: '2025-06-01',
    by: ['party:lead'],
    dates: { [PREMIERE]: '2025-09-04', [DUE]: '2025-10-01' },
  })
})
test('who approved last approves again; at first the lead and its partners', () => {
  expect(approversOf(baseline, 'party:x', [])).toEqual(['party:lead'])
  expect(approversOf(undefined, 'party:x', ['party:y', 'party:x'])).toEqual(['party:x', 'party:y'])
})
test('what only one company sees is not approved by all: a record, a field of it, or what it stands in', () => {
  const sections = {
    deal: {
      finance: [
        { id: 'finance:mine', only: 'party:lead', tranches: [{ id: 'tranche:a', due: '2025-10-01' }] },
        { id: 'finance:ours', tranches: [{ id: 'tranche:a', due: '2025-11-01' }] },
        {
          id: 'finance:half',
          tranches: [{ id: 'tranche:a', only: 'party:lead', onlyFields: ['amount'], due: '2025-12-01' }],
        },
      ],
    },
  }
  const due = (id: string) => `deal/finance/finance:${id}/tranches/tranche:a/due`
  const now = { [due('mine')]: '2025-10-01', [due('ours')]: '2025-11-01', [due('half')]: '2025-12-01' }
  const rows = datesBeside(undefined, now, sections)
  expect(rows.map(({ path }) => path)).toEqual([due('ours'), due('half')])
  const before = { on: '2024-01-01', by: [], dates: { [due('mine')]: '2025-09-01' } }
  const beside = datesBeside(before, now, sections)
  expect(beside.find(({ path }) => path === due('mine'))).toMatchObject({ own: true })
  expect(newBaseline(beside, '2025-06-01', [])).toMatchObject({
    dates: { [due('ours')]: '2025-11-01', [due('half')]: '2025-12-01' },
  })
})
