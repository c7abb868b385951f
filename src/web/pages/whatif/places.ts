import type { Speaker } from '../../../formats/words/index.ts'
import type { Field, Shape } from '../title/fields.ts'
import { labelOf, SECTION_SHAPES } from '../title/fields.ts'
import type { Fields } from '../title/plain.ts'
import { isFields, rowKey } from '../title/plain.ts'

/** The field at a place, and in which list its record stands; undefined for a record or a list. */
export function fieldAt(
  path: string,
): { readonly field: Field; readonly name: string; readonly list: string } | undefined {
  const [section = '', ...parts] = path.split('/')
  let shape: Shape | undefined = SECTION_SHAPES[section]
  let found: { readonly field: Field; readonly name: string; readonly list: string } | undefined
  let inList = false
  for (const part of parts) {
    if (inList) {
      inList = false
      continue
    }
    const before = found
    if (before && ['term', 'period', 'timing', 'terms'].includes(before.field.kind)) {
      if (part === 'over' || /^\d+$/.test(part)) continue
      return { field: { kind: part === 'until' ? 'whenUntil' : 'when' }, name: part, list: before.list }
    }
    const field: Field | undefined = shape?.fields[part]
    if (!field || !shape) return undefined
    found = { field, name: part, list: shape.list }
    if (field.kind === 'records') {
      inList = true
      shape = field.shape
    } else if (field.kind === 'group') shape = field.shape
  }
  if (!found || inList || found.field.kind === 'records' || found.field.kind === 'group') return undefined
  const last = parts.at(-1) ?? ''
  return last.includes(':') ? undefined : found
}

/** A place of the title that can be changed: a field, or a whole record. */
export interface PlaceEntry {
  readonly path: string
  /** in words, from the link inwards */
  readonly words: string
  readonly field?: Field
  readonly value: unknown
}

const SIMPLE: ReadonlySet<string> = new Set([
  'text',
  'names',
  'day',
  'when',
  'whenUntil',
  'money',
  'ratio',
  'truth',
  'country',
  'number',
  'choice',
  'ref',
  'medium',
])

/** Every place whose value can be changed by itself, and every record that can be taken out. */
export function placesOf(sections: Fields, say: Speaker): readonly PlaceEntry[] {
  const entries: PlaceEntry[] = []
  const walk = (shape: Shape, value: unknown, path: string, words: string) => {
    if (!isFields(value)) return
    for (const [name, field] of Object.entries(shape.fields)) {
      const inner = value[name]
      const here = `${path}/${name}`
      const label = `${words} › ${labelOf(say.terms, shape.list, name)}`
      if (field.kind === 'records') {
        if (!Array.isArray(inner)) continue
        for (const record of inner) {
          const key = rowKey(record)
          if (!key) continue
          const at = `${here}/${key}`
          const said = say.place(at)
          if (isFields(record) && typeof record['id'] === 'string')
            entries.push({ path: at, words: said, value: record })
          walk(field.shape, record, at, said)
        }
      } else if (inner === undefined) continue
      else if (field.kind === 'group') walk(field.shape, inner, here, label)
      else if (field.kind === 'term' || field.kind === 'period') {
        if (!isFields(inner)) continue
        for (const end of ['from', 'until', 'last'])
          if (typeof inner[end] === 'string' && inner[end] !== 'open')
            entries.push({
              path: `${here}/${end === 'last' ? 'until' : end}`,
              words: say.place(`${here}/${end === 'last' ? 'until' : end}`),
              field: { kind: end === 'from' ? 'when' : 'whenUntil' },
              value: inner[end],
            })
      } else if (field.kind === 'timing') {
        if (isFields(inner) && typeof inner['due'] === 'string')
          entries.push({
            path: `${here}/due`,
            words: say.place(`${here}/due`),
            field: { kind: 'when' },
            value: inner['due'],
          })
      } else if (SIMPLE.has(field.kind) && !(field.kind === 'choice' && Array.isArray(field.words)))
        entries.push({ path: here, words: label, field, value: inner })
    }
  }
  for (const [section, shape] of Object.entries(SECTION_SHAPES)) {
    const value = sections[section]
    if (value !== undefined)
      walk(shape, value, section, say.terms.sections[section as keyof typeof say.terms.sections] ?? '')
  }
  return entries
}
