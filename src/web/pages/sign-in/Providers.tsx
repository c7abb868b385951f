import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ProviderChoice } from '../../../api/index.ts'
import classes from './SignInPage.module.css'

/** Where one may sign in instead of with a password. */
export function Providers({
  providers,
  go,
  refused,
  disabled = false,
}: {
  readonly providers: readonly ProviderChoice[]
  /** @returns the address at the provider */
  readonly go: (provider: string) => Promise<string>
  /** one came back from a provider, and not in */
  readonly refused: boolean
  readonly disabled?: boolean
}) {
  const leave = useMutation({ mutationFn: go, onSuccess: (url) => window.location.assign(url) })
  const { i18n } = useLingui()
  const away = providers.filter((it) => it.away)
  const names = new Intl.ListFormat(i18n.locale).format(away.map(({ name }) => name))
  return (
    <>
      {providers.map(({ id, name }) => (
        <Button
          key={id}
          variant="default"
          disabled={disabled}
          loading={leave.isPending && leave.variables === id}
          onClick={() => leave.mutate(id)}
        >
          <Trans>Continue with {name}</Trans>
        </Button>
      ))}
      {away.length > 0 && !leave.error && (
        <p role="status" className={classes['plain']}>
          <Trans>
            {names} does not answer just now. It is asked again and again; whoever has a password comes in
            with it meanwhile.
          </Trans>
        </p>
      )}
      {(leave.error || refused) && (
        <p role="alert" className={classes['wrong']}>
          {leave.error ? (
            <Trans>That sign-in does not answer. Try again in a moment.</Trans>
          ) : (
            <Trans>
              You did not come in that way. It opens only accounts that were invited here, with the same
              e-mail address.
            </Trans>
          )}
        </p>
      )}
    </>
  )
}
