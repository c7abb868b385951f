import type { Pair, Scalar, YAMLMap, YAMLSeq, Node as YamlNode } from 'yaml'
import { isCollection, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml'
import type { Parsed, Path } from '../../core/base/index.ts'
import { invariant, isDay, parsed, partsOf, previousDay, refused } from '../../core/base/index.ts'
import { keyOf } from '../../core/title/index.ts'
import type { AnyCodec, Plain, PlainRecord } from './codec.ts'
import { entryOf, shapesOf } from './codec.ts'
import { readYaml } from './document.ts'
import { emit, field, listEntry, rendered } from './emit.ts'
import type { FileIssue } from './issue.ts'
import { toPlain } from './node.ts'
import { stepsOf, wayOf } from './paths.ts'
import { inFile } from './places.ts'
import { plainFor } from './scenario.ts'
import { textIssue } from './text.ts'

/**
 * The text of a file with one place changed: everything else keeps its comments, its order and its layout,
 * to the letter.
 * @param text of the file that the path's section, or part of the catalogue, stands in; may be empty
 * @param path a field, an entry of a list, or one that is to be added at its list's end
 * @param value as the core has it; undefined takes the field or the entry away
 * @returns the new text; issues when the text cannot be read, or the path leads nowhere
 */
export function editFile(text: string, path: Path, value: unknown): Parsed<string, FileIssue> {
  const yaml = readYaml('', text)
  if (yaml.issues.length > 0) return refused(yaml.issues.map((issue) => inFile(yaml, issue)))
  const way = wayOf(path)
  // A part of the catalogue has its name in its file; a section has not.
  const parts = partsOf(path).slice(1)
  const before: Plain = yaml.root ? toPlain(yaml.root) : {}
  const change = way.ok
    ? changeAt(before, parts, value === undefined ? undefined : plainFor(way.codecs, value))
    : undefined
  if (!change) {
    const found = way.ok ? '' : way.nearest
    return refused([inFile(yaml, textIssue('unknown-path', 0, { found: path, nearest: found }))])
  }
  const after = applied(before, change.steps, change.plain)
  const spliced = splice(yaml.text, change, orderOf(path.split('/')[0] ?? '', change.steps, before))
  const edited = spliced !== undefined && reads(spliced, after) ? spliced : rewritten(yaml.text, change)
  invariant(reads(edited, after), 'a changed file reads as the old one with the change')
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  return parsed(mark + (text.includes('\r\n') ? edited.replaceAll('\n', '\r\n') : edited))
}

const reads = (text: string, as: Plain): boolean => {
  const yaml = readYaml('', text)
  return yaml.issues.length === 0 && same(yaml.root ? toPlain(yaml.root) : {}, as)
}

/** The same data; in which order fields stand says nothing. */
function same(a: Plain, b: Plain): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => same(item, b[i]!))
    )
  }
  const [mine, others] = [a as PlainRecord, b as PlainRecord]
  const keys = Object.keys(mine)
  return (
    keys.length === Object.keys(others).length &&
    keys.every((key) => Object.hasOwn(others, key) && same(mine[key]!, others[key]!))
  )
}

interface FileChange {
  /** the way to the place; its last step is a key or a position that need not exist yet */
  readonly steps: readonly (string | number)[]
  /** undefined: it is taken away */
  readonly plain: Plain | undefined
}

/** The change in the data of the file; undefined when more than the last step of the way is missing. */
function changeAt(plain: Plain, parts: readonly string[], value: Plain | undefined): FileChange | undefined {
  if (parts.length === 0) return undefined
  const found = stepsOf(plain, parts)
  const here = at(plain, found)
  // An approved date is kept under a path, which is several parts and one step.
  const left = parts.slice(found.reduce<number>((read, step) => read + String(step).split('/').length, 0))
  if (found.at(-1) === 'last' && parts.at(-1) === 'until' && left.length === 0)
    return changeOfEnd(plain, found, value)
  if (left.length === 0) return { steps: found, plain: value }
  if (value === undefined) return undefined
  const [name = '', entry] = left
  if (left.length === 1 && Array.isArray(here)) return { steps: [...found, here.length], plain: value }
  // The first entry of a list that is not there yet, or has nothing in it.
  if (left.length === 1 && here === null && keyOf(value) === name) return { steps: found, plain: [value] }
  if (typeof here !== 'object' || here === null || Array.isArray(here)) return undefined
  if (found.at(-1) === 'dates') return { steps: [...found, left.join('/')], plain: value }
  if (left.length === 1) return { steps: [...found, name], plain: value }
  return left.length === 2 && keyOf(value) === entry ? { steps: [...found, name], plain: [value] } : undefined
}

