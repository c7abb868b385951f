import fc from 'fast-check'
import type { Assessment, Day, Memory } from '../src/core/index.ts'
import { assess } from '../src/core/index.ts'
import type { Pair } from './faults.ts'
import { FAULTS, SOUND_CASES, tried } from './faults.ts'
import { soundCatalogue, soundTitle, TODAY } from './sound-title.ts'

/* The sound title with any of the faults made in it, one after the other: what the laws are tried on. */

export const SOUND: Pair = { title: soundTitle, catalogue: soundCatalogue }

/** Everything that `faults.ts` does to a title, by its name: what a failing run prints is then a story. */
export const EDITS = new Map([...FAULTS, ...SOUND_CASES].map(({ name, changes }) => [name, changes]))

export const anyEdits = (most: number): fc.Arbitrary<readonly string[]> =>
  fc.array(fc.constantFrom(...EDITS.keys()), { minLength: 1, maxLength: most })

export const someEdits = anyEdits(4)

// A run takes 10 to 30 ms: these are the seconds that the laws may take of every `npm test`.
export const OFTEN = { numRuns: 100 }
export const RARELY = { numRuns: 40 }

/** One edit after the other; those that an earlier one has made impossible are left out. */
export const edited = (edits: readonly string[], pair: Pair = SOUND): Pair =>
  edits.reduce((before, name) => tried(EDITS.get(name)!, before) ?? before, pair)

export const said = ({ title, catalogue }: Pair, memory?: Memory, asOf: Day = TODAY): Assessment =>
  assess(title, catalogue, asOf, memory)
