import { i18n } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, Progress, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentCard, DocumentList } from '../../api/index.ts'
import { ask } from '../lib/client.ts'
import { formatDay, formatInstant, formatNumber } from '../lib/format.ts'
import { isProblem } from '../lib/problem.ts'
import { asViewed, useViewing } from '../lib/view-as.ts'
import classes from './Documents.module.css'
import { DropFiles } from './DropFiles.tsx'
import { upload } from './upload.ts'

const TAKEN = '.pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx,.fdx,.fountain,.txt'

/** The papers kept with one link of a title: contracts, proofs of the chain of title, scripts. */
export function Documents({ titleId, section }: { readonly titleId: string; readonly section: string }) {
  const { t } = useLingui()
  const client = useQueryClient()
  const viewing = useViewing()
  const base = `/titles/${encodeURIComponent(titleId)}/documents`
  const queryKey = ['documents', titleId, section, i18n.locale, viewing?.company]
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => ask<DocumentList>('GET', `${base}?section=${section}`, undefined, {}, signal),
  })
  const again = () => client.invalidateQueries({ queryKey: ['documents', titleId] })
  if (!data) return null
  const mayAdd = data.addable.some((it) => it === section)
  const [kept, removed] = [data.items.filter((it) => !it.removed), data.items.filter((it) => it.removed)]
  if (!mayAdd && data.items.length === 0) return null
  return (
    <section className={classes['documents']} aria-label={t`Documents`}>
      <div className={classes['head']}>
        <h2>
          <Trans>Documents</Trans>
        </h2>
        <span className={classes['soft']}>{kept.length}</span>
      </div>
      {kept.length > 0 && (
        <ul className={classes['list']}>
          {kept.map((it) => (
            <Paper key={it.id} paper={it} base={base} changed={again} />
          ))}
        </ul>
      )}
      {mayAdd && <Drop base={base} section={section} most={data.mostBytes} changed={again} />}
      {removed.length > 0 && (
        <details>
          <summary className={classes['soft']}>
            <Trans>Taken away: {removed.length}</Trans>
          </summary>
          <ul className={classes['list']}>
            {removed.map((it) => (
              <Paper key={it.id} paper={it} base={base} changed={again} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Paper({
  paper,
  base,
  changed,
}: {
  readonly paper: DocumentCard
  readonly base: string
  readonly changed: () => void
}) {
  const [copied, setCopied] = useState(false)
  const { t } = useLingui()
  const [sure, setSure] = useState(false)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState('')
  const { name, dated, bytes, person, company, at, note, shared, removed, namedBy } = paper
  const remove = async () => {
    try {
      const why = reason.trim() ? `?${new URLSearchParams({ reason: reason.trim() })}` : ''
      await ask('DELETE', `${base}/${encodeURIComponent(paper.id)}${why}`)
      changed()
    } catch (error) {
      setProblem(wordsOf(error))
    }
  }
  const copy = async () => {
    await navigator.clipboard.writeText(paper.reference)
    setCopied(true)
  }
  return (
    <li data-removed={removed ? true : undefined}>
      <span className={classes['kind']} aria-hidden="true">
        {/\.(\w{1,8})$/.exec(name)?.[1]?.toUpperCase() ?? ''}
      </span>
      <div>
        <div className={classes['name']}>{name}</div>
        {note && <div>{note}</div>}
        <div className={classes['about']}>
          {dated && <span>{formatDay(dated)}</span>}
          <span>{sizeWord(bytes)}</span>
          <span>
            {person}, {company}, {formatInstant(at)}
          </span>
          {shared && (
            <span>
              <Trans>for everybody who reads this link</Trans>
            </span>
          )}
          {namedBy.map(({ path, name: grant }) => (
            <span key={path}>
              <Trans>proves {grant}</Trans>
            </span>
          ))}
          {removed && (
            <span>
              <Trans>
                taken away by {removed.by}, {formatInstant(removed.at)}
              </Trans>
            </span>
          )}
        </div>
        {problem && (
          <div role="alert" className={classes['refused']}>
            {problem}
          </div>
        )}
      </div>
      {!removed && (
        <div className={classes['acts']}>
          <Button
            component="a"
            href={`/api${asViewed('GET', `${base}/${encodeURIComponent(paper.id)}`)}`}
            download={name}
            variant="default"
            size="compact-sm"
            title={name}
          >
            <Trans>Download</Trans>
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={() => void copy()}>
            {copied ? <Trans>Copied</Trans> : <Trans>Copy reference</Trans>}
          </Button>
          {paper.removable &&
            (sure ? (
              <>
                <TextInput
                  size="xs"
                  aria-label={t`Reason`}
                  placeholder={t`Reason, for the history`}
                  value={reason}
                  maxLength={1000}
                  onChange={(event) => setReason(event.currentTarget.value)}
                />
                <Button color="red" size="compact-sm" onClick={() => void remove()}>
                  <Trans>Take it away</Trans>
                </Button>
                <Button variant="subtle" size="compact-sm" onClick={() => setSure(false)}>
                  <Trans>Keep it</Trans>
                </Button>
              </>
            ) : (
              <Button variant="subtle" size="compact-sm" onClick={() => setSure(true)}>
                <Trans>Remove</Trans>
              </Button>
            ))}
        </div>
      )}
    </li>
  )
}

interface Sending {
  readonly key: string
  readonly name: string
  readonly fraction: number
  readonly refused?: string
}

function Drop({
  base,
  section,
  most,
  changed,
}: {
  readonly base: string
  readonly section: string
  readonly most: number
  readonly changed: () => void
}) {
  const { t } = useLingui()
  const [shared, setShared] = useState(false)
  const [dated, setDated] = useState('')
  const [sending, setSending] = useState<readonly Sending[]>([])
  const set = (key: string, to: Partial<Sending>) =>
    setSending((all) => all.map((it) => (it.key === key ? { ...it, ...to } : it)))
  const limit = sizeWord(most)

  const send = async (files: readonly File[]) => {
    // One after the other: each is looked at as a whole.
    for (const file of files) {
      const key = crypto.randomUUID()
      setSending((all) => [...all, { key, name: file.name, fraction: 0 }])
      if (file.size > most) {
        set(key, { refused: t`The file is larger than ${limit}.` })
        continue
      }
      const about = new URLSearchParams({ section, name: file.name, shared: String(shared) })
      if (dated !== '') about.set('dated', dated)
      try {
        await upload(`${base}?${about}`, file, (fraction) => set(key, { fraction }))
        setSending((all) => all.filter((it) => it.key !== key))
        changed()
      } catch (error) {
        set(key, { refused: wordsOf(error) || t`The file could not be sent. Try again in a moment.` })
      }
    }
  }
  return (
    <DropFiles
      many
      accept={TAKEN}
      onFiles={(files) => void send(files)}
      choose={<Trans>Choose files</Trans>}
      hint={<Trans>or drop them here: PDF, pictures, DOCX, XLSX, FDX, Fountain or text, up to {limit}</Trans>}
    >
      <div className={classes['fields']}>
        <TextInput
          type="date"
          size="xs"
          label={t`Date on the paper`}
          value={dated}
          onChange={(event) => setDated(event.currentTarget.value)}
        />
        <Checkbox
          size="sm"
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
          label={t`Show to everybody who reads this link`}
          description={t`Otherwise your company and the lead studio see it.`}
        />
      </div>
      {sending.length > 0 && (
        <ul className={classes['sending']}>
          {sending.map(({ key, name, fraction, refused }) => (
            <li key={key}>
              <span className={classes['name']}>{name}</span>
              {refused === undefined ? (
                <Progress value={fraction * 100} size="sm" aria-label={name} />
              ) : (
                <>
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    onClick={() => setSending((all) => all.filter((it) => it.key !== key))}
                  >
                    <Trans>Dismiss</Trans>
                  </Button>
                  <span role="alert" className={classes['refused']}>
                    {refused}
                  </span>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </DropFiles>
  )
}

/** What the server says is wrong with the file itself, else why the request was not answered. */
const wordsOf = (error: unknown): string =>
  isProblem(error) ? (error.shape.issues?.[0]?.message ?? error.shape.title) : ''

const sizeWord = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1024)), 0)} KB`
    : `${formatNumber(bytes / 1024 / 1024, 1)} MB`
