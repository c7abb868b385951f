import { useLingui } from '@lingui/react/macro'
import classes from './Avails.module.css'

/** Where something stands in a file: a line of XML, a cell of a workbook. */
export function At({ at }: { readonly at: string }) {
  const { t } = useLingui()
  const [, line, column] = /^(\d+):(\d+)$/.exec(at) ?? []
  return line === undefined ? (
    <code className={classes['at']}>{at}</code>
  ) : (
    <span className={classes['at']} title={t`line ${line}, column ${column}`}>{t`line ${line}`}</span>
  )
}
