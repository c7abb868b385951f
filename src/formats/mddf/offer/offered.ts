import type { Country, Day, Language, Medium, Money, Until } from '../../../core/base/index.ts'
import {
  addDays,
  addMonths,
  canonicalLanguage,
  countryBit,
  dayFromEpoch,
  isCountry,
  isDay,
  nextDay,
  parseMoney,
  WORLD_MASK,
} from '../../../core/base/index.ts'
import { textOf } from '../rules/avail-structure.ts'
import { offsetIn } from '../sheet/zone.ts'
import { readInstant } from '../time.ts'
import type { Avail, Bound, Place, Region, Transaction } from '../types.ts'
import { type NoteTaker, notable } from './notes.ts'

/** A language as an offer allows it: seen, heard, or in any way. */
export interface Allowed {
  readonly language: Language
  readonly asset?: 'subtitle' | 'audio'
}

/** What the grants of a file say together, in the terms of a window. */
export interface Offered {
  /** its id without the number of its part; empty where the file has none */
  readonly stem: string
  readonly at?: Place
  readonly medium: Medium
  /** one bit a country */
  readonly territories: bigint
  /** none where the file does not say */
  readonly languages: readonly Allowed[]
  readonly from: Day
  readonly until: Until
  /** absent where the file does not say */
  readonly exclusive?: boolean
  /** none where the file does not say */
  readonly fees: readonly Money[]
}

/** What platforms buy, by the standard's word for it. The other media are not theirs to sell. */
export const MEDIUM_OF: Readonly<Record<string, Medium>> = {
  SVOD: 'svod',
  AVOD: 'avod',
  FAST: 'fast',
  VOD: 'tvod',
  EST: 'est',
}

const SOLD: ReadonlySet<Medium> = new Set(Object.values(MEDIUM_OF))

/** Do platforms buy this medium by avails? */
export const isSold = (medium: Medium): boolean => SOLD.has(medium)

/** One grant of a file before it is brought together with its like. */
interface Part extends Offered {
  readonly id: string
  readonly episode: boolean
}

export interface OfferedIn {
  readonly offered: readonly Offered[]
  /** stems of grants that are not understood: nothing is known of their windows, so these are let be */
  readonly unread: ReadonlySet<string>
}

/** `stream-2` is the second part of `stream`. */
export const stemOf = (id: string): string =>
  id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .replace(/(?<=.)-\d+$/, '')
    .slice(0, 60)

/**
 * The windows that some avails offer. A window whose places do not share their midnights stands in a file as several
 * grants, and in a sheet often as a row for each country: what differs in nothing but its places is one window.
 * @param home the country by whose clock a launch everywhere begins
 */
export function offeredIn(avails: readonly Avail[], home: Country, note: NoteTaker): OfferedIn {
  const parts: Part[] = []
  const unread = new Set<string>()
  for (const { transactions, assets } of avails) {
    const episode = assets[0]?.metadata?.kind === 'episode'
    for (const it of transactions) {
      const part = partOf(it, home, episode, note)
      if (part) parts.push(part)
      else unread.add(stemOf(textOf(it.transactionId)))
    }
  }
  return { offered: together(parts, note), unread }
}

function partOf(it: Transaction, home: Country, episode: boolean, note: NoteTaker): Part | undefined {
  const at = it.at
  const licence = textOf(it.licenseType)
  const medium = MEDIUM_OF[licence.toUpperCase()]
  if (!medium) {
    note('licence-not-known', it.licenseType?.at ?? at, { found: licence })
    return undefined
  }
  const territories = territoriesOf(it, note)
  if (territories === undefined) return undefined
  const clock = clockOf(it, home)
  const from = fromOf(it, clock, note)
  const until = from && untilOf(it, from, clock, note)
  if (from === undefined || until === undefined) return undefined
  if (until <= from) {
    note('end-before-start', it.end?.value.at ?? at, { found: textOf(it.end?.value) })
    return undefined
  }
  const id = textOf(it.transactionId)
  const exclusive = it.terms.find(({ termName }) => textOf(termName) === 'Exclusive')
  notable(it, note)
  return {
    ...(at && { at }),
    ...{ id, stem: stemOf(id), medium, territories, from, until, episode },
    languages: allowedIn(it, note),
    ...(exclusive && { exclusive: /^(true|1|yes)$/i.test(textOf(exclusive.value)) }),
    fees: feesOf(it, note),
  }
}

