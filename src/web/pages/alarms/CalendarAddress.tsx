import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDay } from '../../lib/format.ts'
import { Refused } from '../../parts/Refused.tsx'
import classes from './Alarms.module.css'
import { feedQuery, makeFeed, revokeFeed } from './asked.ts'

/** The secret address at which somebody's own calendar program reads the same list. */
export function CalendarAddress() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const feed = useQuery(feedQuery())
  const [url, setUrl] = useState<string>()
  const [copied, setCopied] = useState(false)
  const refresh = () => queries.invalidateQueries({ queryKey: ['calendar-feed'] })
  const make = useMutation({
    mutationFn: makeFeed,
    onSuccess: (made) => {
      setUrl(made.url)
      setCopied(false)
      void refresh()
    },
  })
  const revoke = useMutation({
    mutationFn: revokeFeed,
    onSuccess: () => {
      setUrl(undefined)
      void refresh()
    },
  })
  const copy = async () => {
    if (url === undefined) return
    await navigator.clipboard.writeText(url)
    setCopied(true)
  }
  const failed = make.error ?? revoke.error
  return (
    <aside className={classes['calendar']} aria-labelledby="calendar-address">
      <h2 id="calendar-address">
        <Trans>In your own calendar</Trans>
      </h2>
      <p>
        <Trans>
          Any calendar program can subscribe to your deadlines by a secret address. It shows what you see, for
          as long as you see it. Whoever has the address reads it: give it to nobody.
        </Trans>
      </p>
      {url !== undefined && (
        <>
          <TextInput
            readOnly
            value={url}
            aria-label={t`Your calendar address`}
            onFocus={(event) => event.currentTarget.select()}
          />
          <p className={classes['once']}>
            <Trans>It is shown this once. Copy it now; if it is lost, make another.</Trans>
          </p>
          <Button fullWidth onClick={() => void copy()}>
            {copied ? <Trans>Copied</Trans> : <Trans>Copy the address</Trans>}
          </Button>
        </>
      )}
      {url === undefined && feed.data?.active && (
        <p className={classes['once']}>
          {feed.data.readAt ? (
            <Trans>
              You have an address; a calendar last read it on {formatDay(feed.data.readAt.slice(0, 10))}.
            </Trans>
          ) : (
            <Trans>You have an address; no calendar has read it yet.</Trans>
          )}
        </p>
      )}
      <div className={classes['actions']}>
        <Button
          variant={feed.data?.active ? 'default' : 'filled'}
          loading={make.isPending}
          onClick={() => make.mutate()}
        >
          {feed.data?.active ? <Trans>Renew it</Trans> : <Trans>Make an address</Trans>}
        </Button>
        {feed.data?.active && (
          <Button variant="default" loading={revoke.isPending} onClick={() => revoke.mutate()}>
            <Trans>Revoke it</Trans>
          </Button>
        )}
      </div>
      <Refused error={failed} />
    </aside>
  )
}
