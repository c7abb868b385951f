import { Trans, useLingui } from '@lingui/react/macro'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProviderChoice } from '../../../api/index.ts'
import { isProblem } from '../../lib/problem.ts'
import { signInAt, signInWithCode, signInWithPassword } from '../../lib/session.ts'
import { Providers } from './Providers.tsx'
import classes from './SignInPage.module.css'

/** E-mail and password, then the second factor where one is set. */
export function PasswordForm({
  onEnter,
  known,
  providers = [],
  to,
  refusedTo,
  refusedBy,
}: {
  readonly onEnter: () => Promise<void>
  /** the address that is to sign in, where it is known already */
  readonly known?: string
  readonly providers?: readonly ProviderChoice[]
  readonly to?: string | undefined
  /** where one comes back to, whom a provider does not let in */
  readonly refusedTo?: string
  readonly refusedBy?: 'provider' | undefined
}) {
  const { t } = useLingui()
  const [email, setEmail] = useState(known ?? '')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [second, setSecond] = useState(false)
  const first = useMutation({
    mutationFn: () => signInWithPassword(email.trim(), password),
    onSuccess: (owed) => (owed ? setSecond(true) : onEnter()),
  })
  const factor = useMutation({
    mutationFn: () => signInWithCode(code.replace(/\s/g, '')),
    onSuccess: onEnter,
  })
  const refused = (error: unknown, words: string): string | undefined => {
    if (!error) return undefined
    if (isProblem(error) && error.offline) return t`The server did not answer. Try again in a moment.`
    if (isProblem(error) && error.status === 429) return t`Too many tries. Wait a minute, then try again.`
    return isProblem(error) && error.status < 500 ? words : t`That did not work. Try again in a moment.`
  }
  return second ? (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault()
        factor.mutate()
      }}
    >
      <h1 className={classes['head']}>
        <Trans>The second factor</Trans>
      </h1>
      <TextInput
        label={t`Code`}
        description={t`The six digits your authenticator shows now, or one of your backup codes.`}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={refused(factor.error, t`That code is not right, or its time is over.`)}
        autoComplete="one-time-code"
        autoFocus
        required
        withAsterisk={false}
      />
      <Button type="submit" loading={factor.isPending}>
        <Trans>Sign in</Trans>
      </Button>
      <Button variant="subtle" color="gray" onClick={() => setSecond(false)}>
        <Trans>Back</Trans>
      </Button>
    </form>
  ) : (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault()
        first.mutate()
      }}
    >
      <h1 className={classes['head']}>
        <Trans>Sign in</Trans>
      </h1>
      <TextInput
        type="email"
        label={t`E-mail`}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        readOnly={known !== undefined}
        autoComplete="username"
        required
        withAsterisk={false}
      />
      <PasswordInput
        label={t`Password`}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={refused(first.error, t`The e-mail or the password is not right.`)}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
        required
        withAsterisk={false}
      />
      <Button type="submit" loading={first.isPending}>
        <Trans>Sign in</Trans>
      </Button>
      <Providers
        providers={providers}
        go={(provider) => signInAt(provider, to, refusedTo)}
        refused={refusedBy === 'provider'}
      />
      <p className={classes['plain']}>
        <Trans>Accounts are personal. The person who runs this desk for your company invites you.</Trans>
      </p>
    </form>
  )
}
