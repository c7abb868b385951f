import { quoted } from './codec.ts'
import type { TextIssue } from './text.ts'
import { textIssue } from './text.ts'

const DECIMAL = /^-?(0|[1-9]\d*)(\.\d+)?$/
// What some program reads as a number: octal or not, with exponents, underscores, signs, other bases.
const NUMBER_LIKE =
  /^[-+]?(\.\d[\d_]*|\d[\d_]*(\.[\d_]*)?)([eE][-+]?\d+)?$|^[-+]?0[xob][\da-fA-F_]+$|^[-+]?\.(inf|Inf|INF)$|^\.(nan|NaN|NAN)$/
const AMBIGUOUS = /^(y|n|yes|no|on|off)$/i
const NULL = /^(~|null|Null|NULL|)$/
const TRUE = /^(true|True|TRUE)$/
const FALSE = /^(false|False|FALSE)$/

/**
 * A bare word of YAML as a value: the core schema of YAML 1.2, without what YAML 1.1 reads otherwise.
 * @param offset where it stands, for what is wrong with it
 */
export function resolveScalar(
  source: string,
  offset: number,
  issues: TextIssue[],
): string | number | boolean | null {
  const first = source.charCodeAt(0)
  // Most words begin with a letter that none of the special ones begin with.
  if (first > 57 && !/^[~nNtTfFyYoO]/.test(source)) return source
  if (NULL.test(source)) return null
  if (TRUE.test(source)) return true
  if (FALSE.test(source)) return false
  // `on` is the name of one of our fields, and as a key it stands bare in every file.
  if (AMBIGUOUS.test(source) && source !== 'on') {
    issues.push(textIssue('ambiguous-word', offset, { found: source }))
    return source
  }
  if (DECIMAL.test(source) && !/^-0(\.0*)?$/.test(source)) {
    const value = Number(source)
    if (!isExact(source, value)) issues.push(textIssue('number-not-exact', offset, { found: quoted(source) }))
    return value
  }
  if (NUMBER_LIKE.test(source)) issues.push(textIssue('number-form', offset, { found: quoted(source) }))
  return source
}

/** Does the number say all that its digits say? */
function isExact(source: string, value: number): boolean {
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return false
  const digits = source.includes('.') ? source.replace(/\.?0+$/, '') : source
  return String(value) === digits
}

/** Would a bare word of this text be read as something else than this text? */
export function needsQuotes(text: string): boolean {
  const issues: TextIssue[] = []
  return resolveScalar(text, 0, issues) !== text || issues.length > 0
}
