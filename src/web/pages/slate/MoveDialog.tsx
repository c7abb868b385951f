import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Difference, LinkName, LinkState, TitleCard, TitlePage } from '../../../api/index.ts'
import { LinkWord } from '../../chain/LinkWord.tsx'
import { LINKS, linkIndex } from '../../chain/links.ts'
import { useLinkWord } from '../../chain/useLinkWord.ts'
import { ask } from '../../lib/client.ts'
import { isProblem } from '../../lib/problem.ts'
import { titleQuery } from '../../lib/queries.ts'
import { StateSign } from '../../parts/StateWord.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { conditionsFor } from './conditions.ts'
import classes from './MoveDialog.module.css'

const STATE_OF = { error: 'broken', warning: 'attention', unknown: 'unknown' } as const satisfies Record<
  string,
  LinkState
>

/** Takes a title on to another link: what stands open behind it, and what will be asked of it from then on. */
export function MoveDialog({
  card,
  to: first,
  onClose,
}: {
  readonly card: TitleCard
  readonly to: LinkName
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const linkWord = useLinkWord()
  const queries = useQueryClient()
  const [to, setTo] = useState(first)
  const [reason, setReason] = useState('')
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string>()
  const { data: page, error } = useQuery(titleQuery(card.id))
  const changes = [{ set: 'head/reached', to }]
  const path = `/titles/${encodeURIComponent(card.id)}`
  const trial = useQuery({
    queryKey: ['move', card.id, to, page?.versions['head'] ?? 0],
    queryFn: ({ signal }) => ask<Difference>('POST', `${path}/try`, { changes }, {}, signal),
    enabled: page !== undefined && to !== card.reached,
  })
  const mayMove = page?.writable.includes('head') === true
  const open = page ? conditionsFor(page.findings, card.reached, to) : []
  const grave = open.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))
  const save = async (from: TitlePage) => {
    setSaving(true)
    setProblem(undefined)
    try {
      await ask('POST', `${path}/save`, {
        changes,
        base: { head: from.versions['head'] ?? 0 },
        ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      })
      await queries.invalidateQueries({ queryKey: ['titles'] })
      void queries.invalidateQueries({ queryKey: titleQuery(card.id).queryKey })
      onClose()
    } catch (found) {
      setProblem(
        isProblem(found) && found.status === 409
          ? t`Somebody moved it meanwhile. Close this and look again.`
          : (isProblem(found) && found.message) || t`It could not be moved.`,
      )
    } finally {
      setSaving(false)
    }
  }
  return (
    <Modal opened onClose={onClose} title={card.name} size="lg" closeButtonProps={{ 'aria-label': t`Close` }}>
      <div className={classes['dialog']}>
        <Select
          size="sm"
          label={<Trans>Move to</Trans>}
          data={LINKS.map((link) => ({ value: link, label: linkWord(link) }))}
          value={to}
          onChange={(value) => value && setTo(value as LinkName)}
          allowDeselect={false}
        />
        {error ? (
          <p role="alert">
            <Trans>The title could not be read.</Trans>
          </p>
        ) : !page ? (
          <Waiting rows={3} />
        ) : (
          <>
            {linkIndex(to) > linkIndex(card.reached) &&
              (open.length === 0 ? (
                <p className={classes['fine']}>
                  <StateSign state="sound" small /> <Trans>Nothing stands open before this link.</Trans>
                </p>
              ) : (
                <section>
                  <h3>
                    <Trans>Missing before it goes on</Trans>
                  </h3>
                  {open.map(({ link, findings }) => (
                    <div key={link}>
                      <h4>
                        <Link to="/titles/$titleId/$link" params={{ titleId: card.id, link }}>
                          <LinkWord link={link} />
                        </Link>
                      </h4>
                      <ul>
                        {findings.map(({ severity, title, sentence, code }) => (
                          <li key={`${code} ${sentence}`} data-state={STATE_OF[severity]}>
                            <StateSign state={STATE_OF[severity]} small />
                            <span>
                              <strong>{title}</strong> {sentence}
                            </span>
                          </li>
                        ))}
                      </ul>
                    </div>
                  ))}
                </section>
              ))}
            {trial.data && trial.data.breaks.length > 0 && (
              <section>
                <h3>
                  <Plural
                    value={trial.data.breaks.length}
                    one="# new question is asked from then on"
                    other="# new questions are asked from then on"
                  />
                </h3>
                <ul>
                  {trial.data.breaks.slice(0, 6).map(({ severity, sentence, code }) => (
                    <li key={`${code} ${sentence}`} data-state={STATE_OF[severity]}>
                      <StateSign state={STATE_OF[severity]} small />
                      <span>{sentence}</span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {!mayMove && (
              <p className={classes['soft']}>
                <Trans>Your company’s role does not move this title. Its lead studio can.</Trans>
              </p>
            )}
            {mayMove && (
              <TextInput
                size="sm"
                label={grave ? <Trans>Why it goes on all the same</Trans> : <Trans>Why</Trans>}
                description={<Trans>Kept in the history, beside your name.</Trans>}
                required={grave}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            )}
            {problem && (
              <p role="alert" className={classes['problem']}>
                {problem}
              </p>
            )}
            <div className={classes['foot']}>
              <Button variant="default" onClick={onClose}>
                <Trans>Cancel</Trans>
              </Button>
              {mayMove && (
                <Button
                  loading={saving}
                  disabled={to === card.reached || (grave && reason.trim() === '')}
                  onClick={() => void save(page)}
                >
                  <Trans>Move to {linkWord(to)}</Trans>
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </Modal>
  )
}
