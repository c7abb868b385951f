import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Modal } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Exports, Left, Workers } from '../../../api/index.ts'
import { ask } from '../../lib/client.ts'
import { formatInstant, formatList } from '../../lib/format.ts'
import { InScript } from '../../parts/InScript.tsx'
import { Failure } from '../../parts/Message.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import classes from './Account.module.css'
import { Part } from './Part.tsx'
import { exportsQuery, workersQuery } from './queries.ts'

type Worker = Workers['items'][number]
interface Named {
  readonly id: string
  readonly name: string
}

/** The people of a company; one action takes somebody out of it. */
export function WorkersPart({ company }: { readonly company: Named }) {
  const { t } = useLingui()
  const people = useQuery(workersQuery(company.id))
  const queries = useQueryClient()
  const [leaving, setLeaving] = useState<Worker>()
  const run = useMutation({
    mutationFn: ({ id, admin }: Worker) =>
      ask('PUT', `/companies/${encodeURIComponent(company.id)}/people/${encodeURIComponent(id)}`, {
        admin: !admin,
      }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['company', company.id, 'people'] }),
        queries.invalidateQueries({ queryKey: ['account'] }),
      ]),
  })
  return (
    <Part title={<Trans>People</Trans>}>
      {people.error && !people.data && <Failure error={people.error} retry={() => void people.refetch()} />}
      {!people.data && !people.error && <Waiting rows={3} />}
      {people.data?.items.length === 0 && (
        <p className={classes['soft']}>
          <Trans>Nobody works here for it yet. Invite the first below.</Trans>
        </p>
      )}
      <ul className={classes['list']}>
        {people.data?.items.map((worker) => (
          <li key={worker.id}>
            <div>
              <strong>
                <InScript>{worker.name}</InScript>
              </strong>
              <small>
                {formatWords([
                  worker.me && t`you`,
                  worker.admin && t`runs the company`,
                  worker.exports > 0 && t`copies taken out: ${worker.exports}`,
                  worker.tokens > 0 && t`access tokens: ${worker.tokens}`,
                ])}
              </small>
            </div>
            {!worker.me && (
              <div className={classes['buttons']}>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={
                    worker.admin
                      ? t`Let ${worker.name} run the company no more`
                      : t`Let ${worker.name} run the company`
                  }
                  loading={run.isPending && run.variables.id === worker.id}
                  onClick={() => run.mutate(worker)}
                >
                  {worker.admin ? <Trans>Runs it no more</Trans> : <Trans>Let them run it</Trans>}
                </Button>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t`Remove ${worker.name}`}
                  onClick={() => setLeaving(worker)}
                >
                  <Trans>Remove …</Trans>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <Refused
        error={run.error}
        rules={{ 'last-manager': t`Nobody else runs the company. Let somebody else run it first.` }}
      />
      {leaving && <Leaving company={company} worker={leaving} onClose={() => setLeaving(undefined)} />}
    </Part>
  )
}

const formatWords = (words: readonly (string | false)[]): string => words.filter(Boolean).join(' · ')

/** Says before what ends, and afterwards what did, with what the person had taken out. */
function Leaving({
  company,
  worker,
  onClose,
}: {
  readonly company: Named
  readonly worker: Worker
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { name } = worker
  const exports = useQuery(exportsQuery(company.id, worker.id)).data
  const remove = useMutation({
    mutationFn: () =>
      ask<Left>(
        'DELETE',
        `/companies/${encodeURIComponent(company.id)}/people/${encodeURIComponent(worker.id)}`,
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['company', company.id, 'people'] }),
  })
  const left = remove.data
  const passed = left && formatList(left.passedOn)
  return (
    <Modal
      opened
      onClose={onClose}
      title={left ? t`${name} has left` : t`Remove ${name}?`}
      closeButtonProps={{ 'aria-label': t`Close` }}
      size="lg"
    >
      <div className={classes['body']}>
        {left ? (
          <>
            <p>
              <Trans>They are signed out everywhere, and nothing here is open to them any more.</Trans>
            </p>
            <ul className={classes['steps']}>
              <li>
                <Plural value={left.sessions} one="# session ended" other="# sessions ended" />
              </li>
              <li>
                <Plural value={left.tokens} one="# access token revoked" other="# access tokens revoked" />
              </li>
              <li>
                <Plural value={left.links} one="# shared link revoked" other="# shared links revoked" />
              </li>
              <li>
                <Plural value={left.roles} one="# role by name closed" other="# roles by name closed" />
              </li>
            </ul>
            {left.heir && (
              <p className={classes['note']}>
                <Trans>
                  {left.heir} now manages what only they managed: {passed}.
                </Trans>
              </p>
            )}
          </>
        ) : (
          <>
            <p>
              <Trans>
                At once: they are signed out on every device, their access tokens are revoked, and every title
                is closed to them. What they did stays in the history.
              </Trans>
            </p>
            <Trans>They can be invited again.</Trans>
          </>
        )}
        <TakenOut exports={left?.exports ?? exports?.items} />
        <Refused
          error={remove.error}
          rules={{ 'last-manager': t`Nobody else runs the company. Let somebody else run it first.` }}
        />
        <div className={classes['buttons']}>
          {left ? (
            <Button onClick={onClose}>
              <Trans>Done</Trans>
            </Button>
          ) : (
            <>
              <Button color="vermilion" loading={remove.isPending} onClick={() => remove.mutate()}>
                <Trans>Remove them now</Trans>
              </Button>
              <Button variant="default" onClick={onClose}>
                <Trans>Cancel</Trans>
              </Button>
            </>
          )}
        </div>
      </div>
    </Modal>
  )
}

function TakenOut({ exports }: { readonly exports: Exports['items'] | undefined }) {
  if (!exports) return null
  return (
    <>
      <strong>
        <Trans>What they took out</Trans>
      </strong>
      {exports.length === 0 ? (
        <p className={classes['soft']}>
          <Trans>Nothing.</Trans>
        </p>
      ) : (
        <ul className={classes['list']}>
          {exports.map(({ at, title, copy, address }) => (
            <li key={`${at} ${copy}`}>
              <div>
                <span>{title ?? <Trans>A title that is not open to you</Trans>}</span>
                <small>
                  {formatInstant(at)}
                  {address && ` · ${address}`}
                </small>
              </div>
              {copy && (
                <small>
                  <Trans>copy {copy}</Trans>
                </small>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
