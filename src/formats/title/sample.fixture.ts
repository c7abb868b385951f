import { SAMPLE_CATALOGUE } from './sample-catalogue.fixture.ts'
import { SAMPLE_TITLE } from './sample-title.fixture.ts'

/**
 * A small slate of one title, for the tests here. Every work, company and person in it is invented, and so is
 * every figure. Written by hand as a person would: comments, text over several lines, all the text forms.
 */
export const SAMPLE: ReadonlyMap<string, string> = new Map([...SAMPLE_CATALOGUE, ...SAMPLE_TITLE])

/** The sample with one file written otherwise: the first text in the place of the second. */
export function sampleWith(file: string, put: string, inPlaceOf?: string): Map<string, string> {
  const text = SAMPLE.get(file) ?? ''
  if (inPlaceOf !== undefined && !text.includes(inPlaceOf)) throw new Error(`the sample has no ${inPlaceOf}`)
  return new Map([...SAMPLE, [file, inPlaceOf === undefined ? put : text.replace(inPlaceOf, () => put)]])
}
