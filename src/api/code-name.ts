import type { Catalogue, Title } from '../core/title/index.ts'
import { NEEDED } from './seen-title.ts'

/**
 * The head of a title for those who work on it and need not know what it is called: its code name in the place of
 * its names, and beside that no more than must be said of any title. As a core value or in the form of the files.
 */
export function coveredHead<T extends object>(head: T, codeName: string): T {
  const left = Object.entries(head).filter(([field]) => NEEDED.includes(field))
  return { ...Object.fromEntries(left), names: { en: codeName } } as T
}

/**
 * What viewers are to read of it, without what it is called there and without the files and words that say so. As a
 * core value or in the form of the files.
 */
export function coveredRelease<T extends object>(release: T): T {
  const { metadata } = release as { readonly metadata?: readonly object[] }
  if (!metadata) return release
  const left = metadata.map((local) =>
    Object.fromEntries(Object.entries(local).filter(([field]) => !CALLED_SO.includes(field))),
  )
  return { ...release, metadata: left }
}

const CALLED_SO = ['title', 'keywords', 'artwork']

/**
 * What titles share, for those who know a title by its code name: works that are called as it is are called by that,
 * and what the press says of it is left out.
 */
export function coveredCatalogue(
  catalogue: Catalogue,
  { work, names }: Title['head'],
  codeName: string,
): Catalogue {
  const said = Object.values(names)
  const keys = said.map(lettersOf).filter((key) => key.length > 1)
  const isSaid = (text: string) => keys.some((key) => lettersOf(text).includes(key))
  const isCalledSo = (it: Catalogue['works'][number]) =>
    it.id === work || Object.values(it.names).some(isSaid)
  const isAbout = ({ publication, url = '' }: Catalogue['sources'][number]) =>
    isSaid(publication) || isSaid(url)
  const renamed = (it: Catalogue['works'][number]) => {
    const first = said.find((name) => Object.values(it.names).some((own) => own.includes(name)))
    const rest = first && Object.values(it.names).find((own) => own.includes(first))
    return { ...it, names: { en: it.id === work || !rest ? codeName : rest.replace(first, codeName) } }
  }
  if (!catalogue.works.some(isCalledSo) && !catalogue.sources.some(isAbout)) return catalogue
  return {
    ...catalogue,
    works: catalogue.works.map((it) => (isCalledSo(it) ? renamed(it) : it)),
    sources: catalogue.sources.filter((it) => !isAbout(it)),
  }
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
