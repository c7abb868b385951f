import type { Country, Day, Until } from '../base/index.ts'
import { countryBit, territoryMask } from '../base/index.ts'

const EEA = territoryMask({ include: ['european-economic-area'], exclude: [] })
const FREE_MOVERS = EEA | countryBit('CH')

/**
 * Does somebody of this nationality need leave to work in a country? Not in their own; and not as a citizen
 * of the Union, Iceland, Liechtenstein, Norway or Switzerland in a country of the European Economic Area.
 *
 * For the Union article 45 of its Functioning Treaty (europarl.europa.eu, fact sheet 3.1.3), for the Area
 * article 28 of the EEA Agreement (efta.int, "Persons"; both read 2026-11-22, the articles themselves not);
 * for the Swiss the agreement with the Union of 21 June 1999, from general knowledge. The limits: duties to
 * register or to announce a posting remain, Liechtenstein rations residence, Swiss companies' services are
 * free for 90 days a year, and citizens of states newly in the Union may be held back for years. Work in
 * Switzerland is announced or permitted, so a permit is asked for there. Other free movement (Ireland and
 * the United Kingdom, Australia and New Zealand, the Gulf) and parts of a state that have a country code of
 * their own (Réunion, Puerto Rico) are not told apart: there the right to work is entered as a permit.
 */
export const needsPermit = (nationality: Country, country: Country): boolean =>
  nationality !== country &&
  ((countryBit(nationality) & FREE_MOVERS) === 0n || (countryBit(country) & EEA) === 0n)

/** A permit's days; an end that is not known is absent. */
export interface PermitDays {
  readonly from?: Day | undefined
  readonly until?: Until | undefined
}

export interface PermitGap<P extends PermitDays> {
  /** the first day worked on which no permit can be held, whatever the unknown days turn out to be */
  readonly first?: Day
  /** the permit that is held next after it */
  readonly next?: P
  /** permits with an unknown day that might hold on a day worked on which no other does */
  readonly unclear: readonly P[]
}

/** Where the permits for a country leave days of work there uncovered. */
export function permitGap<P extends PermitDays>(worked: readonly Day[], permits: readonly P[]): PermitGap<P> {
  const unclear = new Set<P>()
  let first: Day | undefined
  for (const day of worked.toSorted()) {
    if (permits.some((permit) => isKnown(permit) && mightHold(permit, day))) continue
    const might = permits.filter((permit) => mightHold(permit, day))
    for (const permit of might) unclear.add(permit)
    if (might.length === 0) first ??= day
  }
  const next = first === undefined ? undefined : nextAfter(first, permits)
  return { ...(first ? { first } : {}), ...(next ? { next } : {}), unclear: [...unclear] }
}

const isKnown = ({ from, until }: PermitDays): boolean => from !== undefined && until !== undefined

// `open` sorts after every day.
const mightHold = ({ from, until = 'open' }: PermitDays, day: Day): boolean =>
  (from === undefined || from <= day) && day < until

function nextAfter<P extends PermitDays>(day: Day, permits: readonly P[]): P | undefined {
  return permits
    .filter(({ from, until = 'open' }) => from !== undefined && from > day && from < until)
    .reduce<P | undefined>((best, permit) => (best && best.from! <= permit.from! ? best : permit), undefined)
}