function territoriesOf(it: Transaction, note: NoteTaker): bigint | undefined {
  const maskOf = (regions: readonly Region[]): bigint | undefined => {
    let mask = 0n
    for (const { country, countryRegion } of regions) {
      const code = textOf(country ?? countryRegion).toUpperCase()
      if (code === 'WORLD') mask = WORLD_MASK
      else if (isCountry(code)) mask |= countryBit(code)
      else {
        note('territory-not-known', (country ?? countryRegion)?.at ?? it.at, { found: code })
        return undefined
      }
    }
    return mask
  }
  const [included, excluded] = [maskOf(it.territories), maskOf(it.territoriesExcluded)]
  if (included === undefined || excluded === undefined) return undefined
  const whole = it.territories.length === 0 ? WORLD_MASK : included
  const mask = whole & ~excluded
  if (mask === 0n) note('territory-not-known', it.at, { found: '' })
  return mask === 0n ? undefined : mask
}

/** By whose clock the days of a grant are told: that of its first country, or of home where it is everywhere. */
function clockOf({ territories }: Transaction, home: Country): Country {
  const code = textOf(territories[0]?.country ?? territories[0]?.countryRegion)
    .slice(0, 2)
    .toUpperCase()
  return isCountry(code) ? code : home
}

interface LocalTime {
  readonly day: Day
  /** `17:30:00`; absent where a day stands alone */
  readonly time?: string
}

function localTime({ value }: Bound, clock: Country): LocalTime | undefined {
  const key = `${value.text} ${clock}`
  const known = times.get(key)
  if (known) return known
  const time = readLocalTime(textOf(value), clock)
  if (times.size >= MOST_TIMES) times.clear()
  if (time) times.set(key, time)
  return time
}

// A memory, not state: the same days stand in thousands of rows.
const times = new Map<string, LocalTime>()
const MOST_TIMES = 10_000

function readLocalTime(text: string, clock: Country): LocalTime | undefined {
  if (isDay(text)) return { day: text }
  const read = readInstant(text)
  if (!read) return undefined
  const shift = (minutes: number) => written(read.clock + (minutes - (read.offset ?? minutes)) * 60_000)
  if (read.offset === undefined) return written(read.clock)
  // The offset of the place hangs on the time there, which hangs on the offset: the second answer is right.
  const first = shift(minutesOf(offsetIn(clock, textIn(shift(read.offset)))))
  return shift(minutesOf(offsetIn(clock, textIn(first))))
}

const textIn = ({ day, time = '00:00:00' }: LocalTime): string => `${day}T${time}`

function written(clock: number): LocalTime {
  const days = Math.floor(clock / 86_400_000)
  const seconds = Math.floor((clock - days * 86_400_000) / 1000)
  const two = (n: number) => String(n).padStart(2, '0')
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return { day: dayFromEpoch(days), time }
}

