import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { epochOf } from './scale.ts'

/** How many days later, or with a minus earlier, in words; nothing for the same day. */
export function useSignedDays(): (before: string, after: string) => string {
  const { t } = useLingui()
  return useCallback(
    (before, after) => {
      const days = epochOf(after) - epochOf(before)
      if (days === 0) return ''
      const sign = days > 0 ? '+' : '−'
      const size = Math.abs(days)
      return t`${plural(size, { one: `${sign}# day`, other: `${sign}# days` })}`
    },
    [t],
  )
}
