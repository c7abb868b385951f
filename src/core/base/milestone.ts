import type { Basis } from './basis.ts'
import type { EventId } from './ids.ts'
import type { Names } from './names.ts'
import type { When } from './when.ts'

/**
 * A dated event that other dates hang on: the premiere, the delivery, a signature. Its own date may hang on
 * another event. `event:premiere`, `event:delivery` and the other usual ones have their name in every
 * language; a title may add its own, with names.
 */
export interface Milestone extends Basis {
  readonly id: EventId
  readonly on: When
  readonly names?: Names
}
