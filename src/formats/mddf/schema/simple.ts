import type { SimpleType } from './tables.ts'

/** Why a text is no value of a type. */
export type Misfit =
  | { readonly why: 'form'; readonly types: readonly string[] }
  | { readonly why: 'listed'; readonly known: readonly string[] }
  | { readonly why: 'pattern'; readonly pattern: string }
  | { readonly why: 'range'; readonly least?: number; readonly most?: number }

/** Every type but `string` takes the white space around and between its words as single spaces or none. */
export const collapsed = (text: string): string =>
  SPACED.test(text) ? text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '') : text

// What most texts are not.
const SPACED = /^ | $| {2}|[\t\r\n]/

const isText = (type: SimpleType): boolean =>
  type.kind === 'built-in'
    ? type.name === 'string' || type.name === 'anySimpleType' || type.name === 'anyType'
    : type.kind === 'restriction' && isText(type.base)

export function misfitOf(type: SimpleType, text: string): Misfit | undefined {
  switch (type.kind) {
    case 'built-in':
      return FORMS[type.name]?.(collapsed(text)) === false ? { why: 'form', types: [type.name] } : undefined
    case 'union': {
      const misfits = type.members.map((member) => misfitOf(member, text))
      if (misfits.some((it) => it === undefined)) return undefined
      return { why: 'form', types: misfits.flatMap((it) => (it?.why === 'form' ? it.types : [])) }
    }
    case 'restriction': {
      const misfit = misfitOf(type.base, text)
      if (misfit) return misfit
      const { enum: known, pattern, least, most } = type.facets
      const value = isText(type.base) ? text : collapsed(text)
      if (known && !known.includes(value)) return { why: 'listed', known }
      // Patterns of one step are alternatives, and each must match the whole.
      if (pattern && !pattern.some((it) => new RegExp(`^(?:${it})$`, 'u').test(value)))
        return { why: 'pattern', pattern: pattern.join(' | ') }
      const number = Number(value)
      if ((least !== undefined && number < least) || (most !== undefined && number > most)) {
        return {
          why: 'range',
          ...(least === undefined ? {} : { least }),
          ...(most === undefined ? {} : { most }),
        }
      }
      return undefined
    }
  }
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isRealDay(year: string, month: number, day: number): boolean {
  if (/^-?0+$/.test(year)) return false
  const y = Number(year)
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
  return month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1]! + (month === 2 && leap ? 1 : 0)
}

const YEAR = '(-?(?:[1-9]\\d{3,}|0\\d{3}))'
const OFFSET = '(?:Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))?'
const TIME = '(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)'
const DATE = new RegExp(`^${YEAR}-(\\d\\d)-(\\d\\d)${OFFSET}$`)
const DATE_TIME = new RegExp(`^${YEAR}-(\\d\\d)-(\\d\\d)T${TIME}${OFFSET}$`)
const ONLY_TIME = new RegExp(`^${TIME}${OFFSET}$`)
const ONLY_YEAR = new RegExp(`^${YEAR}${OFFSET}$`)
const YEAR_MONTH = new RegExp(`^${YEAR}-(0[1-9]|1[0-2])${OFFSET}$`)
const DURATION = /^-?P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/
const DOUBLE = /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/
const INTEGER = /^[+-]?\d+$/

const dated = (form: RegExp) => (text: string) => {
  const found = form.exec(text)
  return found !== null && isRealDay(found[1]!, Number(found[2]), Number(found[3]))
}

const within = (least: bigint | undefined, most: bigint | undefined) => (text: string) => {
  if (!INTEGER.test(text)) return false
  const value = BigInt(text.replace(/^\+/, ''))
  return (least === undefined || value >= least) && (most === undefined || value <= most)
}

// RFC 3986. What XML Schema escapes before it looks (spaces, letters beyond ASCII, quotes, braces) stands for a letter.
const PCHAR = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})"
const PCHAR_NC = PCHAR.replace('=:@', '=@')
const AUTHORITY =
  "(?:(?:[A-Za-z0-9\\-._~!$&'()*+,;=:]|%[0-9A-Fa-f]{2})*@)?(?:\\[[0-9A-Fa-fvV:.]+\\]|(?:[A-Za-z0-9\\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)(?::\\d*)?"
