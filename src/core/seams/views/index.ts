import { chainOfTitle } from '../../clear/index.ts'
import type { Readable, Reading } from '../reading.ts'
import { basesOf } from './bases.ts'
import type { Calendar } from './calendar.ts'
import { calendarOf, sameCalendar } from './calendar.ts'
import { catchUpWindows } from './catch-up.ts'
import { contractsOf, sameContracts } from './contracts.ts'
import { datedCosts } from './costs.ts'
import { coverageOf } from './coverage.ts'
import { deliveriesOf } from './deliveries.ts'
import { datedGrants, sameGrants, worksTouched } from './grants.ts'
import { dutiesOf } from './owed.ts'
import { paymentsOf } from './payments.ts'
import { planOf } from './plan.ts'
import { producersOf } from './producers.ts'
import { progressOf, sameProgress } from './progress.ts'
import { titleRights } from './rights.ts'
import { datedWindows } from './windows.ts'
import { sameWork, workdaysOf } from './workdays.ts'

interface View<Name extends Readable, R extends Readable> {
  readonly reads: readonly R[]
  readonly compute: (reading: Pick<Reading, R>) => Reading[Name]
  readonly same?: (a: Reading[Name], b: Reading[Name]) => boolean
}

const view = <Name extends Readable, R extends Readable>(it: View<Name, R>) => it

/** What several rules look at, made once: each names what it reads. */
export const VIEWS = {
  calendar: view<'calendar', 'decide' | 'deal' | 'make' | 'release'>({
    reads: ['decide', 'deal', 'make', 'release'],
    compute: ({ decide, deal, make, release }): Calendar => calendarOf(decide, deal, make, release),
    same: sameCalendar,
  }),
  touched: view<'touched', 'head' | 'clear' | 'adapt' | 'release' | 'works'>({
    reads: ['head', 'clear', 'adapt', 'release', 'works'],
    compute: ({ head, clear, adapt, release, works }) => worksTouched(head, clear, adapt, release, works),
    same: (a, b) => a.join() === b.join(),
  }),
  progress: view<'progress', 'make' | 'calendar'>({
    reads: ['make', 'calendar'],
    compute: ({ make, calendar }) => progressOf(make, calendar),
    same: sameProgress,
  }),
  grants: view<
    'grants',
    'catalogueGrants' | 'clear' | 'touched' | 'calendar' | 'producers' | 'progress' | 'asOf'
  >({
    reads: ['catalogueGrants', 'clear', 'touched', 'calendar', 'producers', 'progress', 'asOf'],
    compute: ({ catalogueGrants, clear, touched, calendar, producers, progress, asOf }) =>
      datedGrants(catalogueGrants, clear, touched, calendar, producers, progress, asOf),
    same: sameGrants,
  }),
  contracts: view<'contracts', 'catalogueGrants' | 'clear' | 'touched' | 'producers' | 'asOf'>({
    reads: ['catalogueGrants', 'clear', 'touched', 'producers', 'asOf'],
    compute: ({ catalogueGrants, clear, touched, producers, asOf }) =>
      contractsOf(catalogueGrants, clear, touched, producers, asOf),
    same: sameContracts,
  }),
  producers: view<'producers', 'head' | 'deal'>({
    reads: ['head', 'deal'],
    compute: ({ head, deal }) => producersOf(head, deal),
    same: (a, b) => a.join() === b.join(),
  }),
  rights: view<'rights', 'head' | 'clear' | 'producers' | 'works' | 'grants'>({
    reads: ['head', 'clear', 'producers', 'works', 'grants'],
    compute: ({ head, clear, producers, works, grants }) =>
      titleRights(head, clear, producers, works, grants),
  }),
  chains: view<'chains', 'rights'>({
    reads: ['rights'],
    compute: ({ rights }) => chainOfTitle(rights),
  }),
  bases: view<'bases', 'head' | 'clear' | 'producers' | 'rights' | 'chains'>({
    reads: ['head', 'clear', 'producers', 'rights', 'chains'],
    compute: ({ head, clear, producers, rights, chains }) => basesOf(head, clear, producers, rights, chains),
  }),
  coverage: view<'coverage', 'head' | 'bases' | 'windows' | 'chains'>({
    reads: ['head', 'bases', 'windows', 'chains'],
    compute: ({ head, bases, windows, chains }) => coverageOf(head.work, bases, windows, chains),
  }),
  catchUps: view<'catchUps', 'head' | 'bases' | 'windows' | 'chains'>({
    reads: ['head', 'bases', 'windows', 'chains'],
    compute: ({ head, bases, windows, chains }) => {
      const caughtUp = catchUpWindows(windows)
      return caughtUp.length > 0 ? coverageOf(head.work, bases, caughtUp, chains) : []
    },
  }),
  deliveries: view<'deliveries', 'release' | 'calendar'>({
    reads: ['release', 'calendar'],
    compute: ({ release, calendar }) => deliveriesOf(release, calendar),
  }),
  windows: view<'windows', 'release' | 'calendar'>({
    reads: ['release', 'calendar'],
    compute: ({ release, calendar }) => datedWindows(release, calendar),
  }),
  payments: view<'payments', 'head' | 'deal' | 'release' | 'calendar'>({
    reads: ['head', 'deal', 'release', 'calendar'],
    compute: ({ head, deal, release, calendar }) => paymentsOf(head, deal, release, calendar),
  }),
  costs: view<'costs', 'make' | 'calendar'>({
    reads: ['make', 'calendar'],
    compute: ({ make, calendar }) => datedCosts(make, calendar),
  }),
  owed: view<'owed', 'deal' | 'calendar'>({
    reads: ['deal', 'calendar'],
    compute: ({ deal, calendar }) => dutiesOf(deal, calendar),
  }),
  plan: view<'plan', 'deal' | 'costs' | 'calendar' | 'rates'>({
    reads: ['deal', 'costs', 'calendar', 'rates'],
    compute: ({ deal, costs, calendar, rates }) => planOf(deal, costs, calendar, rates),
  }),
  workdays: view<'workdays', 'make' | 'calendar'>({
    reads: ['make', 'calendar'],
    compute: ({ make, calendar }) => workdaysOf(make, calendar),
    same: sameWork,
  }),
}
