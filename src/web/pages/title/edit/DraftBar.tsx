import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Modal, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import type { Change, History, Saved, SectionName, TitlePage } from '../../../../api/index.ts'
import { ask } from '../../../lib/client.ts'
import { isProblem, type Problem } from '../../../lib/problem.ts'
import { titleQuery } from '../../../lib/queries.ts'
import { StateSign } from '../../../parts/StateWord.tsx'
import { useDesk } from '../desk.tsx'
import { issuePlace, pathOfChange, placeOfChange, sectionsOfChanges } from '../draft.ts'
import { plainAt } from '../plain.ts'
import titleClasses from '../title.module.css'
import { ChangeRow } from './ChangeRow.tsx'
import { type Conflict, ConflictDialog, conflictsOf } from './ConflictDialog.tsx'
import changeClasses from './changes.module.css'
import classes from './DraftBar.module.css'
import formClasses from './form.module.css'
import { type Merged, MergedNote } from './MergedNote.tsx'
import { whoMerged } from './merged.ts'
import { placeWords } from './place-words.ts'
import type { Trial } from './trial.ts'

/** What was changed and not saved yet, what it would break or mend, and what to do with it. */
export function DraftBar({ trial }: { readonly trial: Trial }) {
  const desk = useDesk()
  const { draft, page } = desk
  const { t } = useLingui()
  const queries = useQueryClient()
  const [reviewing, setReviewing] = useState(false)
  const [saving, setSaving] = useState(false)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const [clash, setClash] = useState<{
    readonly latest: TitlePage
    readonly conflicts: readonly Conflict[]
  }>()
  const [merged, setMerged] = useState<Merged>()
  const { changes, begun = page } = draft
  useBlocker({
    shouldBlockFn: ({ current, next }) => {
      const isSame = current.pathname.split('/')[2] === next.pathname.split('/')[2]
      if (changes.length === 0 || isSame) return false
      return !window.confirm(t`There are changes that are not saved. Leave without them?`)
    },
    enableBeforeUnload: changes.length > 0,
  })
  if (changes.length === 0)
    return merged ? <MergedNote {...merged} onClose={() => setMerged(undefined)} /> : null

  const id = page.card.id
  const save = async (list: readonly Change[], from: TitlePage) => {
    setSaving(true)
    setProblem(undefined)
    const base = Object.fromEntries(
      sectionsOfChanges(list).map((section) => [section, from.versions[section as SectionName] ?? 0]),
    )
    try {
      const saved = await ask<Saved>('POST', `/titles/${encodeURIComponent(id)}/save`, {
        changes: list,
        base,
        ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      })
      await queries.refetchQueries({ queryKey: titleQuery(id).queryKey })
      void queries.invalidateQueries({ queryKey: ['titles'] })
      void queries.invalidateQueries({ queryKey: ['history', id] })
      draft.clear()
      setReviewing(false)
      setReason('')
      setMerged(undefined)
      if (saved.theirs.length > 0) {
        const history = await ask<History>('GET', `/titles/${encodeURIComponent(id)}/history`).catch(
          () => undefined,
        )
        setMerged({ saved, by: whoMerged(saved, from.versions, history) })
      }
    } catch (error) {
      if (isProblem(error) && error.status === 409) {
        const latest = await ask<TitlePage>('GET', `/titles/${encodeURIComponent(id)}`)
        setClash({ latest, conflicts: conflictsOf(list, from, latest) })
      } else if (isProblem(error)) setProblem(error)
      else throw error
    } finally {
      setSaving(false)
    }
  }
  const { difference } = trial
  const wrong = trial.problem ?? problem
  return (
    <>
      <section className={classes['draftBar']} aria-label={t`Changes that are not saved`}>
        <strong aria-live="polite">
          <Plural value={changes.length} one="# change" other="# changes" />
        </strong>
        <span className={classes['trial']} aria-live="polite">
          {wrong ? (
            <span className={classes['stateText']} data-state="broken">
              <StateSign state="broken" small />
              {wrong.shape.issues?.[0]
                ? `${placeWords(desk, issuePlace(changes, wrong.shape.issues[0].path))}: ${wrong.shape.issues[0].message}`
                : wrong.message || <Trans>These changes cannot be made as they are.</Trans>}
            </span>
          ) : difference ? (
            <>
              {difference.breaks.length > 0 && (
                <span className={classes['stateText']} data-state="broken">
                  <StateSign state="broken" small />
                  <Plural value={difference.breaks.length} one="breaks #" other="breaks #" />
                </span>
              )}
              {difference.mends.length > 0 && (
                <span className={classes['stateText']} data-state="sound">
                  <StateSign state="sound" small />
                  <Plural value={difference.mends.length} one="mends #" other="mends #" />
                </span>
              )}
              {difference.breaks.length + difference.mends.length === 0 && (
                <span className={titleClasses['soft']}>
                  <Trans>No finding appears or vanishes</Trans>
                </span>
              )}
            </>
          ) : (
            <span className={titleClasses['soft']}>
              <Trans>Trying …</Trans>
            </span>
          )}
        </span>
        <span className={titleClasses['buttons']}>
          <Button variant="subtle" size="xs" disabled={!draft.canUndo} onClick={draft.undo}>
            <Trans>Undo</Trans>
          </Button>
          <Button variant="subtle" size="xs" disabled={!draft.canRedo} onClick={draft.redo}>
            <Trans>Redo</Trans>
          </Button>
          <Button variant="default" size="xs" onClick={() => setReviewing(true)}>
            <Trans>Review</Trans>
          </Button>
          <Button
            size="xs"
            loading={saving}
            disabled={trial.problem !== undefined}
            onClick={() => void save(changes, begun)}
          >
            <Trans>Save</Trans>
          </Button>
        </span>
      </section>
      <Modal
        opened={reviewing}
        onClose={() => setReviewing(false)}
        title={<Trans>Review before saving</Trans>}
        size="lg"
        closeButtonProps={{ 'aria-label': t`Close` }}
      >
        <div className={formClasses['stack']}>
          <ul className={changeClasses['changes']}>
            {changes.map((change) => (
              <ChangeRow
                key={`${Object.keys(change)[0]} ${placeOfChange(change)}`}
                change={change}
                before={plainAt(begun.sections as never, pathOfChange(change))}
                onDrop={() => draft.replace(changes.filter((it) => it !== change))}
              />
            ))}
          </ul>
          {difference && difference.breaks.length > 0 && (
            <Effects
              state="broken"
              title={<Trans>Breaks</Trans>}
              list={difference.breaks.map((it) => it.sentence)}
            />
          )}
          {difference && difference.mends.length > 0 && (
            <Effects
              state="sound"
              title={<Trans>Mends</Trans>}
              list={difference.mends.map((it) => it.sentence)}
            />
          )}
          <TextInput
            size="sm"
            label={<Trans>Why</Trans>}
            description={<Trans>Kept in the history, beside your name.</Trans>}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div className={formClasses['formFoot']}>
            <Button
              variant="subtle"
              color="vermilion"
              onClick={() => {
                draft.clear()
                setReviewing(false)
              }}
            >
              <Trans>Drop all changes</Trans>
            </Button>
            <Button
              loading={saving}
              disabled={trial.problem !== undefined}
              onClick={() => void save(changes, begun)}
            >
              <Trans>Save</Trans>
            </Button>
          </div>
        </div>
      </Modal>
      {clash && (
        <ConflictDialog
          conflicts={clash.conflicts}
          onClose={() => setClash(undefined)}
          onMerge={(theirs) => {
            const kept = changes.filter((change) => !theirs.has(placeOfChange(change)))
            setClash(undefined)
            if (kept.length > 0) void save(kept, clash.latest)
            else {
              draft.clear()
              void queries.refetchQueries({ queryKey: titleQuery(id).queryKey })
            }
          }}
        />
      )}
    </>
  )
}

function Effects({
  state,
  title,
  list,
}: {
  readonly state: 'broken' | 'sound'
  readonly title: React.ReactNode
  readonly list: readonly string[]
}) {
  return (
    <div className={classes['effects']} data-state={state}>
      <h3>
        <StateSign state={state} small /> {title}
      </h3>
      <ul>
        {list.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </div>
  )
}
