import { Trans } from '@lingui/react/macro'
import { useCut } from '../lib/live.ts'
import { Icon } from '../parts/Icon.tsx'
import classes from './Shell.module.css'

/** Said while the line to the server is cut, so that nobody takes an old figure for a new one. */
export function Connection() {
  const cut = useCut()
  return (
    <div role="status">
      {cut && (
        <p className={classes['cut']}>
          <Icon name="offline" />
          <Trans>
            No connection. What you see may have changed since; it is brought up to date by itself.
          </Trans>
        </p>
      )}
    </div>
  )
}
