import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AlarmItem, AlarmList } from '../../../api/index.ts'
import { formatDay } from '../../lib/format.ts'
import { useLocale } from '../../lib/locale.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Empty, Failure } from '../../parts/Message.tsx'
import { Page } from '../../parts/Page.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import classes from './Alarms.module.css'
import { alarmsQuery, digestOf } from './asked.ts'
import { CalendarAddress } from './CalendarAddress.tsx'

const AHEAD = [30, 90, 180, 365] as const
const NOBODY = '-'

/** What falls due in the contracts: week by week, whose move it is, and what happens if nobody acts. */
export function AlarmsPage() {
  useLocale()
  const [days, setDays] = useState<number>(90)
  const list = useQuery(alarmsQuery(days))
  if (list.error && !list.data) return <Failure error={list.error} retry={() => void list.refetch()} />
  if (!list.data) return <Waiting rows={8} />
  return <Loaded list={list.data} days={days} onDays={setDays} />
}

function Loaded({
  list,
  days,
  onDays,
}: {
  readonly list: AlarmList
  readonly days: number
  readonly onDays: (days: number) => void
}) {
  const { t } = useLingui()
  const [who, setWho] = useState('')
  const [kind, setKind] = useState('')
  const [ours, setOurs] = useState('')
  const people = [...new Set(list.items.flatMap(({ responsible }) => responsible ?? []))].sort()
  const kinds = [...new Map(list.items.map(({ kind: key, title }) => [key, title]))]
  const shown = list.items.filter(
    (it) =>
      (who === '' || (it.responsible ?? NOBODY) === who) &&
      (kind === '' || it.kind === kind) &&
      (ours === '' || it.mine),
  )
  const weeks = [...Map.groupBy(shown, ({ week }) => week)]
  return (
    <Page>
      <PageHead
        title={<Trans>Deadlines</Trans>}
        lead={
          <p>
            <Trans>
              What expires, falls back, or has to be exercised, answered or approved in the contracts that you
              see. A date that hangs on an event moves with it.
            </Trans>
          </p>
        }
      >
        <CopyDigest days={days} />
      </PageHead>
      <div className={classes['filters']}>
        <NativeSelect
          label={t`Look ahead`}
          value={String(days)}
          onChange={(event) => onDays(Number(event.currentTarget.value))}
          data={AHEAD.map((n) => ({ value: String(n), label: t`${n} days` }))}
        />
        <NativeSelect
          label={t`Whose move`}
          value={ours}
          onChange={(event) => setOurs(event.currentTarget.value)}
          data={[
            { value: '', label: t`Everybody’s` },
            { value: 'ours', label: t`Our company’s` },
          ]}
        />
        <NativeSelect
          label={t`Person responsible`}
          value={who}
          onChange={(event) => setWho(event.currentTarget.value)}
          data={[
            { value: '', label: t`Everybody` },
            ...people.map((name) => ({ value: name, label: name })),
            { value: NOBODY, label: t`Nobody named` },
          ]}
        />
        <NativeSelect
          label={t`Kind`}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          data={[
            { value: '', label: t`Every kind` },
            ...kinds.map(([key, title]) => ({ value: key, label: title })),
          ]}
        />
      </div>
      <div className={classes['columns']}>
        <div className={classes['list']}>
          {shown.length === 0 ? (
            <Empty
              title={
                list.items.length === 0 ? (
                  <Trans>Nothing falls due</Trans>
                ) : (
                  <Trans>Nothing of that kind falls due</Trans>
                )
              }
            >
              {list.items.length === 0 ? (
                <Trans>
                  No contract that you see has a date in these days. Options, reversions, approvals and
                  holdbacks are entered in the contract, under Clear.
                </Trans>
              ) : (
                <Trans>Look further ahead, or take a filter away.</Trans>
              )}
            </Empty>
          ) : (
            weeks.map(([week, items]) => (
              <section key={week} className={classes['week']} aria-labelledby={`week-${week}`}>
                <h2 id={`week-${week}`}>
                  <Trans>Week of {formatDay(week)}</Trans>
                </h2>
                <ol>
                  {items.map((it) => (
                    <Item key={`${it.id} ${it.day}`} it={it} />
                  ))}
                </ol>
              </section>
            ))
          )}
        </div>
        <CalendarAddress />
      </div>
    </Page>
  )
}

/** Sooner than a week is urgent, sooner than a month wants a look. */
const nearness = (inDays: number): 'broken' | 'attention' | 'unknown' =>
  inDays <= 7 ? 'broken' : inDays <= 30 ? 'attention' : 'unknown'

function Item({ it }: { readonly it: AlarmItem }) {
  const [first] = it.titles
  const record = it.path.split('/').slice(0, 3).join('/')
  return (
    <li className={classes['alarm']} data-state={nearness(it.inDays)}>
      <p className={classes['when']}>
        <time dateTime={it.day}>{formatDay(it.day)}</time>
        <span>
          <InDays n={it.inDays} />
        </span>
      </p>
      <div className={classes['what']}>
        <h3>
          {it.title}
          {it.mine && (
            <span className={classes['ours']}>
              <Trans>our move</Trans>
            </span>
          )}
        </h3>
        <p>{it.sentence}</p>
        <p className={classes['else']}>
          <Trans>If nobody acts: {it.otherwise}</Trans>
        </p>
        <dl>
          <div>
            <dt>
              <Trans>Responsible</Trans>
            </dt>
            <dd>
              {it.responsible ?? <Trans>nobody named</Trans>} · {it.party.name}
            </dd>
          </div>
          {it.fee && (
            <div>
              <dt>
                <Trans>To pay then</Trans>
              </dt>
              <dd>{it.fee}</dd>
            </div>
          )}
          {it.titles.length > 0 && (
            <div>
              <dt>
                <Trans>Title</Trans>
              </dt>
              <dd>
                {it.titles.map(({ id, name }, i) => (
                  <span key={id}>
                    {i > 0 && ', '}
                    <Link to="/titles/$titleId/$link" params={{ titleId: id, link: 'clear' }} search={{}}>
                      {name}
                    </Link>
                  </span>
                ))}
              </dd>
            </div>
          )}
        </dl>
        {first && record.startsWith('clear/') && (
          <Link
            to="/titles/$titleId/$link"
            params={{ titleId: first.id, link: 'clear' }}
            search={{ at: record }}
            className={classes['open']}
          >
            <Trans>Open the contract</Trans>
            <Icon name="right" size={12} />
          </Link>
        )}
      </div>
    </li>
  )
}

function InDays({ n }: { readonly n: number }) {
  if (n === 0) return <Trans>today</Trans>
  if (n === 1) return <Trans>tomorrow</Trans>
  return <Trans>in {n} days</Trans>
}

/** The list as a mail: its text goes to the clipboard, to be sent by whatever one writes mails with. */
function CopyDigest({ days }: { readonly days: number }) {
  const copy = useMutation({
    mutationFn: async () => {
      const { subject, text } = await digestOf(days)
      await navigator.clipboard.writeText(`${subject}\n\n${text}`)
    },
  })
  return (
    <Button variant="default" loading={copy.isPending} onClick={() => copy.mutate()}>
      {copy.isSuccess ? (
        <Trans>Copied</Trans>
      ) : copy.isError ? (
        <Trans>It could not be copied</Trans>
      ) : (
        <Trans>Copy as a mail</Trans>
      )}
    </Button>
  )
}
