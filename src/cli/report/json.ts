import { formatMoney, formatRatio, formatTerritories, formatWhen, isRelative } from '../../core/base/index.ts'

/**
 * Core values as plain JSON: money, ratios, territories and dates are the text that the files have; a map is
 * an object.
 */
export function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString()
  if (Array.isArray(value)) return value.map(plain)
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, one]) => [key, plain(one)]))
  if (typeof value !== 'object' || value === null) return value
  if ('currency' in value && 'minor' in value) return formatMoney(value as never)
  if ('num' in value && 'den' in value) return formatRatio(value as never)
  if ('include' in value && 'exclude' in value) return formatTerritories(value as never)
  if ('anchor' in value && isRelative(value as never)) return formatWhen(value as never)
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]))
}

export const jsonText = (value: unknown): string => `${JSON.stringify(plain(value), null, 2)}\n`
