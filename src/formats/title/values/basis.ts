import type { Assumption, Basis, Confidence, Milestone } from '../../../core/base/index.ts'
import type { Codec, Fields, Report } from '../codec.ts'
import { described, leaf, listed, oneOf, optional, record } from '../codec.ts'
import { number } from './amounts.ts'
import { day, when } from './dates.ts'
import { names } from './names.ts'
import { own, ref, text } from './text.ts'

const FICTIONAL: Codec<true | readonly string[]> = leaf<true | readonly string[]>({
  name: 'Fictional',
  json: {
    description: '`true` when the whole record is invented, or the names of the fields that are.',
    anyOf: [{ const: true }, { type: 'array', items: { type: 'string' } }],
  },
  holds: { kind: 'fictional' },
  read: (plain, report) =>
    plain === true || (Array.isArray(plain) && plain.every((field) => typeof field === 'string'))
      ? (plain as true | readonly string[])
      : report('bad-fictional', {}),
  write: (fictional) => fictional,
})

const FIELD_NAMES: Codec<readonly string[]> = leaf<readonly string[]>({
  name: 'FieldNames',
  json: { type: 'array', items: { type: 'string' } },
  holds: { kind: 'fictional' },
  read: (plain, report) =>
    Array.isArray(plain) && plain.every((field) => typeof field === 'string')
      ? (plain as readonly string[])
      : report('wanted-list', {}),
  write: (fields) => fields,
})

/** The fields of every record that can say what it rests on. */
export const basis = {
  sources: optional(listed(ref('source'), 'The publications that it was read in.')),
  fictional: optional(FICTIONAL),
  note: optional(text('A remark for the reader of the data: a doubt, a contradiction, how it was derived.')),
  only: optional(
    ref(
      'party',
      'The company whose own this is: nobody else sees the record, or the fields in `onlyFields`.',
    ),
  ),
  onlyFields: optional(described(FIELD_NAMES, 'The fields that only that company sees.')),
} satisfies Fields<Basis>

const CONFIDENCE: Record<Confidence, string> = {
  high: 'an official release, a reputable outlet, or two that agree',
  medium: 'one outlet of lesser standing, or partly inferred',
  low: 'a blog, a forum, a machine translation, an old study',
  derived: 'computed from sourced facts',
}

/** The fields of a figure that nobody can know, or that somebody says. */
export const assumption = {
  value: number('The figure, in its unit.'),
  low: optional(number('The least it may be, in its unit.')),
  high: optional(number('The most it may be, in its unit.')),
  unit: text('What the number counts: `%`, `people`, `USD`, `hours`.'),
  asOf: optional(day('The day on which it stood.')),
  confidence: optional(oneOf<Confidence>(CONFIDENCE, 'How far it can be trusted.')),
  ...basis,
} satisfies Fields<Assumption>

/** Says so when a figure lies outside its own range. */
export function figureInRange({ value, low, high }: Assumption, report: Report): void {
  if ((low ?? value) <= value && value <= (high ?? value)) return
  report('figure-outside-range', { found: String(value), low: String(low ?? ''), high: String(high ?? '') }, [
    'value',
  ])
}

export const milestone: Codec<Milestone> = record<Milestone>('A dated event that other dates hang on.', {
  id: own('event'),
  on: when('The day of the event; it may hang on another.'),
  names: optional(names('What it is called; the usual events need none.')),
  ...basis,
})
