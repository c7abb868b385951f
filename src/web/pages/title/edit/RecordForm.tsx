import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Fictional } from '../../../parts/Fictional.tsx'
import { Icon } from '../../../parts/Icon.tsx'
import { useDesk } from '../desk.tsx'
import { type Draft, placeOfChange } from '../draft.ts'
import { type Field, labelOf, type Shape } from '../fields.ts'
import { Own, Provenance } from '../Provenance.tsx'
import { type Fields, isFields, isInvented, ownerOf, plainAt, type Row } from '../plain.ts'
import classes from '../title.module.css'
import { blankOf, missingIn } from './blank.ts'
import { FieldEditor } from './FieldEditor.tsx'
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
export function RecordForm({ shape, path, value, draft, writable, at }: FormProps) {
  return (
    <div className={classes['form']}>
      {Object.entries(shape.fields).map(([name, field]) => {
        const place = `${path}/${name}`
        const there = value[name]
        if (!writable && (there === undefined || (Array.isArray(there) && there.length === 0))) return null
        if (field.kind === 'group')
          return (
            <GroupField key={name} {...{ shape, name, place, draft, writable, at, value }} of={field.shape} />
          )
        if (field.kind === 'records')
          return (
            <RecordsField
              key={name}
              {...{ shape, name, place, draft, writable, at, value }}
              of={field.shape}
            />
          )
        return (
          <FieldRow key={name} {...{ shape, name, field, value, place, at, draft }}>
            {writable ? (
              <FieldEditor
                field={field}
                path={place}
                label={name}
                list={shape.list}
                value={there}
                onValue={(next) => (next === undefined ? draft.unset(place) : draft.set(place, next))}
              />
            ) : (
              <Value editor={field} path={place} value={there} />
            )}
          </FieldRow>
        )
      })}
    </div>
  )
}

function FieldRow({
  shape,
  name,
  field,
  value,
  place,
  at,
  draft,
  children,
}: {
  readonly shape: Shape
  readonly name: string
  readonly field: Field
  readonly value: Fields
  readonly place: string
  readonly at: string
  readonly draft: Draft
  readonly children: React.ReactNode
}) {
  const { say, page } = useDesk()
  const { t } = useLingui()
  const label = labelOf(say.terms, shape.list, name)
  const owner = ownerOf(value, name)
  const changed = draft.changes.some(
    (it) => placeOfChange(it) === place || place.startsWith(`${placeOfChange(it)}/`),
  )
  const missing =
    value[name] === undefined && missingIn({ ...shape, fields: { [name]: field } }, value).length > 0
  return (
    <div
      className={classes['field']}
      data-path={place}
      data-at={at === place || at.startsWith(`${place}/`) || undefined}
      data-changed={changed || undefined}
    >
      <div className={classes['fieldLabel']}>
        <span>
          {label}
          {missing && (
            <span className={classes['needed']}>
              {' '}
              <Trans>needed</Trans>
            </span>
          )}
          {isInvented(value, name) && value['fictional'] !== true && <Fictional />}
          {owner && <Own company={owner} />}
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
      <div className={classes['fieldValue']}>{children}</div>
    </div>
  )
}

interface NestedProps {
  readonly shape: Shape
  readonly name: string
  readonly place: string
  readonly draft: Draft
  readonly writable: boolean
  readonly at: string
  readonly value: Fields
  readonly of: Shape
}

/** A part of a record with fields of its own: the slot of a window, the terms of an option. */
function GroupField({ shape, name, place, draft, writable, at, value, of }: NestedProps) {
  const { say } = useDesk()
  const there = value[name]
  const label = labelOf(say.terms, shape.list, name)
  if (!isFields(there))
    return (
      <div className={classes['nested']} data-path={place}>
        <button
          type="button"
          className={classes['quietButton']}
          onClick={() => draft.set(place, blankOf(of))}
        >
          <Trans>Add: {label}</Trans>
        </button>
      </div>
    )
  return (
    <fieldset className={classes['nested']} data-path={place}>
      <legend>{label}</legend>
      <Provenance record={there} />
      <RecordForm shape={of} path={place} value={there} draft={draft} writable={writable} at={at} />
      {writable && shape.fields[name]?.optional && (
        <button type="button" className={classes['quietButton']} onClick={() => draft.unset(place)}>
          <Trans>Take away: {label}</Trans>
        </button>
      )}
    </fieldset>
  )
}

/** Records within a record: instalments, holdbacks, permits. */
function RecordsField({ shape, name, place, draft, writable, at, value, of }: NestedProps) {
  const { say } = useDesk()
  const rows = (Array.isArray(value[name]) ? value[name] : []) as readonly Row[]
  const label = labelOf(say.terms, shape.list, name)
  const keyed = of.kind !== undefined
  const add = () => {
    const blank = {
      ...(keyed ? { id: `${of.kind}:${crypto.randomUUID().slice(0, 8)}` } : {}),
      ...blankOf(of),
    }
    if (keyed) draft.add(place, blank)
    else draft.set(place, [...rows, blank])
  }
  return (
    <fieldset className={classes['nested']} data-path={place}>
      <legend>
        {label} <span className={classes['count']}>{rows.length}</span>
      </legend>
      {rows.map((row, i) =>
        keyed ? (
          <NestedRecord
            key={row.id}
            {...{ row, of, draft, writable, at, nth: i + 1 }}
            path={`${place}/${row.id}`}
            onRemove={() => draft.remove(`${place}/${row.id}`)}
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
                      draft.set(
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
            {writable && <RemoveRow onRemove={() => draft.set(place, rows.toSpliced(i, 1))} />}
          </div>
        ),
      )}
      {writable && (
        <button type="button" className={classes['quietButton']} onClick={add}>
          <Trans>Add</Trans>
        </button>
      )}
    </fieldset>
  )
}

function RemoveRow({ onRemove }: { readonly onRemove: () => void }) {
  const { t } = useLingui()
  return (
    <button type="button" className={classes['iconButton']} aria-label={t`Remove`} onClick={onRemove}>
      <Icon name="cross" size={12} />
    </button>
  )
}

function NestedRecord({
  row,
  of,
  path,
  draft,
  writable,
  at,
  nth,
  onRemove,
}: {
  readonly row: Row
  readonly of: Shape
  readonly path: string
  readonly draft: Draft
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
      <RecordForm
        shape={of}
        path={path}
        value={(plainAt(draft.sections, path) as Fields | undefined) ?? row}
        draft={draft}
        writable={writable}
        at={at}
      />
      {writable && (
        <button type="button" className={classes['quietButton']} onClick={onRemove}>
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
