import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { Change, TitlePage } from '../../../../api/index.ts'
import { useDesk } from '../desk.tsx'
import { pathOfChange, placeOfChange } from '../draft.ts'
import { type Fields, plainAt } from '../plain.ts'
import { editorAt, PlainValue } from './ChangeRow.tsx'
import classes from './ConflictDialog.module.css'
import formClasses from './form.module.css'
import { placeWords } from './place-words.ts'

/** A place that somebody else changed while we did. */
export interface Conflict {
  readonly place: string
  readonly path: string
  readonly theirs: unknown
  readonly mine: unknown
}

/** The changes whose places are not as they were when we began. */
export function conflictsOf(
  changes: readonly Change[],
  from: TitlePage,
  latest: TitlePage,
): readonly Conflict[] {
  return changes.flatMap((change) => {
    const path = pathOfChange(change)
    if ('add' in change) return []
    const [before, theirs] = [
      plainAt(from.sections as Fields, path),
      plainAt(latest.sections as Fields, path),
    ]
    if (JSON.stringify(before) === JSON.stringify(theirs)) return []
    return [{ place: placeOfChange(change), path, theirs, mine: 'set' in change ? change.to : undefined }]
  })
}

/** Both versions side by side, where two people changed one place; the rest is merged without asking. */
export function ConflictDialog({
  conflicts,
  onMerge,
  onClose,
}: {
  readonly conflicts: readonly Conflict[]
  /** @param theirs the places at which their version stays */
  readonly onMerge: (theirs: ReadonlySet<string>) => void
  readonly onClose: () => void
}) {
  const desk = useDesk()
  const { t } = useLingui()
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set())
  const choose = (place: string, isTheirs: boolean) => {
    const next = new Set(theirs)
    if (isTheirs) next.add(place)
    else next.delete(place)
    setTheirs(next)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<Trans>Somebody else changed this title</Trans>}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <div className={formClasses['stack']}>
        <p>
          {conflicts.length === 0 ? (
            <Trans>Their changes touch other places than yours. Both can stand.</Trans>
          ) : (
            <Trans>
              Both of you changed these places. Choose what is to stand; everything else is merged.
            </Trans>
          )}
        </p>
        {conflicts.map(({ place, path, theirs: other, mine }) => (
          <fieldset key={place} className={classes['conflict']}>
            <legend>{placeWords(desk, place)}</legend>
            <label>
              <input type="radio" checked={theirs.has(place)} onChange={() => choose(place, true)} />
              <span>
                <strong>
                  <Trans>Theirs</Trans>
                </strong>
                <PlainValue editor={editorAt(path)} path={path} value={other} />
              </span>
            </label>
            <label>
              <input type="radio" checked={!theirs.has(place)} onChange={() => choose(place, false)} />
              <span>
                <strong>
                  <Trans>Yours</Trans>
                </strong>
                <PlainValue editor={editorAt(path)} path={path} value={mine} />
              </span>
            </label>
          </fieldset>
        ))}
        <div className={formClasses['formFoot']}>
          <Button variant="default" onClick={onClose}>
            <Trans>Keep editing</Trans>
          </Button>
          <Button onClick={() => onMerge(theirs)}>
            <Trans>Merge and save</Trans>
          </Button>
        </div>
      </div>
    </Modal>
  )
}
