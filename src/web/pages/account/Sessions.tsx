import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Account } from '../../../api/index.ts'
import { ask } from '../../lib/client.ts'
import { formatInstant } from '../../lib/format.ts'
import { Refused } from '../../parts/Refused.tsx'
import classes from './Account.module.css'
import { Part } from './Part.tsx'

/** Where one is signed in, and since when; each can be ended from here. */
export function Sessions({ account }: { readonly account: Account }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { idleMinutes, absoluteMinutes } = account.rules
  const end = useMutation({
    mutationFn: (id: string) => ask('DELETE', `/account/sessions/${encodeURIComponent(id)}`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['account'] }),
  })
  const endAll = useMutation({
    mutationFn: () => ask('POST', '/session/leave-everywhere', {}),
    onSuccess: async () => {
      queries.clear()
      await navigate({ to: '/sign-in', search: {} })
    },
  })
  const hours = Math.round(absoluteMinutes / 6) / 10
  return (
    <Part
      title={<Trans>Where you are signed in</Trans>}
      says={
        <>
          <Plural
            value={idleMinutes}
            one="A session ends after # minute of inactivity,"
            other="A session ends after # minutes of inactivity,"
          />{' '}
          <Plural value={hours} one="and after # hour in any case." other="and after # hours in any case." />
        </>
      }
    >
      <ul className={classes['list']}>
        {account.sessions.map(({ id, began, last, address, agent, here }) => {
          const device = deviceOf(agent) ?? t`Unknown device`
          const [from, until] = [formatInstant(began), formatInstant(last)]
          return (
            <li key={id}>
              <div>
                <strong>{device}</strong>
                <small>
                  <Trans>
                    since {from}, last seen {until}
                  </Trans>
                  {address && ` · ${address}`}
                </small>
              </div>
              {here ? (
                <span className={classes['here']}>
                  ✓ <Trans>this device</Trans>
                </span>
              ) : (
                <Button
                  variant="default"
                  size="compact-sm"
                  loading={end.isPending && end.variables === id}
                  aria-label={t`Sign out on ${device}`}
                  onClick={() => end.mutate(id)}
                >
                  <Trans>Sign out</Trans>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <Refused error={end.error ?? endAll.error} />
      <Button variant="default" loading={endAll.isPending} onClick={() => endAll.mutate()}>
        <Trans>Sign out everywhere, here too</Trans>
      </Button>
    </Part>
  )
}

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Whale\//, 'Whale'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/Linux|X11/, 'Linux'],
]

/** What a browser calls itself, in two words that its owner knows it by. */
function deviceOf(agent: string | undefined): string | undefined {
  const [browser, system] = [BROWSERS, SYSTEMS].map(
    (all) => all.find(([sign]) => sign.test(agent ?? ''))?.[1],
  )
  return [browser, system].filter(Boolean).join(' · ') || undefined
}
