import { Trans, useLingui } from '@lingui/react/macro'
import { Icon } from '../../parts/Icon.tsx'
import classes from './SlatePage.module.css'
import { VIEWS, type View } from './search.ts'

/** Board, timeline, grid or map: one of four. */
export function ViewSwitch({
  view,
  onChange,
}: {
  readonly view: View
  readonly onChange: (view: View) => void
}) {
  const { t } = useLingui()
  return (
    <fieldset className={classes['views']}>
      <legend className="unseen">{t`How to see the slate`}</legend>
      {VIEWS.map((name, i) => (
        <label key={name} className={classes['view']} data-on={name === view || undefined}>
          <input
            type="radio"
            name="view"
            className="unseen"
            checked={name === view}
            onChange={() => onChange(name)}
            aria-keyshortcuts={String(i + 1)}
          />
          <Icon name={name} size={14} />
          <span>
            <ViewName view={name} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function ViewName({ view }: { readonly view: View }) {
  switch (view) {
    case 'board':
      return <Trans>Board</Trans>
    case 'timeline':
      return <Trans>Timeline</Trans>
    case 'grid':
      return <Trans>Grid</Trans>
    case 'map':
      return <Trans>Map</Trans>
  }
}
