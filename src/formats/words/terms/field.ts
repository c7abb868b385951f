import type {
  LanguageUse,
  Money,
  PersonName,
  Ratio,
  Relative,
  Territories,
} from '../../../core/base/index.ts'
import type { Condition } from '../../../core/deal/index.ts'
import type { Catalogue, Section, Title } from '../../../core/title/index.ts'

/** Values that a person reads whole: no path leads into them, nor into what is keyed by language or path. */
type Whole =
  | string
  | number
  | bigint
  | boolean
  | undefined
  | PersonName
  | Money
  | Ratio
  | Relative
  | Territories
  // A record that names its language is none.
  | (LanguageUse & { readonly id?: never })
  | readonly (readonly Condition[])[]

type FieldsOf<T> = T extends Whole
  ? never
  : T extends readonly (infer Item)[]
    ? FieldsOf<Item>
    : string extends keyof T
      ? never
      : { [K in keyof T & string]: K | FieldsOf<NonNullable<T[K]>> }[keyof T & string]

type IdsOf<T> = T extends Whole
  ? never
  : T extends readonly (infer Item)[]
    ? IdsOf<Item>
    : string extends keyof T
      ? never
      :
          | (T extends { readonly id: infer I } ? I : never)
          | { [K in keyof T]: IdsOf<NonNullable<T[K]>> }[keyof T]

/** Every field of a title or of the catalogue at which a path can end. */
export type Field = Exclude<FieldsOf<Title> | FieldsOf<Catalogue>, 'id' | Section>

/** Every kind of record that has an id: `window`, `grant`, `tranche`. */
export type RecordKind = IdsOf<Title> | IdsOf<Catalogue> extends infer I
  ? I extends `${infer Kind}:${string}`
    ? Kind
    : never
  : never
