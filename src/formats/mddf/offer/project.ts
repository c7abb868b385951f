import type {
  Country,
  Day,
  LanguageUse,
  Medium,
  Money,
  Party,
  Path,
  Territories,
  WindowId,
} from '../../../core/base/index.ts'
import {
  countriesIn,
  minorDigits,
  nameIn,
  pathOf,
  previousDay,
  territoryMask,
  WORLD_MASK,
} from '../../../core/base/index.ts'
import type { Window } from '../../../core/release/index.ts'
import type { Showable, WindowStanding } from '../../../core/seams/index.ts'
import type { Title } from '../../../core/title/index.ts'
import { offsetIn } from '../sheet/zone.ts'
import type {
  Asset,
  Avail,
  Avails,
  Bound,
  Ratings,
  Region,
  SeriesMetadata,
  Term,
  Transaction,
  UnitMetadata,
  Value,
} from '../types.ts'
import { ratingSystems } from '../vocabulary/words.ts'
import { slugsOf } from './match.ts'

/** What is to be offered to whom, with all that a title alone does not know. */
export interface Offering {
  readonly title: Title
  readonly platform: Party
  /** the company that licenses: the title's lead */
  readonly licensor: Party
  /** the days of the title by their paths, as its assessment gives them */
  readonly dates: ReadonlyMap<Path, Day>
  /** paths of windows that some rule finds not cleared, held back or clashing */
  readonly notCleared: ReadonlySet<Path>
  /** how each window stands with the rights under it, for whoever sees them all */
  readonly standings?: ReadonlyMap<WindowId, WindowStanding>
  /** SD, HD, UHD: the title's data does not say */
  readonly formatProfile: string
  readonly issued: Day
  /** of the work that the title makes, where it is known */
  readonly eidr?: string
}

/** Why something of the title does not stand in the document. */
export type LeftWhy =
  | 'medium-not-offered'
  | 'start-not-known'
  | 'end-not-known'
  | 'not-cleared'
  | 'not-free'
  | 'partly-free'
  | 'free-not-known'
  | 'rating-not-listed'
  | 'stage-not-offered'

export interface LeftOut {
  readonly path: Path
  readonly why: LeftWhy
  /** of what is not free, or not known to be: where, when, why and by which grant */
  readonly lacking?: WindowStanding['lacking']
}

export interface Projected {
  readonly avails: Avails
  readonly left: readonly LeftOut[]
}

/** What a platform buys in each medium. The others are not its to sell: cinemas, stages, channels. */
const LICENCES: Partial<Readonly<Record<Medium, string>>> = {
  svod: 'SVOD',
  avod: 'AVOD',
  fast: 'FAST',
  tvod: 'VOD',
  est: 'EST',
}

// A country to itself has its own midnight; a list longer than this is a launch at one instant.
const MOST_APART = 60

const value = (text: string, attributes?: Readonly<Record<string, string>>): Value => ({
  text,
  ...(attributes
    ? { attributes: Object.fromEntries(Object.entries(attributes).map(([name, it]) => [name, { text: it }])) }
    : {}),
})

/** The windows of one platform in a title, as the avails that it takes. What it cannot be told is named. */
export function projectAvails(offering: Offering): Projected {
  const { title, platform } = offering
  const left: LeftOut[] = []
  const own = title.release.windows.filter(({ party }) => party === platform.id)
  if (title.head.form === 'stage') {
    for (const { id } of own) left.push({ path: pathOf('release/windows', id), why: 'stage-not-offered' })
    return { avails: { kind: 'avails', avails: [] }, left }
  }
  const transactions = own.flatMap((window) => transactionsOf(window, offering, left))
  const avail: Avail = {
    alid: value(`md:alid:org:${slugsOf(title)}`),
    associatedAlids: [],
    disposition: { entryType: value('Full Extract'), issueDate: value(offering.issued) },
    licensor: { displayNames: [value(nameIn(offering.licensor.names, 'en'))] },
    availType: value(title.head.form === 'series' ? 'series' : 'single'),
    shortDescription: value(nameIn(title.head.names, 'en')),
    assets: [assetOf(offering, left)],
    transactions,
    coreMetadata: [],
    sharedEntitlements: [],
    exceptionFlag: value('false'),
  }
  return { avails: { kind: 'avails', avails: transactions.length > 0 ? [avail] : [] }, left }
}

function assetOf({ title, eidr }: Offering, left: LeftOut[]): Asset {
  const urn = eidr === undefined ? undefined : value(eidr.replace('10.5240/', 'urn:eidr:10.5240:'))
  const id = value(`md:cid:org:${slugsOf(title)}`)
  const alias = value(nameIn(title.head.names, 'en'))
  const named = (title.release.metadata ?? []).flatMap(({ language, title: it }) =>
    it === undefined ? [] : [value(it, { language })],
  )
  const ratings = ratingsOf(title, left)
  const common = { releaseHistory: [], altIdentifiers: [], aliases: [alias], ...(ratings ? { ratings } : {}) }
  if (title.head.form === 'series') {
    const metadata: SeriesMetadata = {
      ...common,
      kind: 'series',
      contentId: id,
      ...(urn && { eidr: urn }),
      titles: [],
      localTitles: named,
      companyDisplayCredits: [],
    }
    return { contentId: id, workType: value('Series'), metadata, bundledAssets: [] }
  }
  const metadata: UnitMetadata = {
    ...common,
    kind: 'unit',
    ...(urn && { titleEidr: urn }),
    titles: named,
    people: [],
    groupingEntities: [],
    companyDisplayCredits: [],
  }
  return { contentId: id, workType: value('Movie'), metadata, bundledAssets: [] }
}

