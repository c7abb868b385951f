import { Trans } from '@lingui/react/macro'
import classes from './Waiting.module.css'

/** A page that is on its way: a line of bars where its text will stand; said once to those who listen. */
export function Waiting({ rows = 4 }: { readonly rows?: number }) {
  return (
    <div className={classes['page']} role="status">
      <span className="unseen">
        <Trans>Loading</Trans>
      </span>
      <div className={classes['bar']} style={{ width: 180, height: 22 }} />
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars are all alike and stay in place
        <div key={i} className={classes['bar']} style={{ width: `${82 - ((i * 17) % 40)}%` }} />
      ))}
    </div>
  )
}
