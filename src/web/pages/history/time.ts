import { intlLocale } from '../../lib/format.ts'

/** The time of day of an instant on the reader's own clock, with its zone. */
export const formatTime = (iso: string): string =>
  new Intl.DateTimeFormat(intlLocale(), { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }).format(
    new Date(iso),
  )
