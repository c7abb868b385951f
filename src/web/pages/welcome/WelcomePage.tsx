import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../lib/client.ts'
import { sessionQuery } from '../../lib/queries.ts'
import { Empty, Failure } from '../../parts/Message.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { CountrySelect } from '../account/CountrySelect.tsx'
import { NewPassword, SHORTEST } from '../account/NewPassword.tsx'
import { Door } from '../sign-in/Door.tsx'
import classes from '../sign-in/SignInPage.module.css'

/** The first page of an empty desk: its first company and its first person. */
export function WelcomePage() {
  const { t } = useLingui()
  const session = useQuery(sessionQuery())
  return (
    <Door title={t`Welcome`}>
      {session.error && !session.data ? (
        <Failure error={session.error} retry={() => void session.refetch()} />
      ) : !session.data ? (
        <Waiting rows={6} />
      ) : session.data.setup ? (
        <SetUp />
      ) : (
        <Empty
          title={<Trans>This desk is set up already</Trans>}
          action={
            <Button component={Link} to="/" variant="default">
              <Trans>Sign in</Trans>
            </Button>
          }
        >
          <Trans>Its first account was made. Whoever runs it invites you.</Trans>
        </Empty>
      )}
    </Door>
  )
}

function SetUp() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [said, setSaid] = useState({
    secret: decodeURIComponent(window.location.hash.slice(1)),
    slate: '',
    company: '',
    name: '',
    email: '',
    password: '',
  })
  const [country, setCountry] = useState<string | null>(null)
  const begin = useMutation({
    mutationFn: () => ask('POST', '/setup', { ...said, email: said.email.trim(), country }),
    onSuccess: async () => {
      queries.clear()
      await navigate({ to: '/', search: {} })
    },
  })
  const field = (key: keyof typeof said) => ({
    value: said[key],
    onChange: (event: { currentTarget: { value: string } }) =>
      setSaid({ ...said, [key]: event.currentTarget.value }),
    required: true,
    withAsterisk: false,
  })
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault()
        begin.mutate()
      }}
    >
      <div>
        <h1 className={classes['head']}>
          <Trans>Nobody is here yet. Be the first.</Trans>
        </h1>
        <p className={classes['plain']}>
          <Trans>You make the desk of your company, and invite the others afterwards.</Trans>
        </p>
      </div>
      <TextInput
        label={t`Setup code`}
        description={t`The server wrote it where it was started, so that nobody else takes this desk.`}
        autoComplete="off"
        spellCheck={false}
        {...field('secret')}
      />
      <div className={classes['two']}>
        <TextInput label={t`Your company`} autoComplete="organization" {...field('company')} />
        <CountrySelect label={t`Country`} value={country} onChange={setCountry} />
      </div>
      <TextInput
        label={t`Name of the slate`}
        description={t`What all your titles together are called here.`}
        {...field('slate')}
      />
      <TextInput label={t`Your name`} autoComplete="name" {...field('name')} />
      <TextInput type="email" label={t`E-mail`} autoComplete="username" {...field('email')} />
      <NewPassword
        label={t`Password`}
        value={said.password}
        onChange={(password) => setSaid({ ...said, password })}
      />
      <Refused error={begin.error} />
      <Button
        type="submit"
        loading={begin.isPending}
        disabled={country === null || said.password.length < SHORTEST}
      >
        <Trans>Make this desk</Trans>
      </Button>
    </form>
  )
}
