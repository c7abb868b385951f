import { i18n } from '@lingui/core'
import { queryOptions } from '@tanstack/react-query'
import type { NewShare, SharedPage, ShareRequest, Shares, TracedCopy } from '../../../api/index.ts'
import { ask } from '../../lib/client.ts'

const at = (titleId: string) => `/titles/${encodeURIComponent(titleId)}`

export const sharesQuery = (titleId: string) =>
  queryOptions({
    queryKey: ['shares', titleId, i18n.locale],
    queryFn: ({ signal }) => ask<Shares>('GET', `${at(titleId)}/shares`, undefined, {}, signal),
  })

export const makeShare = (titleId: string, asked: ShareRequest): Promise<NewShare> =>
  ask('POST', `${at(titleId)}/shares`, asked)

export const revokeShare = (titleId: string, share: string): Promise<void> =>
  ask('DELETE', `${at(titleId)}/shares/${encodeURIComponent(share)}`)

export const giveCodeName = (titleId: string, codeName: string): Promise<void> =>
  ask('PUT', `${at(titleId)}/code-name`, { codeName })

/** What a link shows: asked for once in a language, for each opening is entered in the log. */
export const sharedQuery = (secret: string) =>
  queryOptions({
    queryKey: ['shared', secret, i18n.locale],
    queryFn: () => ask<SharedPage>('POST', '/shares/open', { secret }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
    placeholderData: (last) => last,
  })

export const takeShared = (secret: string): Promise<{ copy: string; files: Record<string, string> }> =>
  ask('POST', '/shares/download', { secret })

export const traceCopy = (copy: string): Promise<TracedCopy> =>
  ask('GET', `/audit/copies/${encodeURIComponent(copy)}`)