function ratingsOf({ release }: Title, left: LeftOut[]): Ratings | undefined {
  const listed = (release.ageRatings ?? []).flatMap(({ id, country, system, value: rating }) => {
    const known = ratingSystems(system).some((it) => it.ratings.has(rating))
    if (!known) left.push({ path: pathOf('release/ageRatings', id), why: 'rating-not-listed' })
    const region: Region = { country: value(country) }
    return known ? [{ region, system: value(system), value: value(rating), reasons: [] }] : []
  })
  return listed.length > 0 ? { ratings: listed } : undefined
}

/** The offers of a window: all of it, or what of it is free. */
function transactionsOf(window: Window, offering: Offering, left: LeftOut[]): readonly Transaction[] {
  const path = pathOf('release/windows', window.id)
  const leave = (why: LeftWhy, lacking?: LeftOut['lacking']): readonly Transaction[] => {
    left.push({ path, why, ...(lacking && { lacking }) })
    return []
  }
  const licence = LICENCES[window.medium]
  if (licence === undefined) return leave('medium-not-offered')
  if (offering.notCleared.has(path)) return leave('not-cleared')
  const from = offering.dates.get(pathOf(path, 'term', 'from'))
  const until = offering.dates.get(pathOf(path, 'term', 'until'))
  if (from === undefined) return leave('start-not-known')
  if (until === undefined && window.term.until !== 'open') return leave('end-not-known')
  const { territories, languages } = window
  const whole: Showable = { territories, languages, term: { from, until: until ?? 'open' } }
  const standing = offering.standings?.get(window.id)
  const isWhole = !standing || standing.standing === 'available'
  const parts = isWhole ? [whole] : standing.free
  if (!isWhole) {
    const why = standing.standing === 'unknown' ? 'free-not-known' : 'not-free'
    leave(parts.length > 0 ? 'partly-free' : why, standing.lacking)
  }
  const name = window.id.slice(window.id.indexOf(':') + 1)
  return parts
    .flatMap((part) => offersOf(window, part, licence, offering))
    .map((it, at) => ({
      ...it,
      transactionId: value(`${name}-${at + 1}`),
      // A fee is of the whole window: said of each part, it would be owed for each.
      terms: [...(at === 0 ? feesOf(window) : []), exclusivity(window)],
    }))
}

/** One offer for the places that share their midnights, so that each begins with its own day. */
function offersOf(
  _window: Window,
  { territories, languages, term }: Showable,
  licence: string,
  { title, formatProfile }: Offering,
): readonly Omit<Transaction, 'transactionId' | 'terms'>[] {
  const { from } = term
  const until = term.until === 'open' ? undefined : term.until
  return placesOf(territories, title.head.home, from, until).map(({ territories, excluded, clock }) => ({
    licenseType: value(licence),
    territories: territories.map((it) => ({ country: value(it) })),
    territoriesExcluded: excluded.map((it) => ({ country: value(it) })),
    start: instant(from, '00:00:00', clock),
    // The last playable second of the last day: platforms that read an end as midnight lose no day by it.
    end:
      until === undefined
        ? { kind: 'condition', value: value('Open') }
        : instant(previousDay(until), '23:59:59', clock),
    allowedLanguages: languages.map(languageOf),
    assetLanguages: [],
    holdbackLanguages: [],
    formatProfile: value(formatProfile),
    refAlids: [],
  }))
}

/** Always date, time and offset: whoever reads it by another clock reads the same instant. */
const instant = (day: Day, time: string, country: Country): Bound => ({
  kind: 'instant',
  value: value(`${day}T${time}${offsetIn(country, `${day}T${time}`)}`),
})

interface Places {
  readonly territories: readonly Country[]
  readonly excluded: readonly Country[]
  /** the country by whose clock the window opens and closes */
  readonly clock: Country
}

function placesOf(
  territories: Territories,
  home: Country,
  from: Day,
  until: Day | undefined,
): readonly Places[] {
  const mask = territoryMask(territories)
  const included = countriesIn(mask)
  const out = countriesIn(WORLD_MASK & ~mask)
  // A launch everywhere is one instant, by the clock of the country that the title is made for.
  if (included.length > MOST_APART) {
    const excluded = out.length < included.length ? out : []
    return [{ territories: excluded.length === 0 && out.length > 0 ? included : [], excluded, clock: home }]
  }
  const groups = new Map<string, Country[]>()
  for (const country of included) {
    const offsets = [`${from}T00:00:00`, ...(until ? [`${previousDay(until)}T23:59:59`] : [])]
    const key = offsets.map((it) => offsetIn(country, it)).join(' ')
    groups.set(key, [...(groups.get(key) ?? []), country])
  }
  return [...groups.values()].map((group) => ({ territories: group, excluded: [], clock: group[0]! }))
}

const ASSETS: Readonly<Record<string, string>> = { sub: 'subtitle', dub: 'audio', original: 'audio' }

const languageOf = ({ language, form }: LanguageUse): Value =>
  value(language, form === undefined ? undefined : { asset: ASSETS[form]! })

const feesOf = ({ fees }: Window): readonly Term[] =>
  fees.map(({ amount }) => ({
    termName: value('LicenseFee'),
    kind: 'Money',
    value: value(decimalOf(amount), { currency: amount.currency }),
  }))

/** Said either way: where it is not said, whoever reads it keeps what they knew. */
const exclusivity = ({ exclusive }: Window): Term => ({
  termName: value('Exclusive'),
  kind: 'Boolean',
  value: value(String(exclusive)),
})

/** Whole units with the currency's decimals: 1200000 of a yen is `1200000`, of a dollar `12000.00`. */
function decimalOf({ currency, minor }: Money): string {
  const digits = minorDigits(currency)
  if (digits === 0) return String(minor)
  const text = String(minor < 0n ? -minor : minor).padStart(digits + 1, '0')
  return `${minor < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`
}
