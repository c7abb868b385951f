import type { Day, PartyId, WorkId } from '../base/index.ts'
import type { ChainOfTitle, RightsBook } from '../clear/index.ts'
import type { Catalogue, Title } from '../title/index.ts'
import type { Basis } from './views/bases.ts'
import type { Calendar } from './views/calendar.ts'
import type { Contract } from './views/contracts.ts'
import type { DatedCost } from './views/costs.ts'
import type { Coverage } from './views/coverage.ts'
import type { DatedDelivery } from './views/deliveries.ts'
import type { DatedGrant } from './views/grants.ts'
import type { Duty } from './views/owed.ts'
import type { Payment } from './views/payments.ts'
import type { Plan } from './views/plan.ts'
import type { Progress } from './views/progress.ts'
import type { DatedWindow } from './views/windows.ts'
import type { PersonsWork } from './views/workdays.ts'

/** What a rule may ask for: the sections of the title, the parts of the catalogue, the day, and the views. */
export interface Reading extends Title {
  readonly asOf: Day
  readonly works: Catalogue['works']
  readonly parties: Catalogue['parties']
  readonly catalogueGrants: Catalogue['grants']
  readonly panels: Catalogue['panels']
  readonly schemes: Catalogue['schemes']
  readonly labour: Catalogue['labour']
  readonly rates: Catalogue['rates']
  /** the day of each event and of each window's points, by anchor */
  readonly calendar: Calendar
  /** the works that bear on the title, sorted */
  readonly touched: readonly WorkId[]
  /** the grants in those works, of the catalogue and of the title, as boxes of days that are really held */
  readonly grants: readonly DatedGrant[]
  /** the same grants as papers, with the terms in force today */
  readonly contracts: readonly Contract[]
  /** how far the title came, or is planned to come, and when */
  readonly progress: Progress
  /** who makes the title: its lead and the partners that produce it, sorted */
  readonly producers: readonly PartyId[]
  /** the works that the title touches and the grants in them, as the engine asks them */
  readonly rights: RightsBook<DatedGrant>
  /** what of a right in a work somebody holds, and by which grants */
  readonly chains: ChainOfTitle<DatedGrant>
  /** every right that the title rests on, up to the first author */
  readonly bases: readonly Basis[]
  /** every window against the rights under it */
  readonly coverage: readonly Coverage[]
  /** what is shown on demand after each broadcast against the rights under it */
  readonly catchUps: readonly Coverage[]
  /** what the windows' owners ask for beside the episodes, and how much of it is there */
  readonly deliveries: readonly DatedDelivery[]
  /** the title's windows, with their terms and airings as days */
  readonly windows: readonly DatedWindow[]
  /** every sum that somebody is to pay somebody, with the day it is due */
  readonly payments: readonly Payment[]
  /** the lines of the budget, with what each comes to and when it is paid */
  readonly costs: readonly DatedCost[]
  /** the finance plan and the cost in one currency */
  readonly plan: Plan
  /** everybody's work on the shooting days that have a date, by person and time */
  readonly workdays: readonly PersonsWork[]
  /** who is to report to whom, and the statements that asks for */
  readonly owed: readonly Duty[]
}

export type Readable = keyof Reading
