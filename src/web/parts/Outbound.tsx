import { i18n } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Switch, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutboundList } from '../../api/index.ts'
import { ask } from '../lib/client.ts'
import { formatInstant } from '../lib/format.ts'
import { useViewing } from '../lib/view-as.ts'
import classes from './Outbound.module.css'
import { Refused } from './Refused.tsx'

interface To {
  readonly provider: string
  readonly allowed: boolean
  readonly purpose: string
}

/** To which services anything of a title may be sent: to none, until somebody who manages it says so. */
export function Outbound({ titleId }: { readonly titleId: string }) {
  const { t } = useLingui()
  const client = useQueryClient()
  const viewing = useViewing()
  const [provider, setProvider] = useState('')
  const [purpose, setPurpose] = useState('')
  const path = `/titles/${encodeURIComponent(titleId)}/outbound`
  const { data } = useQuery({
    queryKey: ['outbound', titleId, i18n.locale, viewing?.company],
    queryFn: ({ signal }) => ask<OutboundList>('GET', path, undefined, {}, signal),
  })
  const set = useMutation({
    mutationFn: (to: To) => ask('POST', path, to),
    onSuccess: () => client.invalidateQueries({ queryKey: ['outbound', titleId] }),
  })
  if (!data?.settable) return null
  const name = provider.trim().toLowerCase()
  const add = async () => {
    await set.mutateAsync({ provider: name, allowed: true, purpose: purpose.trim() }).catch(() => undefined)
    setProvider('')
    setPurpose('')
  }
  return (
    <section aria-labelledby="outbound" className={classes['outbound']}>
      <h2 id="outbound">
        <Trans>What may leave the desk</Trans>
      </h2>
      <p className={classes['soft']}>
        <Trans>
          Nothing of this title is sent to another service, such as machine translation, unless you allow that
          service here. Every call is logged.
        </Trans>
      </p>
      {data.items.length > 0 && (
        <ul className={classes['list']}>
          {data.items.map((it) => (
            <li key={it.provider}>
              <Switch
                checked={it.allowed}
                disabled={set.isPending}
                onChange={({ currentTarget }) =>
                  set.mutate({ provider: it.provider, allowed: currentTarget.checked, purpose: it.purpose })
                }
                label={it.provider}
                description={it.purpose}
              />
              <span className={classes['soft']}>
                {it.allowed ? (
                  <Trans>
                    allowed by {it.person}, {formatInstant(it.at)}
                  </Trans>
                ) : (
                  <Trans>
                    closed by {it.person}, {formatInstant(it.at)}
                  </Trans>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <form
        className={classes['add']}
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextInput
          label={t`Service`}
          value={provider}
          onChange={({ currentTarget }) => setProvider(currentTarget.value)}
          maxLength={80}
        />
        <TextInput
          label={t`What for`}
          value={purpose}
          onChange={({ currentTarget }) => setPurpose(currentTarget.value)}
          maxLength={500}
        />
        <Button
          type="submit"
          variant="default"
          loading={set.isPending}
          disabled={!/^[a-z0-9][a-z0-9.-]*$/.test(name) || purpose.trim() === ''}
        >
          <Trans>Allow this service</Trans>
        </Button>
      </form>
      <Refused error={set.error} />
    </section>
  )
}
