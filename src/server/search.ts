import type { Id, Path } from '../core/base/index.ts'
import { nameIn } from '../core/base/index.ts'
import type { Link } from '../core/title/index.ts'
import { keyOf, LINKS } from '../core/title/index.ts'
import type { DeskLanguage } from '../formats/words/index.ts'
import type { SeenTitle } from './reader.ts'
import { breather } from './turns.ts'

interface Hit {
  readonly title: string
  readonly titleName: string
  readonly place: { readonly path: Path; readonly name: string }
  readonly kind: 'title' | 'record'
  readonly link?: Link
}

/** A name as it is searched for: case, width, accents and the kind of kana make no difference. */
export const fold = (text: string): string =>
  PLAIN.test(text) ? text.toLowerCase().replace(/ {2,}/g, ' ').trim() : foldAll(text)

const PLAIN = /^[ -~]*$/

const foldAll = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/\s+/g, ' ')
    .trim()

interface Entry {
  readonly id: Id
  readonly path: Path
  readonly names: string
}

/**
 * Titles and records whose names hold every word, as far as their reader sees them. The first to ask in a language
 * has all names of a thousand titles learnt, which takes a second or two: others are answered in between.
 */
export async function hitsIn(
  titles: readonly SeenTitle[],
  q: string,
  language: DeskLanguage,
  limit: number,
): Promise<Hit[]> {
  const words = fold(q).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const holds = (key: string) => words.every((word) => key.includes(word))
  const found: Hit[] = []
  for (const seen of titles) {
    if (!holds(foldedNames(seen))) continue
    const titleName = nameIn(seen.title.head.names, language)
    found.push({ title: seen.id, titleName, place: { path: 'head', name: titleName }, kind: 'title' })
    if (found.length >= limit) return found
  }
  // Only then the records: to learn the names of a thousand titles' takes a while.
  const breathe = breather()
  for (const seen of titles) {
    const text = textOf(seen, language)
    // A line holds all words only where the whole text does.
    if (holds(text)) {
      const entries = entriesOf(seen)
      const titleName = nameIn(seen.title.head.names, language)
      const { speaker } = seen.told(language)
      for (const [i, line] of text.split('\n').entries()) {
        const entry = entries[i]
        if (!entry || !holds(line)) continue
        const { path, id } = entry
        const link = LINKS.find((it) => path.startsWith(`${it}/`))
        const place = { path, name: speaker.name(id) }
        found.push({ title: seen.id, titleName, place, kind: 'record', ...(link && { link }) })
        if (found.length >= limit) return found
      }
    }
    await breathe()
  }
  return found
}

const NAMES = new WeakMap<SeenTitle['title'], string>()

/** All names of a title, as they are searched. */
export function foldedNames({ title }: SeenTitle): string {
  const names = NAMES.get(title) ?? fold(Object.values(title.head.names).join(' '))
  NAMES.set(title, names)
  return names
}

// By what is said of a title, which is the same for all who see the same of it: one line for each record.
const TEXTS = new WeakMap<object, Map<DeskLanguage, string>>()

function textOf(seen: SeenTitle, language: DeskLanguage): string {
  const texts = TEXTS.get(seen.words) ?? new Map<DeskLanguage, string>()
  TEXTS.set(seen.words, texts)
  const known = texts.get(language)
  if (known !== undefined) return known
  const speaker = seen.speaker(language)
  const made = entriesOf(seen)
    .map(({ id, names }) => fold(`${speaker.name(id)} ${names}`.replaceAll('\n', ' ')))
    .join('\n')
  texts.set(language, made)
  return made
}

/** The records of a title that have a name of their own, in the order in which they stand. */
function entriesOf({ title }: SeenTitle): readonly Entry[] {
  const entries: Entry[] = []
  const walk = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) {
      for (const it of value)
        if (typeof it === 'object' && it !== null) walk(it, `${path}/${keyOf(it) ?? ''}`)
    } else if (typeof value === 'object' && value !== null) {
      const { id, names } = value as { readonly id?: unknown; readonly names?: unknown }
      if (typeof id === 'string' && path.endsWith(`/${id}`)) {
        const own = typeof names === 'object' && names !== null ? Object.values(names).join(' ') : ''
        entries.push({ id: id as Id, path, names: own })
      }
      for (const field in value) {
        const it = (value as Readonly<Record<string, unknown>>)[field]
        if (typeof it === 'object' && it !== null) walk(it, `${path}/${field}`)
      }
    }
  }
  for (const link of LINKS) walk(title[link], link)
  return entries
}
