import type { Report } from '../issue.ts'
import type { Element, Place } from '../types.ts'
import { XSI } from '../xml/read.ts'
import { isBlank } from '../xml/white-space.ts'
import { typeNamed } from './derived.ts'
import type { Model, Position } from './model.ts'
import { collapsed, misfitOf } from './simple.ts'
import type { ComplexType, SchemaVersion, SimpleType } from './tables.ts'
import { typeOf } from './tables.ts'

const NIL = `{${XSI}}nil`
const MOST_QUOTED = 80
/** Lists of what may stand in a place are cut here: a reader looks for a name, not for all. */
const MOST_NAMED = 12

export const quoted = (text: string): string => {
  const short = collapsed(text)
  return short.length > MOST_QUOTED ? `${short.slice(0, MOST_QUOTED)}…` : short
}

export const listed = (words: readonly string[]): string =>
  words.length > MOST_NAMED ? `${words.slice(0, MOST_NAMED).join(', ')}, …` : words.join(', ')

/** An element's name with its vocabulary: `md Region`. */
const keyOf = ({ namespace, name }: Element): string => `${namespace} ${name}`
const nameOf = (key: string): string => key.slice(key.indexOf(' ') + 1)

/** Whatever an element breaks in the schema of its version, its children included: every fault, not the first. */
export function checkElement(element: Element, key: string, version: SchemaVersion, report: Report): void {
  check(element, key, undefined, { version, report, deep: true })
}

/** The same of an element alone: its attributes, and the order of its children, not their content. */
export function checkTop(element: Element, key: string, version: SchemaVersion, report: Report): void {
  check(element, key, undefined, { version, report, deep: false })
}

/** The content of a child, where it stands in an element of this type. */
export function checkChild(
  child: Element,
  [list, key]: readonly [list: Element, key: string],
  version: SchemaVersion,
  report: Report,
): void {
  // What the list says of itself is told where the list is checked.
  const type = typeOf(typeNamed(list, key, version))
  if (type.kind !== 'complex' || !('positions' in type.content)) return
  const position = type.content.positions.find((it) => takes(it, child))
  if (position) checkAt(child, position, { version, report, deep: true })
}

interface Context {
  readonly version: SchemaVersion
  readonly report: Report
  readonly deep: boolean
}

function check(element: Element, key: string, position: Position | undefined, context: Context): void {
  const { report, version } = context
  const type = typeOf(typeNamed(element, key, version, report))
  if (type.kind === 'built-in' && type.name === 'anyType') {
    const nil = element.attributes?.[NIL]
    if (position && nil) report('attribute-not-expected', nil.at, { found: 'xsi:nil', within: element.name })
    checkAnything(element, context)
    return
  }
  const simple = type.kind === 'complex' ? type.content : type
  checkAttributes(element, type.kind === 'complex' ? type : undefined, report)
  if ('positions' in simple) {
    checkChildren(element, type.kind === 'complex' && type.mixed, simple, context)
    return
  }
  // Of an element of text that holds others the whole is wrong: it is told where it begins, and once.
  const [child] = element.children
  if (child)
    report('element-not-expected', element.at, { found: child.name, within: element.name, expected: '' })
  checkText(element, simple, position, report)
}

function checkText(element: Element, type: SimpleType, position: Position | undefined, report: Report): void {
  // An element without text has the value that the schema gives it.
  const text = element.text === '' && position?.value !== undefined ? position.value : element.text
  checkValue(type, text, element.name, element.at, report)
  // The schema asks for the element and takes it without a word in it; whoever reads it would not. Common
  // Metadata is left alone, as the standard's own validator does: credits are often sent as empty elements.
  if (
    position?.required &&
    element.namespace !== 'md' &&
    !/\S/.test(text) &&
    misfitOf(type, text) === undefined
  ) {
    report('value-empty', element.at, { within: element.name })
  }
  const fixed = position?.fixed ? position.value : undefined
  if (fixed !== undefined && !sameBoolean(collapsed(text), fixed)) {
    report('value-not-fixed', element.at, { found: quoted(text), within: element.name, expected: fixed })
  }
}

// The one fixed value in the schemas is `true`, which may be written `1`.
const sameBoolean = (text: string, value: string): boolean =>
  text === value || (value === 'true' && text === '1')

function checkValue(
  type: SimpleType,
  text: string,
  within: string,
  at: Place | undefined,
  report: Report,
): void {
  const misfit = misfitOf(type, text)
  if (!misfit) return
  const found = quoted(text)
  switch (misfit.why) {
    case 'form':
      report('value-of-other-type', at, { found, within, expected: misfit.types.join(', ') })
      break
    case 'listed':
      report('value-not-listed', at, { found, within, known: listed(misfit.known) })
      break
    case 'pattern':
      report('value-off-pattern', at, { found, within, expected: misfit.pattern })
      break
    case 'range': {
      const [least, most] = [misfit.least, misfit.most].map((it) => (it === undefined ? '' : String(it)))
      report('value-out-of-range', at, { found, within, least: least!, most: most! })
    }
  }
}

