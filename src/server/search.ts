import type { Id, Path } from '../core/base/index.ts'
import { nameIn } from '../core/base/index.ts'
import type { Link } from '../core/title/index.ts'
import { keyOf, LINKS } from '../core/title/index.ts'
import type { DeskLanguage } from '../formats/words/index.ts'
import type { SeenTitle } from './reader.ts'

interface Hit {
  readonly title: string
  readonly titleName: string
  readonly place: { readonly path: Path; readonly name: string }
  readonly kind: 'title' | 'record'
  readonly link?: Link
}

/** A name as it is searched for: case, width, accents and the kind of kana make no difference. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/\s+/g, ' ')
    .trim()

interface Entry {
  readonly key: string
  readonly path: Path
  readonly name: string
}

const indexes = new WeakMap<SeenTitle, Map<DeskLanguage, readonly Entry[]>>()

/** Titles and records whose names hold every word, as far as their reader sees them. */
export function hitsIn(
  titles: readonly SeenTitle[],
  q: string,
  language: DeskLanguage,
  limit: number,
): Hit[] {
  const words = fold(q).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const holds = (key: string) => words.every((word) => key.includes(word))
  const found: Hit[] = []
  for (const seen of titles) {
    const { names } = seen.title.head
    const titleName = nameIn(names, language)
    if (holds(fold(Object.values(names).join(' '))))
      found.push({ title: seen.id, titleName, place: { path: 'head', name: titleName }, kind: 'title' })
    if (found.length >= limit) return found
  }
  // Only then the records: to learn the names of a thousand titles' takes a while.
  const records: Hit[] = []
  for (const seen of titles) {
    const titleName = nameIn(seen.title.head.names, language)
    for (const { key, path, name } of indexOf(seen, language)) {
      if (!holds(key)) continue
      const link = LINKS.find((it) => path.startsWith(`${it}/`))
      records.push({
        title: seen.id,
        titleName,
        place: { path, name },
        kind: 'record',
        ...(link && { link }),
      })
      if (found.length + records.length >= limit) return [...found, ...records]
    }
  }
  return [...found, ...records]
}

function indexOf(seen: SeenTitle, language: DeskLanguage): readonly Entry[] {
  const known = indexes.get(seen) ?? new Map<DeskLanguage, readonly Entry[]>()
  indexes.set(seen, known)
  const made = known.get(language) ?? entriesOf(seen, language)
  known.set(language, made)
  return made
}

function entriesOf({ title, told }: SeenTitle, language: DeskLanguage): readonly Entry[] {
  const { speaker } = told(language)
  const entries: Entry[] = []
  const walk = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) for (const it of value) walk(it, `${path}/${keyOf(it) ?? ''}`)
    else if (typeof value === 'object' && value !== null) {
      const { id, names } = value as { readonly id?: unknown; readonly names?: unknown }
      if (typeof id === 'string' && path.endsWith(`/${id}`)) {
        const name = speaker.name(id as Id)
        const own = typeof names === 'object' && names !== null ? Object.values(names).join(' ') : ''
        entries.push({ key: fold(`${name} ${own}`), path, name })
      }
      for (const [field, it] of Object.entries(value))
        if (typeof it === 'object') walk(it, `${path}/${field}`)
    }
  }
  for (const link of LINKS) walk(title[link], link)
  return entries
}
