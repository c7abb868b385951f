import type { Standing } from '../../../api/index.ts'

// What is asked about rights stands in the address, in the words of the API: a question can be sent to a colleague.

const KEYS = [
  'right',
  'territories',
  'media',
  'languages',
  'from',
  'last',
  'days',
  'exclusive',
  'holder',
  'of',
  'work',
] as const

type AskKey = (typeof KEYS)[number]

export interface RightsSearch extends Partial<Readonly<Record<AskKey, string>>> {
  /** of the answers, those that stand so */
  readonly standing?: Standing
}

export const STANDINGS: readonly Standing[] = ['available', 'partly', 'unknown', 'blocked', 'not-cleared']

export function rightsSearch(search: Record<string, unknown>): RightsSearch {
  const standing = STANDINGS.find((it) => it === search['standing'])
  return {
    ...(Object.fromEntries(
      KEYS.flatMap((key) => {
        // A number or a boolean in an address is read as one.
        const value = search[key]
        const text = ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : ''
        return text === '' ? [] : [[key, text]]
      }),
    ) as Partial<Record<AskKey, string>>),
    ...(standing && { standing }),
  }
}

/** Has anything been asked yet? */
export const isAsked = (search: RightsSearch): boolean => KEYS.some((key) => search[key] !== undefined)

/** The question alone, without which answers are shown. */
export function questionOf({ standing: _, ...question }: RightsSearch): Omit<RightsSearch, 'standing'> {
  return question
}
