import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { memo, useState } from 'react'
import { Fictional } from '../../../parts/Fictional.tsx'
import { Icon } from '../../../parts/Icon.tsx'
import { useDesk } from '../desk.tsx'
import { type Draft, placeOfChange, type Write } from '../draft.ts'
import { type Field, labelOf, type Shape } from '../fields.ts'
import { Own, Provenance } from '../Provenance.tsx'
import { type Fields, isFields, isInvented, ownerOf, type Row } from '../plain.ts'
import titleClasses from '../title.module.css'
import { blankOf, missingIn } from './blank.ts'
import { FieldEditor } from './FieldEditor.tsx'
import formClasses from './form.module.css'
import classes from './RecordForm.module.css'
import { Value } from './Value.tsx'

interface FormProps {
  readonly shape: Shape
  readonly path: string
  readonly value: Fields
  readonly draft: Draft
  readonly writable: boolean
  /** the place that was asked for: what it lies in is unfolded, and it is marked */
  readonly at: string
}

/** All fields of a record, in the order of the trade, each with the editor that fits it. */
export const RecordForm = ({ draft, ...form }: FormProps) => (
  <FormFields
    {...form}
    write={draft.write}
    changed={changedAround(draft.changes.map(placeOfChange), form.path)}
  />
)

interface FieldsProps extends Omit<FormProps, 'draft'> {
  readonly write: Write
  /** the places around and within it that the draft changes, a line each: as a text it can be told whether it is another */
  readonly changed: string
}

const isWithin = (path: string, outer: string): boolean => path === outer || path.startsWith(`${outer}/`)
const changedAround = (places: readonly string[], path: string): string =>
  places.filter((it) => isWithin(it, path) || isWithin(path, it)).join('\n')

function FormFields({ shape, path, value, write, changed, writable, at }: FieldsProps) {
  const places = changed === '' ? [] : changed.split('\n')
  return (
    <div className={classes['form']}>
      {Object.entries(shape.fields).map(([name, field]) => {
        const place = `${path}/${name}`
        const there = value[name]
        if (!writable && (there === undefined || (Array.isArray(there) && there.length === 0))) return null
        const isAt = isWithin(at, place)
        const nested = {
          name,
          place,
          write,
          writable,
          list: shape.list,
          value: there,
          at: isAt ? at : '',
          changed: changedAround(places, place),
        }
        if (field.kind === 'group')
          return <GroupField key={name} {...nested} of={field.shape} removable={field.optional === true} />
        if (field.kind === 'records') return <RecordsField key={name} {...nested} of={field.shape} />
        return (
          <FieldRow
            key={name}
            list={shape.list}
            name={name}
            field={field}
            place={place}
            value={there}
            write={write}
            writable={writable}
            isAt={isAt}
            isChanged={places.some((it) => isWithin(place, it))}
            isMissing={
              there === undefined && missingIn({ ...shape, fields: { [name]: field } }, value).length > 0
            }
            isInvented={isInvented(value, name) && value['fictional'] !== true}
            owner={ownerOf(value, name)}
          />
        )
      })}
    </div>
  )
}

interface RowProps {
  readonly list: string
  readonly name: string
  readonly field: Field
  readonly place: string
  readonly value: unknown
  readonly write: Write
  readonly writable: boolean
  readonly isAt: boolean
  readonly isChanged: boolean
  readonly isMissing: boolean
  readonly isInvented: boolean
  readonly owner: string | undefined
}

/** One field with its editor; drawn again when something of its own changes, and not with every edit beside it. */
const FieldRow = memo(function FieldRow({
  list,
  name,
  field,
  place,
  value,
  write,
  writable,
  ...is
}: RowProps) {
  const { say, page } = useDesk()
  const { t } = useLingui()
  const label = labelOf(say.terms, list, name)
  return (
    <div
      className={classes['field']}
      data-path={place}
      data-at={is.isAt || undefined}
      data-changed={is.isChanged || undefined}
    >
      <div className={classes['fieldLabel']}>
        <span>
          {label}
          {is.isMissing && (
            <span className={classes['needed']}>
              {' '}
              <Trans>needed</Trans>
            </span>
          )}
          {is.isInvented && <Fictional />}
          {is.owner && <Own company={is.owner} />}
        </span>
        <Link
          to="/titles/$titleId/history"
          params={{ titleId: page.card.id }}
          search={{ at: place }}
          className={classes['historyLink']}
          aria-label={t`Who changed ${label}`}
          tabIndex={-1}
        >
          <Icon name="history" size={12} />
        </Link>
      </div>
      <div className={classes['fieldValue']}>
        {writable ? (
          <FieldEditor
            field={field}
            path={place}
            label={name}
            list={list}
            value={value}
            onValue={(next) => (next === undefined ? write.unset(place) : write.set(place, next))}
          />
        ) : (
          <Value editor={field} path={place} value={value} />
        )}
      </div>
    </div>
  )
})

interface NestedProps {
  readonly list: string
  readonly name: string
  readonly place: string
  readonly write: Write
  readonly changed: string
  readonly writable: boolean
  readonly at: string
  readonly value: unknown
  readonly of: Shape
}

