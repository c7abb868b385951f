import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Modal, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Change, Difference, SectionName, TitlePage } from '../../../api/index.ts'
import { LinkWord } from '../../chain/LinkWord.tsx'
import { ask } from '../../lib/client.ts'
import { formatList } from '../../lib/format.ts'
import { isProblem } from '../../lib/problem.ts'
import { participantsQuery } from '../../lib/queries.ts'
import { Refused } from '../../parts/Refused.tsx'
import { StateSign } from '../../parts/StateWord.tsx'
import { sectionsOfChanges } from '../title/draft.ts'
import { ChangeList } from './ChangeList.tsx'
import { causesOf } from './changes.ts'
import classes from './WhatIf.module.css'

/** Makes the changes in the title itself, as one change with its reason; says before what it alters and for whom. */
export function ApplyDialog({
  page,
  changes,
  difference,
  nameOf,
  reason: first,
  onApplied,
  onClose,
}: {
  readonly page: TitlePage
  readonly changes: readonly Change[]
  readonly difference: Difference | undefined
  readonly nameOf: (path: string) => string
  readonly reason: string
  readonly onApplied: () => void
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const titleId = page.card.id
  const people = useQuery(participantsQuery(titleId)).data ?? []
  const [reason, setReason] = useState(first)
  const sections = sectionsOfChanges(changes)
  const closed = sections.filter((section) => !page.writable.includes(section))
  const readers = people.filter(({ opens }) =>
    sections.some((section) => (opens[section] ?? 'none') !== 'none'),
  )
  const companies = [...new Set(readers.map(({ companyName }) => companyName))]
  const parties = [...new Set(difference?.money.map(({ partyName }) => partyName) ?? [])]
  const apply = useMutation({
    mutationFn: () => {
      const base: Partial<Record<SectionName, number>> = {}
      for (const section of sections) {
        const version = page.versions[section]
        if (version !== undefined) base[section] = version
      }
      return ask('POST', `/titles/${encodeURIComponent(titleId)}/save`, {
        changes,
        base,
        ...(reason.trim() ? { reason: reason.trim() } : {}),
      })
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['title', titleId] })
      void queries.invalidateQueries({ queryKey: ['titles'] })
      void queries.invalidateQueries({ queryKey: ['history', titleId] })
      onApplied()
    },
  })
  const broken = difference?.breaks.length ?? 0
  const links = causesOf(changes)
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t`Apply to the title`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <div className={classes['form']}>
        <p>
          <Plural
            value={changes.length}
            one="One place of the title is altered, as one change:"
            other="# places of the title are altered, as one change:"
          />
        </p>
        <ChangeList
          page={page}
          changes={changes}
          difference={difference}
          nameOf={nameOf}
          onRemove={() => undefined}
        />
        <dl className={classes['facts']}>
          <dt>
            <Trans>In the links</Trans>
          </dt>
          <dd>
            {links.map((link, i) => (
              <span key={link}>
                {i > 0 && ' · '}
                <LinkWord link={link} />
              </span>
            ))}
          </dd>
          <dt>
            <Trans>Dates that move with it</Trans>
          </dt>
          <dd>{difference?.dates.length ?? 0}</dd>
          {companies.length > 0 && (
            <>
              <dt>
                <Trans>Seen at once by</Trans>
              </dt>
              <dd>{formatList(companies)}</dd>
            </>
          )}
          {parties.length > 0 && (
            <>
              <dt>
                <Trans>Whose money moves</Trans>
              </dt>
              <dd>{formatList(parties)}</dd>
            </>
          )}
        </dl>
        {broken > 0 && (
          <p className={classes['warned']} data-state="broken">
            <StateSign state="broken" small />
            <Plural
              value={broken}
              one="One thing that holds today will not hold any more."
              other="# things that hold today will not hold any more."
            />
          </p>
        )}
        {closed.length > 0 && (
          <p className={classes['warned']} data-state="attention">
            <StateSign state="attention" small />
            <Trans>
              Your role does not open all of these links for writing; somebody who may must apply it.
            </Trans>
          </p>
        )}
        <Textarea
          label={t`Reason`}
          description={t`It stands in the history beside the change.`}
          autosize
          minRows={2}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Refused error={apply.error} otherwise={t`It could not be applied.`}>
          {isProblem(apply.error) && (
            <ul>
              {apply.error.shape.conflicts?.map(({ place, by }) => (
                <li key={place.path}>
                  {place.name} · {by}
                </li>
              ))}
              {apply.error.shape.issues?.map(({ path, message }) => (
                <li key={path}>{message}</li>
              ))}
            </ul>
          )}
        </Refused>
        <p className={classes['soft']}>
          <Trans>What stood before stays in the history, from which it can be put back.</Trans>
        </p>
        <div className={classes['buttons']}>
          <Button loading={apply.isPending} disabled={closed.length > 0} onClick={() => apply.mutate()}>
            <Trans>Apply as one change</Trans>
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Not yet</Trans>
          </Button>
        </div>
      </div>
    </Modal>
  )
}
