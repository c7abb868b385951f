import type { SheetFault, SheetRule } from './types.ts'
import { type Entry, unpack } from './unzip.ts'

/** What is told of a part while it is read; names without their prefix. */
export interface Heard {
  /** @param attributes as they are written, for `attribute`; `closed` when the tag closes itself */
  readonly open: (name: string, attributes: string, closed: boolean) => void
  readonly close: (name: string) => void
  /** a piece of text as it is written, for `unescaped`; one text may come in several pieces */
  readonly text: (raw: string) => void
}

// In every host, though not in the language's own library; it touches nothing outside.
declare const TextDecoder: new (
  label: 'utf-8',
  options: { readonly fatal: true },
) => { decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string }

/** A tag or a comment longer than this is no sheet's. */
const MOST_TOKEN = 4 * 1024 * 1024
const MOST_DEPTH = 100

/**
 * Reads one XML part of a workbook piece by piece, and pauses after each with how much it has read, from 0 to
 * 1. Namespaces are not looked at: the two
 * that workbooks are written in differ in their address alone. There is nothing to expand: a document type, the
 * only place where entities could come from, is refused as the standard has it (ECMA-376 part 2, 10.1).
 * @returns through the generator's end what is wrong; undefined when it was read whole
 */
export function* scanXml(entry: Entry, heard: Heard): Generator<number, SheetFault | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const open: string[] = []
  let rest = ''
  let rule: SheetRule | undefined
  const pieces = unpack(entry)
  let piece = pieces.next()
  for (; !piece.done; piece = pieces.next()) {
    try {
      rest += decoder.decode(piece.value.bytes, { stream: true })
    } catch {
      return { rule: 'sheet-bad-xml', part: entry.name }
    }
    // XML has no such character in any form, and neither has a store.
    if (rest.includes('\0')) return { rule: 'sheet-bad-xml', part: entry.name }
    rest = rest.slice(scan(rest))
    if (rest.length > MOST_TOKEN) rule ??= 'sheet-bad-xml'
    if (rule) return { rule, part: entry.name }
    yield piece.value.read
  }
  if (piece.value) return piece.value
  if (open.length > 0 || /\S/.test(rest)) return { rule: 'sheet-bad-xml', part: entry.name }
  return undefined

  /** Tells all whole tags and texts, and answers where the first unfinished one begins. */
  function scan(text: string): number {
    let at = 0
    for (;;) {
      const tag = text.indexOf('<', at)
      if (tag < 0) return at
      if (tag > at && open.length > 0) heard.text(text.slice(at, tag))
      const next = text.charCodeAt(tag + 1)
      if (next === 33 /* ! */ || next === 63 /* ? */ || Number.isNaN(next)) {
        const past = skip(text, tag)
        if (past === undefined) return tag
        at = past
        if (rule) return at
        continue
      }
      const end = tagEnd(text, tag)
      if (end < 0) return tag
      if (next === 47 /* / */) {
        const name = localName(text, tag + 2, end)
        if (open.pop() !== name) {
          rule = 'sheet-bad-xml'
          return end
        }
        heard.close(name)
      } else {
        const closed = text.charCodeAt(end - 1) === 47
        const name = localName(text, tag + 1, closed ? end - 1 : end)
        heard.open(name, text.slice(tag + 1, closed ? end - 1 : end), closed)
        if (!closed && open.push(name) > MOST_DEPTH) {
          rule = 'sheet-bad-xml'
          return end
        }
      }
      at = end + 1
    }
  }

  /** Past a comment, a declaration or raw text; undefined while its end has not come. */
  function skip(text: string, tag: number): number | undefined {
    if (text.startsWith('<![CDATA[', tag)) {
      const end = text.indexOf(']]>', tag)
      if (end < 0) return undefined
      heard.text(text.slice(tag + 9, end).replaceAll('&', '&amp;'))
      return end + 3
    }
    if (text.startsWith('<!--', tag)) {
      const end = text.indexOf('-->', tag + 4)
      return end < 0 ? undefined : end + 3
    }
    if (text.startsWith('<?', tag)) {
      const end = text.indexOf('?>', tag)
      return end < 0 ? undefined : end + 2
    }
    if (text.length - tag < 9) return undefined
    rule = text.startsWith('<!DOCTYPE', tag) ? 'sheet-doctype' : 'sheet-bad-xml'
    return tag
  }
}

/** A part read to its end at once. */
export function scanWhole(entry: Entry, heard: Heard): SheetFault | undefined {
  const reading = scanXml(entry, heard)
  let step = reading.next()
  while (!step.done) step = reading.next()
  return step.value
}

/** Where a tag ends: a `>` within quotes does not end it. */
function tagEnd(text: string, tag: number): number {
  let end = text.indexOf('>', tag)
  // Nearly every tag is settled here: what it quotes holds no `>`.
  for (let from = tag; end >= 0; ) {
    const quote = firstQuote(text, from, end)
    if (quote < 0) return end
    const close = text.indexOf(text[quote] as string, quote + 1)
    if (close < 0) return -1
    from = close + 1
    if (close > end) end = text.indexOf('>', close)
  }
  return end
}

function firstQuote(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 34 || code === 39) return at
  }
  return -1
}

function localName(text: string, from: number, to: number): string {
  let start = from
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 58) start = at + 1
    else if (code <= 32) return text.slice(start, at)
  }
  return text.slice(start, to)
}

/** The value of an attribute by its name without prefix, `id` for `r:id`; undefined when the tag has none. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1)
    if (before > 32 && before !== 58) continue
    let then = at + name.length
    while (attributes.charCodeAt(then) <= 32) then++
    if (attributes.charCodeAt(then) !== 61) continue
    then++
    while (attributes.charCodeAt(then) <= 32) then++
    const quote = attributes[then]
    if (quote !== '"' && quote !== "'") continue
    const end = attributes.indexOf(quote, then + 1)
    return end < 0 ? undefined : unescaped(attributes.slice(then + 1, end))
  }
  return undefined
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Text without the escapes of XML. What no escape stands for is left as it is. */
export function unescaped(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** Text without the escapes of sheets as well: `_x000D_` is a carriage return. */
export function sheetText(raw: string): string {
  const text = unescaped(raw)
  if (!text.includes('_x')) return text
  return text.replace(/_x(?!0000)([\da-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}
