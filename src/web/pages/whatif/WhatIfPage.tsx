import { i18n } from '@lingui/core'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu, Modal } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import type { Change, TitlePage } from '../../../api/index.ts'
import { ask } from '../../lib/client.ts'
import { isProblem } from '../../lib/problem.ts'
import { titleQuery } from '../../lib/queries.ts'
import { Icon } from '../../parts/Icon.tsx'
import { InScript } from '../../parts/InScript.tsx'
import { Mark } from '../../parts/Mark.tsx'
import { Empty, Failure } from '../../parts/Message.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { withChanges } from '../title/draft.ts'
import { type Fields, textOf } from '../title/plain.ts'
import { ChainPair } from './ChainPair.tsx'
import { ChangeList } from './ChangeList.tsx'
import { causesOf, withMove, withoutRecord, withValue } from './changes.ts'
import { lookedAt } from './desk.ts'
import { Effects } from './Effects.tsx'
import { Ladder } from './ladder/Ladder.tsx'
import { ladderRows } from './ladder/rows.ts'
import { MoneyByYear } from './MoneyByYear.tsx'
import { useChanges } from './useChanges.ts'
import { useTry } from './useTry.ts'
import classes from './WhatIf.module.css'

const AddChange = lazy(() => import('./AddChange.tsx').then(({ AddChange }) => ({ default: AddChange })))
const KeepDialog = lazy(() => import('./KeepDialog.tsx').then(({ KeepDialog }) => ({ default: KeepDialog })))
const ApplyDialog = lazy(() =>
  import('./ApplyDialog.tsx').then(({ ApplyDialog }) => ({ default: ApplyDialog })),
)
const Compare = lazy(() => import('./Compare.tsx').then(({ Compare }) => ({ default: Compare })))

/** What if: a title beside itself, changed. What breaks, what is mended, what moves: dates, money, people. */
export function WhatIfPage({
  titleId,
  scenario,
}: {
  readonly titleId: string
  readonly scenario?: string | undefined
}) {
  const { data, error, refetch } = useQuery(titleQuery(titleId))
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />
  if (!data) return <Waiting rows={8} />
  if (data.as !== undefined)
    return (
      <Empty title={<Trans>Not while you look through another company’s eyes</Trans>}>
        <Trans>A what-if is asked in one’s own name. Stop viewing as the other company, then ask it.</Trans>
      </Empty>
    )
  const kept = data.scenarios.find(({ id }) => id === scenario)
  if (scenario !== undefined && !kept)
    return (
      <Empty
        title={<Trans>This what-if is not here any more</Trans>}
        action={
          <Button
            component={Link}
            to="/titles/$titleId/what-if"
            params={{ titleId } as never}
            search={{} as never}
          >
            <Trans>Start from the title as it stands</Trans>
          </Button>
        }
      >
        <Trans>It was taken off the list, or it touches what your role does not open.</Trans>
      </Empty>
    )
  return <Trying key={`${titleId} ${scenario ?? ''}`} page={data} scenario={scenario} />
}

type Opened = 'add' | 'keep' | 'apply' | 'remove' | undefined

