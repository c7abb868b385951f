/** offer: what a title offers a platform as avails, and what taking a file of avails over would make of the title. */
export { notClearedIn } from './cleared.ts'
export { type FeedMatch, matchFeed, type Unmatched } from './feed.ts'
export { type KnownBy, knownBy, type MatchedBy, slugsOf } from './match.ts'
export { noteSentence } from './note-words.ts'
export { NOTE_CODES, type Note, type NoteCode } from './notes.ts'
export { isSold } from './offered.ts'
export { type LeftOut, type LeftWhy, type Offering, type Projected, projectAvails } from './project.ts'
export {
  TAKEN_FIELDS,
  type TakenField,
  type Takeover,
  type TakeoverItem,
  type TakingOver,
  takeOver,
  type WindowField,
} from './takeover.ts'
export { OFFER_WORDS, type OfferWords } from './words.ts'
