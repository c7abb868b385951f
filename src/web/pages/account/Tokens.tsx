import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Account } from '../../../api/index.ts'
import { ask } from '../../lib/client.ts'
import { formatDay, formatInstant, formatList } from '../../lib/format.ts'
import { Failure } from '../../parts/Message.tsx'
import { Refused } from '../../parts/Refused.tsx'
import classes from './Account.module.css'
import { CopyButton } from './CopyButton.tsx'
import { Part } from './Part.tsx'
import { type OwnToken, tokensQuery } from './queries.ts'

type Scope = OwnToken['scopes'][number]
const DAYS = [7, 30, 90, 365]

/** What lets a program act for one: shown once, limited, and revoked here. */
export function Tokens({ account }: { readonly account: Account }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const tokens = useQuery(tokensQuery())
  const [making, setMaking] = useState(false)
  const [secret, setSecret] = useState<string>()
  const refresh = () => queries.invalidateQueries({ queryKey: ['tokens'] })
  const revoke = useMutation({
    mutationFn: (id: string) => ask('DELETE', `/tokens/${encodeURIComponent(id)}`),
    onSettled: refresh,
  })
  const words = useScopeWords()
  const now = new Date().toISOString()
  const alive = (tokens.data ?? []).filter(
    (it) => !it.revokedAt && new Date(it.expiresAt).toISOString() > now,
  )
  return (
    <Part
      title={<Trans>Access tokens</Trans>}
      says={<Trans>For a program that works for you. It sees what you see, as far as you let it.</Trans>}
    >
      {secret && (
        <>
          <p className={classes['note']} role="status">
            <strong>
              <Trans>Copy the token now; it is shown this once</Trans>
            </strong>
          </p>
          <code className={classes['secret']}>{secret}</code>
          <div className={classes['buttons']}>
            <CopyButton text={secret} />
            <Button variant="default" onClick={() => setSecret(undefined)}>
              <Trans>Done</Trans>
            </Button>
          </div>
        </>
      )}
      {tokens.error && !tokens.data && <Failure error={tokens.error} retry={() => void tokens.refetch()} />}
      {alive.length > 0 && (
        <ul className={classes['list']}>
          {alive.map(({ id, name, scopes, company, expiresAt, usedAt }) => {
            const until = formatDay(expiresAt.slice(0, 10))
            const used = usedAt && formatInstant(usedAt)
            const forCompany = account.companies.find((it) => it.id === company)?.name
            return (
              <li key={id}>
                <div>
                  <strong>{name}</strong>
                  <small>
                    {formatList(scopes.map((scope) => words[scope]))}
                    {account.companies.length > 1 && forCompany && ` · ${forCompany}`}
                    {' · '}
                    <Trans>until {until}</Trans>
                    {' · '}
                    {used ? <Trans>last used {used}</Trans> : <Trans>never used</Trans>}
                  </small>
                </div>
                <Button
                  variant="default"
                  size="compact-sm"
                  loading={revoke.isPending && revoke.variables === id}
                  aria-label={t`Revoke ${name}`}
                  onClick={() => revoke.mutate(id)}
                >
                  <Trans>Revoke</Trans>
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      <Refused error={revoke.error} />
      {making ? (
        <Make
          account={account}
          onCancel={() => setMaking(false)}
          onMade={(made) => {
            setSecret(made)
            setMaking(false)
            void refresh()
          }}
        />
      ) : (
        <Button variant="default" onClick={() => setMaking(true)}>
          <Trans>Make a token</Trans>
        </Button>
      )}
    </Part>
  )
}

function useScopeWords(): Readonly<Record<Scope, string>> {
  const { t } = useLingui()
  return { read: t`read`, write: t`write`, audit: t`read the log` }
}

function Make({
  account,
  onCancel,
  onMade,
}: {
  readonly account: Account
  readonly onCancel: () => void
  readonly onMade: (secret: string) => void
}) {
  const { t } = useLingui()
  const words = useScopeWords()
  const [name, setName] = useState('')
  const [days, setDays] = useState('30')
  const [company, setCompany] = useState<string | null>(account.companies[0]?.id ?? null)
  const [scopes, setScopes] = useState<readonly Scope[]>(['read'])
  const make = useMutation({
    mutationFn: () =>
      ask<{ secret: string }>('POST', '/tokens', {
        name: name.trim(),
        scopes,
        days: Number(days),
        ...(company && { company }),
      }),
    onSuccess: ({ secret }) => onMade(secret),
  })
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault()
        make.mutate()
      }}
    >
      <TextInput
        label={t`What it is for`}
        placeholder={t`Nightly export to finance`}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={100}
        autoFocus
        required
        withAsterisk={false}
      />
      <Checkbox.Group
        label={t`What it may do`}
        value={[...scopes]}
        onChange={(next) => setScopes(next as Scope[])}
      >
        <div className={classes['buttons']} style={{ marginTop: 8, gap: 20 }}>
          {(['read', 'write', 'audit'] as const).map((scope) => (
            <Checkbox key={scope} value={scope} label={words[scope]} />
          ))}
        </div>
      </Checkbox.Group>
      {account.companies.length > 1 && (
        <Select
          label={t`For which company`}
          data={account.companies.map(({ id, name }) => ({ value: id, label: name }))}
          value={company}
          onChange={setCompany}
          allowDeselect={false}
        />
      )}
      <Select
        label={t`How long`}
        data={DAYS.map((value) => ({ value: String(value), label: t`${value} days` }))}
        value={days}
        onChange={(value) => setDays(value ?? '30')}
        allowDeselect={false}
      />
      <Refused error={make.error} />
      <div className={classes['buttons']}>
        <Button type="submit" loading={make.isPending} disabled={name.trim() === '' || scopes.length === 0}>
          <Trans>Make the token</Trans>
        </Button>
        <Button variant="default" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}
