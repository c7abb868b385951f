import type { Day, When } from '../base/index.ts'
import type { Extension, Option } from './types.ts'

/** The day a date falls on; undefined when it hangs on something that has no day. */
export type DayOf = (when: When) => Day | undefined

/** How an option stands on a day. */
export type OptionState =
  | { readonly kind: 'exercised'; readonly on: Day }
  /** it can be taken until `last`, that day included; not known where that hangs on a day that is not */
  | { readonly kind: 'open'; readonly last?: Day }
  | { readonly kind: 'lapsed'; readonly last: Day }

/** The last day on which it can be taken, by the extensions that were taken. */
export const lastDayToExercise = ({ exerciseBy, extensions = [] }: Option): When =>
  extensions.findLast(({ takenOn }) => takenOn !== undefined)?.exerciseBy ?? exerciseBy

/** The next extension that nobody took yet, and the last day to say so. */
export function nextExtension(
  option: Option,
): { readonly extension: Extension; readonly noticeBy: When } | undefined {
  const { extensions = [] } = option
  const taken = extensions.findLastIndex(({ takenOn }) => takenOn !== undefined)
  const extension = extensions[taken + 1]
  return extension && { extension, noticeBy: extension.noticeBy ?? lastDayToExercise(option) }
}

/** What was taken after its last day was taken too late: it had lapsed. */
export function optionOn(option: Option, asOf: Day, dayOf: DayOf): OptionState {
  const last = dayOf(lastDayToExercise(option))
  const { exercisedOn } = option
  if (exercisedOn !== undefined && exercisedOn <= asOf)
    return last !== undefined && exercisedOn > last
      ? { kind: 'lapsed', last }
      : { kind: 'exercised', on: exercisedOn }
  return last === undefined
    ? { kind: 'open' }
    : last < asOf
      ? { kind: 'lapsed', last }
      : { kind: 'open', last }
}
