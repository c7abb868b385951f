import { Trans } from '@lingui/react/macro'
import type { LinkName } from '../../api/index.ts'

/** The name of a link in the reader's language. */
export function LinkWord({ link }: { readonly link: LinkName }) {
  switch (link) {
    case 'decide':
      return <Trans>Decide</Trans>
    case 'clear':
      return <Trans>Clear</Trans>
    case 'deal':
      return <Trans>Deal</Trans>
    case 'adapt':
      return <Trans>Adapt</Trans>
    case 'make':
      return <Trans>Make</Trans>
    case 'release':
      return <Trans>Release</Trans>
    case 'settle':
      return <Trans>Settle</Trans>
  }
}
