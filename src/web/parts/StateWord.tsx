import { Trans } from '@lingui/react/macro'
import type { LinkState } from '../../api/index.ts'
import { STATE_SIGN } from '../lib/states.ts'
import classes from './parts.module.css'

/** The name of a state in the reader's language. */
export function StateName({ state }: { readonly state: LinkState }) {
  switch (state) {
    case 'sound':
      return <Trans>Sound</Trans>
    case 'attention':
      return <Trans>Attention</Trans>
    case 'broken':
      return <Trans>Broken</Trans>
    case 'unknown':
      return <Trans>Unknown</Trans>
    case 'hidden':
      return <Trans>Not yours to see</Trans>
  }
}

/** The round sign of a state alone: only where its word stands near it. */
export function StateSign({ state, small = false }: { readonly state: LinkState; readonly small?: boolean }) {
  return (
    <span className={classes['sign']} data-state={state} data-small={small || undefined} aria-hidden="true">
      {STATE_SIGN[state]}
    </span>
  )
}

/** A state as sign, colour and word. */
export function StateWord({ state }: { readonly state: LinkState }) {
  return (
    <span className={classes['state']} data-state={state}>
      <StateSign state={state} small />
      <StateName state={state} />
    </span>
  )
}
