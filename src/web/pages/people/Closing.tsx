import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Modal, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Participation } from '../../../api/index.ts'
import { ask } from '../../lib/client.ts'
import { Refused } from '../../parts/Refused.tsx'
import { SectionWord } from './Matrix.tsx'
import { OPENABLE, openedOf } from './openings.ts'
import classes from './People.module.css'

/** Says what a company loses when a title is closed to it, before it is. */
export function Closing({
  titleId,
  row,
  onClose,
  onDone,
}: {
  readonly titleId: string
  readonly row: Participation
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useLingui()
  const [reason, setReason] = useState('')
  const lost = OPENABLE.filter((link) => (openedOf(row, link) ?? 'none') !== 'none')
  const close = useMutation({
    mutationFn: () =>
      ask('POST', `/titles/${encodeURIComponent(titleId)}/people/close`, {
        company: row.company,
        role: row.role,
        ...(reason.trim() ? { reason: reason.trim() } : {}),
      }),
    onSuccess: onDone,
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t`Close the title to ${row.companyName}?`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <div className={classes['form']}>
        <p>
          <Trans>As {row.roleName} they lose at once what they see now:</Trans>
        </p>
        <p>
          {lost.map((link, i) => (
            <span key={link}>
              {i > 0 && ' · '}
              <SectionWord section={link} />
            </span>
          ))}
        </p>
        <p className={classes['soft']}>
          <Trans>What they did stays in the history. The title can be opened to them again.</Trans>
        </p>
        <Textarea
          label={t`Reason`}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Refused
          error={close.error}
          otherwise={t`It could not be closed.`}
          rules={{ 'last-manager': t`Nobody else manages the title. Let somebody else manage it first.` }}
        />
        <div className={classes['buttons']}>
          <Button color="vermilion" loading={close.isPending} onClick={() => close.mutate()}>
            <Trans>Close it to them</Trans>
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Leave it open</Trans>
          </Button>
        </div>
      </div>
    </Modal>
  )
}
