import { useLingui } from '@lingui/react/macro'
import { isProblem } from '../../lib/problem.ts'
import classes from './Account.module.css'

/** Why something was not done, beside the button that asked for it. */
export function Refused({ error }: { readonly error: unknown }) {
  const { t } = useLingui()
  if (!error) return null
  const words =
    isProblem(error) && error.offline
      ? t`The server did not answer. Try again in a moment.`
      : isProblem(error) && error.shape.type.startsWith('/api/')
        ? error.shape.title
        : t`That did not work. Try again in a moment.`
  return (
    <p role="alert" className={classes['wrong']}>
      {words}
    </p>
  )
}
