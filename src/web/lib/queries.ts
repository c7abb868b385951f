import { i18n } from '@lingui/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type {
  Explanation,
  Hit,
  Participation,
  SamplePerson,
  Session,
  TitleList,
  TitlePage,
} from '../../api/index.ts'
import { ask } from './client.ts'
import { withKnown } from './slate-list.ts'

// What the server says in words depends on the language, so the language is part of every key.

export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session', i18n.locale],
    queryFn: ({ signal }) => ask<Session>('GET', '/session', undefined, {}, signal),
    staleTime: 60_000,
    placeholderData: (last) => last,
  })

export const samplePeopleQuery = () =>
  queryOptions({
    queryKey: ['sample-people', i18n.locale],
    queryFn: ({ signal }) =>
      ask<{ items: SamplePerson[] }>('GET', '/sample/people', undefined, {}, signal).then(
        ({ items }) => items,
      ),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const slateQuery = () =>
  queryOptions({
    queryKey: ['titles', i18n.locale],
    queryFn: async ({ signal, client, queryKey }) => {
      // After a change in one title of a thousand only its card is sent.
      const known = client.getQueryData<TitleList>(queryKey)
      const since = known ? `&since=${encodeURIComponent(known.version)}` : ''
      const list = await ask<TitleList>('GET', `/titles?limit=2000${since}`, undefined, {}, signal)
      return withKnown(known, list)
    },
    // While the words come in another language, those of the last stay on the screen.
    placeholderData: (last) => last,
  })

/** What each finding means, by its code. */
export const explanationsQuery = () =>
  queryOptions({
    queryKey: ['findings', i18n.locale],
    queryFn: ({ signal }) => ask<{ items: Explanation[] }>('GET', '/findings', undefined, {}, signal),
    select: ({ items }) => new Map(items.map((it) => [it.code, it])),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Anything by its name in any language, records of titles too; asked while one types. */
export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ['search', i18n.locale, text],
    queryFn: ({ signal }) =>
      ask<{ items: Hit[] }>(
        'GET',
        `/search?limit=30&q=${encodeURIComponent(text)}`,
        undefined,
        {},
        signal,
      ).then(({ items }) => items),
    enabled: text !== '',
    staleTime: 60_000,
    placeholderData: (last) => last,
  })

const NONE: ReadonlySet<string> = new Set()

/**
 * The titles that the server finds by a text: it knows their names in every language, the page only in the
 * reader's and the home's.
 */
export function useNamed(text: string): ReadonlySet<string> {
  const sought = useDeferredValue(text.trim())
  return (
    useQuery({
      queryKey: ['titles', i18n.locale, sought],
      queryFn: ({ signal }) =>
        ask<TitleList>('GET', `/titles?limit=2000&q=${encodeURIComponent(sought)}`, undefined, {}, signal),
      enabled: sought !== '',
      staleTime: 60_000,
      select: ({ items }): ReadonlySet<string> => new Set(items.map(({ id }) => id)),
    }).data ?? NONE
  )
}

export const titleQuery = (id: string) =>
  queryOptions({
    queryKey: ['title', id, i18n.locale],
    queryFn: ({ signal }) =>
      ask<TitlePage>('GET', `/titles/${encodeURIComponent(id)}`, undefined, {}, signal),
  })

export const participantsQuery = (id: string) =>
  queryOptions({
    queryKey: ['participants', id, i18n.locale],
    queryFn: ({ signal }) =>
      ask<{ items: Participation[] }>(
        'GET',
        `/titles/${encodeURIComponent(id)}/people`,
        undefined,
        {},
        signal,
      ).then(({ items }) => items),
  })