function minutesOf(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? []
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function fromOf({ start, at }: Transaction, clock: Country, note: NoteTaker): Day | undefined {
  const local = start?.kind === 'instant' ? localTime(start, clock) : undefined
  if (!start || !local) {
    note('start-no-day', start?.value.at ?? at, { found: textOf(start?.value) })
    return undefined
  }
  if (local.time !== undefined && local.time !== '00:00:00')
    note('time-of-day', start.value.at ?? at, { found: textOf(start.value), read: local.day })
  return local.day
}

function untilOf(it: Transaction, from: Day, clock: Country, note: NoteTaker): Until | undefined {
  const { end, windowDuration, at } = it
  if (end?.kind === 'condition' && /^open$/i.test(textOf(end.value))) return 'open'
  if (!end && windowDuration) {
    const [, count = '', unit] = /^P(\d{1,5})([DMY])$/.exec(textOf(windowDuration)) ?? []
    if (unit === 'D') return addDays(from, Number(count))
    if (unit !== undefined) return addMonths(from, Number(count) * (unit === 'Y' ? 12 : 1))
  }
  const local = end?.kind === 'instant' ? localTime(end, clock) : undefined
  if (!end || !local) {
    note('end-no-day', (end?.value ?? windowDuration)?.at ?? at, {
      found: textOf(end?.value ?? windowDuration),
    })
    return undefined
  }
  const { day, time } = local
  // At midnight the day has not begun: the one before is the last.
  if (time === '00:00:00') return day
  if (time !== undefined && !time.startsWith('23:59'))
    note('time-of-day', end.value.at ?? at, { found: textOf(end.value), read: day })
  return nextDay(day)
}

function allowedIn({ allowedLanguages, assetLanguages }: Transaction, note: NoteTaker): readonly Allowed[] {
  // Where nothing is said of what is allowed, it is what is delivered.
  const said = allowedLanguages.length > 0 ? allowedLanguages : assetLanguages
  const all = said.flatMap((it): readonly Allowed[] => {
    const language = canonicalLanguage(textOf(it))
    if (language === undefined) {
      note('language-not-known', it.at, { found: textOf(it) })
      return []
    }
    const asset = it.attributes?.['asset']?.text
    if (asset === 'subdub')
      return [{ language, asset: 'subtitle' } as const, { language, asset: 'audio' } as const]
    return [asset === 'subtitle' || asset === 'audio' ? { language, asset } : { language }]
  })
  return [...new Map(all.map((it) => [allowedKey(it), it])).values()]
}

export const allowedKey = ({ language, asset }: Allowed): string => `${language} ${asset ?? ''}`

function feesOf({ terms }: Transaction, note: NoteTaker): readonly Money[] {
  return terms.flatMap(({ termName, value, at }) => {
    if (textOf(termName) !== 'LicenseFee' || !value) return []
    const currency = value.attributes?.['currency']?.text.toUpperCase() ?? ''
    const fee = parseMoney(`${currency} ${textOf(value)}`)
    if (!fee) note('fee-not-known', value.at ?? at, { found: `${textOf(value)} ${currency}`.trim() })
    return fee ? [fee] : []
  })
}

/** Parts that differ in nothing but their places, as one. Episode by episode, a window runs from the first to the last. */
function together(parts: readonly Part[], note: NoteTaker): readonly Offered[] {
  const groups = Map.groupBy(parts, (it) =>
    [
      ...[it.stem, it.medium, it.exclusive, it.languages.map(allowedKey).toSorted().join()],
      ...(it.episode ? ['episode', it.territories] : [it.from, it.until]),
    ].join('|'),
  )
  return [...groups.values()].flatMap((group) => {
    // A fee that each part has of its own is owed for each: then each is a window.
    const paid = Map.groupBy(
      group.filter(({ fees }) => fees.length > 0),
      ({ id }) => id,
    )
    if (paid.size > 1) return group.map(alone)
    const [first] = group as [Part, ...Part[]]
    const starts = new Set(group.map(({ from }) => from))
    if (first.episode && starts.size > 1)
      note('episodes-as-one', first.at, {
        found: String(group.length),
        from: group.map(({ from }) => from).toSorted()[0]!,
      })
    return [
      {
        ...alone(first),
        territories: group.reduce((all, it) => all | it.territories, 0n),
        from: group.map(({ from }) => from).toSorted()[0]!,
        until: group
          .map(({ until }) => until)
          .toSorted()
          .at(-1)!,
        fees: group.find(({ fees }) => fees.length > 0)?.fees ?? [],
      },
    ]
  })
}

const alone = ({ id: _, episode: __, ...offered }: Part): Offered => offered
