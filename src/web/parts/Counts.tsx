import { Plural, Trans } from '@lingui/react/macro'
import { formatNumber } from '../lib/format.ts'
import classes from './parts.module.css'
import { StateSign } from './StateWord.tsx'

/** How much was found, in words; that nothing was is said too. */
export function Counts({
  errors,
  warnings,
  unknowns,
  short = false,
}: {
  readonly errors: number
  readonly warnings: number
  readonly unknowns: number
  /** signs and numbers only, for a dense table; the words are still there for those who listen */
  readonly short?: boolean
}) {
  return (
    <span className={classes['counts']}>
      {errors > 0 && (
        <span className={classes['state']} data-state="broken">
          <StateSign state="broken" small />
          {short && <span aria-hidden="true">{formatNumber(errors)}</span>}
          <span className={short ? 'unseen' : undefined}>
            <Plural value={errors} one="# broken" other="# broken" />
          </span>
        </span>
      )}
      {warnings > 0 && (
        <span className={classes['state']} data-state="attention">
          <StateSign state="attention" small />
          {short && <span aria-hidden="true">{formatNumber(warnings)}</span>}
          <span className={short ? 'unseen' : undefined}>
            <Plural value={warnings} one="# to look at" other="# to look at" />
          </span>
        </span>
      )}
      {unknowns > 0 && (
        <span className={classes['state']} data-state="unknown">
          <StateSign state="unknown" small />
          {short && <span aria-hidden="true">{formatNumber(unknowns)}</span>}
          <span className={short ? 'unseen' : undefined}>
            <Plural value={unknowns} one="# unknown" other="# unknown" />
          </span>
        </span>
      )}
      {errors + warnings + unknowns === 0 && (
        <span className={classes['state']} data-state="sound">
          <StateSign state="sound" small />
          <Trans>Sound</Trans>
        </span>
      )}
    </span>
  )
}
