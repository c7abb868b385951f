import type { Field, Shape } from '../fields.ts'
import { type Fields, isFields } from '../plain.ts'

/** What a field holds before anybody has said anything; nothing where nothing may be guessed. */
function blankFor(field: Field): unknown {
  if (field.optional) return undefined
  switch (field.kind) {
    case 'truth':
      return false
    case 'languageSet':
      return 'any'
    case 'records':
    case 'refs':
    case 'choices':
    case 'namesList':
    case 'days':
    case 'languages':
      return []
    case 'choice':
      return Array.isArray(field.words) ? field.words[0] : undefined
    default:
      return undefined
  }
}

export const blankOf = ({ fields }: Shape): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = blankFor(field)
      return value === undefined ? [] : [[name, value]]
    }),
  )

/** The fields that a record still needs. */
export const missingIn = ({ fields }: Shape, value: unknown): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const there = isFields(value) ? value[name] : undefined
    if (there === undefined) return field.optional || MAY_BE_LEFT_OUT.has(field.kind) ? [] : [name]
    return field.kind === 'group' ? missingIn(field.shape, there) : []
  })

/** Lists that hold nothing are left out of a file. */
const MAY_BE_LEFT_OUT: ReadonlySet<string> = new Set([
  'records',
  'refs',
  'choices',
  'namesList',
  'days',
  'languageUses',
  'languages',
])
