import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../lib/client.ts'
import { sessionQuery } from '../../lib/queries.ts'
import { InScript } from '../../parts/InScript.tsx'
import { Empty, Failure } from '../../parts/Message.tsx'
import { Page } from '../../parts/Page.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import classes from './Account.module.css'
import { CountrySelect } from './CountrySelect.tsx'
import { InvitationsPart } from './Invitations.tsx'
import { Part } from './Part.tsx'
import { accountQuery, companiesQuery } from './queries.ts'
import { RulesPart } from './Rules.tsx'
import { WorkersPart } from './Workers.tsx'

/** A company, for whoever runs it: who is in it, who is asked in, how its people sign in. */
export function CompanyPage() {
  const session = useQuery(sessionQuery())
  const account = useQuery(accountQuery())
  const all = useQuery(companiesQuery())
  const error = session.error ?? account.error ?? all.error
  if (error && !(account.data && all.data && session.data))
    return <Failure error={error} retry={() => void Promise.all([account.refetch(), all.refetch()])} />
  if (!account.data || !all.data || !session.data) return <Waiting rows={8} />
  const own = account.data.companies.filter(({ admin }) => admin)
  if (own.length === 0)
    return (
      <Empty title={<Trans>You run no company here</Trans>}>
        <Trans>Whoever runs your company invites people and removes them.</Trans>
      </Empty>
    )
  const isHost = session.data.person?.opensTitles === true
  const others = isHost ? all.data.filter(({ id }) => !own.some((it) => it.id === id)) : []
  return <Companies own={own} others={others} isHost={isHost} />
}

interface Named {
  readonly id: string
  readonly name: string
}

function Companies({
  own,
  others,
  isHost,
}: {
  readonly own: readonly Named[]
  readonly others: readonly Named[]
  readonly isHost: boolean
}) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { id } = useSearch({ strict: false })
  const [adding, setAdding] = useState(false)
  const all = [...own, ...others]
  const company = all.find((it) => it.id === id) ?? all[0]
  if (!company) return null
  const choose = (next: string | null) => next && void navigate({ to: '/company', search: { id: next } })
  return (
    <Page measure="form">
      <PageHead
        title={<InScript>{company.name}</InScript>}
        lead={
          <p>
            <Trans>Who works here for the company, and how they sign in.</Trans>
          </p>
        }
      >
        <div className={classes['buttons']}>
          {all.length > 1 && (
            <Select
              aria-label={t`Company`}
              data={all.map(({ id, name }) => ({ value: id, label: name }))}
              value={company.id}
              onChange={choose}
              allowDeselect={false}
              searchable={all.length > 8}
            />
          )}
          {isHost && !adding && (
            <Button variant="default" onClick={() => setAdding(true)}>
              <Trans>Bring in a company</Trans>
            </Button>
          )}
        </div>
      </PageHead>
      {adding && (
        <AddCompany
          onCancel={() => setAdding(false)}
          onAdded={(added) => {
            setAdding(false)
            choose(added)
          }}
        />
      )}
      <WorkersPart key={`people ${company.id}`} company={company} />
      <InvitationsPart key={`invitations ${company.id}`} company={company} />
      <RulesPart key={`rules ${company.id}`} company={company} />
    </Page>
  )
}

function AddCompany({
  onAdded,
  onCancel,
}: {
  readonly onAdded: (company: string) => void
  readonly onCancel: () => void
}) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [country, setCountry] = useState<string | null>(null)
  const add = useMutation({
    mutationFn: () => ask<{ id: string }>('POST', '/companies', { name: name.trim(), country }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['companies'] })
      onAdded(id)
    },
  })
  return (
    <Part
      title={<Trans>Bring in a company</Trans>}
      says={<Trans>It sees nothing until a title is opened to it in a role.</Trans>}
    >
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault()
          add.mutate()
        }}
      >
        <TextInput
          label={t`Company`}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          autoFocus
          required
          withAsterisk={false}
        />
        <CountrySelect label={t`Country`} value={country} onChange={setCountry} />
        <Refused error={add.error} />
        <div className={classes['buttons']}>
          <Button type="submit" loading={add.isPending} disabled={name.trim() === '' || country === null}>
            <Trans>Bring it in</Trans>
          </Button>
          <Button variant="default" onClick={onCancel}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </form>
    </Part>
  )
}
