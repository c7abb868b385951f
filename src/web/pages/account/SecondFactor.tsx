import { Trans, useLingui } from '@lingui/react/macro'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Account, SecondFactorBegun } from '../../../api/index.ts'
import { ask } from '../../lib/client.ts'
import { Refused } from '../../parts/Refused.tsx'
import classes from './Account.module.css'
import { CopyButton } from './CopyButton.tsx'
import { Part } from './Part.tsx'
import { QrCode } from './QrCode.tsx'

type Asked = 'begin' | 'codes' | 'off'

/** A code beside the password: set up, with codes for its loss, and turned off again. */
export function SecondFactor({ account }: { readonly account: Account }) {
  const queries = useQueryClient()
  const [asked, setAsked] = useState<Asked>()
  const [begun, setBegun] = useState<SecondFactorBegun>()
  const [codes, setCodes] = useState<readonly string[]>()
  const refresh = () => Promise.all([queries.invalidateQueries({ queryKey: ['account'] })])
  const isAsked = account.companies.some(({ asksSecondFactor }) => asksSecondFactor)
  return (
    <Part
      title={<Trans>The second factor</Trans>}
      says={<Trans>A code from an app on your phone. Your password alone then opens nothing.</Trans>}
    >
      {codes ? (
        <BackupCodes
          codes={codes}
          onDone={async () => {
            setCodes(undefined)
            // Titles that were closed until now are open.
            await queries.resetQueries()
          }}
        />
      ) : begun ? (
        <Enrol
          begun={begun}
          onCancel={() => setBegun(undefined)}
          onDone={() => {
            setCodes(begun.backupCodes)
            setBegun(undefined)
            setAsked(undefined)
          }}
        />
      ) : asked ? (
        <ByPassword
          asked={asked}
          onCancel={() => setAsked(undefined)}
          onDone={(reply) => {
            if ('uri' in reply) setBegun(reply as SecondFactorBegun)
            else if (reply.backupCodes) setCodes(reply.backupCodes)
            setAsked(undefined)
            void refresh()
          }}
        />
      ) : account.hasSecondFactor ? (
        <>
          <p className={classes['note']} data-state="sound">
            <span>
              ✓ <Trans>It is on: whoever signs in as you needs your phone as well.</Trans>
            </span>
          </p>
          <div className={classes['buttons']}>
            <Button variant="default" onClick={() => setAsked('codes')}>
              <Trans>New backup codes</Trans>
            </Button>
            <Button variant="default" color="vermilion" onClick={() => setAsked('off')}>
              <Trans>Turn it off</Trans>
            </Button>
          </div>
          {isAsked && (
            <p className={classes['soft']}>
              <Trans>Your company asks for it: turned off, no title is open to you.</Trans>
            </p>
          )}
        </>
      ) : (
        <Button onClick={() => setAsked('begin')}>
          <Trans>Set it up</Trans>
        </Button>
      )}
    </Part>
  )
}

const PATHS: Readonly<Record<Asked, string>> = {
  begin: '/account/second-factor',
  codes: '/account/second-factor/codes',
  off: '/account/second-factor/off',
}

function ByPassword({
  asked,
  onCancel,
  onDone,
}: {
  readonly asked: Asked
  readonly onCancel: () => void
  readonly onDone: (reply: Partial<SecondFactorBegun>) => void
}) {
  const { t } = useLingui()
  const [password, setPassword] = useState('')
  const prove = useMutation({
    mutationFn: () => ask<Partial<SecondFactorBegun>>('POST', PATHS[asked], { password }),
    onSuccess: onDone,
  })
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault()
        prove.mutate()
      }}
    >
      <PasswordInput
        label={t`Your password`}
        description={
          asked === 'off'
            ? t`After this a password is enough again.`
            : asked === 'codes'
              ? t`The backup codes of before are then of no use.`
              : t`So that nobody else does this on a screen you left open.`
        }
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
        autoFocus
        required
        withAsterisk={false}
      />
      <Refused error={prove.error} />
      <div className={classes['buttons']}>
        <Button type="submit" loading={prove.isPending} {...(asked === 'off' ? { color: 'vermilion' } : {})}>
          {asked === 'off' ? (
            <Trans>Turn it off</Trans>
          ) : asked === 'codes' ? (
            <Trans>New backup codes</Trans>
          ) : (
            <Trans>Go on</Trans>
          )}
        </Button>
        <Button variant="default" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}

function Enrol({
  begun,
  onCancel,
  onDone,
}: {
  readonly begun: SecondFactorBegun
  readonly onCancel: () => void
  readonly onDone: () => void
}) {
  const { t } = useLingui()
  const [code, setCode] = useState('')
  const confirm = useMutation({
    mutationFn: () => ask('POST', '/account/second-factor/confirm', { code }),
    onSuccess: onDone,
  })
  const spaced = begun.secret.replace(/(.{4})(?=.)/g, '$1 ')
  return (
    <div className={classes['enrol']}>
      <QrCode text={begun.uri} label={t`The key as a picture, for the camera of your phone`} />
      <div>
        <ol className={classes['steps']}>
          <li>
            <Trans>Open an authenticator app on your phone and add an account.</Trans>
          </li>
          <li>
            <Trans>
              Let it read the picture, or <a href={begun.uri}>open it on this device</a>, or type the key in:
            </Trans>
          </li>
        </ol>
        <code className={classes['secret']}>{spaced}</code>
        <form
          className={classes['form']}
          onSubmit={(event) => {
            event.preventDefault()
            confirm.mutate()
          }}
        >
          <TextInput
            label={t`Code`}
            description={t`The six digits that it shows now.`}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            required
            withAsterisk={false}
          />
          <Refused error={confirm.error} />
          <div className={classes['buttons']}>
            <Button type="submit" loading={confirm.isPending} disabled={code.replace(/\s/g, '').length < 6}>
              <Trans>Turn it on</Trans>
            </Button>
            <Button variant="default" onClick={onCancel}>
              <Trans>Cancel</Trans>
            </Button>
          </div>
        </form>
      </div>
    </div>
  )
}

function BackupCodes({
  codes,
  onDone,
}: {
  readonly codes: readonly string[]
  readonly onDone: () => Promise<void>
}) {
  return (
    <>
      <p className={classes['note']} role="status">
        <strong>
          <Trans>Keep these codes; they are shown this once</Trans>
        </strong>
        <span>
          <Trans>
            Each lets you in once without your phone. Print them, or keep them beside your passwords.
          </Trans>
        </span>
      </p>
      <ul className={`${classes['codes']} ${classes['wide']}`}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={classes['buttons']}>
        <Button onClick={() => void onDone()}>
          <Trans>I have kept them</Trans>
        </Button>
        <CopyButton text={codes.join('\n')} />
      </div>
    </>
  )
}
