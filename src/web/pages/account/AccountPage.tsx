import { Trans, useLingui } from '@lingui/react/macro'
import { Button, PasswordInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Account } from '../../../api/index.ts'
import { ask } from '../../lib/client.ts'
import { formatList } from '../../lib/format.ts'
import { sessionQuery } from '../../lib/queries.ts'
import { Failure } from '../../parts/Message.tsx'
import { Page } from '../../parts/Page.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import classes from './Account.module.css'
import { NewPassword, SHORTEST } from './NewPassword.tsx'
import { Part } from './Part.tsx'
import { accountQuery } from './queries.ts'
import { SecondFactor } from './SecondFactor.tsx'
import { Sessions } from './Sessions.tsx'
import { Tokens } from './Tokens.tsx'

/** One's own account: how one signs in, where one is signed in, what acts for one. */
export function AccountPage() {
  const account = useQuery(accountQuery())
  if (account.error && !account.data)
    return <Failure error={account.error} retry={() => void account.refetch()} />
  if (!account.data) return <Waiting rows={8} />
  return <Own account={account.data} />
}

function Own({ account }: { readonly account: Account }) {
  const { email, companies, needsSecondFactor } = account
  // As everywhere on the desk, in the reader's language; the account has it as it was once typed.
  const name = useQuery(sessionQuery()).data?.person?.name ?? account.name
  const asking = formatList(companies.filter((it) => it.asksSecondFactor).map((it) => it.name))
  return (
    <Page measure="form">
      <PageHead
        title={<Trans>Your account</Trans>}
        lead={
          <p>
            {name}
            {account.method !== 'sample' && ` · ${email}`}
            {' · '}
            {formatList(companies.map((company) => company.name))}
          </p>
        }
      />
      {needsSecondFactor && (
        <div className={`${classes['note']} ${classes['banner']}`} role="status">
          <strong>
            <Trans>One step before you go on</Trans>
          </strong>
          <span>
            <Trans>{asking} asks for a second factor. Until you have one, no title is open to you.</Trans>
          </span>
        </div>
      )}
      {needsSecondFactor && <SecondFactor account={account} />}
      {account.hasPassword && !needsSecondFactor && <SecondFactor account={account} />}
      {account.hasPassword && <Password />}
      {account.method === 'sample' && (
        <Part title={<Trans>Password</Trans>}>
          <p className={classes['soft']}>
            <Trans>The people of the sample have no password; they exist on this computer alone.</Trans>
          </p>
        </Part>
      )}
      <Sessions account={account} />
      {!needsSecondFactor && <Tokens account={account} />}
    </Page>
  )
}

function Password() {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useMutation({
    mutationFn: () => ask('POST', '/account/password', { current, next }),
    onSuccess: () => {
      setOpen(false)
      setCurrent('')
      setNext('')
    },
  })
  return (
    <Part title={<Trans>Password</Trans>}>
      {change.isSuccess && !open && (
        <p className={classes['note']} data-state="sound" role="status">
          <Trans>The password is changed. Everywhere else you are signed out.</Trans>
        </p>
      )}
      {!open ? (
        <Button variant="default" onClick={() => setOpen(true)}>
          <Trans>Change the password</Trans>
        </Button>
      ) : (
        <form
          className={classes['form']}
          onSubmit={(event) => {
            event.preventDefault()
            change.mutate()
          }}
        >
          <PasswordInput
            label={t`Password until now`}
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
            autoFocus
            required
            withAsterisk={false}
          />
          <NewPassword label={t`New password`} value={next} onChange={setNext} />
          <p className={classes['soft']}>
            <Trans>Everywhere else you will be signed out.</Trans>
          </p>
          <Refused error={change.error} />
          <div className={classes['buttons']}>
            <Button type="submit" loading={change.isPending} disabled={next.length < SHORTEST}>
              <Trans>Change the password</Trans>
            </Button>
            <Button variant="default" onClick={() => setOpen(false)}>
              <Trans>Cancel</Trans>
            </Button>
          </div>
        </form>
      )}
    </Part>
  )
}
