/** values: the file form of every kind of value that records are made of. */
export { aboveZero, money, number, sameCurrency, share, whole, year } from './values/amounts.ts'
export { assumption, basis, figureInRange, milestone } from './values/basis.ts'
export {
  clock,
  clocksInOrder,
  day,
  days,
  monthDay,
  partialDay,
  period,
  term,
  when,
  whenUntil,
  zone,
} from './values/dates.ts'
export { datesByPath, names, personName } from './values/names.ts'
export {
  country,
  currency,
  language,
  languageSet,
  languageUse,
  mediaSet,
  medium,
  territories,
} from './values/rights.ts'
export {
  digitsOrText,
  eidr,
  own,
  pastRef,
  ref,
  refEither,
  sha256,
  someOf,
  text,
  truth,
  webAddress,
} from './values/text.ts'
