import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Participation, SectionName } from '../../../api/index.ts'
import { ask } from '../../lib/client.ts'
import { InScript } from '../../parts/InScript.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { Matrix, SectionWord, useOpenedWord } from './Matrix.tsx'
import { accessOf, allOpened, isLess, keyOf, OPENABLE, type Opened, openedOf } from './openings.ts'
import classes from './People.module.css'

type Edits = Readonly<Record<string, Readonly<Partial<Record<SectionName, Opened>>>>>

/** What is open to each company, and may be edited by who manages the title: nothing changes before it is saved. */
export function Openings({
  titleId,
  people,
  manages,
  onSaved,
}: {
  readonly titleId: string
  readonly people: readonly Participation[]
  readonly manages: boolean
  readonly onSaved: () => void
}) {
  const { t } = useLingui()
  const [edits, setEdits] = useState<Edits>({})
  const change = (key: string, section: SectionName, opened: Opened) => {
    const row = people.find((it) => keyOf(it) === key)
    const { [section]: _, ...rest } = edits[key] ?? {}
    const next = row && openedOf(row, section) === opened ? rest : { ...rest, [section]: opened }
    setEdits({ ...edits, [key]: next })
  }
  const edited = people.flatMap((row) =>
    OPENABLE.flatMap((link) => {
      const [before, after] = [openedOf(row, link), edits[keyOf(row)]?.[link]]
      return before !== undefined && after !== undefined ? [{ row, link, before, after }] : []
    }),
  )
  return (
    <section aria-labelledby="opens" className={classes['part']}>
      <h2 id="opens">
        <Trans>What is open to whom</Trans>
      </h2>
      <p className={classes['soft']}>
        <Trans>
          “Its own”: only what names the company, such as its instalments, its windows, its statements. What a
          company keeps to itself nobody else sees, whatever is open.
        </Trans>
      </p>
      <Matrix
        label={t`What is open to whom`}
        head={t`Company`}
        rows={people.map((row) => ({
          key: keyOf(row),
          name: row.companyName,
          role: row.roleName,
          opened: allOpened(row),
          edited: edits[keyOf(row)] ?? {},
          fixed: row.manages,
        }))}
        {...(manages ? { onChange: change } : {})}
      />
      {edited.length > 0 && (
        <SaveOpenings
          titleId={titleId}
          edited={edited}
          onDone={() => {
            setEdits({})
            onSaved()
          }}
          onDrop={() => setEdits({})}
        />
      )}
    </section>
  )
}

interface Edited {
  readonly row: Participation
  readonly link: SectionName
  readonly before: Opened
  readonly after: Opened
}

/** What the edits give and take, in words, before they are made. */
function SaveOpenings({
  titleId,
  edited,
  onDone,
  onDrop,
}: {
  readonly titleId: string
  readonly edited: readonly Edited[]
  readonly onDone: () => void
  readonly onDrop: () => void
}) {
  const { t } = useLingui()
  const say = useOpenedWord()
  const [reason, setReason] = useState('')
  const save = useMutation({
    mutationFn: async () => {
      for (const list of Map.groupBy(edited, ({ row }) => keyOf(row)).values()) {
        const row = list[0]?.row
        if (!row) continue
        const links = new Map(list.map(({ link, after }) => [link, after]))
        await ask('PUT', `/titles/${encodeURIComponent(titleId)}/people`, {
          company: row.company,
          role: row.role,
          opens: {
            ...row.opens,
            ...Object.fromEntries([...links].map(([link, after]) => [link, accessOf(after)])),
          },
          ownOnly: [
            ...row.ownOnly.filter((section) => !links.has(section as SectionName)),
            ...[...links].flatMap(([link, after]) => (after === 'own' ? [link] : [])),
          ],
          ...(reason.trim() ? { reason: reason.trim() } : {}),
        })
      }
    },
    onSuccess: onDone,
  })
  return (
    <div className={classes['bar']}>
      <ul>
        {edited.map(({ row, link, before, after }) => (
          <li key={`${keyOf(row)} ${link}`} data-less={isLess(before, after) || undefined}>
            <strong>
              <InScript>{row.companyName}</InScript>
            </strong>
            , <SectionWord section={link} />: <del>{say(before)}</del> → <ins>{say(after)}</ins>
            {isLess(before, after) && (
              <span className={classes['loses']}>
                {' · '}
                <Trans>loses sight of it at once</Trans>
              </span>
            )}
          </li>
        ))}
      </ul>
      <Textarea
        aria-label={t`Reason`}
        placeholder={t`Reason, for the history`}
        autosize
        minRows={1}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refused error={save.error} otherwise={t`It could not be saved.`} />
      <div className={classes['buttons']}>
        <Button loading={save.isPending} onClick={() => save.mutate()}>
          <Plural value={edited.length} one="Save the change" other="Save # changes" />
        </Button>
        <Button variant="default" onClick={onDrop}>
          <Trans>Leave as it is</Trans>
        </Button>
      </div>
    </div>
  )
}
