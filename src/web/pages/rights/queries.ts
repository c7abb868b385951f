import { i18n } from '@lingui/core'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { RightsAnswer, RightsAnswers } from '../../../api/index.ts'
import { ask } from '../../lib/client.ts'
import { isAsked, questionOf, type RightsSearch } from './asked.ts'

/** As many answers are put into words at once as are soon read. */
const AT_ONCE = 60
const MOST_AT_ONCE = 2000

const answersFrom = (
  search: RightsSearch,
  limit: number,
  after: string | undefined,
  signal?: AbortSignal,
) => {
  const { standing } = search
  const question = new URLSearchParams({
    limit: String(limit),
    ...(questionOf(search) as Record<string, string>),
    ...(standing && { standing }),
    ...(after && { after }),
  })
  return ask<RightsAnswers>('GET', `/rights?${question}`, undefined, {}, signal)
}

export const rightsQuery = (search: RightsSearch) =>
  infiniteQueryOptions({
    queryKey: ['rights', i18n.locale, search],
    queryFn: ({ pageParam, signal }) => answersFrom(search, AT_ONCE, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: isAsked(search),
    retry: false,
    placeholderData: (last) => last,
  })

/** Every answer, also those that are not shown yet: what is saved is whole. */
export async function allAnswers(search: RightsSearch): Promise<readonly RightsAnswer[]> {
  const found: RightsAnswer[] = []
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: RightsAnswers = await answersFrom(search, MOST_AT_ONCE, after)
    found.push(...page.items)
    after = page.next
  }
  return found
}

interface Named {
  readonly items: readonly { readonly id: string; readonly name: string }[]
}

/** Companies, or works, to choose from. */
export const namedQuery = (part: 'parties' | 'works') =>
  queryOptions({
    queryKey: ['catalogue', part, i18n.locale],
    queryFn: ({ signal }) => ask<Named>('GET', `/catalogue/${part}`, undefined, {}, signal),
    staleTime: 300_000,
    select: ({ items }) => items.map(({ id, name }) => ({ value: id, label: name })),
  })
