import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate, useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { sessionQuery } from '../../lib/queries.ts'
import { signOut } from '../../lib/session.ts'
import { Failure } from '../../parts/Message.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { Door } from './Door.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { SamplePeople } from './SamplePeople.tsx'
import classes from './SignInPage.module.css'

/** The door: sample people in the local sample, else a password and its second factor, or a provider. */
export function SignInPage() {
  const { t } = useLingui()
  const session = useQuery({
    ...sessionQuery(),
    // Whoever waits for a provider that is away sees when it is back.
    refetchInterval: ({ state }) => (state.data?.providers?.some(({ away }) => away) ? 5_000 : false),
  })
  const { to, error } = useSearch({ strict: false })
  const queries = useQueryClient()
  const navigate = useNavigate()
  const router = useRouter()

  const enter = async () => {
    // What the last person saw is not shown to the next, not for a moment.
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
    // This page asks as well, and stays where nothing is open to whoever came in.
    await queries.invalidateQueries({ queryKey: ['session'] })
    // Only an address of our own is gone back to.
    if (to?.startsWith('/') && !to.startsWith('//')) router.history.push(to)
    else await navigate({ to: '/', search: {} })
  }
  if (session.data?.setup) return <Navigate to="/welcome" />
  return (
    <Door title={t`Sign in`}>
      {session.error && !session.data ? (
        <Failure error={session.error} retry={() => void session.refetch()} />
      ) : !session.data ? (
        <Waiting rows={6} />
      ) : session.data.outside ? (
        <Outside />
      ) : session.data.sample ? (
        <SamplePeople onEnter={enter} />
      ) : (
        <PasswordForm
          onEnter={enter}
          providers={session.data.providers ?? []}
          to={to}
          refusedBy={error === undefined ? undefined : 'provider'}
        />
      )}
    </Door>
  )
}

/** An account that is of no company any more: nothing is open to it. */
function Outside() {
  const queries = useQueryClient()
  return (
    <div className={classes['form']}>
      <h1 className={classes['head']}>
        <Trans>You belong to no company here</Trans>
      </h1>
      <p className={classes['plain']}>
        <Trans>
          Your account is still yours, but no company works here with you now. If that is wrong, ask for an
          invitation; its link brings you in again.
        </Trans>
      </p>
      <Button
        variant="default"
        onClick={() =>
          void signOut()
            .catch(() => undefined)
            .then(() => queries.resetQueries())
        }
      >
        <Trans>Sign out</Trans>
      </Button>
    </div>
  )
}
