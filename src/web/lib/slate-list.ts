import type { TitleList } from '../../api/index.ts'

/** The list that is known, with the cards that changed since; a list that is whole stands for itself. */
export function withKnown(known: TitleList | undefined, { since, ...list }: TitleList): TitleList {
  if (since === undefined || known?.version !== since) return list
  const changed = new Map(list.items.map((card) => [card.id, card]))
  return { ...list, items: known.items.map((card) => changed.get(card.id) ?? card) }
}
