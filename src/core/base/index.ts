/**
 * base: the words that every link uses. Days and ranges, money and rates, territories, media and languages,
 * ids and names, what a fact rests on, and how something that does not hold is said.
 */
export { answeredOnce } from './answered-once.ts'
export type { Assumption, Confidence } from './assumption.ts'
export type { Basis, Source } from './basis.ts'
export { isFictional } from './basis.ts'
export type { ClockMinutes, Zone } from './clock.ts'
export { formatClock, hoursBetween, instantOf, isZone, parseClock } from './clock.ts'
export type { Currency } from './currency.ts'
export { isCurrency, MINOR_DIGITS, minorDigits } from './currency.ts'
export type { Day, Weekday } from './day.ts'
export {
  addDays,
  addMonths,
  addYears,
  dateOf,
  day,
  dayFromEpoch,
  daysBetween,
  earliest,
  endOfMonth,
  epochDay,
  FIRST_DAY,
  isDay,
  LAST_DAY,
  latest,
  monthOf,
  nextDay,
  previousDay,
  startOfWeek,
  weekday,
  yearOf,
} from './day.ts'
export { checkCharacter, eidrIn } from './eidr.ts'
export { inCurrency } from './exchange.ts'
export type { Finding, Severity } from './finding.ts'
export type {
  EventId,
  GrantId,
  Id,
  LabourRuleId,
  PanelId,
  PartyId,
  ScenarioId,
  SchemeId,
  SourceId,
  TitleId,
  WindowId,
  WorkId,
} from './ids.ts'
export { isId, kindOf } from './ids.ts'
export { invariant } from './invariant.ts'
export type { Language, LanguageForm, LanguageSet, LanguageUse } from './language.ts'
export {
  allowsLanguage,
  canonicalLanguage,
  FORMS,
  formatLanguageUse,
  isLanguage,
  languagesMeet,
  parseLanguageUse,
  speaks,
} from './language.ts'
export type { LanguageCells, SpokenIn } from './language-cells.ts'
export { formatSpoken, languageCells } from './language-cells.ts'
export type { MediaSet, Medium } from './media.ts'
export { ALL_MEDIA_MASK, isMedium, leavesOf, MEDIA, mediaFromMask, mediaMask, parentOf } from './media.ts'
export type { Milestone } from './milestone.ts'
export type { Money } from './money.ts'
export {
  add,
  compare,
  formatMoney,
  isNegative,
  isZero,
  max,
  min,
  money,
  negate,
  parseMoney,
  split,
  subtract,
  sum,
  times,
  zero,
} from './money.ts'
export type { Names, PersonName } from './names.ts'
export { latinName, nameIn, ownName } from './names.ts'
export type { Issue, Parsed } from './parsed.ts'
export { parsed, refused } from './parsed.ts'
export type { MonthDay, Party } from './party.ts'
export { fiscalYearOf } from './party.ts'
export type { Path } from './path.ts'
export { elsewhere, isWithin, partsOf, pathOf, sectionOf } from './path.ts'
export type { DateRange, Until } from './range.ts'
export {
  contains,
  covers,
  intersection,
  lastDay,
  lengthInDays,
  mergeRanges,
  overlaps,
  range,
  throughInclusive,
  without,
} from './range.ts'
export type { Rate } from './rate.ts'
export { convert, findRate, inverse } from './rate.ts'
export type { Ratio, Rounding } from './ratio.ts'
export {
  addRatios,
  compareRatios,
  divide,
  formatRatio,
  multiplyRatios,
  ONE,
  parseRatio,
  ratio,
  subtractRatios,
  sumRatios,
  toNumber,
  ZERO,
} from './ratio.ts'
export type { Scope } from './scope.ts'
export { ANY_LANGUAGE, isEmpty, meet, meets, overlapOf, remainder, scopeWithout, simplify } from './scope.ts'
export type { Country, Group, Territories } from './territory.ts'
export {
  COUNTRIES,
  containsCountry,
  countriesIn,
  countryBit,
  countryCount,
  formatTerritories,
  GROUPS,
  isCountry,
  isGroup,
  parseTerritories,
  regionMask,
  territoriesFromMask,
  territoryMask,
  WORLD_MASK,
} from './territory.ts'
export type { Anchor, Relative, Term, Unit, When, WhenUntil } from './when.ts'
export { anchorKey, formatWhen, isRelative, moveWhen, parseWhen, shiftDay } from './when.ts'
