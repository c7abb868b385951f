import { SaxesParser } from 'saxes'
import type { Attributes, Element, LinePlace, Value } from '../types.ts'
import { isBlank } from './white-space.ts'

/** Why a text is no XML that can be read, and where. */
export interface XmlFault {
  readonly rule: XmlRule
  readonly at: LinePlace
  /** the name or the text that is meant */
  readonly found: string
}

export type XmlRule =
  | 'xml-not-well-formed'
  | 'xml-not-closed'
  | 'xml-not-opened'
  | 'xml-entity'
  | 'xml-prefix'
  | 'xml-attribute-twice'
  | 'xml-character'
  | 'xml-empty'
  | 'xml-too-deep'
  | 'xml-doctype'

export const XSI = 'http://www.w3.org/2001/XMLSchema-instance'

// No document of the framework nests half as deep; one that does is meant to exhaust the reader.
const MOST_DEEP = 200
// What follows the first hundred is nearly always their echo.
const MOST_FAULTS = 100
// Between two the reading can be stopped: what nests without end costs the parser the square of what is in one.
const CHUNK = 1 << 14

const QNAME = /^[ \t\r\n]*(?:([\p{L}_][\p{L}\p{N}\p{M}._-]*):)?([\p{L}_][\p{L}\p{N}\p{M}._-]*)[ \t\r\n]*$/u

export interface XmlReading {
  /** told of each child of the root when it is whole; what answers `drop` is kept as its name and place alone */
  readonly onChild?: (child: Element, root: Element) => 'keep' | 'drop'
  /** what an address is called; asked of the root first */
  readonly namespace?: (address: string) => string
}

export interface XmlRead {
  /** absent where no element was opened */
  readonly root?: Element
  /** the document is well formed where there is none, except of `xml-doctype` */
  readonly faults: readonly XmlFault[]
}

/** An element while it grows. */
interface Growing {
  namespace: string
  name: string
  at: LinePlace
  attributes?: Attributes
  children: Element[]
  text: string
  mixed?: (string | Element)[]
}

/**
 * The elements of an XML text with their places. Namespaces stand as addresses unless they are named; comments and processing
 * instructions are left out. No entity but the five of XML is known, and nothing is ever fetched.
 */
