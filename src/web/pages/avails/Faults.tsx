import { Plural, Trans } from '@lingui/react/macro'
import type { AvailsFault } from '../../../api/index.ts'
import { StateSign } from '../../parts/StateWord.tsx'
import { At } from './At.tsx'
import classes from './Avails.module.css'

// Of a file of one fault repeated nobody reads more than this.
const MOST_SHOWN = 200

/** What is wrong in a file, each with its line or cell. */
export function FaultList({ faults }: { readonly faults: readonly AvailsFault[] }) {
  if (faults.length === 0) return null
  const more = faults.length - MOST_SHOWN
  return (
    <>
      <ul className={classes['faults']}>
        {faults.slice(0, MOST_SHOWN).map(({ severity, at = '', message, code }) => (
          <li key={`${at} ${code} ${message}`}>
            <StateSign state={severity === 'error' ? 'broken' : 'attention'} small />
            <At at={at} />
            <span>{message}</span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={classes['soft']}>
          <Plural value={more} one="# more is not listed." other="# more are not listed." />
        </p>
      )}
    </>
  )
}

/** The faults of a file that can be read all the same, folded where there are many. */
export function Faults({
  faults,
  errors,
  warnings,
}: {
  readonly faults: readonly AvailsFault[]
  readonly errors: number
  readonly warnings: number
}) {
  if (errors + warnings === 0) return null
  return (
    <details className={classes['more']} open={errors > 0 && faults.length <= 8}>
      <summary>
        <Trans>
          What is wrong in the file: <Plural value={errors} one="# error" other="# errors" />,{' '}
          <Plural value={warnings} one="# warning" other="# warnings" />
        </Trans>
      </summary>
      <FaultList faults={faults} />
    </details>
  )
}
