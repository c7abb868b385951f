/** deal: who pays, who owns, who is paid when? */

export { type Area, carveOutGap, carveOutOverlaps, type Overlap } from './carve-out.ts'
export { type Cash, type CashWeek, cashByWeek, cashGap, cashInTheEnd, weeksBegun } from './cash.ts'
export { type Carried, carryGuarantees, type Funding, type Owed } from './guarantee.ts'
export {
  type ClaimFacts,
  type Counted,
  checkClaim,
  checkCondition,
  type Lack,
  type Missed,
  type Spending,
  type Verdict,
} from './incentive.ts'
export { type ExpectedStatement, expectedStatements } from './reporting.ts'
export type {
  Allotment,
  Condition,
  Deal,
  FinanceKind,
  FinanceSource,
  Guarantee,
  IncentiveClaim,
  IncentiveScheme,
  Partner,
  Reporting,
  ReportingInterval,
  Role,
  Tier,
  Tranche,
  Waterfall,
} from './types.ts'
export { NO_DEAL } from './types.ts'
export { type Incoming, type PaidOut, payOut, payOutBefore, type TierPaid } from './waterfall.ts'
