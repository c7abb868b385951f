import { i18n } from '@lingui/core'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Modal, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Participation, SectionName, TitlePage } from '../../../api/index.ts'
import { ask } from '../../lib/client.ts'
import { isProblem } from '../../lib/problem.ts'
import { participantsQuery, sessionQuery, titleQuery } from '../../lib/queries.ts'
import { useViewing, viewAs } from '../../lib/view-as.ts'
import { Avatar } from '../../parts/Avatar.tsx'
import { InScript } from '../../parts/InScript.tsx'
import { Empty, Failure } from '../../parts/Message.tsx'
import { Outbound } from '../../parts/Outbound.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { AskIn, type RoleRow } from './AskIn.tsx'
import { Matrix, SectionWord, useOpenedWord } from './Matrix.tsx'
import { accessOf, isLess, keyOf, OPENABLE, type Opened, openedOf } from './openings.ts'
import classes from './People.module.css'

type Edits = Readonly<Record<string, Readonly<Partial<Record<SectionName, Opened>>>>>

/** Companies and people of a title, and what is open to each. */
export function PeoplePage({ titleId }: { readonly titleId: string }) {
  const title = useQuery(titleQuery(titleId))
  const people = useQuery(participantsQuery(titleId))
  const error = title.error ?? people.error
  if (error && !(title.data && people.data))
    return <Failure error={error} retry={() => void Promise.all([title.refetch(), people.refetch()])} />
  if (!title.data || !people.data) return <Waiting rows={8} />
  return <People page={title.data} people={people.data} />
}

function People({ page, people }: { readonly page: TitlePage; readonly people: readonly Participation[] }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const titleId = page.card.id
  const session = useQuery(sessionQuery()).data
  const viewing = useViewing()
  const roles = useQuery({
    queryKey: ['roles', i18n.locale],
    queryFn: ({ signal }) =>
      ask<{ items: RoleRow[] }>('GET', '/roles', undefined, {}, signal).then(({ items }) => items),
    staleTime: 600_000,
  }).data
  const manages = page.manages && !viewing
  const [edits, setEdits] = useState<Edits>({})
  const [closing, setClosing] = useState<Participation | undefined>()
  const [asking, setAsking] = useState(false)
  const companies = [...Map.groupBy(people, ({ company }) => company).values()]
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
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['participants', titleId] }),
      queries.invalidateQueries({ queryKey: ['title', titleId] }),
    ])
  return (
    <article className={classes['page']}>
      <PageHead
        of={page.card}
        title={<Trans>People</Trans>}
        lead={
          <p>
            <Plural value={companies.length} one="One company takes part." other="# companies take part." />{' '}
            {manages ? (
              <Trans>You decide what each of them sees.</Trans>
            ) : (
              <Trans>
                The lead studio decides who sees what; of others you are told only that they take part.
              </Trans>
            )}
          </p>
        }
      >
        {manages && (
          <Button onClick={() => setAsking(true)}>
            <Trans>Open the title to a company</Trans>
          </Button>
        )}
      </PageHead>

      {people.length === 0 ? (
        <Empty title={<Trans>Nobody takes part yet</Trans>}>
          <Trans>A company sees nothing of a title until it is opened to it in a role.</Trans>
        </Empty>
      ) : (
        <>
          <ul className={classes['companies']}>
            {companies.map((rows) => (
              <Company
                key={rows[0]?.company}
                rows={rows}
                own={rows[0]?.company === session?.person?.companyId}
                manages={manages}
                titleId={titleId}
                onClose={setClosing}
              />
            ))}
          </ul>
          <section aria-labelledby="opens" className={classes['part']}>
            <h2 id="opens">
              <Trans>What is open to whom</Trans>
            </h2>
            <p className={classes['soft']}>
              <Trans>
                “Its own”: only what names the company, such as its instalments, its windows, its statements.
                What a company keeps to itself nobody else sees, whatever is open.
              </Trans>
            </p>
            <Matrix
              label={t`What is open to whom`}
              head={t`Company`}
              rows={people.map((row) => ({
                key: keyOf(row),
                name: row.companyName,
                role: row.roleName,
                opened: Object.fromEntries(
                  OPENABLE.flatMap((link) => {
                    const opened = openedOf(row, link)
                    return opened === undefined ? [] : [[link, opened]]
                  }),
                ),
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
                  void refresh()
                }}
                onDrop={() => setEdits({})}
              />
            )}
          </section>
          <Outbound titleId={titleId} />
          {roles && (
            <details className={classes['part']}>
              <summary>
                <Trans>What each role opens, unless a title says otherwise</Trans>
              </summary>
              <Matrix
                label={t`What each role opens`}
                head={t`Role`}
                rows={roles.map((role) => ({
                  key: role.role,
                  name: role.name,
                  opened: Object.fromEntries(
                    OPENABLE.flatMap((link) => {
                      const opened = openedOf(role, link)
                      return opened === undefined ? [] : [[link, opened]]
                    }),
                  ),
                }))}
              />
            </details>
          )}
        </>
      )}
      {asking && roles && (
        <AskIn
          titleId={titleId}
          roles={roles}
          there={people}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false)
            void refresh()
          }}
        />
      )}
      {closing && (
        <Closing
          titleId={titleId}
          row={closing}
          onClose={() => setClosing(undefined)}
          onDone={() => {
            setClosing(undefined)
            void refresh()
          }}
        />
      )}
    </article>
  )
}

