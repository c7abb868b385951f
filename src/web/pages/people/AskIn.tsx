import { i18n } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Modal, Select, Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Access, LinkName, Participation } from '../../../api/index.ts'
import { LinkWord } from '../../chain/LinkWord.tsx'
import { LINKS } from '../../chain/links.ts'
import { ask } from '../../lib/client.ts'
import { compareWords } from '../../lib/format.ts'
import { Refused } from '../../parts/Refused.tsx'
import { useOpenedWord } from './Matrix.tsx'
import { OPENED_SIGN, openedOf } from './openings.ts'
import classes from './People.module.css'

export interface RoleRow {
  readonly role: string
  readonly name: string
  readonly opens: Record<LinkName | 'head', Access>
  readonly ownOnly: (LinkName | 'head')[]
  readonly manages: boolean
}

/** Opens the title to a company in a role, and says before what that lets it see. */
export function AskIn({
  titleId,
  roles,
  there,
  onClose,
  onDone,
}: {
  readonly titleId: string
  readonly roles: readonly RoleRow[]
  readonly there: readonly Participation[]
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useLingui()
  const say = useOpenedWord()
  const companies = useQuery({
    queryKey: ['companies', i18n.locale],
    queryFn: ({ signal }) =>
      ask<{ items: { id: string; name: string }[] }>('GET', '/companies', undefined, {}, signal).then(
        ({ items }) => items,
      ),
  }).data
  const [company, setCompany] = useState<string | null>(null)
  const [role, setRole] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const chosen = roles.find((it) => it.role === role)
  const already = there.some((it) => it.company === company && it.role === role)
  const open = useMutation({
    mutationFn: () =>
      ask('PUT', `/titles/${encodeURIComponent(titleId)}/people`, {
        company,
        role,
        ...(reason.trim() ? { reason: reason.trim() } : {}),
      }),
    onSuccess: onDone,
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t`Open the title to a company`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <div className={classes['form']}>
        <Select
          label={t`Company`}
          data={(companies ?? [])
            .map(({ id, name }) => ({ value: id, label: name }))
            .toSorted((a, b) => compareWords(a.label, b.label))}
          value={company}
          onChange={setCompany}
          searchable
          data-autofocus
          nothingFoundMessage={t`Nothing found`}
        />
        <Select
          label={t`Role`}
          data={roles.map(({ role, name }) => ({ value: role, label: name }))}
          value={role}
          onChange={setRole}
          allowDeselect={false}
        />
        {chosen && (
          <dl className={classes['facts']}>
            {LINKS.map((link) => {
              const opened = openedOf(chosen, link) ?? 'none'
              return (
                <div key={link}>
                  <dt>
                    <LinkWord link={link} />
                  </dt>
                  <dd>
                    <span aria-hidden="true">{OPENED_SIGN[opened]} </span>
                    {say(opened)}
                  </dd>
                </div>
              )
            })}
          </dl>
        )}
        {already && (
          <p className={classes['soft']}>
            <Trans>It takes part in this role already.</Trans>
          </p>
        )}
        <Textarea
          label={t`Reason`}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Refused error={open.error} otherwise={t`It could not be opened.`} />
        <div className={classes['buttons']}>
          <Button
            disabled={!company || !role || already}
            loading={open.isPending}
            onClick={() => open.mutate()}
          >
            <Trans>Open it to them</Trans>
          </Button>
        </div>
      </div>
    </Modal>
  )
}
