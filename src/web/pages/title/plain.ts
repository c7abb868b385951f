import type { Money } from '../../../core/base/index.ts'
import { formatMoney, parseMoney, parseRatio, sum, toNumber } from '../../../core/base/index.ts'
import { keyOf, placeAt } from '../../../core/title/index.ts'

// The sections as the API gives them: the form of the files, where money and dates are text.

export type Fields = Readonly<Record<string, unknown>>
/** One entry of a list in a section. */
export type Row = Fields & { readonly id: string }

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The records of a list; none where it is left out. */
export const rowsOf = (section: unknown, list: string): readonly Row[] => {
  const value = isFields(section) ? section[list] : undefined
  return Array.isArray(value) ? (value as Row[]) : []
}

export const textOf = (record: unknown, field: string): string => {
  const value = isFields(record) ? record[field] : undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

export const numberOf = (record: unknown, field: string): number | undefined => {
  const value = isFields(record) ? record[field] : undefined
  return typeof value === 'number' ? value : undefined
}

export const fieldsOf = (record: unknown, field: string): Fields | undefined => {
  const value = isFields(record) ? record[field] : undefined
  return isFields(value) ? value : undefined
}

export const wordsOf = (record: unknown, field: string): readonly string[] => {
  const value = isFields(record) ? record[field] : undefined
  return Array.isArray(value) ? value.filter((it) => typeof it === 'string') : []
}

/** What stands at a path of sections in the form of the files, which are entered as core values are. */
export const plainAt = (sections: Fields, path: string): unknown => placeAt(sections as never, path)?.value

/** A part of a path: a record's id, or what it stands for in its list. */
export const rowKey = (record: unknown): string => keyOf(record) ?? ''

/** Money that adds up to the last minor unit, by currency, in the order met. */
export function totals(texts: readonly string[]): readonly Money[] {
  const all = texts.flatMap((text) => parseMoney(text) ?? [])
  return [...Map.groupBy(all, ({ currency }) => currency)].map(([currency, list]) => sum(currency, list))
}

export const moneyText = (money: Money): string => formatMoney(money)

/** Of a share as the file has it; for drawing only. */
export const shareOf = (text: string): number | undefined => {
  const ratio = parseRatio(text)
  return ratio && toNumber(ratio)
}

/** Whether a field of a record was invented for the sample. */
export const isInvented = (record: unknown, field?: string): boolean => {
  const fictional = isFields(record) ? record['fictional'] : undefined
  return fictional === true || (field !== undefined && Array.isArray(fictional) && fictional.includes(field))
}

/** Which company's own a record, or one field of it, is. */
export const ownerOf = (record: unknown, field?: string): string | undefined => {
  if (!isFields(record) || typeof record['only'] !== 'string') return undefined
  const fields = record['onlyFields']
  if (!Array.isArray(fields)) return record['only']
  return field !== undefined && fields.includes(field) ? record['only'] : undefined
}
