import type { Language } from '../../core/base/index.ts'
import { countriesIn, latinName, ownName, territoryMask } from '../../core/base/index.ts'
import type { AgeRating, CastCredit, LocalMetadata, Release } from '../../core/release/index.ts'
import type { Element, Mec } from '../mddf/index.ts'

/** What the file says of the title beside what viewers read of it. */
export interface Sent {
  /** `md:cid:…`, the id under which the service knows it */
  readonly contentId: string
  /** `Series`, `Season`, `Movie`: MovieLabs' word for what it is */
  readonly workType: string
  readonly originalLanguage: Language
  /** in the year of its first showing, where that is known */
  readonly releaseYear?: number
  /** the language that a service falls back on */
  readonly defaultLanguage?: Language
}

const VERSION = '2.12'

/**
 * The local metadata of a title as one record of Media Entertainment Core. Languages that are read in some
 * territories only name their countries; pictures are referred to by the names of their files.
 */
export function mecOf(
  { metadata = [], cast = [], ageRatings = [] }: Pick<Release, 'metadata' | 'cast' | 'ageRatings'>,
  { contentId, workType, originalLanguage, releaseYear, defaultLanguage }: Sent,
): Mec {
  const original = metadata.find(({ language }) => language === originalLanguage)?.title
  const basic: Element = {
    ...md('Basic', [
      ...metadata.map((local) => localizedInfo(local, original, local.language === defaultLanguage)),
      ...(releaseYear === undefined ? [] : [md('ReleaseYear', String(releaseYear))]),
      md('WorkType', workType),
      ...(ageRatings.length > 0 ? [md('RatingSet', ageRatings.map(rating))] : []),
      ...cast.map((credit, i) => person(credit, i + 1)),
      md('OriginalLanguage', originalLanguage),
    ]),
    namespace: 'mdmec',
    attributes: { ContentID: { text: contentId } },
  }
  const root: Element = { namespace: 'mdmec', name: 'CoreMetadata', children: [basic], text: '' }
  return { kind: 'mec', version: VERSION, root }
}

function localizedInfo(
  { language, territories, title, synopses = {}, genres = [], keywords = [], artwork = [] }: LocalMetadata,
  original: string | undefined,
  isDefault: boolean,
): Element {
  const { short, medium, long } = synopses
  return {
    ...md('LocalizedInfo', [
      ...some('TitleDisplayUnlimited', title),
      ...some('TitleSort', title),
      ...artwork.map(({ kind, file }) => md('ArtReference', file, { purpose: kind })),
      ...some('Summary190', short),
      ...some('Summary400', medium),
      ...some('Summary4000', long),
      ...genres.map((genre) => md('Genre', genre)),
      ...keywords.map((keyword) => md('Keyword', keyword)),
      ...(territories ? countriesIn(territoryMask(territories)) : []).map((country) =>
        md('Region', [md('country', country)]),
      ),
      ...some('OriginalTitle', original),
    ]),
    attributes: { language: { text: language }, ...(isDefault ? { default: { text: 'true' } } : {}) },
  }
}

const rating = ({ country, system, value }: AgeRating): Element =>
  md('Rating', [md('Region', [md('country', country)]), md('System', system), md('Value', value)])

function person({ name, written = {}, as = {} }: CastCredit, order: number): Element {
  const { family, given, reading, romanised } = name
  const named = (text: string, language: Language) => md('DisplayName', text, { language })
  const sort = reading ?? (family === undefined ? given : `${family}, ${given}`)
  return md('People', [
    md('Job', [
      md('JobFunction', 'Actor'),
      md('BillingBlockOrder', String(order)),
      ...Object.values(as).map((character) => md('Character', character)),
    ]),
    md('Name', [
      named(ownName(name), name.language),
      ...(romanised ? [named(latinName(name), `${name.language}-Latn`)] : []),
      ...Object.entries(written).map(([language, text]) => named(text, language)),
      md('SortName', sort, { language: name.language }),
      ...some('FirstGivenName', given),
      ...some('FamilyName', family),
    ]),
  ])
}

const some = (name: string, text: string | undefined): readonly Element[] =>
  text === undefined ? [] : [md(name, text)]

/** An element of Common Metadata: with children, or with a text. */
function md(
  name: string,
  holds: string | readonly Element[],
  attributes?: Readonly<Record<string, string>>,
): Element {
  const [text, children] = typeof holds === 'string' ? [holds, []] : ['', holds]
  const named = Object.entries(attributes ?? {}).map(([key, value]) => [key, { text: value }] as const)
  return {
    namespace: 'md',
    name,
    children,
    text,
    ...(named.length > 0 ? { attributes: Object.fromEntries(named) } : {}),
  }
}
