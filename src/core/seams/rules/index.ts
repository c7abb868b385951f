import { actualOutsideRange } from './actual-outside-range.ts'
import { approvalMissing } from './approval-missing.ts'
import { approvedPaymentGone } from './approved-payment-gone.ts'
import { blackedOut } from './blacked-out.ts'
import { carveOutGap } from './carve-out-gap.ts'
import { carveOutOverlap } from './carve-out-overlap.ts'
import { cashGap } from './cash-gap.ts'
import { catchUpPastRights } from './catch-up-past-rights.ts'
import { chainOfTitleGap } from './chain-of-title-gap.ts'
import { consentMissing } from './consent-missing.ts'
import { costUnfunded } from './cost-unfunded.ts'
import { creditNotGranted } from './credit-not-granted.ts'
import { dailyHoursExceeded } from './daily-hours-exceeded.ts'
import { deliveryTooLate } from './delivery-too-late.ts'
import { derivationLeak } from './derivation-leak.ts'
import { draftReliedOn } from './draft-relied-on.ts'
import { dropOnHoliday } from './drop-on-holiday.ts'
import { episodeCountOffOrder } from './episode-count-off-order.ts'
import { exclusiveClash } from './exclusive-clash.ts'
import { incentiveConditionMissed } from './incentive-condition-missed.ts'
import { instalmentsPastAmount } from './instalments-past-amount.ts'
import { languageNotCleared } from './language-not-cleared.ts'
import { metadataDue } from './metadata-due.ts'
import { metadataIncomplete } from './metadata-incomplete.ts'
import { minimumGuaranteeDueBeforeCash } from './minimum-guarantee-due-before-cash.ts'
import { minorOutOfHours } from './minor-out-of-hours.ts'
import { negotiationRightIgnored } from './negotiation-right-ignored.ts'
import { notAvailable } from './not-available.ts'
import { optionLapsed } from './option-lapsed.ts'
import { optionOfAnother } from './option-of-another.ts'
import { paidPastCap } from './paid-past-cap.ts'
import { panelsNotComparable } from './panels-not-comparable.ts'
import { permitTooLate } from './permit-too-late.ts'
import { ratingMissing } from './rating-missing.ts'
import { receiptMovedOutOfYear } from './receipt-moved-out-of-year.ts'
import { restTooShort } from './rest-too-short.ts'
import { rightReverted } from './right-reverted.ts'
import { runsExceeded } from './runs-exceeded.ts'
import { runtimeOffSlot } from './runtime-off-slot.ts'
import { sceneScheduledTwice } from './scene-scheduled-twice.ts'
import { scheduleBehindScript } from './schedule-behind-script.ts'
import { specialTooLate } from './special-too-late.ts'
import { statementDoesNotAddUp } from './statement-does-not-add-up.ts'
import { statementLate } from './statement-late.ts'
import { statementOffPeriod } from './statement-off-period.ts'
import { termEndsBeforeLastAiring } from './term-ends-before-last-airing.ts'
import { weeklyHoursExceeded } from './weekly-hours-exceeded.ts'
import { windowOutsideRights } from './window-outside-rights.ts'
import { windowUnderHoldback } from './window-under-holdback.ts'

/** The table of rules, in the order of their codes. A missing fact is found by whichever rule lacks it. */
export const RULES = [
  actualOutsideRange,
  approvalMissing,
  approvedPaymentGone,
  blackedOut,
  carveOutGap,
  carveOutOverlap,
  cashGap,
  catchUpPastRights,
  chainOfTitleGap,
  consentMissing,
  costUnfunded,
  creditNotGranted,
  dailyHoursExceeded,
  deliveryTooLate,
  derivationLeak,
  draftReliedOn,
  dropOnHoliday,
  episodeCountOffOrder,
  exclusiveClash,
  incentiveConditionMissed,
  instalmentsPastAmount,
  languageNotCleared,
  metadataDue,
  metadataIncomplete,
  minimumGuaranteeDueBeforeCash,
  minorOutOfHours,
  negotiationRightIgnored,
  notAvailable,
  optionLapsed,
  optionOfAnother,
  paidPastCap,
  panelsNotComparable,
  permitTooLate,
  ratingMissing,
  receiptMovedOutOfYear,
  restTooShort,
  rightReverted,
  runsExceeded,
  runtimeOffSlot,
  sceneScheduledTwice,
  scheduleBehindScript,
  specialTooLate,
  statementDoesNotAddUp,
  statementLate,
  statementOffPeriod,
  termEndsBeforeLastAiring,
  weeklyHoursExceeded,
  windowOutsideRights,
  windowUnderHoldback,
] as const
