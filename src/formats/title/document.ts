import type { Document, Pair, Scalar, Node as YamlNode } from 'yaml'
import { Composer, CST, isAlias, isMap, isScalar, isSeq, Lexer, Parser } from 'yaml'
import { MOST_DEPTH, quoted } from './codec.ts'
import type { IssueRule } from './issue.ts'
import type { Entry, Node } from './node.ts'
import { readQuickly } from './quick.ts'
import { resolveScalar } from './scalar.ts'
import type { Source, TextIssue } from './text.ts'
import { lineStarts, positionOf, readText, textIssue } from './text.ts'
import { findUnfit } from './unfit.ts'

/** A file read as YAML: its value with places, none when it is empty, and everything wrong with it. */
export interface YamlFile extends Source {
  readonly root?: Node
  readonly issues: readonly TextIssue[]
}

const MOST_PROBLEMS = 1000

/**
 * Reads a file as YAML 1.2, of which JSON is a part. What YAML can do and data never needs is refused, since
 * programs read it differently or can be made to run out of memory by it: anchors, aliases, tags, merge keys,
 * several documents, words and numbers that YAML 1.1 read otherwise.
 */
export function readYaml(file: string, content: Uint8Array | string): YamlFile {
  const { text, issues } = readText(file, content)
  if (issues.length > 0) return { file, text, issues }
  const quick = readQuickly(text)
  return quick ? { file, text, ...quick, issues: [] } : readFully(file, text)
}

/** The same by the library alone: every YAML there is, and every issue with its place. */
export function readFully(file: string, text: string): YamlFile {
  const tokens = tokensOf(text)
  const composed = tokens.issues.length > 0 ? tokens : compose(tokens.tokens, text.length)
  if (composed.issues.length > 0) return { file, text, issues: composed.issues }
  const issues: TextIssue[] = []
  const contents = 'document' in composed ? composed.document?.contents : undefined
  const root = contents ? nodeOf(contents, text, issues) : undefined
  const empty = !root || (root.kind === 'scalar' && root.value === null)
  return empty ? { file, text, issues } : { file, text, root, issues }
}

interface Composed {
  readonly document?: Document.Parsed
  readonly issues: readonly TextIssue[]
}

const ENOUGH: unique symbol = Symbol('enough')

function compose(tokens: readonly CST.Token[], length: number): Composed {
  const issues: TextIssue[] = []
  const composer = new Composer({
    schema: 'failsafe',
    uniqueKeys: false,
    version: '1.2',
    prettyErrors: false,
  })
  // The library makes an Error, with its stack, of each fault; a file of a million commas has as many faults.
  Object.assign(composer, {
    onError: (source: Fault, code: string, _: string, warning?: boolean) => {
      if (warning) return
      issues.push(textIssue(SYNTAX_RULES[code] ?? 'bad-yaml', Math.min(faultAt(source), length), {}))
      if (issues.length >= MOST_PROBLEMS) throw ENOUGH
    },
  })
  let document: Document.Parsed | undefined
  try {
    for (const next of composer.compose(tokens, true, length)) {
      if (document) return { issues: [textIssue('several-documents', next.range?.[0] ?? 0, {})] }
      document = next as Document.Parsed
    }
  } catch (thrown) {
    if (thrown !== ENOUGH) throw thrown
  }
  for (const { code, pos } of document?.errors ?? [])
    issues.push(textIssue(SYNTAX_RULES[code] ?? 'bad-yaml', Math.min(pos[0], length), {}))
  return document ? { document, issues } : { issues }
}

type Fault = number | readonly number[] | { readonly offset: number }

const faultAt = (source: Fault): number =>
  typeof source === 'number' ? source : 'offset' in source ? source.offset : (source[0] ?? 0)

const SYNTAX_RULES: Readonly<Record<string, IssueRule>> = {
  BAD_INDENT: 'bad-indent',
  TAB_AS_INDENT: 'tab-indent',
  MISSING_CHAR: 'not-closed',
  BAD_DQ_ESCAPE: 'bad-escape',
  BAD_COLLECTION_TYPE: 'yaml-tag',
  MULTIPLE_DOCS: 'several-documents',
}

const TOKEN_RULES: Readonly<Record<string, 'yaml-anchor' | 'yaml-alias' | 'yaml-tag'>> = {
  anchor: 'yaml-anchor',
  alias: 'yaml-alias',
  tag: 'yaml-tag',
}

