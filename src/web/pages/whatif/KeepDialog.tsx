import { i18n } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Modal, Switch, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Change, ScenarioCard } from '../../../api/index.ts'
import { ask } from '../../lib/client.ts'
import { LANGUAGES } from '../../lib/i18n.ts'
import { participantsQuery } from '../../lib/queries.ts'
import { Refused } from '../../parts/Refused.tsx'
import classes from './WhatIf.module.css'

/** Keeps what is tried under a name, for oneself or for the companies that take part. */
export function KeepDialog({
  titleId,
  changes,
  from,
  onKept,
  onClose,
}: {
  readonly titleId: string
  readonly changes: readonly Change[]
  /** the scenario that was begun with */
  readonly from: ScenarioCard | undefined
  readonly onKept: (id: string) => void
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const people = useQuery(participantsQuery(titleId)).data
  const again = from?.mine === true
  const [names, setNames] = useState<Readonly<Record<string, string>>>(again ? from.names : {})
  const [why, setWhy] = useState(again ? (from.why ?? '') : '')
  const [shared, setShared] = useState(again ? from.shared : false)
  const [all, setAll] = useState(Object.keys(names).length > 1)
  const own = LANGUAGES.find(({ code }) => code === i18n.locale) ?? LANGUAGES[0]
  const shown = all ? LANGUAGES : LANGUAGES.filter((language) => language === own)
  const named = Object.fromEntries(Object.entries(names).filter(([, name]) => name.trim() !== ''))
  const keep = useMutation({
    mutationFn: (asNew: boolean) => {
      const body = { names: named, changes, shared, ...(why.trim() ? { why: why.trim() } : {}) }
      const path = `/titles/${encodeURIComponent(titleId)}/scenarios`
      return from && !asNew
        ? ask<{ id: string }>('PUT', `${path}/${encodeURIComponent(from.id)}`, {
            ...body,
            base: from.version,
          })
        : ask<{ id: string }>('POST', path, body)
    },
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['title', titleId] })
      onKept(id)
    },
  })
  const others = [...new Set(people?.map(({ companyName }) => companyName) ?? [])]
  return (
    <Modal
      opened
      onClose={onClose}
      title={t`Keep this what-if`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault()
          keep.mutate(!again)
        }}
      >
        {shown.map(({ code, name }) => (
          <TextInput
            key={code}
            data-autofocus={code === own?.code || undefined}
            label={all ? t`Name (${name})` : t`Name`}
            lang={code}
            value={names[code] ?? ''}
            onChange={(event) => setNames({ ...names, [code]: event.currentTarget.value })}
            placeholder={code === 'en' ? t`The premiere slips to May` : ''}
          />
        ))}
        {!all && (
          <button type="button" className={classes['textButton']} onClick={() => setAll(true)}>
            <Trans>Name it in other languages too</Trans>
          </button>
        )}
        <Textarea
          label={t`Why`}
          description={t`What it answers, and for whom. It stands beside the name.`}
          autosize
          minRows={2}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Switch
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
          label={t`Share it with the companies of this title`}
          description={
            others.length > 0
              ? t`${others.join(', ')}: each sees it if it may see every place that it touches.`
              : t`Each sees it if it may see every place that it touches.`
          }
        />
        <Refused error={keep.error} otherwise={t`It could not be kept.`} />
        <div className={classes['buttons']}>
          <Button type="submit" loading={keep.isPending} disabled={Object.keys(named).length === 0}>
            {again ? <Trans>Keep the changes</Trans> : <Trans>Keep</Trans>}
          </Button>
          {again && (
            <Button
              variant="default"
              disabled={Object.keys(named).length === 0}
              onClick={() => keep.mutate(true)}
            >
              <Trans>Keep as another</Trans>
            </Button>
          )}
        </div>
      </form>
    </Modal>
  )
}
