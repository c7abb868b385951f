/**
 * Makes src/formats/mddf/schema/tables.generated.ts: what the schemas of the standard say, as facts. They lie
 * beside the repository, not in it (../shared/data/mddf/xsd, from MovieLabs/mddf, MIT; xmldsig is W3C's).
 *
 * Every type of every version becomes one line; types that say the same are one type, whatever their version. One with
 * a name keeps it and what it was made from, since a document may name it in `xsi:type`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Element } from '../../src/formats/mddf/index.ts'
import { readXml } from '../../src/formats/mddf/xml/read.ts'

export const MDDF_DATA = resolve(import.meta.dirname, '../../../shared/data/mddf')
export const SCHEMA_FILE = 'src/formats/mddf/schema/tables.generated.ts'

export const hasMddfData = (): boolean => existsSync(join(MDDF_DATA, 'xsd'))

const XS = 'http://www.w3.org/2001/XMLSchema'

/** The short names of the vocabularies in the tables. */
const FAMILIES: readonly (readonly [letter: string, address: RegExp])[] = [
  ['a', /\/schema\/avails\//],
  ['m', /\/schema\/md\//],
  ['c', /\/schema\/mdmec\//],
  ['d', /xmldsig/],
]

interface Schema {
  readonly file: string
  readonly address: string
  readonly family: string
  readonly imports: readonly string[]
  readonly named: ReadonlyMap<string, Element>
  readonly prefixes: ReadonlyMap<string, string>
}

/** `xs:import` that name a file which was never published, and what stands in for it. */
const STANDS_IN: Readonly<Record<string, string>> = { 'mdmec-v2.11.xsd': 'mdmec-v2.12.xsd' }

function readSchema(file: string): Schema {
  const source = STANDS_IN[file] ?? file
  let text = readFileSync(join(MDDF_DATA, 'xsd', source), 'utf8')
  // MEC 2.11 is imported by Avails 2.6.1 and was never published; between 2.10 and 2.12 only a list was added.
  if (source !== file) text = text.replaceAll('v2.12', 'v2.11').replaceAll('version="2.12"', 'version="2.11"')
  const { root } = readXml(text)
  if (!root) throw new Error(`${file} is no XML`)
  const address = root.attributes?.['targetNamespace']?.text ?? ''
  const family = FAMILIES.find(([, it]) => it.test(address))?.[0]
  if (!family) throw new Error(`${file}: unknown namespace ${address}`)
  const named = new Map<string, Element>()
  for (const it of root.children) {
    const name = it.attributes?.['name']?.text
    if (name !== undefined) named.set(`${it.name === 'element' ? 'element' : groupOf(it)} ${name}`, it)
  }
  const declared = [...text.matchAll(/\sxmlns(?::([\w-]+))?\s*=\s*["']([^"']*)["']/g)]
  return {
    file,
    address,
    family,
    imports: root.children
      .filter(({ name }) => name === 'import')
      .map((it) => it.attributes?.['schemaLocation']?.text ?? ''),
    named,
    prefixes: new Map(declared.map(([, prefix = '', it = '']) => [prefix, it])),
  }
}

const groupOf = ({ name }: Element): string =>
  name === 'complexType' || name === 'simpleType' ? 'type' : name

/** A schema with all that it imports, by their addresses. */
type Family = ReadonlyMap<string, Schema>

function withImports(file: string, schemas: Map<string, Schema>): Family {
  const found = new Map<string, Schema>()
  const add = (name: string): void => {
    const schema = schemas.get(name) ?? readSchema(name)
    schemas.set(name, schema)
    if (found.has(schema.address)) return
    found.set(schema.address, schema)
    schema.imports.forEach(add)
  }
  add(file)
  return found
}

/** A type as a list of words; `⟦key⟧` in a word is another type. */
interface Row {
  readonly key: string
  readonly words: readonly string[]
}

/** Writes the rows of one version. */
function rowsOf(family: Family, version: string): { rows: Row[]; roots: Map<string, string> } {
  const rows = new Map<string, Row>()
  const roots = new Map<string, string>()

  const resolveName = (text: string, schema: Schema): readonly [address: string, local: string] => {
    const [prefix, local] = text.includes(':') ? (text.split(':') as [string, string]) : ['', text]
    return [schema.prefixes.get(prefix) ?? '', local]
  }
  const find = (group: string, text: string, schema: Schema): readonly [Element, Schema] => {
    const [address, local] = resolveName(text, schema)
    const other = address === schema.address ? schema : family.get(address)
    const element = other?.named.get(`${group} ${local}`)
    if (!element || !other) throw new Error(`${schema.file}: no ${group} ${text}`)
    return [element, other]
  }
  const own = (element: Element, name: string): string | undefined => element.attributes?.[name]?.text
  const parts = (element: Element): readonly Element[] =>
    element.children.filter(({ namespace, name }) => namespace === XS && name !== 'annotation')

  /** The key of a type by its name. */
  function typeByName(text: string, schema: Schema): string {
    const [address, local] = resolveName(text, schema)
    if (address === XS) return `xs:${local}`
    const [element, other] = find('type', text, schema)
    const key = `${version} ${other.family}:${local}`
    if (!rows.has(key)) define(key, element, other)
    return key
  }
  /** The key of a type where it is written in place. */
  function typeHere(element: Element, schema: Schema, name = 'type'): string {
    const named = own(element, name)
    if (named !== undefined) return typeByName(named, schema)
    const inner = parts(element).find(({ name }) => name === 'simpleType' || name === 'complexType')
    if (!inner) return element.name === 'attribute' ? 'xs:anySimpleType' : 'xs:anyType'
    const at = inner.at as { line: number; column: number }
    const key = `${version} ${schema.file}@${at.line}:${at.column}`
    if (!rows.has(key)) define(key, inner, schema)
    return key
  }

  function define(key: string, element: Element, schema: Schema): void {
    rows.set(key, { key, words: [] })
    const words = element.name === 'simpleType' ? simple(element, schema) : complex(element, schema)
    const name = own(element, 'name')
    rows.set(key, {
      key,
      words: [...(name === undefined ? [] : [nameWord(name, element, schema)]), ...words],
    })
  }

  /** `:md.Region-type`, and after `<` what a type with attributes or children was made from. */
  function nameWord(name: string, element: Element, schema: Schema): string {
    const [derived] = parts(element).filter((it) => /^(?:simple|complex)Content$/.test(it.name))
    const base = derived && own(parts(derived)[0]!, 'base')
    const made = base === undefined ? '' : `<⟦${typeByName(base, schema)}⟧`
    return `:${schema.family}.${name}${made}`
  }

  function simple(element: Element, schema: Schema): readonly string[] {
    const [inner] = parts(element)
    if (inner?.name === 'union') {
      const members = (own(inner, 'memberTypes') ?? '').split(/\s+/).filter(Boolean)
      const here = parts(inner).map((it) => typeHere({ ...inner, attributes: {}, children: [it] }, schema))
      return ['%u', ...[...members.map((it) => typeByName(it, schema)), ...here].map((it) => `⟦${it}⟧`)]
    }
    if (inner?.name !== 'restriction') throw new Error(`${schema.file}: ${inner?.name} in a simple type`)
    return restriction(inner, schema)
  }
  function restriction(inner: Element, schema: Schema): readonly string[] {
    const base = own(inner, 'base') ? typeHere(inner, schema, 'base') : typeHere(inner, schema)
    const facets = parts(inner).filter(({ name }) => !/^(simpleType|attribute|attributeGroup)$/.test(name))
    const values = (name: string) =>
      facets.filter((it) => it.name === name).map((it) => own(it, 'value') ?? '')
    const known = ['enumeration', 'pattern', 'minInclusive', 'maxInclusive', 'length']
    const strange = facets.find(({ name }) => !known.includes(name))
    if (strange) throw new Error(`${schema.file}: facet ${strange.name}`)
    const told: Record<string, unknown> = {}
    if (values('enumeration').length > 0) told['enum'] = values('enumeration')
    if (values('pattern').length > 0) told['pattern'] = values('pattern')
    for (const [name, short] of [['minInclusive', 'least'] as const, ['maxInclusive', 'most'] as const]) {
      if (values(name).length > 0) told[short] = Number(values(name)[0])
    }
    return ['%r', `⟦${base}⟧`, JSON.stringify(told)]
  }

  interface Complex {
    readonly attributes: Map<string, string>
    readonly content: string
  }
  function complex(element: Element, schema: Schema): readonly string[] {
    const { attributes, content } = contentOf(element, schema)
    const list = [...attributes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, it]) => `@${name}${it}`)
    return [...list, own(element, 'mixed') === 'true' ? '+' : '', content].filter(Boolean)
  }
  function contentOf(element: Element, schema: Schema): Complex {
    const attributes = new Map<string, string>()
    let content = ''
    for (const part of parts(element)) {
      if (part.name === 'simpleContent' || part.name === 'complexContent') {
        const [inner] = parts(part) as [Element]
        const baseName = own(inner, 'base') ?? ''
        const [address] = resolveName(baseName, schema)
        if (part.name === 'simpleContent' && inner.name === 'restriction')
          throw new Error(`${schema.file}: a restriction of simple content`)
        if (address === XS) content = `#⟦${typeByName(baseName, schema)}⟧`
        else {
          const [base, other] = find('type', baseName, schema)
          if (base.name === 'simpleType') content = `#⟦${typeByName(baseName, schema)}⟧`
          else {
            const inherited = contentOf(base, other)
            for (const [name, it] of inherited.attributes) attributes.set(name, it)
            if (inner.name === 'extension') content = inherited.content
          }
        }
        const added = contentOf(inner, schema)
        for (const [name, it] of added.attributes) attributes.set(name, it)
        if (added.content !== '') content = content === '' ? added.content : `(${content},${added.content})`
      } else if (part.name === 'attribute') attribute(part, schema, attributes)
      else if (part.name === 'attributeGroup') {
        const [group, other] = find('attributeGroup', own(part, 'ref') ?? '', schema)
        for (const it of parts(group)) attribute(it, other, attributes)
      } else if (!/^(enumeration|pattern|simpleType)$/.test(part.name)) content = particle(part, schema)
    }
    return { attributes, content }
  }
  function attribute(element: Element, schema: Schema, into: Map<string, string>): void {
    if (element.name !== 'attribute') throw new Error(`${schema.file}: ${element.name} among attributes`)
    const required = own(element, 'use') === 'required' ? '!' : ''
    into.set(own(element, 'name') ?? '', `${required}=⟦${typeHere(element, schema)}⟧`)
  }

  const times = (element: Element): string => {
    const least = own(element, 'minOccurs') ?? '1'
    const most = own(element, 'maxOccurs') ?? '1'
    const signs: Readonly<Record<string, string>> = {
      '1 1': '',
      '0 1': '?',
      '0 unbounded': '*',
      '1 unbounded': '+',
    }
    const sign = signs[`${least} ${most}`]
    if (sign === undefined) throw new Error(`occurs ${least} to ${most}`)
    return sign
  }
  function particle(element: Element, schema: Schema): string {
    switch (element.name) {
      case 'sequence':
      case 'choice': {
        const inner = parts(element).map((it) => particle(it, schema))
        if (inner.length === 0) return ''
        return `(${inner.filter(Boolean).join(element.name === 'choice' ? '|' : ',')})${times(element)}`
      }
      case 'group': {
        const [group, other] = find('group', own(element, 'ref') ?? '', schema)
        return `(${parts(group).map((it) => particle(it, other))})${times(element)}`
      }
      case 'any': {
        const where = own(element, 'namespace') === '##other' ? schema.family : ''
        return `*${own(element, 'processContents') === 'lax' ? '~' : ''}${where}${times(element) || '1'}`
      }
      case 'element': {
        const ref = own(element, 'ref')
        const [declared, other] = ref === undefined ? [element, schema] : find('element', ref, schema)
        const fixed = own(declared, 'fixed') ?? own(declared, 'default')
        const sign = own(declared, 'fixed') === undefined ? '~' : '^'
        const value = fixed === undefined ? '' : `${sign}${fixed}`
        const type = `⟦${typeHere(declared, other)}⟧`
        return `${other.family}.${own(declared, 'name')}=${type}${value}${times(element)}`
      }
      default:
        throw new Error(`${schema.file}: ${element.name} in a model`)
    }
  }

  for (const schema of family.values()) {
    for (const [key, element] of schema.named) {
      const [group, name] = key.split(' ')
      if (group === 'element') roots.set(`${schema.family}.${name}`, typeHere(element, schema))
    }
  }
  // No element has them, but a document may name them.
  for (const schema of family.values()) {
    for (const [key, element] of schema.named) {
      const [group, name] = key.split(' ')
      const own = `${version} ${schema.family}:${name}`
      if (group === 'type' && !rows.has(own)) define(own, element, schema)
    }
  }
  return { rows: [...rows.values()], roots }
}

const KEY = /⟦([^⟧]*)⟧/g

/** Types that say the same get the same number: begun by their own words, refined until nothing divides. */
function numbered(rows: readonly Row[]): ReadonlyMap<string, number> {
  const wordsOf = (row: Row, number: (key: string) => string) =>
    row.words.map((word) => word.replace(KEY, (_, key: string) => number(key))).join(' ')
  let classes = new Map<string, number>()
  let count = 0
  for (;;) {
    const seen = new Map<string, number>()
    const next = new Map<string, number>()
    for (const row of rows) {
      const words = wordsOf(row, (key) => (key.startsWith('xs:') ? key : String(classes.get(key) ?? '')))
      if (!seen.has(words)) seen.set(words, seen.size)
      next.set(row.key, seen.get(words)!)
    }
    classes = next
    if (seen.size === count) return classes
    count = seen.size
  }
}

/** The three attributes that Avails 2.25 is known to add; the rest of it is read as 2.7. */
const ADDED_IN_2_25: readonly (readonly [element: string, attributes: readonly string[]])[] = [
  ['AllowedLanguage', ['descriptive', 'signed']],
  ['AssetLanguage', ['signed']],
  ['HoldbackLanguage', ['descriptive', 'signed']],
]

function in225(rows: readonly Row[]): readonly Row[] {
  const transaction = rows.find(({ key }) => key.endsWith(' a:AvailTrans-type'))
  const replaced = new Map<string, readonly string[]>()
  for (const [name, attributes] of ADDED_IN_2_25) {
    const key = new RegExp(`a\\.${name}=⟦([^⟧]*)⟧`).exec(transaction?.words.join(' ') ?? '')?.[1]
    const row = rows.find((it) => it.key === key)
    if (!row) throw new Error(`2.7 has no ${name}`)
    const added = attributes.map((it) => `@${it}=⟦xs:boolean⟧`)
    const content = row.words.at(-1)!
    replaced.set(row.key, [...[...row.words.slice(0, -1), ...added].sort(), content])
  }
  return rows.map((row) => ({ ...row, words: replaced.get(row.key) ?? row.words }))
}

interface Version {
  readonly name: string
  readonly addresses: Readonly<Record<string, string>>
  readonly roots: ReadonlyMap<string, string>
  /** the keys of the types that have a name */
  readonly named: readonly string[]
}

const namedOf = (rows: readonly Row[]): readonly string[] =>
  rows.flatMap(({ key, words: [first] }) => (first?.startsWith(':') ? [key] : []))

/** `0-4 7`: numbers that follow each other stand as the first and the last. */
function ranges(numbers: Iterable<number>): string {
  const spans: [from: number, to: number][] = []
  for (const it of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = spans.at(-1)
    if (last?.[1] === it - 1) last[1] = it
    else spans.push([it, it])
  }
  return spans.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(' ')
}

export function schemaText(): string {
  const schemas = new Map<string, Schema>()
  const files = readdirSync(join(MDDF_DATA, 'xsd'))
  const versionOf = (file: string) => file.replace(/^\w+-v|\.xsd$/g, '')
  const order = (a: string, b: string) => versionOf(a).localeCompare(versionOf(b), 'en', { numeric: true })
  const avails = files.filter((it) => it.startsWith('avails-')).toSorted(order)
  // MEC 2.7.1 has the namespace of 2.7: which of the two is meant is told by what imports it.
  const mec = [
    ...files.filter((it) => it.startsWith('mdmec-') && it !== 'mdmec-v2.7.1.xsd'),
    'mdmec-v2.11.xsd',
  ]
  const all: Row[] = []
  const versions: Version[] = []
  for (const file of [...avails, ...mec.toSorted(order)]) {
    const family = withImports(file, schemas)
    const name = file.replace('-v', '/').replace('.xsd', '')
    const { rows, roots } = rowsOf(family, name)
    all.push(...rows)
    const addresses = Object.fromEntries([...family.values()].map((it) => [it.family, it.address]))
    versions.push({ name, addresses, roots, named: namedOf(rows) })
    for (const [old, newer] of [
      ['avails/2.7', 'avails/2.25'] as const,
      ['mdmec/2.12', 'mdmec/2.25'] as const,
    ]) {
      if (name !== old) continue
      const renamed = (text: string) => text.replace(old, newer)
      const changed = newer === 'avails/2.25' ? in225(rows) : rows
      all.push(
        ...changed.map(({ key, words }) => ({
          key: renamed(key),
          words: words.map((word) => word.replaceAll(`⟦${old} `, `⟦${newer} `)),
        })),
      )
      versions.push({
        name: newer,
        addresses: Object.fromEntries(
          Object.entries(addresses).map(([it, address]) => [
            it,
            address.replace(/\/v2\.(7|12)(?=\/|$)/, '/v2.25'),
          ]),
        ),
        roots: new Map([...roots].map(([it, key]) => [it, renamed(key)])),
        named: namedOf(rows).map(renamed),
      })
    }
  }
  const numbers = numbered(all)
  // In the order in which the versions come to them; built-in types keep their names.
  const places = new Map<number, number>()
  const lines: string[] = []
  for (const row of all) {
    const number = numbers.get(row.key)!
    if (places.has(number)) continue
    places.set(number, lines.length)
    lines.push(row.words.join(' '))
  }
  const short = (key: string) =>
    key.startsWith('xs:') ? key.slice(3) : String(places.get(numbers.get(key)!))
  const written = lines.map((line) => JSON.stringify(line.replace(KEY, (_, key: string) => short(key))))
  const listed = versions.map(({ name, addresses, roots, named }) => {
    const all = [...roots].map(([root, key]) => `${root}=${short(key)}`).join(' ')
    const types = ranges(named.map((key) => Number(short(key))))
    return `  ${JSON.stringify(name)}: [${[addresses, all, types].map((it) => JSON.stringify(it)).join(', ')}],`
  })
  return `// Made by scripts/generate/mddf-schema.ts (\`npm run generate\`); never edited. Facts of the schemas of MovieLabs
// (MovieLabs/mddf e7f032bc, MIT-style licence) and of xmldsig-core-schema.xsd (W3C Software Licence): NOTICE.

/**
 * A type a line. First its name, \`:m.Region-type\`, where it has one, and after \`<\` what it adds to. Simple: \`%u A B\` a union, \`%r A {}\` a restriction. Others: \`@name!=A\` an attribute, \`!\` where
 * it is required; \`+\` where text stands between children; then the content: \`#A\` text, or a model of elements,
 * \`a.Name=A\` with \`?\`, \`*\`, \`+\`, \`~\` its default and \`^\` the one value it may have; \`*\` is any element, of
 * another vocabulary than the letter after it; after \`~\` it need not be known. Types are lines from 0, or named.
 */
export const TYPES: readonly string[] = [
${written.map((it) => `  ${it},`).join('\n')}
]

/** The addresses of a version's vocabularies (a: avails, m: md, c: mdmec, d: xmldsig), its elements at the top, and its named types. */
export const VERSIONS: Readonly<Record<string, readonly [addresses: Readonly<Record<string, string>>, roots: string, named: string]>> = {
${listed.join('\n')}
}
`
}