/** The tokens of the text, as long as nothing in them is refused: nothing is built from what is. */
function tokensOf(text: string): {
  readonly tokens: readonly CST.Token[]
  readonly issues: readonly TextIssue[]
} {
  const tokens: CST.Token[] = []
  const issues: TextIssue[] = []
  const parser = new Parser()
  let inScalar = false
  let documents = 0
  for (const lexeme of new Lexer().lex(text)) {
    const { offset } = parser
    // The lexeme after the mark of a bare scalar is its text, whatever it looks like.
    const type: string | null = inScalar ? 'text' : CST.tokenType(lexeme)
    inScalar = type === 'scalar'
    const refused = type && TOKEN_RULES[type]
    if (refused) issues.push(textIssue(refused, offset, { found: quoted(lexeme) }))
    else if (type === 'directive-line') issues.push(textIssue('yaml-directive', offset, {}))
    else if (type === 'doc-start' && ++documents > 1) {
      issues.push(textIssue('several-documents', offset, {}))
      break
    }
    if (issues.length >= MOST_PROBLEMS) break
    for (const token of parser.next(lexeme)) {
      if (token.type === 'error') issues.push(textIssue('bad-yaml', Math.min(token.offset, text.length), {}))
      tokens.push(token)
    }
    if (depthOf(parser.stack) > MOST_DEPTH) {
      issues.push(textIssue('too-deep', offset, { limit: String(MOST_DEPTH) }))
      break
    }
  }
  if (issues.length === 0) for (const token of parser.end()) tokens.push(token)
  return { tokens, issues }
}

// The stack also holds the document and the scalar being read.
const depthOf = (stack: readonly unknown[]): number => stack.length - 2

function nodeOf(yaml: YamlNode, text: string, issues: TextIssue[]): Node {
  const start = startOf(yaml)
  if (isMap(yaml))
    return { kind: 'map', start, entries: entriesOf(yaml.items as Pair[], start, text, issues) }
  if (isSeq(yaml)) {
    const items = yaml.items.map((item) => nodeOf(item as YamlNode, text, issues))
    return { kind: 'list', start, items }
  }
  if (!isScalar(yaml)) {
    // Refused with the tokens already; this is for the compiler.
    if (isAlias(yaml)) issues.push(textIssue('yaml-alias', start, { found: yaml.source }))
    return { kind: 'scalar', start, value: null }
  }
  return { kind: 'scalar', start, value: scalarOf(yaml, start, text, issues) }
}

const startOf = (yaml: YamlNode): number => yaml.range?.[0] ?? 0

function scalarOf(yaml: Scalar, start: number, text: string, issues: TextIssue[]) {
  const value = String(yaml.value ?? '')
  const unfit = findUnfit(value)
  if (unfit) {
    // Where the character itself stands, unless it was written as an escape.
    const offset = Math.max(start, text.indexOf(unfit.character, start))
    issues.push(textIssue(unfit.rule, offset < (yaml.range?.[1] ?? 0) ? offset : start, unfit.quotes))
  }
  return yaml.type === 'PLAIN' ? resolveScalar(value, start, issues) : value
}

function entriesOf(
  pairs: readonly Pair[],
  around: number,
  text: string,
  issues: TextIssue[],
): readonly Entry[] {
  const seen = new Map<string, number>()
  let starts: readonly number[] | undefined
  return pairs.flatMap(({ key: yamlKey, value }): Entry[] => {
    const keyStart = (yamlKey as YamlNode | null)?.range?.[0] ?? around
    if (!isScalar(yamlKey) || (yamlKey.type === 'PLAIN' && yamlKey.value === '')) {
      issues.push(textIssue('key-not-text', keyStart, {}))
      return []
    }
    const key = String(yamlKey.value)
    if (yamlKey.type === 'PLAIN' && key === '<<') issues.push(textIssue('merge-key', keyStart, {}))
    const unfit = findUnfit(key)
    if (unfit) issues.push(textIssue(unfit.rule, keyStart, unfit.quotes))
    const first = seen.get(key)
    if (first === undefined) seen.set(key, keyStart)
    else {
      starts ??= lineStarts(text)
      const { line } = positionOf(starts, first)
      issues.push(textIssue('duplicate-key', keyStart, { found: quoted(key), line: String(line) }))
      return []
    }
    if (value === null) {
      // `{ en: Lee, Kim }`: the comma ended the name, and what follows has no colon.
      issues.push(textIssue('no-colon', keyStart, { found: quoted(key) }))
      return []
    }
    const node = nodeOf(value as YamlNode, text, issues)
    // Nothing was written: it is to be looked for where it would be.
    const blank =
      node.kind === 'scalar' && node.value === null && text[node.start] !== 'n' && text[node.start] !== '~'
    return [{ key, keyStart, value: blank ? { ...node, start: keyStart } : node }]
  })
}
