import { useLingui } from '@lingui/react/macro'
import { Tooltip } from '@mantine/core'
import classes from './parts.module.css'

/** The quiet mark of a figure that was invented for the sample. */
export function Fictional() {
  const { t } = useLingui()
  const words = t`Invented for the sample`
  return (
    <Tooltip label={words}>
      <span className={classes['fictional']} role="img" aria-label={words}>
        ○
      </span>
    </Tooltip>
  )
}
