import { entryOf } from '../entry-of.ts'
import type { Attributes, Element, Value } from '../types.ts'
import { XSI } from './read.ts'

/** The prefixes that the framework's own documents use. */
const PREFIXES: Readonly<Record<string, string>> = {
  avails: 'avails',
  md: 'md',
  mdmec: 'mdmec',
  xmldsig: 'ds',
}
const XML = 'http://www.w3.org/XML/1998/namespace'

const escapeText = (text: string): string =>
  text.replace(/[&<>\r]/g, (it) =>
    it === '&' ? '&amp;' : it === '<' ? '&lt;' : it === '>' ? '&gt;' : '&#13;',
  )

const escapeAttribute = (text: string): string =>
  escapeText(text).replace(/["\t\n]/g, (it) => (it === '"' ? '&quot;' : `&#${it.charCodeAt(0)};`))

/**
 * The text of a document. Vocabularies get the framework's prefixes and the addresses of a version; what is of
 * another namespace declares it where it stands.
 * @param addresses of each vocabulary that the document may use
 */
export function writeXml(root: Element, addresses: ReadonlyMap<string, string>): string {
  const used = new Set<string>()
  const note = (element: Element): void => {
    used.add(element.namespace)
    for (const { meant } of Object.values(element.attributes ?? {})) if (meant) used.add(meant.namespace)
    element.children.forEach(note)
  }
  note(root)
  const declared = [...addresses]
    .filter(([vocabulary]) => used.has(vocabulary))
    .map(([vocabulary, address]) => ` xmlns:${PREFIXES[vocabulary]}="${escapeAttribute(address)}"`)
  const lines: string[] = ['<?xml version="1.0" encoding="UTF-8"?>']
  write(root, '', declared.join(''), lines)
  return `${lines.join('\n')}\n`
}

function write(element: Element, indent: string, declared: string, lines: string[]): void {
  if (element.mixed || element.children.length === 0) {
    lines.push(indent + inline(element, declared))
    return
  }
  const { name, opening } = tag(element, declared)
  lines.push(`${indent}<${opening}>`)
  for (const child of element.children) write(child, `${indent}  `, '', lines)
  lines.push(`${indent}</${name}>`)
}

/** On one line, since white space between its parts would be text. */
function inline(element: Element, declared = ''): string {
  const { name, opening } = tag(element, declared)
  const parts = element.mixed ?? (element.children.length > 0 ? element.children : [element.text])
  const content = parts.map((it) => (typeof it === 'string' ? escapeText(it) : inline(it))).join('')
  return content === '' ? `<${opening}/>` : `<${opening}>${content}</${name}>`
}

function tag({ namespace, name, attributes }: Element, declared: string) {
  const prefix = entryOf(PREFIXES, namespace)
  const qualified = prefix === undefined ? name : `${prefix}:${name}`
  // Without a prefix an element of another namespace, or of none, says so itself.
  const own = prefix === undefined ? ` xmlns="${escapeAttribute(namespace)}"` : ''
  return { name: qualified, opening: qualified + declared + own + written(attributes) }
}

function written(attributes: Attributes | undefined): string {
  let text = ''
  let count = 0
  /** The prefixes of the text that was read hold no longer. */
  const qualified = ({ namespace, name }: NonNullable<Value['meant']>): string => {
    const own = entryOf(PREFIXES, namespace)
    if (own !== undefined || namespace === '') return own === undefined ? name : `${own}:${name}`
    text += ` xmlns:n${++count}="${escapeAttribute(namespace)}"`
    return `n${count}:${name}`
  }
  for (const [name, { text: given, meant }] of Object.entries(attributes ?? {})) {
    const [, address, local] = /^\{([^}]*)\}(.*)$/.exec(name) ?? []
    const prefix =
      address === undefined ? '' : address === XML ? 'xml:' : address === XSI ? 'xsi:' : `n${++count}:`
    if (prefix !== '' && prefix !== 'xml:')
      text += ` xmlns:${prefix.slice(0, -1)}="${escapeAttribute(address!)}"`
    const value = meant ? qualified(meant) : given
    text += ` ${prefix}${local ?? name}="${escapeAttribute(value)}"`
  }
  return text
}
