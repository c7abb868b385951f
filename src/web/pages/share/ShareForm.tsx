import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Language, LinkName, Shares } from '../../../api/index.ts'
import { LinkWord } from '../../chain/LinkWord.tsx'
import { formatInstant } from '../../lib/format.ts'
import { LANGUAGES } from '../../lib/i18n.ts'
import { isProblem } from '../../lib/problem.ts'
import { makeShare } from './asked.ts'
import classes from './Share.module.css'

const DAY = 86_400_000
const two = (n: number): string => String(n).padStart(2, '0')
/** An instant as the field for a day and an hour has it, on the reader's own clock. */
const localOf = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`

/** For whom, what of the title, in whose sight, until when. Then the link, which is told once. */
export function ShareForm({
  titleId,
  shares,
  onClose,
  onDone,
}: {
  readonly titleId: string
  readonly shares: Shares
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t, i18n } = useLingui()
  const [recipient, setRecipient] = useState('')
  const [email, setEmail] = useState('')
  const [language, setLanguage] = useState<string>(i18n.locale)
  const [sections, setSections] = useState<readonly string[]>([])
  const [as, setAs] = useState<string>('')
  const [until, setUntil] = useState(() => localOf(new Date(Date.now() + 7 * DAY)))
  const [download, setDownload] = useState(false)
  const [codeNamed, setCodeNamed] = useState(false)
  const eyes = shares.as.find(({ id, kind }) => `${kind} ${id}` === as)
  const make = useMutation({
    mutationFn: () =>
      makeShare(titleId, {
        recipient: recipient.trim(),
        email: email.trim(),
        language: language as Language,
        sections: [...sections] as LinkName[],
        ...(eyes?.kind === 'company' ? { company: eyes.id } : eyes ? { role: eyes.id } : {}),
        codeNamed,
        download,
        expiresAt: new Date(until).toISOString(),
      }),
    onSuccess: onDone,
  })
  const ready = recipient.trim() && /\S@\S/.test(email) && sections.length > 0 && until !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) make.mutate()
  }
  const words = useWrong(make.error)
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={make.data ? t`The link is made` : t`Make a link for one person`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      {make.data ? (
        <Made path={make.data.path} recipient={recipient} until={until} onClose={onClose} />
      ) : (
        <form className={classes['form']} onSubmit={submit}>
          <div className={classes['pair']}>
            <TextInput
              label={t`Name`}
              value={recipient}
              onChange={(event) => setRecipient(event.currentTarget.value)}
              data-autofocus
              required
            />
            <TextInput
              label={t`Mail`}
              type="email"
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
              required
            />
          </div>
          <fieldset className={classes['sections']}>
            <legend>
              <Trans>May read</Trans>
            </legend>
            {shares.sections.map((section) => (
              <Checkbox
                key={section}
                label={<LinkWord link={section as LinkName} />}
                checked={sections.includes(section)}
                onChange={(event) => {
                  const { checked } = event.currentTarget
                  setSections((last) => (checked ? [...last, section] : last.filter((it) => it !== section)))
                }}
              />
            ))}
          </fieldset>
          <Select
            label={t`As it is seen by`}
            description={t`Without a choice: nothing of what was agreed with any one partner.`}
            value={as}
            onChange={(next) => setAs(next ?? '')}
            allowDeselect={false}
            data={[
              { value: '', label: t`An outsider` },
              {
                group: t`Companies of this title`,
                items: shares.as
                  .filter(({ kind }) => kind === 'company')
                  .map(({ id, name }) => ({ value: `company ${id}`, label: name })),
              },
              {
                group: t`Roles`,
                items: shares.as
                  .filter(({ kind }) => kind === 'role')
                  .map(({ id, name }) => ({ value: `role ${id}`, label: name })),
              },
            ]}
          />
          <div className={classes['pair']}>
            <TextInput
              label={t`Until`}
              type="datetime-local"
              value={until}
              min={localOf(new Date())}
              max={localOf(new Date(Date.now() + 91 * DAY))}
              onChange={(event) => setUntil(event.currentTarget.value)}
              required
            />
            <Select
              label={t`Their language`}
              value={language}
              onChange={(next) => setLanguage(next ?? 'en')}
              allowDeselect={false}
              data={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
            />
          </div>
          <Checkbox
            label={t`May be downloaded, marked with their name`}
            checked={download}
            onChange={(event) => setDownload(event.currentTarget.checked)}
          />
          <Checkbox
            label={t`Under the code name: the title’s name is not told`}
            checked={codeNamed}
            onChange={(event) => setCodeNamed(event.currentTarget.checked)}
          />
          {words && (
            <p role="alert" className={classes['wrong']}>
              {words}
            </p>
          )}
          <div className={classes['buttons']}>
            <Button type="submit" disabled={!ready} loading={make.isPending}>
              <Trans>Make the link</Trans>
            </Button>
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
          </div>
        </form>
      )}
    </Modal>
  )
}

function useWrong(error: unknown): string | undefined {
  const { t } = useLingui()
  if (!error) return undefined
  const rules = isProblem(error) ? (error.shape.issues ?? []).map(({ rule }) => rule) : []
  if (rules.includes('past')) return t`The hour at which it ends is past already.`
  if (rules.includes('too-late')) return t`A link lasts three months at most.`
  if (rules.includes('nothing-opened')) return t`Nothing of what you chose is open to whom you chose.`
  return isProblem(error) ? error.shape.title : t`It could not be saved.`
}

function Made({
  path,
  recipient,
  until,
  onClose,
}: {
  readonly path: string
  readonly recipient: string
  readonly until: string
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const [copied, setCopied] = useState(false)
  const link = `${window.location.origin}${path}`
  const hour = formatInstant(new Date(until).toISOString())
  return (
    <div className={classes['form']}>
      <p>
        <Trans>
          Send it to {recipient} and to nobody else: the browser that opens it first is the only one that can.
          It ends {hour}.
        </Trans>
      </p>
      <TextInput
        readOnly
        aria-label={t`The link`}
        value={link}
        onFocus={(event) => event.currentTarget.select()}
        data-autofocus
      />
      <p className={classes['soft']}>
        <Trans>It is shown this once. Who has lost it is made another.</Trans>
      </p>
      <div className={classes['buttons']}>
        <Button
          onClick={() => {
            void navigator.clipboard?.writeText(link).then(() => setCopied(true))
          }}
        >
          {copied ? <Trans>Copied</Trans> : <Trans>Copy the link</Trans>}
        </Button>
        <Button variant="default" onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      </div>
    </div>
  )
}
