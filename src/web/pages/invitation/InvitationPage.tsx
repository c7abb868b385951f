import { i18n } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { InvitationSeen } from '../../../api/index.ts'
import { ask } from '../../lib/client.ts'
import { formatInstant } from '../../lib/format.ts'
import { isProblem } from '../../lib/problem.ts'
import { signInAt } from '../../lib/session.ts'
import { InScript } from '../../parts/InScript.tsx'
import { Empty, Failure } from '../../parts/Message.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { NewPassword, SHORTEST } from '../account/NewPassword.tsx'
import { Door } from '../sign-in/Door.tsx'
import { PasswordForm } from '../sign-in/PasswordForm.tsx'
import { Providers } from '../sign-in/Providers.tsx'
import classes from '../sign-in/SignInPage.module.css'

const HERE = '/join'
/** Keeps the secret in this tab while somebody is at a provider. */
const KEPT = 'genchi.invitation'

/** Behind the link of an invitation. Its secret stands behind the #, which no address and no log is told. */
export function InvitationPage() {
  const { t } = useLingui()
  const [secret, setSecret] = useState(
    () => window.location.hash.slice(1) || (sessionStorage.getItem(KEPT) ?? ''),
  )
  useEffect(() => {
    if (secret !== '') sessionStorage.setItem(KEPT, secret)
  }, [secret])
  useEffect(() => {
    const onHash = () => setSecret(window.location.hash.slice(1))
    window.addEventListener('hashchange', onHash)
    return () => window.removeEventListener('hashchange', onHash)
  }, [])
  const seen = useQuery({
    queryKey: ['invitation', secret, i18n.locale],
    queryFn: () => ask<InvitationSeen>('POST', '/invitations/look', { secret }),
    enabled: secret !== '',
  })
  const isWrong = secret === '' || (isProblem(seen.error) && seen.error.status === 404)
  return (
    <Door title={t`Invitation`}>
      {isWrong ? (
        <Closed title={<Trans>This link is not an invitation</Trans>}>
          <Trans>A part of it may be missing. Copy the whole link from the message once more.</Trans>
        </Closed>
      ) : seen.error && !seen.data ? (
        <Failure error={seen.error} retry={() => void seen.refetch()} />
      ) : !seen.data ? (
        <Waiting rows={6} />
      ) : (
        <Invited seen={seen.data} secret={secret} onSignedIn={async () => void (await seen.refetch())} />
      )}
    </Door>
  )
}

const cameBackRefused = (): boolean => new URLSearchParams(window.location.search).has('error')

function Invited({
  seen,
  secret,
  onSignedIn,
}: {
  readonly seen: InvitationSeen
  readonly secret: string
  readonly onSignedIn: () => Promise<void>
}) {
  const { company, invitedBy, email, expiresAt } = seen
  const until = formatInstant(expiresAt)
  if (seen.state === 'accepted')
    return (
      <Closed title={<Trans>This invitation has been used</Trans>}>
        <Trans>
          It works once. If it was you, sign in with {email}; if not, tell {invitedBy}.
        </Trans>
      </Closed>
    )
  if (seen.state === 'over')
    return (
      <Closed title={<Trans>This invitation has expired</Trans>}>
        <Trans>
          It was open until {until}. Ask {invitedBy} for a new one.
        </Trans>
      </Closed>
    )
  if (seen.state === 'withdrawn')
    return (
      <Closed title={<Trans>This invitation was withdrawn</Trans>}>
        <Trans>
          If that is wrong, ask {invitedBy} at {company}.
        </Trans>
      </Closed>
    )
  return (
    <>
      <div className={classes['form']}>
        <h1 className={classes['head']}>
          <Trans>
            {invitedBy} invites you into <InScript>{company}</InScript>
          </Trans>
        </h1>
      </div>
      {seen.account === 'known' ? (
        <>
          <p className={classes['plain']}>
            <Trans>{email} has an account here. Sign in, then join.</Trans>
          </p>
          <PasswordForm
            known={email}
            onEnter={onSignedIn}
            providers={seen.providers}
            to={HERE}
            refusedTo={HERE}
            refusedBy={cameBackRefused() ? 'provider' : undefined}
          />
        </>
      ) : (
        <Accept seen={seen} secret={secret} until={until} />
      )}
    </>
  )
}

function Accept({
  seen,
  secret,
  until,
}: {
  readonly seen: InvitationSeen
  readonly secret: string
  readonly until: string
}) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const isNew = seen.account === 'none'
  const { email } = seen
  const accept = useMutation({
    mutationFn: () => ask('POST', '/invitations/accept', { secret, ...(isNew && { name, password }) }),
    onSuccess: async () => {
      sessionStorage.removeItem(KEPT)
      queries.clear()
      await navigate({ to: '/', search: {} })
    },
  })
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault()
        accept.mutate()
      }}
    >
      <p className={classes['plain']}>
        {isNew ? (
          <Trans>
            The account is yours alone, under {email}. The link works once, until {until}.
          </Trans>
        ) : (
          <Trans>You are signed in as {email}.</Trans>
        )}
      </p>
      {isNew && (
        <>
          {/* For the browser that keeps the password. */}
          <input type="email" value={email} autoComplete="username" readOnly hidden />
          <TextInput
            label={t`Your name`}
            description={t`As colleagues write it, in your own script.`}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            autoComplete="name"
            required
            withAsterisk={false}
          />
          <NewPassword label={t`Password`} value={password} onChange={setPassword} />
        </>
      )}
      <Refused error={accept.error} />
      <Button
        type="submit"
        loading={accept.isPending}
        disabled={isNew && (name.trim() === '' || password.length < SHORTEST)}
      >
        <Trans>Join</Trans>
      </Button>
      {isNew && seen.providers.length > 0 && (
        <>
          <p className={classes['plain']}>
            <Trans>Or without a password here, with the account that your company gave you:</Trans>
          </p>
          <Providers
            providers={seen.providers}
            go={async (provider) => {
              await ask('POST', '/invitations/begin', { secret, name })
              return await signInAt(provider, HERE, HERE)
            }}
            refused={cameBackRefused()}
            disabled={name.trim() === ''}
          />
        </>
      )}
    </form>
  )
}

function Closed({
  title,
  children,
}: {
  readonly title: React.ReactNode
  readonly children: React.ReactNode
}) {
  return (
    <Empty
      title={title}
      action={
        <Button component={Link} to="/" variant="default">
          <Trans>Sign in</Trans>
        </Button>
      }
    >
      {children}
    </Empty>
  )
}
