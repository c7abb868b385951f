import type { RightsWords } from './words.ts'

export const en: RightsWords = {
  fills: {
    free: 'free',
    exclusive: 'licensed exclusively',
    'non-exclusive': 'licensed non-exclusively',
    'held-back': 'holdback',
    'not-ours': 'not ours',
    unknown: 'unknown',
    conflict: 'conflict',
  },
  reasons: {
    'no-rights-in': ({ work, right, holders }) => `${work}: no grant of the ${right} leads to ${holders}.`,
    'rights-in-not-exclusive': ({ holders }) => `${holders}: held beside others, not alone.`,
    'rights-in-not-begun': ({ licensor }) => `The grant from ${licensor} has not begun yet.`,
    'rights-in-ended': ({ licensor }) => `The grant from ${licensor} has ended.`,
    'blacked-out': ({ licensor, licensee }) => `Blacked out in the grant from ${licensor} to ${licensee}.`,
    'option-not-exercised': ({ licensor }) =>
      `Only an option from ${licensor}, and it has not been exercised.`,
    'only-a-draft': ({ licensor }) => `The grant from ${licensor} is only a draft.`,
    'upstream-missing': ({ licensor, licensee }) =>
      `${licensor} granted it to ${licensee}, but no grant leads to ${licensor}.`,
    'upstream-ended': ({ licensor, licensee }) =>
      `${licensor} granted it to ${licensee}, but the right of ${licensor} has ended.`,
    'upstream-narrower': ({ licensor, licensee }) => `${licensor} granted ${licensee} more than it holds.`,
    'sold-exclusively': ({ licensee }) => `Licensed exclusively to ${licensee}.`,
    sold: ({ licensee }) => `Licensed to ${licensee}, non-exclusively.`,
    'held-back': ({ protects }) => `Held back to protect ${protects}.`,
    'not-to-be-passed-on': ({ licensor, licensee }) =>
      `The grant from ${licensor} does not let ${licensee} pass it on.`,
    'consent-missing': ({ licensor, licensee }) =>
      `${licensor} passed it on to ${licensee} without the consent that it needs.`,
    'rights-holder-not-known': ({ work }) => `${work}: it is not known who owns it.`,
    'term-not-known': ({ licensor, licensee }) =>
      `The days of the grant from ${licensor} to ${licensee} are not known yet.`,
    'under-option': ({ licensee }) => `Under option to ${licensee}.`,
    'first-negotiation': ({ holder, answerBy }) =>
      answerBy === undefined
        ? `${holder} has a right of first negotiation and has not been asked yet.`
        : `${holder} has a right of first negotiation and may answer until ${answerBy}.`,
    'last-refusal': ({ holder, answerBy }) =>
      answerBy === undefined
        ? `${holder} has a right of last refusal and has not been asked yet.`
        : `${holder} has a right of last refusal and may answer until ${answerBy}.`,
    'consent-needed': ({ licensor }) => `It may be passed on only with the consent of ${licensor}.`,
    draft: ({ licensee }) => `A draft offers it to ${licensee}.`,
    'not-yours-to-see': () => 'Not yours to see: grants that are not open to your company may decide here.',
  },
  clash: (first, second) => `Granted to both ${first} and ${second}, one of them exclusively.`,
  oversold: (licensor, licensee) => `${licensor} granted ${licensee} what it does not hold.`,
  alone: 'exclusive',
  owners: 'its owners',
}
