import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { isProblem } from '../lib/problem.ts'
import classes from './parts.module.css'

/** What stands where there is nothing to show: what this is for, what fills it, and what to do next. */
export function Empty({
  title,
  children,
  action,
}: {
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <div className={classes['message']}>
      <EmptyChain />
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}

/** Seven stations not yet reached. */
function EmptyChain({ broken = false }: { readonly broken?: boolean }) {
  return (
    <svg width="184" height="24" viewBox="0 0 184 24" aria-hidden="true" className={classes['emptyChain']}>
      <path d={broken ? 'M12 12h62m36 0h62' : 'M12 12h160'} />
      {[12, 38.7, 65.3, 92, 118.7, 145.3, 172].map((x, i) => (
        <circle
          key={x}
          cx={x}
          cy="12"
          r={broken && i === 3 ? 8 : 5.5}
          data-broken={(broken && i === 3) || undefined}
        />
      ))}
    </svg>
  )
}

/** Why something cannot be shown, in words of the trade, and what may help. Never a code or a stack trace. */
export function Failure({
  error,
  retry,
}: {
  readonly error: unknown
  readonly retry?: (() => void) | undefined
}) {
  const { t } = useLingui()
  const status = isProblem(error) ? error.status : -1
  const [title, words] =
    isProblem(error) && error.offline
      ? [
          t`No connection to the desk`,
          t`The server did not answer. What was saved is safe; try again in a moment.`,
        ]
      : status === 401
        ? [t`You are signed out`, t`Sign in again to go on where you were.`]
        : status === 403
          ? [
              t`This is not open to you`,
              t`Your company’s role in this title does not open it. Its lead studio can.`,
            ]
          : status === 404
            ? [t`There is nothing here`, t`It may have been removed, or your role does not open it.`]
            : status === 429
              ? [t`Too many requests`, t`Wait a minute, then try again.`]
              : [
                  t`That did not work`,
                  (isProblem(error) && error.shape.detail) ||
                    t`The desk met a fault of its own. It has been logged.`,
                ]
  return (
    <div className={classes['message']} role="alert">
      <EmptyChain broken />
      <h2>{title}</h2>
      <p>{words}</p>
      {status === 401 && (
        <Button
          component="a"
          href={`/sign-in?to=${encodeURIComponent(window.location.pathname + window.location.search)}`}
        >
          <Trans>Sign in</Trans>
        </Button>
      )}
      {/* What is not there will not be there the next moment either. */}
      {(status === 403 || status === 404) && (
        <Button component={Link} to="/" variant="default">
          <Trans>Go to the slate</Trans>
        </Button>
      )}
      {retry && ![401, 403, 404].includes(status) && (
        <Button variant="default" onClick={retry}>
          <Trans>Try again</Trans>
        </Button>
      )}
    </div>
  )
}
