import { Trans, useLingui } from '@lingui/react/macro'
import type { Saved } from '../../../../api/index.ts'
import { Icon } from '../../../parts/Icon.tsx'
import { useDesk } from '../desk.tsx'
import formClasses from './form.module.css'
import classes from './MergedNote.module.css'

export interface Merged {
  readonly saved: Saved
  /** who changed what now stands beside it; none, where the history does not say */
  readonly by: readonly string[]
}

const MOST = 4

/** What others changed meanwhile in other places, and now stands beside what was saved. */
export function MergedNote({ saved, by, onClose }: Merged & { readonly onClose: () => void }) {
  const { say } = useDesk()
  const { t } = useLingui()
  const names = [...new Set(saved.theirs.map(({ place }) => place.name))]
  const who = say.list(by)
  return (
    <section className={classes['merged']} role="status">
      <div>
        <p>
          {who ? (
            <Trans>Saved, together with what {who} changed meanwhile:</Trans>
          ) : (
            <Trans>Saved, together with what others changed meanwhile:</Trans>
          )}
        </p>
        <ul>
          {names.slice(0, MOST).map((name) => (
            <li key={name}>{name}</li>
          ))}
          {names.length > MOST && <li>…</li>}
        </ul>
      </div>
      <button type="button" className={formClasses['iconButton']} aria-label={t`Close`} onClick={onClose}>
        <Icon name="cross" size={14} />
      </button>
    </section>
  )
}
