import type { Report } from '../issue.ts'
import type { Element, Value } from '../types.ts'
import { XSI } from '../xml/read.ts'
import { baseOf, keyOfType, membersOf, type SchemaVersion } from './tables.ts'

const XS = 'http://www.w3.org/2001/XMLSchema'

/** Each built-in type of XML Schema, and what it was made from. */
const BUILT_IN: Readonly<Record<string, string>> = {
  anySimpleType: 'anyType',
  ...ofEach('anySimpleType', [
    ...['string', 'boolean', 'decimal', 'float', 'double', 'duration', 'dateTime', 'time', 'date', 'gYear'],
    ...['gYearMonth', 'gMonth', 'gMonthDay', 'gDay', 'hexBinary', 'base64Binary', 'anyURI', 'QName'],
    ...['NOTATION', 'NMTOKENS', 'IDREFS', 'ENTITIES'],
  ]),
  ...{ normalizedString: 'string', token: 'normalizedString' },
  ...ofEach('token', ['language', 'NMTOKEN', 'Name']),
  NCName: 'Name',
  ...ofEach('NCName', ['ID', 'IDREF', 'ENTITY']),
  integer: 'decimal',
  ...ofEach('integer', ['nonPositiveInteger', 'long', 'nonNegativeInteger']),
  ...{ negativeInteger: 'nonPositiveInteger', int: 'long', short: 'int', byte: 'short' },
  ...ofEach('nonNegativeInteger', ['unsignedLong', 'positiveInteger']),
  ...{ unsignedInt: 'unsignedLong', unsignedShort: 'unsignedInt', unsignedByte: 'unsignedShort' },
}

function ofEach(base: string, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((it) => [it, base]))
}

const isBuiltIn = (key: string): boolean => !/^\d/.test(key)

/**
 * The type that an element names for itself in `xsi:type`, or else the one that it was declared with. A name that no
 * schema of the version has, or of a type that is not the declared one nor made from it, is a fault; the element is
 * then read as declared.
 * @see W3C, XML Schema Part 1, 2nd edition, 3.3.4 "Element Locally Valid (Element)", clause 4, and 3.14.6
 */
export function typeNamed(
  element: Element,
  declared: string,
  version: SchemaVersion,
  report?: Report,
): string {
  const value = element.attributes?.[`{${XSI}}type`]
  if (value === undefined) return declared
  const named = keyNamed(value, version)
  const quotes = { found: value.text.trim(), within: element.name }
  if (named === undefined) report?.('type-not-known', value.at, quotes)
  else if (isMadeFrom(named, declared)) return named
  else report?.('type-not-derived', value.at, quotes)
  return declared
}

function keyNamed({ meant }: Value, version: SchemaVersion): string | undefined {
  if (meant === undefined) return undefined
  const { namespace, name } = meant
  if (namespace !== XS) return keyOfType(`${namespace} ${name}`, version)
  return name === 'anyType' || Object.hasOwn(BUILT_IN, name) ? name : undefined
}

/** Whether a type may stand where another was declared: it is that one, or was made from it in any number of steps. */
function isMadeFrom(key: string, declared: string): boolean {
  for (let at: string | undefined = key; at !== undefined; at = madeFrom(at)) if (at === declared) return true
  return membersOf(declared).some((member) => isMadeFrom(key, member))
}

const madeFrom = (key: string): string | undefined => {
  if (isBuiltIn(key)) return BUILT_IN[key]
  return baseOf(key) ?? (membersOf(key).length > 0 ? 'anySimpleType' : 'anyType')
}
