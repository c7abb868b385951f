import type { Basis, Milestone } from '../../../../core/base/index.ts'
import type { Terms } from '../../../../formats/words/index.ts'

// What a field of a record may be, and with which editor it is written.

/** Where the words of a choice stand. */
export type Words = Exclude<
  {
    [K in keyof Terms]: Terms[K] extends Readonly<Record<string, string>> ? K : never
  }[keyof Terms],
  'fields' | 'localFields' | 'unnamed' | 'severity'
>

/** `minutes`, `days`: what a number counts, said beside it. */
export type Counts = 'minutes' | 'seconds' | 'days' | 'episodes' | 'people' | 'hours'

export type Editor =
  | { readonly kind: 'text'; readonly long?: true }
  | { readonly kind: 'names'; readonly long?: true }
  | { readonly kind: 'namesList' }
  | { readonly kind: 'personName' }
  | { readonly kind: 'day' | 'when' | 'whenUntil' | 'term' | 'terms' | 'period' | 'days' }
  | { readonly kind: 'money' | 'ratio' | 'truth' | 'clock' | 'zone' | 'country' | 'currency' | 'timing' }
  | { readonly kind: 'number'; readonly whole?: true; readonly counts?: Counts; readonly least?: number }
  | { readonly kind: 'choice'; readonly words: Words | readonly string[] }
  | { readonly kind: 'choices'; readonly words: Words }
  | { readonly kind: 'ref' | 'refs'; readonly to: readonly string[] }
  | {
      readonly kind:
        | 'territories'
        | 'medium'
        | 'media'
        | 'language'
        | 'languageUses'
        | 'languageSet'
        | 'languages'
        | 'texts'
        | 'numbers'
        | 'baseline'
    }
  | { readonly kind: 'group'; readonly shape: Shape }
  | { readonly kind: 'records'; readonly shape: Shape }

export type Field = Editor & { readonly optional?: true }

export interface Shape {
  /** what its records are called by, in the words of fields that read otherwise here: `reporting/from` */
  readonly list: string
  /** of its ids; none: it is known by what it stands for, and its list is written as a whole */
  readonly kind?: string
  readonly fields: Readonly<Record<string, Field>>
}

/** Every field of a record but its id and what it rests on. */
export type FieldsOf<T> = {
  readonly [K in Exclude<keyof T, keyof Basis | 'id'>]-?: object extends Pick<T, K>
    ? Field & { readonly optional: true }
    : Editor & { readonly optional?: never }
}

export const shape = <T>(list: string, kind: string | undefined, fields: FieldsOf<T>): Shape => ({
  list,
  ...(kind === undefined ? {} : { kind }),
  fields: fields as Readonly<Record<string, Field>>,
})

export const opt = <E extends Editor>(editor: E): E & { readonly optional: true } => ({
  ...editor,
  optional: true,
})
export const ref = (...to: readonly string[]) => ({ kind: 'ref', to }) as const
export const refs = (...to: readonly string[]) => ({ kind: 'refs', to }) as const
export const choice = (words: Words | readonly string[]) => ({ kind: 'choice', words }) as const
export const records = (of: Shape) => ({ kind: 'records', shape: of }) as const
export const group = (of: Shape) => ({ kind: 'group', shape: of }) as const
export const number = (more: Omit<Extract<Editor, { kind: 'number' }>, 'kind'> = {}) =>
  ({ kind: 'number', ...more }) as const
export const whole = (counts?: Counts, least = 1) =>
  ({ kind: 'number', whole: true, least, ...(counts ? { counts } : {}) }) as const

export const text = { kind: 'text' } as const
export const names = { kind: 'names' } as const
export const longNames = { kind: 'names', long: true } as const
export const personName = { kind: 'personName' } as const
export const day = { kind: 'day' } as const
export const when = { kind: 'when' } as const
export const whenUntil = { kind: 'whenUntil' } as const
export const term = { kind: 'term' } as const
export const money = { kind: 'money' } as const
export const ratio = { kind: 'ratio' } as const
export const truth = { kind: 'truth' } as const
export const clock = { kind: 'clock' } as const
export const country = { kind: 'country' } as const
export const currency = { kind: 'currency' } as const
export const territories = { kind: 'territories' } as const
export const media = { kind: 'media' } as const
export const language = { kind: 'language' } as const
export const party = ref('party')

export const milestone = shape<Milestone>('events', 'event', { names: opt(names), on: when })
