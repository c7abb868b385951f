import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { LinkName, Share } from '../../../api/index.ts'
import { LinkWord } from '../../chain/LinkWord.tsx'
import { formatInstant } from '../../lib/format.ts'
import { LANGUAGES } from '../../lib/i18n.ts'
import { InScript } from '../../parts/InScript.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { revokeShare } from './asked.ts'
import classes from './Share.module.css'

const STATES = { unopened: 'unknown', opened: 'sound', over: 'unknown', revoked: 'unknown' } as const
const SIGNS = { unopened: '○', opened: '✓', over: '–', revoked: '✕' } as const

/** One link: for whom, to what, how it stands, and the way to end it. */
export function ShareRow({
  titleId,
  share,
  onDone,
}: {
  readonly titleId: string
  readonly share: Share
  readonly onDone: () => void
}) {
  const { t } = useLingui()
  const [asking, setAsking] = useState(false)
  const revoke = useMutation({
    mutationFn: () => revokeShare(titleId, share.id),
    onSuccess: () => {
      setAsking(false)
      onDone()
    },
  })
  const until = formatInstant(share.expiresAt)
  const by = share.by
  const living = share.state === 'unopened' || share.state === 'opened'
  return (
    <li className={classes['link']} data-over={!living || undefined}>
      <div>
        <h2>
          <InScript>{share.recipient}</InScript> <small>{share.email}</small>
        </h2>
        <p>
          {share.sections.map((section, i) => (
            <span key={section}>
              {i > 0 && ' · '}
              <LinkWord link={section as LinkName} />
            </span>
          ))}
        </p>
        <p className={classes['soft']}>
          {share.as !== undefined && (
            <>
              <Trans>as {share.as} sees it</Trans>
              {' · '}
            </>
          )}
          {share.codeNamed && (
            <>
              <Trans>under the code name</Trans>
              {' · '}
            </>
          )}
          {share.download ? <Trans>may be downloaded</Trans> : <Trans>to read only</Trans>}
          {' · '}
          {LANGUAGES.find(({ code }) => code === share.language)?.name}
          {' · '}
          <Trans>made by {by}</Trans>
        </p>
      </div>
      <div className={classes['standing']}>
        <p data-state={STATES[share.state]} className={classes['state']}>
          <span aria-hidden="true">{SIGNS[share.state]}</span>{' '}
          {share.state === 'unopened' ? (
            <Trans>not opened yet</Trans>
          ) : share.state === 'opened' ? (
            <Plural value={share.openings} one="opened once" other="opened # times" />
          ) : share.state === 'over' ? (
            <Trans>expired</Trans>
          ) : (
            <Trans>revoked</Trans>
          )}
        </p>
        <p className={classes['soft']}>
          {share.revokedAt === undefined ? <Trans>until {until}</Trans> : formatInstant(share.revokedAt)}
        </p>
        {share.seenAt !== undefined && (
          <p className={classes['soft']}>
            <Trans>last opened {formatInstant(share.seenAt)}</Trans>
          </p>
        )}
        {living && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t`Revoke the link of ${share.recipient}`}
            onClick={() => setAsking(true)}
          >
            <Trans>Revoke</Trans>
          </Button>
        )}
      </div>
      {asking && (
        <Modal
          opened
          onClose={() => setAsking(false)}
          title={t`Revoke the link of ${share.recipient}?`}
          closeButtonProps={{ 'aria-label': t`Close` }}
        >
          <div className={classes['form']}>
            <p>
              <Trans>
                It opens nothing from now on, and cannot be made good again. What was read was read.
              </Trans>
            </p>
            <Refused error={revoke.error} otherwise={t`It could not be saved.`} />
            <div className={classes['buttons']}>
              <Button color="vermilion" loading={revoke.isPending} onClick={() => revoke.mutate()}>
                <Trans>Revoke the link</Trans>
              </Button>
              <Button variant="default" onClick={() => setAsking(false)}>
                <Trans>Leave as it is</Trans>
              </Button>
            </div>
          </div>
        </Modal>
      )}
    </li>
  )
}
