import type { Day, Names } from '../../core/base/index.ts'
import { optional, record } from './codec.ts'
import { day, names } from './values.ts'

/** `slate.yaml`: what a slate is called, and where its data stands. */
export interface SlateHead {
  readonly names?: Names
  /** the day on which its data stands */
  readonly asOf?: Day
}

export const slateHead = record<SlateHead>(
  'What a company makes: its titles, and the catalogue that they share.',
  {
    names: optional(names('What the slate is called.')),
    asOf: optional(day('The day on which its data stands.')),
  },
)
