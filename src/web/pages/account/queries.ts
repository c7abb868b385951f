import { i18n } from '@lingui/core'
import { queryOptions } from '@tanstack/react-query'
import type { Account, Exports, Invitations, SessionRules, Workers } from '../../../api/index.ts'
import { ask } from '../../lib/client.ts'

export const accountQuery = () =>
  queryOptions({
    queryKey: ['account', i18n.locale],
    queryFn: ({ signal }) => ask<Account>('GET', '/account', undefined, {}, signal),
    placeholderData: (last) => last,
  })

export interface OwnToken {
  readonly id: string
  readonly name: string
  readonly company: string
  readonly scopes: readonly ('read' | 'write' | 'audit')[]
  readonly createdAt: string
  readonly expiresAt: string
  readonly usedAt?: string
  readonly revokedAt?: string
}

export const tokensQuery = () =>
  queryOptions({
    queryKey: ['tokens'],
    queryFn: ({ signal }) =>
      ask<{ items: OwnToken[] }>('GET', '/tokens', undefined, {}, signal).then(({ items }) => items),
  })

const of = <T>(name: string, company: string) =>
  queryOptions({
    queryKey: ['company', company, name, i18n.locale],
    queryFn: ({ signal }) =>
      ask<T>('GET', `/companies/${encodeURIComponent(company)}/${name}`, undefined, {}, signal),
  })

export const workersQuery = (company: string) => of<Workers>('people', company)
export const invitationsQuery = (company: string) => of<Invitations>('invitations', company)
export const rulesQuery = (company: string) => of<SessionRules>('sessions', company)

export const exportsQuery = (company: string, person: string) =>
  of<Exports>(`people/${encodeURIComponent(person)}/exports`, company)

export const companiesQuery = () =>
  queryOptions({
    queryKey: ['companies', i18n.locale],
    queryFn: ({ signal }) =>
      ask<{ items: { id: string; name: string }[] }>('GET', '/companies', undefined, {}, signal).then(
        ({ items }) => items,
      ),
  })