/** The end of a stretch that the file gives by its last day: where a day is put, so it stays. */
function changeOfEnd(
  plain: Plain,
  steps: readonly (string | number)[],
  until: Plain | undefined,
): FileChange | undefined {
  if (until === undefined) return undefined
  if (typeof until === 'string' && isDay(until)) return { steps, plain: previousDay(until) }
  const { last: _, ...rest } = at(plain, steps.slice(0, -1)) as PlainRecord
  return { steps: steps.slice(0, -1), plain: { ...rest, until } }
}

function at(plain: Plain, steps: readonly (string | number)[]): Plain | undefined {
  let value: unknown = plain
  for (const step of steps) value = (value as Record<string | number, unknown> | null | undefined)?.[step]
  return value as Plain | undefined
}

function applied(plain: Plain, steps: readonly (string | number)[], value: Plain | undefined): Plain {
  const [step, ...rest] = steps
  if (step === undefined) return value ?? null
  if (Array.isArray(plain)) {
    if (rest.length > 0) return plain.with(step as number, applied(plain[step as number]!, rest, value))
    return plain.toSpliced(step as number, 1, ...(value === undefined ? [] : [value]))
  }
  const fields = { ...(plain as PlainRecord) } as Record<string, Plain>
  if (rest.length > 0) fields[step] = applied(fields[step]!, rest, value)
  else if (value === undefined) delete fields[step]
  else fields[step] = value
  return fields
}

/** The fields of the record that a new field goes into, in the order of its type. */
function orderOf(root: string, steps: readonly (string | number)[], plain: Plain): readonly string[] {
  const parts = steps.slice(0, -1).map((step, i) => {
    if (typeof step === 'string') return step
    const entry = at(plain, steps.slice(0, i + 1))
    return keyOf(entry) ?? String(step)
  })
  const way = wayOf([root, ...parts].join('/'))
  return way.ok ? [...new Set(way.codecs.flatMap(fieldsOf))] : []
}

const fieldsOf = (codec: AnyCodec): readonly string[] =>
  entryOf(codec) ? [] : shapesOf(codec).flatMap((shape) => Object.keys(shape))

const OPTIONS = { schema: 'failsafe', uniqueKeys: false, version: '1.2' } as const

/** The text with only the lines of the place changed; undefined where that is not simply done. */
function splice(text: string, change: FileChange, order: readonly string[]): string | undefined {
  const document = parseDocument(text, OPTIONS)
  const { steps, plain } = change
  if (!document.contents) {
    return plain === undefined
      ? text
      : `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${emit(applied({}, steps, plain))}`
  }
  const parent = nodeAt(document.contents as YamlNode, steps.slice(0, -1))
  const last = steps.at(-1)
  if (last === undefined || !isCollection(parent)) return undefined
  if (parent.flow || parent.items.length === 0) {
    // What stands in brackets is written anew as a whole.
    const around = steps.slice(0, -1)
    const whole = applied(toPlain(readYaml('', text).root!), steps, plain)
    return around.length === 0 ? undefined : splice(text, { steps: around, plain: at(whole, around)! }, [])
  }
  const lines = new Lines(text)
  if (isMap(parent)) return spliceMap(lines, parent, String(last), plain, order)
  return isSeq(parent) ? spliceList(lines, parent, Number(last), plain) : undefined
}

function nodeAt(root: YamlNode, steps: readonly (string | number)[]): YamlNode | undefined {
  let node: YamlNode | undefined = root
  for (const step of steps) {
    if (isMap(node)) node = node.items.find((pair) => keyText(pair) === step)?.value as YamlNode | undefined
    else if (isSeq(node)) node = node.items[step as number] as YamlNode | undefined
    else return undefined
  }
  return node
}

const keyText = (pair: Pair): string => String((pair.key as Scalar).value)

/** A text by its lines. */
class Lines {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  startOf(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1
  }
  /** the offset after the line's text, before its line feed */
  endOf(offset: number): number {
    const end = this.text.indexOf('\n', offset)
    return end < 0 ? this.text.length : end
  }
  columnOf(offset: number): number {
    return offset - this.startOf(offset)
  }
  /** with what lies between two offsets put in another's place */
  with(from: number, to: number, put: string): string {
    return this.text.slice(0, from) + put + this.text.slice(to)
  }
}

const startOf = (node: unknown): number => (node as YamlNode).range![0]