function Trying({ page, scenario }: { readonly page: TitlePage; readonly scenario: string | undefined }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const titleId = page.card.id
  const kept = page.scenarios.find(({ id }) => id === scenario)
  const { list, change, undo, redo, canUndo, canRedo } = useChanges(kept?.changes ?? NONE)
  const tried = useTry(titleId, list, page.versions)
  const { difference } = tried
  const [opened, setOpened] = useState<Opened>()
  const [comparing, setComparing] = useState(false)
  const close = () => setOpened(undefined)
  const base = page.sections as Fields
  const sections = useMemo(() => withChanges(base, list), [base, list])
  const dates = difference?.after ?? page.dates
  const rows = useMemo(() => ladderRows(page.dates, dates, sections), [page.dates, dates, sections])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language
  const say = useMemo(() => lookedAt(page).say, [page, i18n.locale])
  const nameOf = useMemo(() => {
    const said = new Map(difference?.dates.map(({ place }) => [place.path, place.name]))
    return (path: string) => said.get(path) ?? say.place(path)
  }, [say, difference])
  const lead = textOf(base['head'], 'lead')
  const open = (id: string | undefined) =>
    void navigate({
      to: '/titles/$titleId/what-if',
      params: { titleId },
      search: id ? { scenario: id } : {},
      resetScroll: false,
    })
  const remove = useMutation({
    mutationFn: (id: string) =>
      ask('DELETE', `/titles/${encodeURIComponent(titleId)}/scenarios/${encodeURIComponent(id)}`),
    onSuccess: async () => {
      open(undefined)
      await queries.invalidateQueries({ queryKey: ['title', titleId] })
    },
  })

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
      if (event.target instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(event.target.tagName)) return
      event.preventDefault()
      if (event.shiftKey) redo()
      else undo()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [undo, redo])

  const move = useCallback(
    (path: string, day: string, gesture?: string) => change((now) => withMove(now, page, path, day), gesture),
    [change, page],
  )
  const causes = useMemo(() => causesOf(list), [list])
  const isSame = JSON.stringify(list) === JSON.stringify(kept?.changes ?? NONE)
  return (
    <article className={classes['page']} data-took={tried.tookMs}>
      <header className={classes['head']}>
        <div className={classes['names']}>
          <p className={classes['over']}>
            <Link to="/titles/$titleId" params={{ titleId }}>
              <InScript home={page.card.home}>{page.card.name}</InScript>
            </Link>
            {' · '}
            <Trans>What if</Trans>
          </p>
          <h1>
            <Menu position="bottom-start" width={380}>
              <Menu.Target>
                <button type="button" className={classes['which']}>
                  {kept ? kept.name : <Trans>What if …</Trans>}
                  {kept && !isSame && (
                    <span className={classes['edited']}>
                      <Trans>edited</Trans>
                    </span>
                  )}
                  <Icon name="down" />
                </button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Label>
                  <Trans>Start from</Trans>
                </Menu.Label>
                <Menu.Item onClick={() => (kept ? open(undefined) : change(() => NONE))}>
                  <Trans>The title as it stands</Trans>
                </Menu.Item>
                {page.scenarios.length > 0 && (
                  <Menu.Label>
                    <Trans>Kept</Trans>
                  </Menu.Label>
                )}
                {page.scenarios.map(({ id, name, by, shared }) => (
                  <Menu.Item key={id} onClick={() => open(id)} aria-current={id === scenario || undefined}>
                    <span className={classes['option']}>
                      {name}
                      <small>
                        {by}
                        {by && ' · '}
                        {shared ? <Trans>shared</Trans> : <Trans>your company only</Trans>}
                      </small>
                    </span>
                  </Menu.Item>
                ))}
                {kept?.mine && (
                  <>
                    <Menu.Divider />
                    <Menu.Item color="vermilion" onClick={() => setOpened('remove')}>
                      <Trans>Take this one off the list</Trans>
                    </Menu.Item>
                  </>
                )}
              </Menu.Dropdown>
            </Menu>
          </h1>
          {kept?.why && <p className={classes['why']}>{kept.why}</p>}
        </div>
        <div className={classes['actions']}>
          <Button.Group>
            <Button variant="default" onClick={undo} disabled={!canUndo} title={t`Undo (Ctrl Z)`}>
              <Trans>Undo</Trans>
            </Button>
            <Button variant="default" onClick={redo} disabled={!canRedo} title={t`Redo (Ctrl Shift Z)`}>
              <Trans>Redo</Trans>
            </Button>
          </Button.Group>
          {page.scenarios.length > 0 && (
            <Button variant="default" aria-pressed={comparing} onClick={() => setComparing(!comparing)}>
              {comparing ? <Trans>Back to this one</Trans> : <Trans>Compare</Trans>}
            </Button>
          )}
          <Button variant="default" disabled={list.length === 0} onClick={() => setOpened('keep')}>
            <Trans>Keep …</Trans>
          </Button>
          <Button
            disabled={list.length === 0 || tried.problem !== undefined}
            onClick={() => setOpened('apply')}
          >
            <Trans>Apply …</Trans>
          </Button>
        </div>
      </header>

      <Suspense fallback={<Waiting />}>
        {comparing ? (
          <Compare page={page} lead={lead} />
        ) : (
          <>
            <ChainPair
              before={page.card.chain}
              reached={page.card.reached}
              difference={difference}
              causes={causes}
              waiting={tried.waiting}
            />
            <div className={classes['columns']}>
              <div className={classes['side']}>
                <section aria-labelledby="changes">
                  <div className={classes['sideHead']}>
                    <h2 id="changes">
                      <Trans>What changes</Trans>
                    </h2>
                    <Button variant="light" size="compact-sm" onClick={() => setOpened('add')}>
                      <Trans>Change something</Trans>
                    </Button>
                  </div>
                  {list.length === 0 ? (
                    <p className={classes['teach']}>
                      <Trans>
                        Drag the premiere on the ladder, or any date; or change a share, an amount, a record.
                        Nothing is saved until you keep or apply it.
                      </Trans>
                    </p>
                  ) : (
                    <ChangeList
                      page={page}
                      changes={list}
                      difference={difference}
                      nameOf={nameOf}
                      onRemove={(index) => change((now) => now.toSpliced(index, 1))}
                    />
                  )}
                  {tried.problem !== undefined && <Refused problem={tried.problem} />}
                </section>
                {difference && (
                  <section aria-labelledby="follows" aria-busy={tried.waiting}>
                    <div className={classes['sideHead']}>
                      <h2 id="follows">
                        <Trans>What follows</Trans>
                      </h2>
                    </div>
                    <p className="unseen" role="status">
                      <Plural value={difference.breaks.length} one="# thing breaks" other="# things break" />
                      {', '}
                      <Plural value={difference.mends.length} one="# is mended" other="# are mended" />
                      {', '}
                      <Plural value={difference.dates.length} one="# date moves" other="# dates move" />
                    </p>
                    <Effects titleId={titleId} difference={difference} />
                  </section>
                )}
              </div>
              <div className={classes['main']}>
                <Ladder rows={rows} nameOf={nameOf} asOf={page.asOf} onMove={move} onCancel={undo} />
                {difference && difference.money.length > 0 && (
                  <MoneyByYear money={difference.money} lead={lead} />
                )}
                {difference && difference.money.length === 0 && (
                  <p className={classes['soft']}>
                    <Trans>No party’s money moves to another business year, and no sum is another.</Trans>
                  </p>
                )}
              </div>
            </div>
          </>
        )}
        {opened === 'add' && (
          <Modal
            opened
            onClose={close}
            size="lg"
            title={t`Change something`}
            closeButtonProps={{ 'aria-label': t`Close` }}
          >
            <AddChange
              page={page}
              sections={sections}
              dates={dates}
              onMove={(path, day) => move(path, day)}
              onSet={(path, value) => change((now) => withValue(now, base, path, value))}
              onRemove={(path) => change((now) => withoutRecord(now, path))}
              onAdd={(added: Change) => change((now) => [...now, added])}
              onClose={close}
            />
          </Modal>
        )}
        {opened === 'keep' && (
          <KeepDialog
            titleId={titleId}
            changes={list}
            from={kept}
            onClose={close}
            onKept={(id) => {
              close()
              open(id)
            }}
          />
        )}
        {opened === 'apply' && (
          <ApplyDialog
            page={page}
            changes={list}
            difference={difference}
            nameOf={nameOf}
            reason={kept ? kept.name : ''}
            onClose={close}
            onApplied={() => void navigate({ to: '/titles/$titleId/history', params: { titleId } })}
          />
        )}
        {opened === 'remove' && kept && (
          <Modal
            opened
            onClose={close}
            title={t`Take it off the list?`}
            closeButtonProps={{ 'aria-label': t`Close` }}
          >
            <div className={classes['form']}>
              <p>
                {kept.shared ? (
                  <Trans>“{kept.name}” goes from the list of every company that it was shared with.</Trans>
                ) : (
                  <Trans>“{kept.name}” goes from your company’s list.</Trans>
                )}{' '}
                <Trans>The title itself stays as it is.</Trans>
              </p>
              <div className={classes['buttons']}>
                <Button
                  color="vermilion"
                  loading={remove.isPending}
                  onClick={() => {
                    close()
                    remove.mutate(kept.id)
                  }}
                >
                  <Trans>Take it off</Trans>
                </Button>
                <Button variant="default" onClick={close}>
                  <Trans>Leave it</Trans>
                </Button>
              </div>
            </div>
          </Modal>
        )}
      </Suspense>
      {page.mark && <Mark mark={page.mark} />}
    </article>
  )
}

const NONE: readonly Change[] = []

/** Why the changes cannot be made as they are; what was last worked out stays on the page. */
function Refused({ problem }: { readonly problem: unknown }) {
  const { t } = useLingui()
  const issues = isProblem(problem) ? (problem.shape.issues ?? []) : []
  return (
    <div role="alert" className={classes['wrong']}>
      <p>
        {isProblem(problem) && problem.offline
          ? t`No connection to the desk; what is shown is from before.`
          : t`This cannot be tried as it is. Take the last change back, or change it.`}
      </p>
      {issues.length > 0 && (
        <ul>
          {issues.slice(0, 4).map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
