import type { Catalogue, Section, Title } from '../../core/title/index.ts'
import { LINKS } from '../../core/title/index.ts'
import { adapt } from './adapt.ts'
import type { CataloguePart } from './catalogue.ts'
import { CATALOGUE_PARTS, catalogue } from './catalogue.ts'
import { clear } from './clear.ts'
import type { Codec } from './codec.ts'
import { deal } from './deal.ts'
import { decide } from './decide.ts'
import { head } from './head.ts'
import { make } from './make.ts'
import { release } from './release.ts'
import { settle } from './settle.ts'

/** The codec of each section of a title. */
export const SECTION_CODECS: { readonly [S in Section]: Codec<Title[S]> } = {
  head,
  decide,
  clear,
  deal,
  adapt,
  make,
  release,
  settle,
}

/** The head first, then the links in the order of the trade. */
export const SECTIONS: readonly Section[] = ['head', ...LINKS]

/** The file of a section within its title's folder. */
export const fileOfSection = (section: Section): string =>
  section === 'head' ? 'title.yaml' : `${section}.yaml`

export const SCENARIO_FILE = 'scenarios.yaml'
export const SLATE_FILE = 'slate.yaml'
export const CATALOGUE_FOLDER = 'catalogue'

export const fileOfPart = (part: CataloguePart): string => `${part}.yaml`

/** The files that a title's folder, and the catalogue's, may hold. */
export const TITLE_FILES: readonly string[] = [...SECTIONS.map(fileOfSection), SCENARIO_FILE]
export const CATALOGUE_FILES: readonly string[] = CATALOGUE_PARTS.map(fileOfPart)

/** The codec that a path's first part leads to: a section's, or the catalogue's. */
export function rootCodec(name: string): Codec<never> | undefined {
  if (name === 'catalogue') return catalogue as Codec<Catalogue> as unknown as Codec<never>
  return Object.hasOwn(SECTION_CODECS, name)
    ? (SECTION_CODECS[name as Section] as unknown as Codec<never>)
    : undefined
}