export function readXml(text: string, { onChild, namespace }: XmlReading = {}): XmlRead {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const faults: XmlFault[] = []
  const open: Growing[] = []
  // Whether each of them has text so far: looked for once, since a list's own white space grows with the list.
  const texts: boolean[] = []
  let root: Growing | undefined
  let attributePlaces: LinePlace[] = []
  let stopped = false

  const here = (): LinePlace => ({ line: parser.line, column: Math.max(1, parser.columnIndex) })
  const fault = (rule: XmlRule, found: string, at = here()): void => {
    if (stopped) return
    if (rule !== 'xml-doctype' && faults.length >= MOST_FAULTS) stopped = true
    else faults.push({ rule, at, found })
  }

  // What the parser closes because an outer element closes, or because nothing that is open has the name.
  let closing = { at: -1, closed: undefined as Growing | undefined, since: 0 }

  parser.on('error', ({ message }) => {
    const { rule, found } = faultOf(message)
    if (/unexpected close tag/.test(message)) {
      fault('xml-not-closed', closing.closed?.name ?? '', closing.closed?.at)
      return
    }
    if (rule === 'xml-not-opened') {
      // Nothing was left open by mistake: the closing tag itself is. The parser has closed all for it, so that
      // whatever follows would be told of what is not.
      if (closing.at === parser.position) faults.length = Math.min(faults.length, closing.since)
      if (!stopped) fault(rule, found)
      stopped = true
      return
    }
    // A text cut off leaves many open; the innermost says where.
    if (rule === 'xml-not-closed' && faults.some((it) => it.rule === rule)) return
    const unclosed = rule === 'xml-not-closed' ? open.at(-1)?.at : undefined
    fault(rule, rule === 'xml-entity' ? entityHere() : found, unclosed ?? here())
  })
  parser.on('doctype', () => fault('xml-doctype', ''))
  parser.on('opentagstart', () => {
    attributePlaces = []
  })
  parser.on('attribute', (it) => {
    if (isOwn(it)) attributePlaces.push(placeOfAttribute())
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    const element: Growing = {
      namespace: namespace?.(uri) ?? uri,
      name: local,
      at: here(),
      children: [],
      text: '',
    }
    let at = 0
    let named: Record<string, Value> | undefined
    for (const key in attributes) {
      const it = attributes[key]!
      if (!isOwn(it)) continue
      const place = attributePlaces[at++] ?? element.at
      // Where somebody's schema lies is of no use to a reader that fetches nothing.
      if (it.uri === XSI && /^(?:s|noNamespaceS)chemaLocation$/.test(it.local)) continue
      // Whatever an attribute is called, it is nothing more: not even __proto__.
      named ??= Object.create(null) as Record<string, Value>
      const meant = it.uri === XSI && it.local === 'type' ? meaningOf(it.value) : undefined
      named[it.uri === '' ? it.local : `{${it.uri}}${it.local}`] = {
        text: it.value,
        at: place,
        ...(meant && { meant }),
      }
    }
    if (named) element.attributes = named
    const parent = open.at(-1)
    if (parent) {
      parent.children.push(element)
      if (parent.mixed) parent.mixed.push(element)
      else if (texts.at(-1)) parent.mixed = [parent.text, element]
    } else root ??= element
    open.push(element)
    texts.push(false)
    if (open.length > MOST_DEEP && !stopped) {
      fault('xml-too-deep', String(MOST_DEEP))
      stopped = true
    }
  })
  const addText = (added: string): void => {
    const element = open.at(-1)
    if (!element) return
    const blank = isBlank(added)
    if (element.mixed) element.mixed.push(added)
    else if (element.children.length > 0) {
      // White space between children is layout.
      if (blank) return
      element.mixed = [...element.children, added]
    }
    if (!blank) texts[texts.length - 1] = true
    element.text += added
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const element = open.pop()
    texts.pop()
    if (!element) return
    const { position } = parser
    closing = {
      at: position,
      closed: element,
      since: closing.at === position ? closing.since : faults.length,
    }
    if (element.children.length > 0 && !element.mixed) element.text = ''
    if (onChild && open.length === 1 && root && onChild(element, root) === 'drop') {
      const { namespace, name, at } = element
      root.children[root.children.length - 1] = { namespace, name, at, children: [], text: '' }
    }
  })

  /** A name in a value, by the prefixes that hold where it stands. */
  function meaningOf(value: string): Value['meant'] {
    const [, prefix = '', name] = QNAME.exec(value) ?? []
    // What has no prefix is of the default namespace; where there is none, of none.
    const uri = parser.resolve(prefix) ?? (prefix === '' ? '' : undefined)
    if (name === undefined || uri === undefined) return undefined
    return { namespace: namespace?.(uri) ?? uri, name }
  }

  const entityHere = (): string =>
    /&([^;&\s<]*);?$/.exec(text.slice(Math.max(0, parser.position - 80), parser.position))?.[1] ?? ''

  /** Its name's first letter: the parser tells only where the value ends. */
  function placeOfAttribute(): LinePlace {
    const end = parser.position
    const quote = text[end - 1]
    if (quote !== '"' && quote !== "'") return here()
    let start = text.lastIndexOf(quote, end - 2)
    while (/[\s=]/.test(text[start - 1] ?? '')) start--
    while (start > 0 && !/[\s"'<]/.test(text[start - 1]!)) start--
    const column = parser.columnIndex - (end - start) + 1
    return column >= 1 ? { line: parser.line, column } : here()
  }

  for (let at = 0; at < text.length && !stopped; at += CHUNK) parser.write(text.slice(at, at + CHUNK))
  if (!stopped) parser.close()
  if (!root && faults.every((it) => it.rule === 'xml-doctype' || it.rule === 'xml-empty')) {
    return { faults: [{ rule: 'xml-empty', at: { line: 1, column: 1 }, found: '' }] }
  }
  return root ? { root, faults } : { faults }
}

/** Declarations of namespaces are read by the parser. */
const isOwn = ({ prefix, local }: { readonly prefix: string; readonly local: string }): boolean =>
  prefix !== 'xmlns' && (prefix !== '' || local !== 'xmlns')

/** What the parser means, of which it gives an English sentence after the place. */
function faultOf(message: string): { readonly rule: XmlRule; readonly found: string } {
  const said = message.replace(/^(?:[^\s:]*:)?\d+:\d+:\s*/, '')
  const found = (/: (.*?)\.?$/.exec(said)?.[1] ?? '').replace(/^"|"$/g, '').replace(/^\{[^}]*\}/, '')
  if (/^unclosed tag|^unexpected end/.test(said)) return { rule: 'xml-not-closed', found }
  if (/^unmatched closing tag|^unexpected close tag/.test(said)) return { rule: 'xml-not-opened', found }
  if (/^undefined entity/.test(said)) return { rule: 'xml-entity', found }
  if (/^unbound namespace prefix/.test(said)) return { rule: 'xml-prefix', found }
  if (/^duplicate attribute/.test(said)) return { rule: 'xml-attribute-twice', found }
  if (/^disallowed character\.$/.test(said)) return { rule: 'xml-character', found }
  if (/root element/.test(said)) return { rule: 'xml-empty', found }
  return { rule: 'xml-not-well-formed', found: said.replace(/\.$/, '') }
}