function checkAttributes(element: Element, type: ComplexType | undefined, report: Report): void {
  const { attributes } = element
  for (const name in attributes) {
    const value = attributes[name]!
    const known = type?.attributes.get(name)
    if (known) checkValue(known.type, value.text, `${element.name}@${name}`, value.at, report)
    else if (name !== `{${XSI}}type`) {
      const found = name.replace(`{${XSI}}`, 'xsi:').replace(/^\{.*\}/, '')
      report('attribute-not-expected', value.at, { found, within: element.name })
    }
  }
  if (!type) return
  for (const [name, { required }] of type.attributes) {
    const value = element.attributes?.[name]
    if (required && value === undefined) {
      report('attribute-missing', element.at, { found: name, within: element.name })
    } else if (required && value && !/\S/.test(value.text)) {
      report('value-empty', value.at, { within: `${element.name}@${name}` })
    }
  }
}

function checkChildren(element: Element, mixed: boolean, model: Model, context: Context): void {
  const { version, report } = context
  const text = element.mixed?.filter((it) => typeof it === 'string').join(' ') ?? element.text
  if (!mixed && !isBlank(text)) {
    report('text-not-expected', element.at, { found: quoted(text), within: element.name })
  }
  const { positions, first, follow } = model
  const after = (at: number): readonly number[] => (at < 0 ? first : follow[at]!)
  let at = -1
  // Where something stood that may not: whoever reads that was told what may, and what is missing with it.
  let told: number | undefined
  for (const child of element.children) {
    const key = keyOf(child)
    const next = after(at).find((it) => takes(positions[it]!, child, key))
    if (next !== undefined) {
      at = next
      checkAt(child, positions[next]!, context)
      continue
    }
    const later = reachable(at, child, model, takes) ?? reachable(at, child, model, isMeant)
    if (later !== undefined && told === at && takes(positions[later]!, child, key)) {
      at = later
      checkAt(child, positions[later]!, context)
      continue
    }
    const expected = namesOf(after(at), positions)
    const known = positions.find(({ name }) => nameOf(name) === child.name)
    if (known && !positions.some(({ name }) => name === keyOf(child))) {
      const address = child.namespace || '–'
      const vocabulary = known.name.slice(0, known.name.indexOf(' '))
      const wanted = version.addresses.get(vocabulary) ?? vocabulary
      report('element-other-namespace', child.at, { found: child.name, address, expected: wanted })
    } else {
      report('element-not-expected', child.at, { found: child.name, within: element.name, expected })
    }
    // What was left out before it, or what stands out of its order, is one fault: its own content, and what
    // follows it, are still checked.
    if (later === undefined) told = at
    else at = later
    const position = positions[later ?? positions.indexOf(known!)]
    if (position) checkAt(child, position, context)
  }
  const complete = at < 0 ? model.nullable : model.last.has(at)
  if (!complete && told !== at) {
    report('element-missing', element.at, { within: element.name, expected: namesOf(after(at), positions) })
  }
}

const namesOf = (allowed: readonly number[], positions: readonly Position[]): string =>
  listed([...new Set(allowed.map((it) => positions[it]!).map(({ name, any }) => (any ? '*' : nameOf(name))))])

function takes({ name, any }: Position, child: Element, key = keyOf(child)): boolean {
  if (!any) return name === key
  if (any.except === '') return true
  return child.namespace !== any.except && child.namespace !== ''
}

/** Its name in other capitals, or of another vocabulary: what was meant is plain, and not missing too. */
const isMeant = ({ name }: Position, child: Element): boolean =>
  nameOf(name).toLowerCase() === child.name.toLowerCase()

/** The nearest position after this one that takes the child when what stands between is left out. */
function reachable(
  from: number,
  child: Element,
  model: Model,
  isOf: (position: Position, child: Element) => boolean,
): number | undefined {
  const seen = new Set<number>()
  let edge = from < 0 ? model.first : model.follow[from]!
  while (edge.length > 0) {
    const next: number[] = []
    for (const it of edge) {
      if (seen.has(it)) continue
      seen.add(it)
      if (!model.positions[it]!.any && isOf(model.positions[it]!, child)) return it
      next.push(...model.follow[it]!)
    }
    edge = next
  }
  return undefined
}

function checkAt(child: Element, position: Position, context: Context): void {
  if (!context.deep) return
  const key = position.any ? context.version.roots.get(keyOf(child)) : position.type
  if (key !== undefined) check(child, key, position.any ? undefined : position, context)
  else if (position.any?.lax) checkUnknown(child, context)
  // The schemas let in elements of other vocabularies only where somebody has declared them.
  else context.report('element-not-known', child.at, { found: child.name })
}

/** Anything may stand here; what is known is still checked. */
function checkAnything(element: Element, context: Context): void {
  for (const child of element.children) {
    const root = context.version.roots.get(keyOf(child))
    if (root !== undefined) check(child, root, undefined, context)
    else checkUnknown(child, context)
  }
}

/** What nobody declared may still name its type. */
function checkUnknown(element: Element, context: Context): void {
  const key = typeNamed(element, 'anyType', context.version, context.report)
  if (key === 'anyType') checkAnything(element, context)
  else check(element, key, undefined, context)
}
