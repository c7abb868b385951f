import type { Entry, Node } from './node.ts'
import { resolveScalar } from './scalar.ts'
import type { TextIssue } from './text.ts'
import { findUnfit } from './unfit.ts'

/**
 * Reads the plain part of YAML in which titles are written: mappings and lists by indentation, lists and
 * mappings in brackets on one line, bare and quoted text, blocks of text. Whatever else there is, and whatever
 * is wrong, is left to the library (`readFully`), which knows all of YAML and says what is wrong with it; a
 * test holds that the two agree. The 92 files of the sample slate (300 kB) take the library 122 ms, and this 6.
 * @returns undefined when it cannot be sure
 */
export function readQuickly(text: string): { readonly root?: Node } | undefined {
  // Tabs may be space or text, and unfit characters are for the full reader to find.
  if (text.includes('\t') || findUnfit(text)) return undefined
  try {
    return new Reader(text).document()
  } catch (thrown) {
    if (thrown === UNSURE) return undefined
    throw thrown
  }
}

const UNSURE: unique symbol = Symbol('unsure')

function unsure(): never {
  throw UNSURE
}

const MOST_DEPTH = 30
const LONGEST_KEY = 1000

// A key that needs no quotes: it ends at a colon before a space or the end of the line.
const KEY = /[A-Za-z0-9_](?:[\w./-]|:(?=[\w./-]))*(?=:(?: |\n|$))/y
const FLOW_KEY = /[A-Za-z0-9_][\w-]*(?=: )/y
// What may follow a whole value on its line.
const REST = /(?: +#[^\n]*| *)(?:\n|$)/y
const BLOCK_HEADER = /([|>])(-?) *\n/y
// With these a bare word is none, or may be none.
const INDICATORS = new Set('-?:,[]{}#&*!|>\'"%@`')
const isFlowEnd = (c: string | undefined): boolean =>
  c === ',' || c === ']' || c === '}' || c === '[' || c === '{'

/** A text with the place up to which it was read. It lives for one call of `readQuickly`. */
class Reader {
  private readonly text: string
  private readonly issues: TextIssue[] = []
  /** the next character to be read; between values always the first of a line's content, or the end */
  private at = 0
  /** its column, from 0; -1 at the end */
  private column = 0
  private depth = 0

  constructor(text: string) {
    this.text = text
  }

  document(): { readonly root?: Node } {
    this.nextLine(0)
    if (this.column < 0) return {}
    const brackets = this.text[this.at] === '{' || this.text[this.at] === '['
    const root = brackets ? this.inline(this.at, -1) : this.block()
    if (this.column >= 0) unsure()
    return { root }
  }

  /** Goes to the content of the first line from an offset on that has any. */
  private nextLine(from: number): void {
    const { text } = this
    let start = from
    for (;;) {
      let at = start
      while (text.charCodeAt(at) === 32) at++
      if (at >= text.length) {
        this.at = at
        this.column = -1
        return
      }
      const c = text.charCodeAt(at)
      if (c !== 10 && c !== 35) {
        this.at = at
        this.column = at - start
        return
      }
      const end = text.indexOf('\n', at)
      start = end < 0 ? text.length : end + 1
    }
  }

  private matches(pattern: RegExp, at: number): boolean {
    pattern.lastIndex = at
    return pattern.test(this.text)
  }

  private isDash(at: number): boolean {
    const next = this.text[at + 1]
    return this.text[at] === '-' && (next === ' ' || next === '\n' || next === undefined)
  }

  private block(): Node {
    if (++this.depth > MOST_DEPTH) unsure()
    const node = this.isDash(this.at) ? this.list(this.column) : this.map(this.column)
    this.depth--
    return node
  }

  private map(column: number): Node {
    const start = this.at
    const entries: Entry[] = []
    const keys = new Set<string>()
    while (this.column === column) {
      const keyStart = this.at
      if (!this.matches(KEY, keyStart)) unsure()
      const key = this.text.slice(keyStart, KEY.lastIndex)
      if (keys.has(key) || key.length > LONGEST_KEY) unsure()
      keys.add(key)
      entries.push({ key, keyStart, value: this.valueOf(KEY.lastIndex + 1, column, keyStart) })
    }
    if (this.column > column) unsure()
    return { kind: 'map', start, entries }
  }

  /** The value after a key's colon: on the same line, or on those that follow. */
  private valueOf(from: number, column: number, keyStart: number): Node {
    if (!this.matches(REST, from)) return this.inline(from, column)
    this.nextLine(REST.lastIndex)
    if (this.column > column) return this.block()
    // Lists may stand as far left as their name.
    if (this.column === column && this.isDash(this.at)) return this.nested(() => this.list(column))
    return { kind: 'scalar', start: keyStart, value: null }
  }

  private nested(read: () => Node): Node {
    if (++this.depth > MOST_DEPTH) unsure()
    const node = read()
    this.depth--
    return node
  }

  private list(column: number): Node {
    const start = this.at
    const items: Node[] = []
    while (this.column === column && this.isDash(this.at)) {
      const dash = this.at
      const at = this.pastSpaces(dash + 1)
      if (this.isDash(at) || this.matches(KEY, at)) {
        this.at = at
        this.column = column + at - dash
        items.push(this.block())
      } else if (this.matches(REST, dash + 1)) {
        this.nextLine(REST.lastIndex)
        items.push(this.column > column ? this.block() : unsure())
      } else items.push(this.inline(at, column))
    }
    if (this.column > column) unsure()
    return { kind: 'list', start, items }
  }

  /**
   * A value that begins on the line of its key or dash.
   * @param column of the key or dash: what is further right still belongs to the value
   */
  private inline(from: number, column: number): Node {
    const at = this.pastSpaces(from)
    const c = this.text[at]
    if (c === '|' || c === '>') return this.textBlock(at, column)
    if (c === '[' || c === '{' || c === '"' || c === "'") {
      this.at = at
      const node = this.flow()
      if (!this.matches(REST, this.at)) unsure()
      this.nextLine(REST.lastIndex)
      return node
    }
    return this.bare(at, column)
  }

  /** Bare text, with the lines further right that go on with it. */
  private bare(start: number, column: number): Node {
    const { text } = this
    if (INDICATORS.has(text[start]!) && !(text[start] === '-' && text[start + 1] !== ' ')) unsure()
    let value = ''
    let at = start
    for (;;) {
      const newline = text.indexOf('\n', at)
      const lineEnd = newline < 0 ? text.length : newline
      let line = text.slice(at, lineEnd)
      const comment = line.indexOf(' #')
      if (comment >= 0) line = line.slice(0, comment)
      line = trimmedEnd(line)
      if (line.includes(': ') || line.endsWith(':')) unsure()
      value += line
      this.nextLine(lineEnd + 1)
      if (this.column <= column) break
      // After a comment nothing goes on.
      if (comment >= 0 || text.slice(lineEnd, this.at).includes('#')) unsure()
      value += gap(text.slice(lineEnd, this.at))
      at = this.at
    }
    return { kind: 'scalar', start, value: this.resolved(value, start) }
  }

  private resolved(source: string, start: number): string | number | boolean | null {
    const value = resolveScalar(source, start, this.issues)
    return this.issues.length > 0 ? unsure() : value
  }

  /** `|` keeps lines, `>` joins them; with `-` without a line end after the last. */
  private textBlock(start: number, column: number): Node {
    const { text } = this
    BLOCK_HEADER.lastIndex = start
    const header = BLOCK_HEADER.exec(text) ?? unsure()
    const [, style, strip] = header
    let at = BLOCK_HEADER.lastIndex
    let indent = -1
    let value = ''
    let pending = 0
    while (at < text.length) {
      const newline = text.indexOf('\n', at)
      if (newline < 0) unsure()
      let content = at
      while (text.charCodeAt(content) === 32) content++
      if (content >= newline) {
        // An empty line, unless it is one of spaces in the text.
        if (indent < 0 || content - at > indent) unsure()
        pending++
      } else {
        if (indent < 0) indent = content - at
        if (content - at < indent) break
        if (indent <= column || text.charCodeAt(newline - 1) === 32) unsure()
        if (style === '>' && content - at > indent) unsure()
        const joined = style === '|' ? '\n'.repeat(pending + 1) : pending > 0 ? '\n'.repeat(pending) : ' '
        value += `${value === '' ? '' : joined}${text.slice(at + indent, newline)}`
        pending = 0
      }
      at = newline + 1
    }
    if (indent < 0) unsure()
    this.nextLine(at)
    return { kind: 'scalar', start, value: strip === '-' ? value : `${value}\n` }
  }

  /** A list or mapping in brackets, or a quoted or bare text within one; all of it on one line. */
  private flow(): Node {
    const { text } = this
    const start = this.at
    switch (text[start]) {
      case '[':
        return this.nested(() => this.flowList(start))
      case '{':
        return this.nested(() => this.flowMap(start))
      case "'":
        return { kind: 'scalar', start, value: this.singleQuoted(start) }
      case '"': {
        const end = text.indexOf('"', start + 1)
        const value = end < 0 ? unsure() : text.slice(start + 1, end)
        if (value.includes('\\') || value.includes('\n')) unsure()
        this.at = end + 1
        return { kind: 'scalar', start, value }
      }
      default:
        return this.flowBare(start)
    }
  }

  private flowList(start: number): Node {
    const items: Node[] = []
    this.at = this.pastSpaces(start + 1)
    if (this.text[this.at] === ']') this.at++
    else
      do items.push(this.flow())
      while (this.comma(']'))
    return { kind: 'list', start, items }
  }

  private flowMap(start: number): Node {
    const entries: Entry[] = []
    const keys = new Set<string>()
    this.at = this.pastSpaces(start + 1)
    if (this.text[this.at] === '}') this.at++
    else
      do {
        const keyStart = this.at
        if (!this.matches(FLOW_KEY, keyStart)) unsure()
        const key = this.text.slice(keyStart, FLOW_KEY.lastIndex)
        if (keys.has(key) || key.length > LONGEST_KEY) unsure()
        keys.add(key)
        this.at = this.pastSpaces(FLOW_KEY.lastIndex + 1)
        entries.push({ key, keyStart, value: this.flow() })
      } while (this.comma('}'))
    return { kind: 'map', start, entries }
  }

  private pastSpaces(from: number): number {
    let at = from
    while (this.text.charCodeAt(at) === 32) at++
    return at
  }

  /** Past a comma to what follows it, or past the closing bracket. */
  private comma(close: string): boolean {
    const at = this.pastSpaces(this.at)
    const c = this.text[at]
    this.at = c === ',' ? this.pastSpaces(at + 1) : at + 1
    return c === ',' || (c === close ? false : unsure())
  }

  private singleQuoted(start: number): string {
    const { text } = this
    let end = text.indexOf("'", start + 1)
    while (end >= 0 && text[end + 1] === "'") end = text.indexOf("'", end + 2)
    const value = end < 0 ? unsure() : text.slice(start + 1, end)
    if (value.includes('\n')) unsure()
    this.at = end + 1
    return value.replaceAll("''", "'")
  }

  private flowBare(start: number): Node {
    const { text } = this
    const first = text[start]
    if (first === undefined || first === '\n' || INDICATORS.has(first)) unsure()
    let end = start
    while (end < text.length && text[end] !== '\n' && !isFlowEnd(text[end])) {
      const colon =
        text[end] === ':' && (text[end + 1] === ' ' || text[end + 1] === '\n' || isFlowEnd(text[end + 1]))
      if (colon || (text[end] === '#' && text[end - 1] === ' ')) unsure()
      end++
    }
    if (text[end] === '\n' || end >= text.length) unsure()
    this.at = end
    return { kind: 'scalar', start, value: this.resolved(trimmedEnd(text.slice(start, end)), start) }
  }
}

// Only spaces: text may end in the wide space of Japanese.
const trimmedEnd = (line: string): string => {
  let end = line.length
  while (end > 0 && line.charCodeAt(end - 1) === 32) end--
  return line.slice(0, end)
}

/** What stands for the line ends between two lines of one bare text: a space, or the empty lines there were. */
function gap(between: string): string {
  let lines = 0
  for (const c of between) if (c === '\n') lines++
  return lines > 1 ? '\n'.repeat(lines - 1) : ' '
}
