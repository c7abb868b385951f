import {
  COUNTRIES,
  GROUPS,
  type LanguageForm,
  MEDIA,
  type Medium,
  parentOf,
  parseTerritories,
} from '../../../core/base/index.ts'
import { RIGHTS } from '../../../core/clear/index.ts'
import type { Speaker } from '../../../formats/words/index.ts'
import { compareWords } from '../../lib/format.ts'
import { COMMON_LANGUAGES } from '../../lib/languages.ts'

export interface Option {
  readonly value: string
  readonly label: string
}

const inOrder = (options: readonly Option[]): readonly Option[] =>
  options.toSorted((a, b) => compareWords(a.label, b.label))

/** Groups of countries, the world first, then countries in the reader’s order. */
export const placesToChoose = ({ terms, country }: Speaker): readonly Option[] => [
  ...GROUPS.map(({ group }) => ({ value: group as string, label: terms.groups[group] })),
  ...inOrder(COUNTRIES.map((code) => ({ value: code as string, label: `${country(code)} (${code})` }))),
]

/** The tree of media, as contracts list it. */
export const mediaToChoose = ({ terms }: Speaker): readonly Option[] =>
  MEDIA.map(({ medium }) => ({ value: medium as string, label: terms.media[medium] }))

/** How far in the tree a medium lies. */
export function depthOf(medium: string): number {
  let depth = 0
  for (let up = parentOf(medium as Medium); up !== undefined; up = parentOf(up)) depth++
  return depth
}

const VERSIONS: readonly LanguageForm[] = ['original', 'dub', 'sub']

/** Each language, then in each version. */
export const languagesToChoose = ({ languageUse }: Speaker): readonly Option[] =>
  COMMON_LANGUAGES.flatMap((language) => [
    { value: language, label: languageUse({ language }) },
    ...VERSIONS.map((form) => ({ value: `${language} ${form}`, label: languageUse({ language, form }) })),
  ])

export const rightsToChoose = ({ terms }: Speaker): readonly Option[] =>
  RIGHTS.map((right) => ({ value: right as string, label: terms.rights[right] }))

/** `World ex. JP, KR` in its two parts; nothing where it cannot be read. */
export function placesIn(text: string | undefined): {
  readonly include: string[]
  readonly exclude: string[]
} {
  const read = text === undefined ? undefined : parseTerritories(text)
  return { include: [...(read?.include ?? [])], exclude: [...(read?.exclude ?? [])] }
}

export const placesText = (include: readonly string[], exclude: readonly string[]): string =>
  [
    (include.length > 0 ? include : ['world']).join(', '),
    ...(exclude.length > 0 ? [exclude.join(', ')] : []),
  ].join(' ex. ')

export const wordsIn = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
