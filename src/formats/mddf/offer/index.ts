/** offer: what a title offers a platform as avails, and what a file of avails would change of it. */
export { type FieldChange, OFFER_FIELDS, type OfferChange, type OfferField, offerChanges } from './changes.ts'
export { type LeftOut, type LeftWhy, type Offering, type Projected, projectAvails } from './project.ts'
export { OFFER_WORDS, type OfferWords } from './words.ts'
