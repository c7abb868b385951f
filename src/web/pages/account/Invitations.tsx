import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Invitations } from '../../../api/index.ts'
import { ask } from '../../lib/client.ts'
import { formatInstant } from '../../lib/format.ts'
import { Failure } from '../../parts/Message.tsx'
import { Refused } from '../../parts/Refused.tsx'
import classes from './Account.module.css'
import { CopyButton } from './CopyButton.tsx'
import { Part } from './Part.tsx'
import { invitationsQuery } from './queries.ts'

const DAYS = [1, 3, 7, 14, 30]
interface Named {
  readonly id: string
  readonly name: string
}

/** Whom the company asks in. There is no mail server: the link is shown once, to be sent by whoever invites. */
export function InvitationsPart({ company }: { readonly company: Named }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const invitations = useQuery(invitationsQuery(company.id))
  const [email, setEmail] = useState('')
  const [days, setDays] = useState('7')
  const [admin, setAdmin] = useState(false)
  const refresh = () => queries.invalidateQueries({ queryKey: ['company', company.id, 'invitations'] })
  const invite = useMutation({
    mutationFn: () =>
      ask<{ path: string }>('POST', '/invitations', {
        company: company.id,
        email: email.trim(),
        days: Number(days),
        ...(admin && { admin }),
      }),
    onSuccess: async () => {
      await refresh()
    },
  })
  const withdraw = useMutation({
    mutationFn: (id: string) =>
      ask('DELETE', `/companies/${encodeURIComponent(company.id)}/invitations/${encodeURIComponent(id)}`),
    onSettled: refresh,
  })
  const open = (invitations.data?.items ?? []).filter(({ state }) => state === 'open')
  const link = invite.data && `${window.location.origin}${invite.data.path}`
  return (
    <Part
      title={<Trans>Invite somebody</Trans>}
      says={<Trans>You get a link and send it yourself. It works once.</Trans>}
    >
      {link ? (
        <>
          <p className={classes['note']} role="status">
            <strong>
              <Trans>Send this link to {email}; it is shown this once</Trans>
            </strong>
            <span>
              <Trans>Whoever has it can join in their place, so send it to nobody else.</Trans>
            </span>
          </p>
          <code className={classes['secret']}>{link}</code>
          <div className={classes['buttons']}>
            <CopyButton text={link} />
            <Button
              variant="default"
              onClick={() => {
                invite.reset()
                setEmail('')
                setAdmin(false)
              }}
            >
              <Trans>Done</Trans>
            </Button>
          </div>
        </>
      ) : (
        <form
          className={classes['form']}
          onSubmit={(event) => {
            event.preventDefault()
            invite.mutate()
          }}
        >
          <TextInput
            type="email"
            label={t`E-mail`}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            autoComplete="off"
            required
            withAsterisk={false}
          />
          <Select
            label={t`How long`}
            data={DAYS.map((value) => ({
              value: String(value),
              label: value === 1 ? t`1 day` : t`${value} days`,
            }))}
            value={days}
            onChange={(value) => setDays(value ?? '7')}
            allowDeselect={false}
          />
          <Checkbox
            label={t`Runs the company: invites and removes people`}
            checked={admin}
            onChange={(event) => setAdmin(event.currentTarget.checked)}
          />
          <Refused error={invite.error} />
          <div>
            <Button type="submit" loading={invite.isPending}>
              <Trans>Make the link</Trans>
            </Button>
          </div>
        </form>
      )}
      {invitations.error && !invitations.data && (
        <Failure error={invitations.error} retry={() => void invitations.refetch()} />
      )}
      {open.length > 0 && (
        <Open
          open={open}
          busy={withdraw.isPending ? withdraw.variables : undefined}
          onWithdraw={(id) => withdraw.mutate(id)}
        />
      )}
      <Refused error={withdraw.error} />
    </Part>
  )
}

function Open({
  open,
  busy,
  onWithdraw,
}: {
  readonly open: Invitations['items']
  readonly busy: string | undefined
  readonly onWithdraw: (id: string) => void
}) {
  const { t } = useLingui()
  return (
    <ul className={classes['list']} aria-label={t`Invitations that wait`}>
      {open.map(({ id, email, admin, expiresAt, invitedBy }) => {
        const until = formatInstant(expiresAt)
        return (
          <li key={id}>
            <div>
              <strong>{email}</strong>
              <small>
                <Trans>
                  invited by {invitedBy}, until {until}
                </Trans>
                {admin && ` · ${t`runs the company`}`}
              </small>
            </div>
            <Button
              variant="default"
              size="compact-sm"
              loading={busy === id}
              aria-label={t`Withdraw the invitation of ${email}`}
              onClick={() => onWithdraw(id)}
            >
              <Trans>Withdraw</Trans>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
