import { i18n } from '@lingui/core'
import { queryOptions } from '@tanstack/react-query'
import type { RightsAnswers } from '../../../api/index.ts'
import { ask } from '../../lib/client.ts'
import { isAsked, questionOf, type RightsSearch } from './asked.ts'

export const rightsQuery = (search: RightsSearch) => {
  const question = new URLSearchParams(questionOf(search) as Record<string, string>).toString()
  return queryOptions({
    queryKey: ['rights', i18n.locale, question],
    queryFn: ({ signal }) =>
      ask<RightsAnswers>('GET', `/rights?limit=2000&${question}`, undefined, {}, signal),
    enabled: isAsked(search),
    retry: false,
    placeholderData: (last) => last,
  })
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
