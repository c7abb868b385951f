import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NumberInput, Switch } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SessionRules } from '../../../api/index.ts'
import { ask } from '../../lib/client.ts'
import { Failure } from '../../parts/Message.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import classes from './Account.module.css'
import { Part } from './Part.tsx'
import { accountQuery, rulesQuery } from './queries.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** How long a company's people stay signed in, and whether a password is enough. */
export function RulesPart({ company }: { readonly company: Named }) {
  const rules = useQuery(rulesQuery(company.id))
  return (
    <Part
      title={<Trans>Signing in</Trans>}
      says={<Trans>Holds at once, for those who are signed in as well.</Trans>}
    >
      {rules.error && !rules.data && <Failure error={rules.error} retry={() => void rules.refetch()} />}
      {!rules.data && !rules.error && <Waiting rows={2} />}
      {rules.data && <Rules company={company} rules={rules.data} />}
    </Part>
  )
}

function Rules({ company, rules }: { readonly company: Named; readonly rules: SessionRules }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const account = useQuery(accountQuery()).data
  const [idle, setIdle] = useState<number | string>(rules.idleMinutes)
  const [hours, setHours] = useState<number | string>(rules.absoluteMinutes / 60)
  const [secondFactor, setSecondFactor] = useState(rules.secondFactor)
  const said: SessionRules = {
    idleMinutes: Number(idle),
    absoluteMinutes: Math.round(Number(hours) * 60),
    secondFactor,
  }
  const isOff = said.idleMinutes > said.absoluteMinutes
  const isSame = JSON.stringify(said) === JSON.stringify(rules)
  const save = useMutation({
    mutationFn: () => ask('PUT', `/companies/${encodeURIComponent(company.id)}/sessions`, said),
    onSuccess: async () => {
      await queries.invalidateQueries()
    },
  })
  const isOwn = account?.companies.some(({ id }) => id === company.id) === true
  const needsOne =
    isOwn && secondFactor && !rules.secondFactor && account?.hasPassword === true && !account.hasSecondFactor
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <NumberInput
        label={t`Minutes of inactivity`}
        description={t`After so long somebody is signed out.`}
        value={idle}
        onChange={setIdle}
        min={5}
        max={10_080}
        allowDecimal={false}
        required
        withAsterisk={false}
      />
      <NumberInput
        label={t`Hours in any case`}
        description={t`After so long everybody signs in again.`}
        value={hours}
        onChange={setHours}
        min={0.25}
        max={720}
        error={isOff ? t`Not less than the minutes above` : undefined}
        required
        withAsterisk={false}
      />
      <Switch
        label={t`Everybody needs a second factor`}
        description={t`Whoever has none can open nothing but their account. Whoever comes by a provider is asked there.`}
        checked={secondFactor}
        onChange={(event) => setSecondFactor(event.currentTarget.checked)}
      />
      {needsOne && (
        <p className={classes['note']}>
          <Trans>You have none yet: after saving you set up your own first.</Trans>
        </p>
      )}
      <Refused error={save.error} />
      {save.isSuccess && isSame && (
        <p className={classes['note']} data-state="sound" role="status">
          <Trans>Saved. It holds from now on.</Trans>
        </p>
      )}
      <div>
        <Button type="submit" loading={save.isPending} disabled={isSame || isOff}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  )
}