/** A part of a record with fields of its own: the slot of a window, the terms of an option. */
const GroupField = memo(function GroupField({
  list,
  name,
  place,
  write,
  changed,
  writable,
  at,
  value: there,
  of,
  removable,
}: NestedProps & { readonly removable: boolean }) {
  const { say } = useDesk()
  const label = labelOf(say.terms, list, name)
  if (!isFields(there))
    return (
      <div className={classes['nested']} data-path={place}>
        <button
          type="button"
          className={titleClasses['quietButton']}
          onClick={() => write.set(place, blankOf(of))}
        >
          <Trans>Add: {label}</Trans>
        </button>
      </div>
    )
  return (
    <fieldset className={classes['nested']} data-path={place}>
      <legend>{label}</legend>
      <Provenance record={there} />
      <FormFields {...{ write, changed, writable, at }} shape={of} path={place} value={there} />
      {writable && removable && (
        <button type="button" className={titleClasses['quietButton']} onClick={() => write.unset(place)}>
          <Trans>Take away: {label}</Trans>
        </button>
      )}
    </fieldset>
  )
})

/** Records within a record: instalments, holdbacks, permits. */
const RecordsField = memo(function RecordsField(props: NestedProps) {
  const { name, place, write, changed, writable, at, value, of } = props
  const { say } = useDesk()
  const rows = (Array.isArray(value) ? value : []) as readonly Row[]
  const label = labelOf(say.terms, props.list, name)
  const keyed = of.kind !== undefined
  const add = () => {
    const blank = {
      ...(keyed ? { id: `${of.kind}:${crypto.randomUUID().slice(0, 8)}` } : {}),
      ...blankOf(of),
    }
    if (keyed) write.add(place, blank)
    else write.set(place, [...rows, blank])
  }
  return (
    <fieldset className={classes['nested']} data-path={place}>
      <legend>
        {label} <span className={titleClasses['count']}>{rows.length}</span>
      </legend>
      {rows.map((row, i) =>
        keyed ? (
          <NestedRecord
            key={row.id}
            {...{ row, of, write, changed, writable, at, nth: i + 1 }}
            path={`${place}/${row.id}`}
            onRemove={() => write.remove(`${place}/${row.id}`)}
          />
        ) : (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: these have no name but their place
            key={i}
            className={classes['inline']}
          >
            {Object.entries(of.fields).map(([field, editor]) => (
              <div key={field} className={classes['inlineField']} data-path={`${place}/${i}/${field}`}>
                <span className={classes['fieldLabel']}>{labelOf(say.terms, of.list, field)}</span>
                {writable ? (
                  <FieldEditor
                    field={editor}
                    path={`${place}/${i}/${field}`}
                    label={field}
                    list={of.list}
                    value={row[field]}
                    onValue={(next) => {
                      const { [field]: _, ...rest } = row as Fields
                      write.set(
                        place,
                        rows.with(i, (next === undefined ? rest : { ...rest, [field]: next }) as Row),
                      )
                    }}
                  />
                ) : (
                  <Value editor={editor} path={`${place}/${i}/${field}`} value={row[field]} />
                )}
              </div>
            ))}
            {writable && <RemoveRow onRemove={() => write.set(place, rows.toSpliced(i, 1))} />}
          </div>
        ),
      )}
      {writable && (
        <button type="button" className={titleClasses['quietButton']} onClick={add}>
          <Trans>Add</Trans>
        </button>
      )}
    </fieldset>
  )
})

function RemoveRow({ onRemove }: { readonly onRemove: () => void }) {
  const { t } = useLingui()
  return (
    <button type="button" className={formClasses['iconButton']} aria-label={t`Remove`} onClick={onRemove}>
      <Icon name="cross" size={12} />
    </button>
  )
}

function NestedRecord({
  row,
  of,
  path,
  write,
  changed,
  writable,
  at,
  nth,
  onRemove,
}: {
  readonly row: Row
  readonly of: Shape
  readonly path: string
  readonly write: Write
  readonly changed: string
  readonly writable: boolean
  readonly at: string
  readonly nth: number
  readonly onRemove: () => void
}) {
  const { page, say } = useDesk()
  const asked = at === path || at.startsWith(`${path}/`)
  const [isOpen, setOpen] = useState(asked || missingIn(of, row).length > 0)
  const first = Object.entries(of.fields).filter(([, field]) => SUMMED.has(field.kind))
  return (
    <details
      className={classes['nestedRecord']}
      data-path={path}
      open={isOpen || asked}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span className={classes['nth']}>{nth}</span>
        <span className={classes['summary']}>
          {first.slice(0, 3).map(([name, field]) =>
            row[name] === undefined ? null : (
              <span key={name}>
                <Value editor={field} path={`${path}/${name}`} value={row[name]} />
              </span>
            ),
          )}
          {first.length === 0 && (page.names[row.id] ?? say.kind(row.id as `${string}:${string}`))}
        </span>
      </summary>
      <Provenance record={row} />
      <FormFields {...{ write, changed, writable, at, path }} shape={of} value={row} />
      {writable && (
        <button type="button" className={titleClasses['quietButton']} onClick={onRemove}>
          <Trans>Remove</Trans>
        </button>
      )}
    </details>
  )
}

const SUMMED: ReadonlySet<string> = new Set([
  'names',
  'money',
  'when',
  'whenUntil',
  'ref',
  'term',
  'country',
  'ratio',
])
