import type { LinkState, TitleCard } from '../../api/index.ts'

/** The sign of a state, beside its word and its colour: state is never colour alone. */
export const STATE_SIGN: Readonly<Record<LinkState, string>> = {
  sound: '✓',
  attention: '!',
  broken: '✕',
  unknown: '?',
  hidden: '–',
}

/** How a title stands as a whole: as its worst link. */
export function worstState(card: TitleCard): LinkState {
  if (card.errors > 0) return 'broken'
  if (card.warnings > 0) return 'attention'
  return card.unknowns > 0 ? 'unknown' : 'sound'
}