/** The offset after the last character of a value, its own line end apart. */
function endOf(node: YamlNode, text: string): number {
  if (isCollection(node) && !node.flow && node.items.length > 0) {
    const last: unknown = node.items.at(-1)
    if (!isPair(last)) return endOf(last as YamlNode, text)
    return last.value ? endOf(last.value as YamlNode, text) : (last.key as YamlNode).range![1]
  }
  let end = node.range![1]
  while (end > node.range![0] && (text[end - 1] === '\n' || text[end - 1] === ' ')) end--
  return end
}

function spliceMap(
  lines: Lines,
  map: YAMLMap,
  key: string,
  plain: Plain | undefined,
  order: readonly string[],
): string | undefined {
  const { text } = lines
  const pairs = map.items as Pair<Scalar, YamlNode>[]
  const index = pairs.findIndex((pair) => keyText(pair) === key)
  const indent = lines.columnOf(startOf(pairs[0]!.key))
  const pair = pairs[index]
  if (!pair) {
    if (plain === undefined) return text
    const rank = order.indexOf(key)
    const before = pairs.findLast((it) => order.indexOf(keyText(it)) < rank) ?? pairs.at(-1)!
    const end = lines.endOf(endOf(before.value ?? before.key, text))
    return lines.with(end, end, `\n${field(key, plain, indent).join('\n')}`)
  }
  const keyStart = startOf(pair.key)
  const value = pair.value ?? pair.key
  const lineEnd = lines.endOf(endOf(value, text))
  if (plain === undefined) {
    const next = pairs[index + 1]
    // The first of a list's entry stands behind its dash.
    if (lines.columnOf(keyStart) !== text.slice(lines.startOf(keyStart)).search(/[^ ]/))
      return next && lines.with(keyStart, startOf(next.key), '')
    return pairs.length === 1
      ? undefined
      : lines.with(lines.startOf(keyStart), Math.min(lineEnd + 1, text.length), '')
  }
  const colon = text.indexOf(':', pair.key.range![1])
  const valueStart = startOf(value)
  const onKeyLine = valueStart > colon && !text.slice(colon, valueStart).includes('\n')
  const put = rendered(plain, indent, colon + 1 - lines.startOf(keyStart) + 1)
  if (
    onKeyLine &&
    isScalar(value) &&
    !value.type?.startsWith('BLOCK') &&
    put.kind === 'rest' &&
    !put.text.includes('\n')
  )
    // A comment behind the value stays.
    return lines.with(valueStart, endOf(value, text), put.text)
  const comment =
    onKeyLine && !(isScalar(value) && value.type?.startsWith('BLOCK')) ? '' : commentAfter(text, colon + 1)
  const [first = '', ...rest] = put.kind === 'rest' ? put.text.split('\n') : []
  const head = put.kind === 'rest' ? ` ${first}${rest.length > 0 ? '' : comment}` : comment
  const below = put.kind === 'rest' ? rest : put.lines
  const end = onKeyLine && isCollection(value) ? endOf(value, text) : lineEnd
  return lines.with(colon + 1, end, [head, ...below].join('\n'))
}

/** A comment that stands behind a name, with the space before it. */
const commentAfter = (text: string, from: number): string =>
  /^ +#[^\n]*/.exec(text.slice(from, from + 500))?.[0] ?? ''

function spliceList(
  lines: Lines,
  list: YAMLSeq,
  index: number,
  plain: Plain | undefined,
): string | undefined {
  const { text } = lines
  const items = list.items as YamlNode[]
  const item = items[index]
  const indent = lines.columnOf(startOf(list))
  // A list behind another's dash has no lines of its own.
  if (text.slice(lines.startOf(startOf(list)), startOf(list)).trim() !== '') return undefined
  if (!item) {
    if (plain === undefined) return text
    const end = lines.endOf(endOf(items.at(-1)!, text))
    return lines.with(end, end, `\n${listEntry(plain, indent).join('\n')}`)
  }
  const start = text.lastIndexOf('-', startOf(item) - 1)
  const lineStart = lines.startOf(start)
  const end = lines.endOf(endOf(item, text))
  if (plain !== undefined) return lines.with(lineStart, end, listEntry(plain, indent).join('\n'))
  return items.length === 1 ? undefined : lines.with(lineStart, Math.min(end + 1, text.length), '')
}

/** The text as the library writes it with the change in it: comments and order stay, layout mostly. */
function rewritten(text: string, { steps, plain }: FileChange): string {
  const document = parseDocument(text, OPTIONS)
  if (plain === undefined) document.deleteIn(steps)
  else document.setIn(steps, parseDocument(emit(plain), OPTIONS).contents)
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}
