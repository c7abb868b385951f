import type { Catalogue, Day, Path, Title } from '../src/core/index.ts'
import { day } from '../src/core/index.ts'
import { BOOKS } from './sound-title/books.ts'
import { CATALOGUE } from './sound-title/catalogue.ts'
import { DECISION } from './sound-title/decision.ts'
import { MONEY } from './sound-title/money.ts'
import { RIGHTS } from './sound-title/rights.ts'
import { SCRIPT } from './sound-title/script.ts'
import { SHOOT } from './sound-title/shoot.ts'
import { SHOWING } from './sound-title/showing.ts'

/*
 * A title in which everything holds, often by no more than a day, an hour or a yen: the Korean novel "The Tide
 * Ledger" made into ten episodes in Japan. Every company, person, work, law and figure in it is invented.
 * `faults.ts` breaks it in one place at a time.
 */

/** The day on which every payment was approved to be due. */
const APPROVED: Readonly<Record<Path, Day>> = {
  'deal/finance/finance:aozora/tranches/tranche:aozora-signature/due': day('2025-09-01'),
  'deal/finance/finance:aozora/tranches/tranche:aozora-shoot/due': day('2026-04-06'),
  'deal/finance/finance:aozora/tranches/tranche:aozora-wrap/due': day('2026-05-19'),
  'deal/finance/finance:keystone/tranches/tranche:keystone-signature/due': day('2025-09-01'),
  'deal/finance/finance:keystone/tranches/tranche:keystone-preparation/due': day('2026-04-01'),
  'deal/finance/finance:minato/tranches/tranche:minato-start/due': day('2026-03-23'),
  'deal/finance/finance:minato/tranches/tranche:minato-wrap/due': day('2026-05-19'),
  'deal/finance/finance:minato/tranches/tranche:minato-lock/due': day('2026-07-31'),
  'deal/finance/finance:bridge/tranches/tranche:bridge/due': day('2026-04-06'),
  'deal/finance/finance:location-japan/tranches/tranche:location-japan/due': day('2026-12-21'),
  'deal/finance/finance:seoul-screen/tranches/tranche:seoul-screen/due': day('2026-11-21'),
  'release/windows/window:minato-catch-up/fees/fee:minato-catch-up/due': day('2027-01-16'),
  'release/windows/window:lumen-japan/fees/fee:lumen-japan/due': day('2026-12-25'),
  'release/windows/window:lumen-abroad/fees/fee:lumen-abroad/due': day('2027-01-24'),
  'release/windows/window:hangang/fees/fee:hangang/due': day('2026-12-25'),
  'deal/guarantees/guarantee:author/due': day('2026-12-28'),
  'deal/guarantees/guarantee:aozora/due': day('2026-06-01'),
}

export const soundTitle: Title = {
  head: {
    id: 'title:tide-japan',
    names: { ja: '潮の帳簿', ko: '조수 장부', en: 'The Tide Ledger (Japan)' },
    form: 'series',
    home: 'JP',
    mode: 'co-production',
    work: 'work:tide-japan',
    lead: 'party:haneul',
    reached: 'settle',
    baseline: { on: day('2025-09-01'), by: ['party:haneul', 'party:aozora'], dates: APPROVED },
  },
  decide: DECISION,
  clear: RIGHTS,
  deal: MONEY,
  adapt: SCRIPT,
  make: SHOOT,
  release: SHOWING,
  settle: BOOKS,
}

export const soundCatalogue: Catalogue = CATALOGUE

/** The title has run, two quarters are settled, and the third statement is not due yet. */
export const TODAY: Day = day('2027-06-30')
