import type { Country, Day, Language, Path, Territories, When, WindowId } from '../base/index.ts'
import { countriesIn, pathOf, speaks, territoryMask } from '../base/index.ts'
import type { DeliverySpec, MaterialKind, MaterialNeed } from './delivery.ts'
import type { CastCredit, LocalMetadata, MetadataField, Synopses, SynopsisLength } from './metadata.ts'
import { MOST_CHARACTERS } from './metadata.ts'
import type { Release, Window } from './types.ts'

/** What a window's owner may ask for beside the episodes. */
export type DeliveryItem = MetadataField | MaterialKind | 'age-rating'

/** One thing that is asked for and is not there as it should be. */
export interface Lack {
  /** where it is missing: the field, or the list that it would stand in */
  readonly at: Path
  readonly what: DeliveryItem
  readonly language?: Language
  readonly country?: Country
  readonly why: 'absent' | 'too-long' | 'late'
}

/** How much of what a window's owner asks for is there. */
export interface Completeness {
  readonly window: WindowId
  /** absent where it hangs on a day that is not known */
  readonly deliverBy?: Day
  /** things asked for, and those of them that are there */
  readonly needed: number
  readonly met: number
  readonly lacks: readonly Lack[]
}

/**
 * Sets what a window's owner asks for against what the title has. A field in a language is there when any of the
 * metadata that are read in the window's territories has it; a material when it is delivered by the day agreed.
 * @param dayOf the day on which a date falls; nothing where it is not known
 */
export function completenessOf(
  release: Pick<Release, 'metadata' | 'cast' | 'ageRatings' | 'materials'>,
  { id, territories }: Pick<Window, 'id' | 'territories'>,
  spec: DeliverySpec,
  dayOf: (when: When) => Day | undefined,
): Completeness {
  const deliverBy = dayOf(spec.deliverBy)
  const rated = spec.ageRatings ? countriesIn(territoryMask(spec.ageRatings)) : []
  const lacks = [
    ...spec.languages.flatMap((language) => {
      const local = readThere(release.metadata ?? [], language, territories)
      return spec.metadata.flatMap((what) => lackOfField(what, language, local, release.cast ?? []) ?? [])
    }),
    ...spec.materials.flatMap(
      (need) => lackOfMaterial(need, release.materials ?? [], deliverBy, dayOf) ?? [],
    ),
    ...rated.flatMap((country): Lack | readonly Lack[] =>
      release.ageRatings?.some((it) => it.country === country)
        ? []
        : { at: 'release/ageRatings', what: 'age-rating', country, why: 'absent' },
    ),
  ]
  const needed = spec.languages.length * spec.metadata.length + spec.materials.length + rated.length
  return { window: id, ...(deliverBy ? { deliverBy } : {}), needed, met: needed - lacks.length, lacks }
}

/** The metadata that viewers of a language read in some of these territories. */
const readThere = (
  metadata: readonly LocalMetadata[],
  language: Language,
  territories: Territories,
): readonly LocalMetadata[] =>
  metadata.filter(
    (local) =>
      (speaks(local.language, language) || speaks(language, local.language)) &&
      (!local.territories || (territoryMask(local.territories) & territoryMask(territories)) !== 0n),
  )

const SYNOPSES: Readonly<Partial<Record<MetadataField, SynopsisLength>>> = {
  'synopsis-short': 'short',
  'synopsis-medium': 'medium',
  'synopsis-long': 'long',
}

function lackOfField(
  what: MetadataField,
  language: Language,
  local: readonly LocalMetadata[],
  cast: readonly CastCredit[],
): Lack | undefined {
  const lack = (at: Path, why: Lack['why'] = 'absent'): Lack => ({ at, what, language, why })
  if (what === 'cast') {
    const unread = cast.find((credit) => !isRead(credit, language))
    if (unread) return lack(pathOf('release/cast', unread.id, 'written'))
    return cast.length > 0 ? undefined : lack('release/cast')
  }
  const [first] = local
  if (!first) return lack('release/metadata')
  const place = (...field: readonly string[]) => pathOf('release/metadata', first.id, ...field)
  const length = SYNOPSES[what]
  if (length) {
    const written = local.filter(({ synopses }) => synopses?.[length] !== undefined)
    if (written.length === 0) return lack(first.synopses ? place('synopses', length) : place('synopses'))
    if (written.some(({ synopses }) => fits(synopses, length))) return undefined
    return lack(pathOf('release/metadata', written[0]!.id, 'synopses', length), 'too-long')
  }
  if (what === 'title' || what === 'genres' || what === 'keywords')
    return local.some((it) => it[what] !== undefined && it[what].length > 0) ? undefined : lack(place(what))
  return local.some(({ artwork }) => artwork?.some(({ kind }) => kind === what))
    ? undefined
    : lack(place('artwork'))
}

/** Is a synopsis as short as services take it? One that is not there is not too long. */
export function fits(synopses: Synopses | undefined, length: SynopsisLength): boolean {
  const text = synopses?.[length] ?? ''
  // No text has more characters than units, which are counted at once.
  return text.length <= MOST_CHARACTERS[length] || charactersIn(text) <= MOST_CHARACTERS[length]
}

/** What a reader sees as one character, however it is made up. */
export function charactersIn(text: string): number {
  characters ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return [...characters.segment(text)].length
}
// Made when the first text is counted: making it takes longer than most answers.
let characters: Intl.Segmenter | undefined

/** Can the name be read in a language: its own, one it is written in, or any in Latin letters once romanised? */
export function isRead({ name, written = {} }: CastCredit, language: Language): boolean {
  if (baseOf(name.language) === baseOf(language)) return true
  if (Object.keys(written).some((tag) => speaks(tag, language) || speaks(language, tag))) return true
  return isLatin(language) && (name.romanised !== undefined || isLatin(name.language))
}

const baseOf = (language: Language): string => language.split('-')[0] ?? language

// A memory, not state, and a bounded one: asking Intl anew is what costs most here.
const latin = new Map<Language, boolean>()
const MOST_TAGS = 1000

function isLatin(language: Language): boolean {
  const known = latin.get(language)
  if (known !== undefined) return known
  if (latin.size >= MOST_TAGS) latin.clear()
  const is = new Intl.Locale(language).maximize().script === 'Latn'
  latin.set(language, is)
  return is
}

function lackOfMaterial(
  { kind, language }: MaterialNeed,
  materials: Release['materials'] & object,
  deliverBy: Day | undefined,
  dayOf: (when: When) => Day | undefined,
): Lack | undefined {
  const lack = (at: Path, why: Lack['why'] = 'absent'): Lack => ({
    at,
    what: kind,
    ...(language === undefined ? {} : { language }),
    why,
  })
  const found = materials.filter(
    (it) =>
      it.kind === kind &&
      (language === undefined || (it.language !== undefined && speaks(it.language, language))),
  )
  const [first] = found
  if (!first) return lack('release/materials')
  const days = found.flatMap(({ delivered }) => (delivered && dayOf(delivered)) ?? [])
  const place = pathOf('release/materials', first.id, 'delivered')
  if (days.length === 0) return lack(place)
  return deliverBy === undefined || days.some((day) => day <= deliverBy) ? undefined : lack(place, 'late')
}
