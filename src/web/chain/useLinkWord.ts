import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type { LinkName } from '../../api/index.ts'

/** The name of a link as text, for labels and for what is searched; on a page, `LinkWord`. */
export function useLinkWord(): (link: LinkName) => string {
  const { t } = useLingui()
  return useCallback(
    (link) => {
      switch (link) {
        case 'decide':
          return t`Decide`
        case 'clear':
          return t`Clear`
        case 'deal':
          return t`Deal`
        case 'adapt':
          return t`Adapt`
        case 'make':
          return t`Make`
        case 'release':
          return t`Release`
        case 'settle':
          return t`Settle`
      }
    },
    [t],
  )
}
