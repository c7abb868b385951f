import { BOOKS_FAULTS, BOOKS_SOUND } from './faults/books.ts'
import { CONTRACT_FAULTS, CONTRACT_SOUND } from './faults/contracts.ts'
import type { Fault, SoundCase } from './faults/fault.ts'
import { MONEY_FAULTS, MONEY_SOUND } from './faults/money.ts'
import { RELEASE_FAULTS, RELEASE_SOUND } from './faults/release.ts'
import { RIGHTS_FAULTS, RIGHTS_SOUND } from './faults/rights.ts'
import { SHOOT_FAULTS, SHOOT_SOUND } from './faults/shoot.ts'

/*
 * Mistakes as they are made, each put into the sound title alone, with everything that Genchi then says; and
 * beside them changes that look like mistakes and are none. Most stand in pairs: a day, a minute or a yen
 * apart.
 */

export const FAULTS: readonly Fault[] = [
  ...RIGHTS_FAULTS,
  ...CONTRACT_FAULTS,
  ...MONEY_FAULTS,
  ...SHOOT_FAULTS,
  ...BOOKS_FAULTS,
  ...RELEASE_FAULTS,
]

export const SOUND_CASES: readonly SoundCase[] = [
  ...RIGHTS_SOUND,
  ...CONTRACT_SOUND,
  ...MONEY_SOUND,
  ...SHOOT_SOUND,
  ...BOOKS_SOUND,
  ...RELEASE_SOUND,
]

export type { Expected, Fault, Pair, SoundCase, Unknown } from './faults/fault.ts'
export { made, tried } from './faults/fault.ts'