function Company({
  rows,
  own,
  manages,
  titleId,
  onClose,
}: {
  readonly rows: readonly Participation[]
  readonly own: boolean
  readonly manages: boolean
  readonly titleId: string
  readonly onClose: (row: Participation) => void
}) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [first] = rows
  if (!first) return null
  const people = [
    ...new Map(rows.flatMap(({ people }) => people).map((person) => [person.id, person])).values(),
  ]
  return (
    <li className={classes['company']}>
      <div className={classes['companyHead']}>
        <h2>
          <InScript>{first.companyName}</InScript>
          {own && (
            <small>
              <Trans>yours</Trans>
            </small>
          )}
        </h2>
        {manages && !own && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t`View as ${first.companyName}`}
            onClick={() => {
              viewAs({ company: first.company, name: first.companyName })
              void queries.resetQueries()
              void navigate({ to: '/titles/$titleId', params: { titleId } })
            }}
          >
            <Trans>View as</Trans>
          </Button>
        )}
      </div>
      <ul className={classes['roles']}>
        {rows.map((row) => (
          <li key={row.role}>
            {row.roleName}
            {row.manages && (
              <span className={classes['soft']}>
                {' · '}
                <Trans>decides who sees what</Trans>
              </span>
            )}
            {manages && !row.manages && (
              <button type="button" className={classes['textButton']} onClick={() => onClose(row)}>
                <Trans>Close the title to them</Trans>
              </button>
            )}
          </li>
        ))}
      </ul>
      {people.length > 0 ? (
        <ul className={classes['people']}>
          {people.map(({ id, name }) => (
            <li key={id}>
              <Avatar name={name} company={first.companyName} size={26} />
              <InScript>{name}</InScript>
            </li>
          ))}
        </ul>
      ) : (
        <p className={classes['soft']}>
          <Trans>Nobody of this company has an account yet.</Trans>
        </p>
      )}
    </li>
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
      {save.error && (
        <p role="alert" className={classes['wrong']}>
          {(isProblem(save.error) && (save.error.shape.detail || save.error.shape.title)) ||
            t`It could not be saved.`}
        </p>
      )}
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

function Closing({
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
        {close.error && (
          <p role="alert" className={classes['wrong']}>
            {(isProblem(close.error) &&
              (close.error.shape.issues?.[0]?.message || close.error.shape.title)) ||
              t`It could not be closed.`}
          </p>
        )}
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
