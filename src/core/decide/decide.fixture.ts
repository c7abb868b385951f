import { day, parseMoney } from '../base/index.ts'
import type { Decide, Flow, Forecast, Option, Panel, Precedent } from './types.ts'
import { NOTHING_DECIDED } from './types.ts'

/** A household panel of one region. */
export const panel = (it: Partial<Panel> = {}): Panel => ({
  id: 'panel:kanto',
  names: { en: 'Households, Kanto' },
  metric: 'household-rating',
  country: 'JP',
  unit: '%',
  ...it,
})

/** 6 % expected of the Kanto households, between 5 and 8, based on nothing. */
export const forecast = (it: Partial<Forecast> = {}): Forecast => ({
  id: 'forecast:kanto',
  panel: 'panel:kanto',
  value: 6,
  low: 5,
  high: 8,
  unit: '%',
  basedOn: [],
  ...it,
})

export const precedent = (it: Partial<Precedent> = {}): Precedent => ({
  id: 'precedent:earlier',
  names: { en: 'An earlier crossing' },
  origin: 'KR',
  destination: 'JP',
  year: 2019,
  panel: 'panel:kanto',
  value: 7,
  ...it,
})

/** Out, one million yen for certain, on 1 April 2026. */
export const flow = (
  it: Partial<Flow> & { readonly sums?: readonly [string, string, string] } = {},
): Flow => {
  const { sums = ['JPY 1,000,000', 'JPY 1,000,000', 'JPY 1,000,000'], ...fields } = it
  return {
    id: 'flow:outlay',
    names: { en: 'Outlay' },
    direction: 'out',
    low: parseMoney(sums[0])!,
    likely: parseMoney(sums[1])!,
    high: parseMoney(sums[2])!,
    on: day('2026-04-01'),
    ...fields,
  }
}

export const option = (it: Partial<Option> = {}): Option => ({
  id: 'option:local',
  mode: 'local-production',
  flows: [],
  risks: [],
  needs: [],
  ...it,
})

export const decideOf = (it: Partial<Decide> = {}): Decide => ({ ...NOTHING_DECIDED, ...it })
