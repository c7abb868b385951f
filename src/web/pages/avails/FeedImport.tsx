import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Progress } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { AvailsFault, AvailsPreview, AvailsTaken } from '../../../api/index.ts'
import { MOST_FEED_BYTES } from '../../../api/limits/index.ts'
import { ask } from '../../lib/client.ts'
import { formatNumber, formatPercent } from '../../lib/format.ts'
import { isProblem } from '../../lib/problem.ts'
import { DropFiles } from '../../parts/DropFiles.tsx'
import classes from './Avails.module.css'
import { FaultList } from './Faults.tsx'
import { Preview } from './Preview.tsx'
import { type FeedProgress, type FeedReading, readFeed } from './read-feed.ts'

const TAKEN = '.xml,.xlsx'

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly file: File; readonly progress: FeedProgress }
  | {
      readonly kind: 'refused'
      readonly message: string
      readonly faults: readonly AvailsFault[]
      readonly file?: File
    }
  | { readonly kind: 'previewed'; readonly file: File; readonly preview: AvailsPreview }
  | { readonly kind: 'taken'; readonly taken: AvailsTaken }

/** A file of avails: read with what it would change shown, and taken over when somebody says so. */
export function FeedImport({
  platform,
  titleId,
  done,
}: {
  readonly platform: string | undefined
  /** one title; not given: every title of the slate */
  readonly titleId?: string
  /** what to say, and where to go, when it is taken over */
  readonly done: (taken: AvailsTaken) => ReactNode
}) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [state, setState] = useState<State>({ kind: 'idle' })
  const reading = useRef<FeedReading>(undefined)
  useEffect(() => () => reading.current?.stop(), [])

  const failed = (error: unknown, file?: File) => {
    const shape = isProblem(error) ? error.shape : undefined
    const said = shape?.issues?.[0]?.message ?? (shape?.detail || shape?.title)
    const message = said || t`The file could not be read. Try again in a moment.`
    setState({ kind: 'refused', message, faults: [], ...(file && { file }) })
  }
  const read = async (file: File) => {
    if (platform === undefined) return
    if (file.size > MOST_FEED_BYTES) {
      const limit = `${formatNumber(MOST_FEED_BYTES / 1024 / 1024, 0)} MB`
      setState({ kind: 'refused', message: t`The file is larger than ${limit}.`, faults: [] })
      return
    }
    setState({ kind: 'reading', file, progress: { step: 'sending', part: 0 } })
    const query = new URLSearchParams({ platform, name: file.name, ...(titleId && { title: titleId }) })
    const mine = readFeed(query, file, (progress) => setState({ kind: 'reading', file, progress }))
    reading.current = mine
    try {
      const end = await mine.end
      if (reading.current !== mine) return
      if ('preview' in end) setState({ kind: 'previewed', file, preview: end.preview })
      else setState({ kind: 'refused', message: end.refused.message, faults: end.faults })
    } catch (error) {
      if (reading.current === mine) failed(error)
    }
  }
  const stop = () => {
    const mine = reading.current
    reading.current = undefined
    mine?.stop()
    setState({ kind: 'idle' })
  }
  const takeOver = async (file: File, preview: AvailsPreview, chosen: readonly string[], reason: string) => {
    const titles = preview.titles
      .filter(({ title }) => chosen.includes(title))
      .map(({ title, base, changes }) => ({ title, base, changes }))
    try {
      const body = { platform, titles, ...(reason.trim() && { reason: reason.trim() }) }
      const taken = await ask<AvailsTaken>('POST', '/avails/import', body)
      for (const { title } of taken.titles) {
        void queries.invalidateQueries({ queryKey: ['title', title] })
        void queries.invalidateQueries({ queryKey: ['history', title] })
      }
      void queries.invalidateQueries({ queryKey: ['titles'] })
      void queries.invalidateQueries({ queryKey: ['avails'] })
      setState({ kind: 'taken', taken })
    } catch (error) {
      failed(error, file)
    }
  }
  switch (state.kind) {
    case 'idle':
      return <Choose disabled={platform === undefined} onFile={(file) => void read(file)} />
    case 'reading':
      return <Reading file={state.file} progress={state.progress} onStop={stop} />
    case 'refused': {
      const { file } = state
      return (
        <div className={classes['feed']}>
          <p role="alert" className={classes['refused']}>
            {state.message}
          </p>
          <FaultList faults={state.faults} />
          <div className={classes['buttons']}>
            {file && (
              <Button onClick={() => void read(file)}>
                <Trans>Read it again</Trans>
              </Button>
            )}
            <Button variant="default" onClick={stop}>
              <Trans>Choose another file</Trans>
            </Button>
          </div>
        </div>
      )
    }
    case 'previewed':
      return (
        <Preview
          name={state.file.name}
          preview={state.preview}
          isOfTitle={titleId !== undefined}
          onCancel={stop}
          onTake={(chosen, reason) => takeOver(state.file, state.preview, chosen, reason)}
        />
      )
    case 'taken':
      return (
        <div className={classes['feed']} role="status">
          {done(state.taken)}
          <div className={classes['buttons']}>
            <Button variant="default" onClick={stop}>
              <Trans>Choose another file</Trans>
            </Button>
          </div>
        </div>
      )
  }
}

function Choose({ disabled, onFile }: { readonly disabled: boolean; readonly onFile: (file: File) => void }) {
  return (
    <DropFiles
      accept={TAKEN}
      disabled={disabled}
      onFiles={([file]) => file && onFile(file)}
      choose={<Trans>Choose a file</Trans>}
      hint={
        disabled ? (
          <Trans>First say whose file it is.</Trans>
        ) : (
          <Trans>
            or drop it here: Avails as XML or as a workbook. You are shown what it would change before
            anything is.
          </Trans>
        )
      }
    />
  )
}

function Reading({
  file,
  progress,
  onStop,
}: {
  readonly file: File
  readonly progress: FeedProgress
  readonly onStop: () => void
}) {
  const { t } = useLingui()
  const count = 'done' in progress ? formatNumber(progress.done) : ''
  const words = {
    sending: t`Sending`,
    rows: t`Reading: ${count} rows`,
    checking: t`Checking: ${count} offers`,
    comparing: t`Comparing: ${count} titles`,
  }[progress.step]
  return (
    <div className={classes['feed']}>
      <div className={classes['reading']}>
        <span className={classes['file']}>{file.name}</span>
        <span className={classes['soft']} aria-live="polite">
          {words} · {formatPercent(progress.part, 0)}
        </span>
        <Button variant="subtle" size="compact-sm" onClick={onStop}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
      <Progress value={progress.part * 100} size="sm" transitionDuration={0} aria-label={file.name} />
    </div>
  )
}
