import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Change, TitlePage } from '../../../api/index.ts'
import { fold, holds } from '../../lib/fold.ts'
import { formatDay } from '../../lib/format.ts'
import { Icon } from '../../parts/Icon.tsx'
import { DeskProvider } from '../title/desk.tsx'
import { useDraft } from '../title/draft.ts'
import { blankOf, missingIn } from '../title/edit/blank.ts'
import { PlainValue } from '../title/edit/ChangeRow.tsx'
import { FieldEditor } from '../title/edit/FieldEditor.tsx'
import { RecordForm } from '../title/edit/RecordForm.tsx'
import { labelOf, SECTION_SHAPES, shapeOfList } from '../title/fields.ts'
import { type Fields, plainAt } from '../title/plain.ts'
import { lookedAt } from './desk.ts'
import { shifted } from './ladder/scale.ts'
import { fieldAt, type PlaceEntry, placesOf } from './places.ts'
import classes from './WhatIf.module.css'

interface Actions {
  readonly onMove: (path: string, day: string) => void
  readonly onSet: (path: string, value: unknown) => void
  readonly onRemove: (path: string) => void
  readonly onAdd: (change: Change) => void
  readonly onClose: () => void
}

const MOST = 60

/** Finds any place of the title by its words, and changes it there: a date by days, a field in its editor, a record. */
export function AddChange({
  page,
  sections,
  dates,
  ...actions
}: Actions & {
  readonly page: TitlePage
  /** with what is tried so far */
  readonly sections: Fields
  readonly dates: Readonly<Record<string, string>>
}) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState<string | undefined>()
  const [adding, setAdding] = useState(false)
  const desk = useMemo(() => ({ ...lookedAt(page), sections }), [page, sections])
  const places = useMemo(
    () => placesOf(sections, desk.say).map((place) => ({ ...place, folded: fold(place.words) })),
    [sections, desk],
  )
  const found = useMemo(() => {
    const words = fold(typed.trim())
    const list =
      words === ''
        ? places.filter(({ path }) => FIRST.test(path))
        : places.filter(({ folded }) => holds(folded, words))
    return list
  }, [places, typed])
  const entry = places.find(({ path }) => path === picked)
  if (adding)
    return (
      <AddRecord
        desk={desk}
        onAdd={actions.onAdd}
        onBack={() => setAdding(false)}
        onClose={actions.onClose}
      />
    )
  if (entry)
    return (
      <DeskProvider value={desk}>
        <ChangePlace entry={entry} day={dates[entry.path]} {...actions} onBack={() => setPicked(undefined)} />
      </DeskProvider>
    )
  return (
    <DeskProvider value={desk}>
      <div className={classes['picker']}>
        <TextInput
          size="sm"
          data-autofocus
          aria-label={t`Find a place of the title`}
          placeholder={t`A date, a share, an amount … by its name`}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          leftSection={<Icon name="search" size={14} />}
        />
        <ul className={classes['found']}>
          {found.slice(0, MOST).map((place) => (
            <li key={place.path}>
              <button type="button" onClick={() => setPicked(place.path)}>
                <span>{place.words}</span>
                <span className={classes['foundValue']}>
                  {dates[place.path] ? (
                    formatDay(
                      place.path.endsWith('/until')
                        ? shifted(dates[place.path] ?? '', -1)
                        : (dates[place.path] ?? ''),
                    )
                  ) : place.field ? (
                    <PlainValue editor={place.field} path={place.path} value={place.value} />
                  ) : (
                    <Trans>the whole record</Trans>
                  )}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {found.length === 0 && (
          <p className={classes['soft']}>
            <Trans>Nothing in this title is called that. Try a part of the word, or a name.</Trans>
          </p>
        )}
        {found.length > MOST && (
          <p className={classes['soft']}>
            <Trans>There is more; write another word.</Trans>
          </p>
        )}
        <Button variant="default" onClick={() => setAdding(true)}>
          <Trans>Add a record instead</Trans>
        </Button>
      </div>
    </DeskProvider>
  )
}

/** What producers ask after first stands there before anything is typed. */
const FIRST =
  /^release\/events\/[^/]+\/on$|^release\/windows\/[^/]+\/term\/from$|^deal\/partners\/[^/]+\/share$|^deal\/finance\/[^/]+\/amount$|^make\/events\/[^/]+\/on$|^deal\/guarantees\/[^/]+\/(amount|due)$/

function ChangePlace({
  entry,
  day,
  onMove,
  onSet,
  onRemove,
  onBack,
  onClose,
}: Actions & { readonly entry: PlaceEntry; readonly day: string | undefined; readonly onBack: () => void }) {
  const { t } = useLingui()
  const { path, words, field, value } = entry
  const [next, setNext] = useState<unknown>(value)
  const isEnd = path.endsWith('/until')
  const [to, setTo] = useState(day)
  const [by, setBy] = useState(false)
  const info = fieldAt(path)
  const isDate = field !== undefined && ['when', 'whenUntil', 'day'].includes(field.kind)
  const done = (act: () => void) => () => {
    act()
    onClose()
  }
  return (
    <div className={classes['picker']}>
      <button type="button" className={classes['back']} onClick={onBack}>
        ← <Trans>All places</Trans>
      </button>
      <p className={classes['pickedName']}>{words}</p>
      {isDate && day !== undefined && field.kind !== 'day' ? (
        <>
          <div className={classes['dayFields']}>
            <TextInput
              type="date"
              data-autofocus
              label={isEnd ? t`Last day` : t`Day`}
              value={to === undefined ? '' : isEnd ? shifted(to, -1) : to}
              onChange={(event) => {
                const typed = event.currentTarget.value
                if (typed) setTo(isEnd ? shifted(typed, 1) : typed)
              }}
            />
            <NumberInput
              label={t`Days later (− earlier)`}
              allowDecimal={false}
              value={to === undefined ? 0 : Math.round((Date.parse(to) - Date.parse(day)) / 86_400_000)}
              min={-36_525}
              max={36_525}
              onChange={(days) => typeof days === 'number' && setTo(shifted(day, days))}
            />
          </div>
          <p className={classes['soft']}>
            {to && (isEnd ? formatDay(shifted(to, -1)) : formatDay(to))}
            {'. '}
            <Trans>Whatever hangs on this date moves with it.</Trans>
          </p>
          <div className={classes['buttons']}>
            <Button disabled={to === undefined || to === day} onClick={done(() => to && onMove(path, to))}>
              <Trans>Move the date</Trans>
            </Button>
            <Button variant="default" onClick={() => setBy(!by)} aria-expanded={by}>
              <Trans>Count it from something else</Trans>
            </Button>
          </div>
          {by && info && (
            <>
              <FieldEditor
                field={info.field}
                path={path}
                label={info.name}
                list={info.list}
                value={next}
                onValue={setNext}
              />
              <Button disabled={next === value || next === undefined} onClick={done(() => onSet(path, next))}>
                <Trans>Try it</Trans>
              </Button>
            </>
          )}
        </>
      ) : field ? (
        <>
          <p className={classes['soft']}>
            <Trans>
              Now: <PlainValue editor={field} path={path} value={value} />
            </Trans>
          </p>
          <FieldEditor
            field={field}
            path={path}
            label={info?.name ?? ''}
            list={info?.list ?? ''}
            value={next}
            onValue={setNext}
          />
          <Button
            disabled={JSON.stringify(next) === JSON.stringify(value)}
            onClick={done(() => onSet(path, next))}
          >
            <Trans>Try it</Trans>
          </Button>
        </>
      ) : (
        <>
          <p className={classes['soft']}>
            <Trans>What if this were not there? Whatever refers to it will be named among what breaks.</Trans>
          </p>
          <Button color="vermilion" onClick={done(() => onRemove(path))}>
            <Trans>Take it out</Trans>
          </Button>
        </>
      )}
    </div>
  )
}

/** A new record: which list it belongs to, then its form. */
function AddRecord({
  desk,
  onAdd,
  onBack,
  onClose,
}: {
  readonly desk: ReturnType<typeof lookedAt>
  readonly onAdd: (change: Change) => void
  readonly onBack: () => void
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const [list, setList] = useState<string | null>(null)
  const { say } = desk
  const lists = Object.entries(SECTION_SHAPES).flatMap(([section, shape]) =>
    desk.sections[section] === undefined
      ? []
      : Object.entries(shape.fields).flatMap(([name, field]) =>
          field.kind === 'records' && field.shape.kind
            ? [
                {
                  value: `${section}/${name}`,
                  label: `${say.terms.sections[section as keyof typeof say.terms.sections]} › ${labelOf(say.terms, section, name)}`,
                },
              ]
            : [],
        ),
  )
  return (
    <div className={classes['picker']}>
      <button type="button" className={classes['back']} onClick={onBack}>
        ← <Trans>All places</Trans>
      </button>
      <Select
        label={t`What is added?`}
        data={lists}
        value={list}
        onChange={setList}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t`Nothing found`}
      />
      {list && <NewRecord key={list} list={list} desk={desk} onAdd={onAdd} onClose={onClose} />}
    </div>
  )
}

function NewRecord({
  list,
  desk,
  onAdd,
  onClose,
}: {
  readonly list: string
  readonly desk: ReturnType<typeof lookedAt>
  readonly onAdd: (change: Change) => void
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const [section = '', name = ''] = list.split('/')
  const shape = shapeOfList(section, name)
  const id = useMemo(() => `${shape?.kind ?? ''}:${crypto.randomUUID().slice(0, 8)}`, [shape])
  const path = `${list}/${id}`
  const [base] = useState<Fields>(() => {
    const there = (desk.sections[section] ?? {}) as Fields
    const old = Array.isArray(there[name]) ? (there[name] as unknown[]) : []
    return shape
      ? { ...desk.sections, [section]: { ...there, [name]: [...old, { id, ...blankOf(shape) }] } }
      : desk.sections
  })
  const draft = useDraft(base)
  if (!shape) return null
  const value = plainAt(draft.sections, path) as Fields
  const missing = missingIn(shape, value)
  return (
    <DeskProvider value={{ ...desk, sections: draft.sections, draft }}>
      <RecordForm shape={shape} path={path} value={value} draft={draft} writable at={path} />
      {missing.length > 0 && (
        <p className={classes['soft']}>
          <Trans>
            Still to say: {desk.say.list(missing.map((field) => labelOf(desk.say.terms, shape.list, field)))}
          </Trans>
        </p>
      )}
      <Button
        disabled={missing.length > 0}
        onClick={() => {
          onAdd({ add: list, value })
          onClose()
        }}
        aria-label={t`Try it with this record`}
      >
        <Trans>Try it</Trans>
      </Button>
    </DeskProvider>
  )
}
