import { i18n } from '@lingui/core'
import { queryOptions } from '@tanstack/react-query'
import type { AlarmDigest, AlarmList, CalendarFeed, CalendarMade } from '../../../api/index.ts'
import { ask } from '../../lib/client.ts'

export const alarmsQuery = (days: number) =>
  queryOptions({
    queryKey: ['alarms', days, i18n.locale],
    queryFn: ({ signal }) => ask<AlarmList>('GET', `/alarms?days=${days}`, undefined, {}, signal),
    placeholderData: (last) => last,
  })

export const feedQuery = () =>
  queryOptions({
    queryKey: ['calendar-feed'],
    queryFn: ({ signal }) => ask<CalendarFeed>('GET', '/calendar-feed', undefined, {}, signal),
  })

export const digestOf = (days: number) => ask<AlarmDigest>('GET', `/alarms/digest?days=${days}`)
export const makeFeed = () => ask<CalendarMade>('POST', '/calendar-feed')
export const revokeFeed = () => ask<CalendarFeed>('DELETE', '/calendar-feed')
