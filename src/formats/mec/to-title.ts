import type { Country, Language } from '../../core/base/index.ts'
import { canonicalLanguage, isCountry, territoriesFromMask, territoryMask } from '../../core/base/index.ts'
import type { AgeRating, ArtworkKind, CastCredit, LocalMetadata, Synopses } from '../../core/release/index.ts'
import type { Element, Mec } from '../mddf/index.ts'

/** What a service's file says of a title, in the title's own form. */
export interface LocalInfo {
  readonly metadata: readonly LocalMetadata[]
  readonly cast: readonly CastCredit[]
  readonly ageRatings: readonly AgeRating[]
}

/** Reads it out of Media Entertainment Core; what such a record says beyond that stays in the file. */
export function localMetadataIn({ root }: Mec): LocalInfo {
  const basic = root.name === 'Basic' ? root : child(root, 'Basic')
  if (!basic) return { metadata: [], cast: [], ageRatings: [] }
  const named = idsBy()
  return {
    metadata: children(basic, 'LocalizedInfo').flatMap((info) => localMetadata(info, named) ?? []),
    cast: children(basic, 'People').flatMap((people) => castCredit(people, named) ?? []),
    ageRatings: children(basic, 'RatingSet')
      .flatMap((set) => children(set, 'Rating'))
      .flatMap((rating) => ageRating(rating, named) ?? []),
  }
}

type Named = <Kind extends string>(kind: Kind, from: string) => `${Kind}:${string}`

/** Ids out of words, none twice: a second Chinese is `metadata:zh-2`. */
function idsBy(): Named {
  const given = new Set<string>()
  return (kind, from) => {
    const slug =
      from
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, '')
        .slice(0, 60) || 'x'
    let id = `${kind}:${slug}` as const
    for (let n = 2; given.has(id); n++) id = `${kind}:${slug}-${n}`
    given.add(id)
    return id
  }
}

function localMetadata(info: Element, named: Named): LocalMetadata | undefined {
  const language = canonicalLanguage(info.attributes?.['language']?.text ?? '')
  if (language === undefined) return undefined
  const title = textOf(info, 'TitleDisplayUnlimited') ?? textOf(info, 'TitleDisplay60')
  const [short, medium, long] = ['Summary190', 'Summary400', 'Summary4000'].map((it) => textOf(info, it))
  const synopses: Synopses = {
    ...(short ? { short } : {}),
    ...(medium ? { medium } : {}),
    ...(long ? { long } : {}),
  }
  const [genres, keywords] = ['Genre', 'Keyword'].map((it) => textsOf(info, it))
  const artwork = children(info, 'ArtReference').flatMap(({ text, attributes }) => {
    const kind = attributes?.['purpose']?.text
    return text.trim() && isArtwork(kind) ? [{ kind, file: text.trim() }] : []
  })
  const mask = territoryMask({ include: children(info, 'Region').flatMap(countryIn), exclude: [] })
  return {
    id: named('metadata', language),
    language,
    ...(mask === 0n ? {} : { territories: territoriesFromMask(mask) }),
    ...(title === undefined ? {} : { title }),
    ...(Object.keys(synopses).length > 0 ? { synopses } : {}),
    ...(genres?.length ? { genres } : {}),
    ...(keywords?.length ? { keywords } : {}),
    ...(artwork.length > 0 ? { artwork } : {}),
  }
}

const ARTWORK: ReadonlySet<string> = new Set<ArtworkKind>(['key-art', 'poster', 'banner', 'title-art'])
const isArtwork = (kind: string | undefined): kind is ArtworkKind => kind !== undefined && ARTWORK.has(kind)

/** Actors only; names in the first language given are the player's own. */
function castCredit(people: Element, named: Named): CastCredit | undefined {
  const job = children(people, 'Job').find((it) => textOf(it, 'JobFunction') === 'Actor')
  const name = child(people, 'Name')
  if (!job || !name) return undefined
  const names = children(name, 'DisplayName').flatMap((it): readonly [Language, string][] => {
    const language = canonicalLanguage(it.attributes?.['language']?.text ?? 'en')
    return language && it.text.trim() ? [[language, it.text.trim()]] : []
  })
  const [first, ...others] = names
  if (!first) return undefined
  const [language, whole] = first
  const family = textOf(name, 'FamilyName')
  const given = textOf(name, 'FirstGivenName') ?? whole
  const latin = others.find(([tag]) => tag === `${language}-Latn`)?.[1]
  const written = others.filter(([tag]) => tag !== `${language}-Latn`)
  return {
    id: named('cast', latin ?? whole),
    name: {
      language,
      ...(family === undefined ? {} : { family }),
      given,
      ...(latin === undefined ? {} : { romanised: { given: latin } }),
    },
    ...(written.length > 0 ? { written: Object.fromEntries(written) } : {}),
  }
}

function ageRating(rating: Element, named: Named): AgeRating | undefined {
  const [country] = children(rating, 'Region').flatMap(countryIn)
  const [system, value] = [textOf(rating, 'System'), textOf(rating, 'Value')]
  if (!country || system === undefined || value === undefined) return undefined
  return { id: named('age-rating', country), country, system, value }
}

const countryIn = (region: Element): readonly Country[] => {
  const code = textOf(region, 'country') ?? ''
  return isCountry(code) ? [code] : []
}

const children = (element: Element, name: string): readonly Element[] =>
  element.children.filter((it) => it.name === name)
const child = (element: Element, name: string): Element | undefined => children(element, name)[0]
const textOf = (element: Element, name: string): string | undefined => textsOf(element, name)[0]
const textsOf = (element: Element, name: string): readonly string[] =>
  children(element, name).flatMap(({ text }) => (text.trim() === '' ? [] : [text.trim()]))
