import type { Day } from '../core/base/index.ts'

/** The world outside, as far as a command may touch it; a test hands in its own. */
export interface Io {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** columns to write in */
  readonly width: number
  readonly colour: boolean
  /** the language of the machine's user, as a BCP 47 tag or POSIX locale, where it says one */
  readonly locale: string | undefined
  readonly today: Day
  readonly cwd: string
}

/** 0: sound. 1: something does not hold. 2: the input cannot be read. */
export type Status = 0 | 1 | 2
