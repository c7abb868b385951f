import { Trans, useLingui } from '@lingui/react/macro'
import type { Change } from '../../../../api/index.ts'
import { Icon } from '../../../parts/Icon.tsx'
import { useDesk } from '../desk.tsx'
import { pathOfChange, placeOfChange } from '../draft.ts'
import { type Editor, SECTION_SHAPES, type Shape } from '../fields.ts'
import { isFields } from '../plain.ts'
import changeClasses from './changes.module.css'
import formClasses from './form.module.css'
import { placeWords } from './place-words.ts'
import { Value } from './Value.tsx'

/** The editor of the field at a path, so that a value is said as its form says it. */
export function editorAt(path: string): Editor | undefined {
  const [section = '', ...parts] = path.split('/')
  let shape: Shape | undefined = SECTION_SHAPES[section]
  let editor: Editor | undefined
  for (const part of parts) {
    if (part.includes(':')) continue
    editor = shape?.fields[part]
    if (!editor)
      return part === 'from' ? { kind: 'when' } : part === 'until' ? { kind: 'whenUntil' } : undefined
    shape = editor.kind === 'group' || editor.kind === 'records' ? editor.shape : undefined
  }
  return editor
}

/** One change, in words: the place, what stood there, what will. */
export function ChangeRow({
  change,
  before,
  onDrop,
}: {
  readonly change: Change
  readonly before: unknown
  readonly onDrop?: () => void
}) {
  const desk = useDesk()
  const { t } = useLingui()
  const place = placeOfChange(change)
  const editor = editorAt(pathOfChange(change))
  return (
    <li>
      <span className={changeClasses['changePlace']}>
        {placeWords(desk, 'add' in change ? change.add : place)}
      </span>
      <span className={changeClasses['changeValues']}>
        {'add' in change ? (
          <ins>
            <Trans>added</Trans>
          </ins>
        ) : 'remove' in change ? (
          <del>
            <Trans>removed</Trans>
          </del>
        ) : (
          <>
            <del>
              <PlainValue editor={editor} path={place} value={before} />
            </del>
            <Icon name="right" size={12} />
            <ins>
              <PlainValue editor={editor} path={place} value={'set' in change ? change.to : undefined} />
            </ins>
          </>
        )}
      </span>
      {onDrop && (
        <button
          type="button"
          className={formClasses['iconButton']}
          aria-label={t`Drop this change`}
          onClick={onDrop}
        >
          <Icon name="cross" size={12} />
        </button>
      )}
    </li>
  )
}

export function PlainValue({
  editor,
  path,
  value,
}: {
  readonly editor: Editor | undefined
  readonly path: string
  readonly value: unknown
}) {
  if (value === undefined) return <Trans>nothing</Trans>
  if (!editor || editor.kind === 'group' || editor.kind === 'records')
    return isFields(value) || Array.isArray(value) ? <Trans>changed</Trans> : String(value)
  return <Value editor={editor} path={path} value={value} />
}
