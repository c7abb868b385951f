import type { Plain, PlainRecord } from './codec.ts'
import { needsQuotes } from './scalar.ts'

/**
 * Plain data as YAML that people like to read and every YAML reader reads alike: a field a line, short lists
 * and mappings in brackets on one, text bare where nothing can mistake it and in quotes elsewhere.
 */
export function emit(plain: Plain): string {
  if (isRecord(plain))
    return block(plain, 0)
      .map((line) => `${line}\n`)
      .join('')
  const it = rendered(plain, -2, 0)
  return it.kind === 'rest' ? `${it.text}\n` : it.lines.map((line) => `${line}\n`).join('')
}

const isRecord = (plain: Plain): plain is PlainRecord =>
  typeof plain === 'object' && plain !== null && !Array.isArray(plain)
const isList = (plain: Plain): plain is readonly Plain[] => Array.isArray(plain)

const WIDTH = 110
const ROOM = 8 // a line in brackets is no longer than is read at a glance

/** What stands after a colon or dash: a rest of that line, or lines below it. */
export type Rendered =
  | { readonly kind: 'rest'; readonly text: string }
  | { readonly kind: 'below'; readonly lines: readonly string[] }

/** @param indent of the key or dash; @param used columns of its line that are taken */
export function rendered(plain: Plain, indent: number, used: number): Rendered {
  if (typeof plain === 'string') return { kind: 'rest', text: renderedText(plain, indent, used) }
  const short = inline(plain)
  if (short !== undefined && (used + short.length <= WIDTH - ROOM || short.length < 4))
    return { kind: 'rest', text: short }
  return { kind: 'below', lines: block(plain, indent + 2) }
}

function block(plain: Plain, indent: number): readonly string[] {
  if (isList(plain)) return plain.flatMap((item) => listEntry(item, indent))
  if (isRecord(plain)) return Object.entries(plain).flatMap(([key, value]) => field(key, value, indent))
  return [`${' '.repeat(indent)}${typeof plain === 'string' ? quotedText(plain) : String(plain)}`]
}

/** The lines of a field, its name first. */
export function field(key: string, value: Plain, indent: number): readonly string[] {
  const name = `${' '.repeat(indent)}${keyText(key)}:`
  const it = rendered(value, indent, name.length + 1)
  return it.kind === 'rest' ? [`${name} ${it.text}`] : [name, ...it.lines]
}

/** The lines of a list's entry, the first with its dash. */
export function listEntry(item: Plain, indent: number): readonly string[] {
  const dash = `${' '.repeat(indent)}- `
  const short = isRecord(item) && !standsAlone(item) ? undefined : inline(item)
  if (short !== undefined && dash.length + short.length <= WIDTH - ROOM) return [`${dash}${short}`]
  if (typeof item === 'string') return [`${dash}${renderedText(item, indent, dash.length)}`]
  const [first = '', ...rest] = block(item, indent + 2)
  return [`${dash}${first.trimStart()}`, ...rest]
}

// A record with an id is read by its lines, and so is a change, by its verb.
const LINE_BY_LINE = ['id', 'set', 'unset', 'add', 'remove', 'move']
const standsAlone = (record: PlainRecord): boolean => !LINE_BY_LINE.some((key) => Object.hasOwn(record, key))

/** In one line, in brackets, where nothing in it has parts of its own. */
function inline(plain: Plain): string | undefined {
  if (isList(plain)) {
    const parts = plain.map(scalarInline)
    return parts.every((part) => part !== undefined) ? `[${parts.join(', ')}]` : undefined
  }
  if (!isRecord(plain)) return scalarInline(plain)
  if (!standsAlone(plain)) return undefined
  const parts = Object.entries(plain).map(([key, value]) => {
    const text = isList(value) ? inline(value) : scalarInline(value)
    return text === undefined ? undefined : `${keyText(key)}: ${text}`
  })
  if (parts.length === 0) return '{}'
  return parts.every((part) => part !== undefined) ? `{ ${parts.join(', ')} }` : undefined
}

function scalarInline(plain: Plain): string | undefined {
  if (typeof plain === 'string' && plain.includes('\n')) return undefined
  if (typeof plain === 'string') return isBare(plain) && !/[,[\]{}]/.test(plain) ? plain : quotedText(plain)
  return typeof plain === 'object' && plain !== null ? undefined : String(plain)
}

const keyText = (key: string): string =>
  /^[A-Za-z0-9_](?:[\w./-]|:(?=[\w./-]))*$/.test(key) ? key : quotedText(key)

const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`\s=]/
const isBare = (text: string): boolean =>
  !INDICATOR.test(text) && !/: |:$| #|[\n\t]|\s$/.test(text) && !text.startsWith('<<') && !needsQuotes(text)

// JSON's quotes are YAML's, for what single quotes cannot hold.
const quotedText = (text: string): string =>
  /[\n\t\u2028\u2029]/.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`

/** Long text is folded at its spaces; text of several lines keeps them. */
function renderedText(text: string, indent: number, used: number): string {
  const lines = text.split('\n')
  const inLines =
    lines.every((line) => line === '' || /^\S(.*\S)?$/u.test(line)) && lines[0] !== '' && lines.at(-1) !== ''
  const whole = isBare(text) ? text : quotedText(text)
  if (!inLines || /[\t\u2028\u2029]/.test(text)) return whole
  const margin = ' '.repeat(indent + 2)
  if (lines.length > 1) return ['|-', ...lines.map((line) => (line === '' ? '' : margin + line))].join('\n')
  if (used + whole.length <= WIDTH || !text.includes(' ') || / {2}/.test(text)) return whole
  return ['>-', ...folded(text, WIDTH - margin.length).map((line) => margin + line)].join('\n')
}

function folded(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
