import type { LinkState, TitleCard } from '../../../api/index.ts'
import { linkIndex } from '../../chain/links.ts'
import { fold, holds } from '../../lib/fold.ts'
import { compareWords } from '../../lib/format.ts'
import { worstState } from '../../lib/states.ts'
import { FACETS, type Facet, type SlateSearch, valuesOf } from './search.ts'

/** The values of a title under a facet, each with the words that stand for it on the screen. */
export function under(card: TitleCard, facet: Facet): readonly (readonly [value: string, words: string])[] {
  switch (facet) {
    case 'state':
      return [[worstState(card), '']]
    case 'home':
      return [[card.home, card.homeName]]
    case 'mode':
      return [[card.mode, card.modeName]]
    case 'partner':
      return card.partners.map((partner) => [partner, partner])
  }
}

const searched = new WeakMap<TitleCard, string>()

function textOf(card: TitleCard): string {
  const known = searched.get(card)
  if (known !== undefined) return known
  const made = fold(
    [
      card.name,
      card.ownName ?? '',
      card.homeName,
      card.modeName,
      card.next?.what ?? '',
      ...card.partners,
    ].join(' '),
  )
  searched.set(card, made)
  return made
}

/**
 * The titles that fit everything asked for; of one facet, any of its values.
 * @param named those that the server found by the text, in a language the page does not show
 */
export function filtered(
  cards: readonly TitleCard[],
  search: SlateSearch,
  named: ReadonlySet<string>,
): readonly TitleCard[] {
  const sought = fold(search.q?.trim() ?? '')
  const asked = FACETS.flatMap((facet) => {
    const values = valuesOf(search, facet)
    return values.length > 0 ? [{ facet, values: new Set(values) }] : []
  })
  if (sought === '' && asked.length === 0) return cards
  return cards.filter(
    (card) =>
      (sought === '' || holds(textOf(card), sought) || named.has(card.id)) &&
      asked.every(({ facet, values }) => under(card, facet).some(([value]) => values.has(value))),
  )
}

export interface Choice {
  readonly value: string
  readonly words: string
  readonly count: number
}

const STATES: readonly string[] = ['broken', 'attention', 'unknown', 'sound'] satisfies LinkState[]

/** What a facet can be filtered by, with how many titles stand under each. */
export function choicesOf(cards: readonly TitleCard[], facet: Facet): readonly Choice[] {
  const counts = new Map<string, { words: string; count: number }>()
  for (const card of cards)
    for (const [value, words] of under(card, facet)) {
      const known = counts.get(value)
      if (known) known.count++
      else counts.set(value, { words, count: 1 })
    }
  const choices = [...counts].map(([value, { words, count }]) => ({ value, words, count }))
  return facet === 'state'
    ? choices.sort((a, b) => STATES.indexOf(a.value) - STATES.indexOf(b.value))
    : choices.sort((a, b) => compareWords(a.words, b.words))
}

/** The columns a grid can be sorted by. */
export const SORTS = {
  name: (a, b) => compareWords(a.name, b.name),
  home: (a, b) => compareWords(a.homeName, b.homeName),
  mode: (a, b) => compareWords(a.modeName, b.modeName),
  partners: (a, b) => compareWords(a.partners[0] ?? '', b.partners[0] ?? ''),
  reached: (a, b) => linkIndex(a.reached) - linkIndex(b.reached),
  found: (a, b) => a.errors - b.errors || a.warnings - b.warnings || a.unknowns - b.unknowns,
  next: (a, b) => byDay(a.next?.day, b.next?.day),
  premiere: (a, b) => byDay(a.premiere, b.premiere),
} satisfies Record<string, (a: TitleCard, b: TitleCard) => number>

export type SortKey = keyof typeof SORTS

/** What has no day comes after what has one. */
function byDay(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  return a < b ? -1 : 1
}

export function sortOf(search: SlateSearch): { readonly key: SortKey; readonly down: boolean } | undefined {
  const down = search.sort?.startsWith('-') ?? false
  const key = search.sort?.slice(down ? 1 : 0)
  return key && key in SORTS ? { key: key as SortKey, down } : undefined
}

export function sorted(cards: readonly TitleCard[], search: SlateSearch): readonly TitleCard[] {
  const sort = sortOf(search)
  if (!sort) return cards
  const order = SORTS[sort.key]
  return [...cards].sort((a, b) => (sort.down ? order(b, a) : order(a, b)) || compareWords(a.name, b.name))
}
