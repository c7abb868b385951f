import { createHash } from 'node:crypto'

/** JSON with the fields of every object in the order of their code units and no spaces: one text for one value. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(',')}}`
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What stands before the first entry of a log. */
export const NO_HASH = '0'.repeat(64)

/** The hash of an entry: of the one before it and of all that it says. */
export const chained = (prev: string, entry: unknown): string => sha256(`${prev}\n${canonicalJson(entry)}`)

/** What a body was, without the body: lets a change of a stored version be seen. */
export const digestOf = (body: unknown): string => sha256(canonicalJson(body))