const PATH = `(?:/${PCHAR}*)*`
const URI = new RegExp(
  `^(?:[A-Za-z][A-Za-z0-9+\\-.]*:(?://${AUTHORITY}${PATH}|/(?:${PCHAR}+${PATH})?|${PCHAR}+${PATH}|)` +
    `|//${AUTHORITY}${PATH}|/(?:${PCHAR}+${PATH})?|${PCHAR_NC}+${PATH}|)` +
    `(?:\\?(?:${PCHAR}|[/?])*)?(?:#(?:${PCHAR}|[/?])*)?$`,
)
// biome-ignore lint/suspicious/noControlCharactersInRegex: what is escaped is named by its codes
const ESCAPED = /[\x00-\x20\x7f-\uffff<>"{}|\\^`']/g

/** By the bits that their values take beside the sign. */
function signed(bits: Readonly<Record<string, bigint>>): Readonly<Record<string, (text: string) => boolean>> {
  return Object.fromEntries(
    Object.entries(bits).map(([name, it]) => [name, within(-(2n ** it), 2n ** it - 1n)]),
  )
}
function unsigned(
  bits: Readonly<Record<string, bigint>>,
): Readonly<Record<string, (text: string) => boolean>> {
  return Object.fromEntries(Object.entries(bits).map(([name, it]) => [name, within(0n, 2n ** it - 1n)]))
}

const isName = (text: string): boolean => /^[\p{L}_:][\p{L}\p{N}\p{M}.:_-]*$/u.test(text)
const isNCName = (text: string): boolean => isName(text) && !text.includes(':')
const isToken = (text: string): boolean => /^[\p{L}\p{N}\p{M}.:_-]+$/u.test(text)
const listOf = (is: (text: string) => boolean) => (text: string) => text.split(' ').every(is)
const MONTH_DAY = new RegExp(`^--(\\d\\d)-(\\d\\d)${OFFSET}$`)

/** How each built-in type of XML Schema is written, once its white space is collapsed. */
const FORMS: Readonly<Record<string, (text: string) => boolean>> = {
  boolean: (text) => /^(?:true|false|0|1)$/.test(text),
  decimal: (text) => /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text),
  double: (text) => DOUBLE.test(text),
  integer: within(undefined, undefined),
  ...signed({ long: 63n, int: 31n, short: 15n, byte: 7n }),
  ...unsigned({ unsignedLong: 64n, unsignedInt: 32n, unsignedShort: 16n, unsignedByte: 8n }),
  nonNegativeInteger: within(0n, undefined),
  positiveInteger: within(1n, undefined),
  nonPositiveInteger: within(undefined, 0n),
  negativeInteger: within(undefined, -1n),
  float: (text) => DOUBLE.test(text),
  date: dated(DATE),
  gMonth: (text) => new RegExp(`^--(?:0[1-9]|1[0-2])${OFFSET}$`).test(text),
  gDay: (text) => new RegExp(`^---(?:0[1-9]|[12]\\d|3[01])${OFFSET}$`).test(text),
  // In a leap year, since it is of every year.
  gMonthDay: (text) => {
    const [, month, day] = MONTH_DAY.exec(text) ?? []
    return month !== undefined && isRealDay('2000', Number(month), Number(day))
  },
  hexBinary: (text) => /^(?:[0-9A-Fa-f]{2})*$/.test(text),
  dateTime: dated(DATE_TIME),
  time: (text) => ONLY_TIME.test(text),
  gYear: (text) => ONLY_YEAR.test(text) && !/^-?0+(?!\d)/.test(text),
  gYearMonth: (text) => YEAR_MONTH.test(text) && !/^-?0+-/.test(text),
  duration: (text) => DURATION.test(text),
  language: (text) => /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(text),
  anyURI: (text) => URI.test(text.replace(ESCAPED, '_')),
  ...{ ID: isNCName, IDREF: isNCName, NCName: isNCName },
  QName: (text) => text.split(':').length <= 2 && text.split(':').every(isNCName),
  Name: isName,
  NMTOKEN: isToken,
  ...{ NMTOKENS: listOf(isToken), IDREFS: listOf(isNCName) },
  // No document of the framework declares one, so that no name is that of one.
  ...{ ENTITY: () => false, ENTITIES: () => false, NOTATION: () => false },
  base64Binary: (text) =>
    /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text.replaceAll(' ', '')),
}
