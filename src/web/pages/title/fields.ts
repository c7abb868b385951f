import { i18n } from '@lingui/core'
import type { Head } from '../../../core/title/index.ts'
import type { Terms } from '../../../formats/words/index.ts'
import { choice, country, names, opt, party, ref, type Shape, shape } from './fields/field.ts'
import { releaseShape, settleShape } from './fields/market.ts'
import { clearShape, dealShape, decideShape } from './fields/plan.ts'
import { adaptShape, makeShape } from './fields/production.ts'

// Every field of every record, once: in which order, with which editor. A field that the core has and this page
// lacks does not compile.

export type { Counts, Editor, Field, Shape, Words } from './fields/field.ts'

const headShape = shape<Head>('head', undefined, {
  names,
  form: choice('titleForms'),
  home: country,
  mode: choice('modes'),
  work: ref('work'),
  lead: party,
  reached: choice('sections'),
  baseline: opt({ kind: 'baseline' }),
})

/** Each section of a title, and its head, as a record. */
export const SECTION_SHAPES: Readonly<Record<string, Shape>> = {
  head: headShape,
  decide: decideShape,
  clear: clearShape,
  deal: dealShape,
  adapt: adaptShape,
  make: makeShape,
  release: releaseShape,
  settle: settleShape,
}

/** The shape of the records of a list: `release`, `windows`. */
export function shapeOfList(section: string, list: string): Shape | undefined {
  const field = SECTION_SHAPES[section]?.fields[list]
  return field?.kind === 'records' ? field.shape : undefined
}

/** How a field is called in the reader's language: a duty runs `from` a company, a term from a day. */
export function labelOf(terms: Terms, list: string, field: string): string {
  const local: Readonly<Record<string, string>> = terms.localFields
  const common: Readonly<Record<string, string>> = terms.fields
  const word = local[`${list}/${field}`] ?? common[field] ?? field
  // As its language has it: a Turkish i keeps its dot.
  return word.charAt(0).toLocaleUpperCase(i18n.locale || 'en') + word.slice(1)
}
