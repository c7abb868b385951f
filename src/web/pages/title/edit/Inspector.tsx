import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { Icon } from '../../../parts/Icon.tsx'
import { type Desk, Later, mayWrite, useDesk } from '../desk.tsx'
import { useDraft } from '../draft.ts'
import { labelOf, SECTION_SHAPES, type Shape, shapeOfList } from '../fields.ts'
import { Provenance } from '../Provenance.tsx'
import { type Fields, isFields, plainAt } from '../plain.ts'
import titleClasses from '../title.module.css'
import { blankOf, missingIn } from './blank.ts'
import formClasses from './form.module.css'
import classes from './Inspector.module.css'
import { RecordForm } from './RecordForm.tsx'

const NEW = 'new'
const NOTHING: Fields = {}

/** Where a record that is not made yet is opened. */
export const newAt = (section: string, list: string): string => `${section}/${list}/${NEW}`

interface Target {
  readonly shape: Shape
  readonly path: string
  readonly title: string
  readonly isNew: boolean
  /** a record of a list can be taken out of it */
  readonly removable: boolean
}

/** What a path opens: a record of a list, or the fields that a section has of its own. */
function targetOf({ say, sections, page }: Desk, at: string): Target | undefined {
  const [section = '', list = '', id = ''] = at.split('/')
  const whole = SECTION_SHAPES[section]
  if (!whole) return undefined
  const shape = shapeOfList(section, list)
  if (shape && id === NEW)
    return {
      shape,
      path: `${section}/${list}/${blankId(shape)}`,
      title: say.kind(blankId(shape) as `${string}:${string}`),
      isNew: true,
      removable: false,
    }
  if (shape && id) {
    const path = `${section}/${list}/${id}`
    const record = plainAt(sections, path)
    if (!isFields(record)) return undefined
    return {
      shape,
      path,
      title: page.names[id] ?? say.kind(id as `${string}:${string}`),
      isNew: false,
      removable: true,
    }
  }
  const group = whole.fields[list]
  const fields = Object.entries(whole.fields).filter(([name, field]) =>
    group?.kind === 'group'
      ? name === list
      : field.kind !== 'records' && (field.kind !== 'group' || name !== 'waterfall'),
  )
  const word = say.terms.sections[section as keyof typeof say.terms.sections]
  return {
    shape: { ...whole, fields: Object.fromEntries(fields) },
    path: section,
    title: group?.kind === 'group' ? labelOf(say.terms, section, list) : word,
    isNew: false,
    removable: false,
  }
}

const blankId = ({ kind }: Shape): string => `${kind}:new`

/** The record that is open, with all its fields, beside the page; on a narrow screen over it. */
export function Inspector({
  drawer = false,
  onFindings,
}: {
  readonly drawer?: boolean
  readonly onFindings?: () => void
}) {
  const desk = useDesk()
  const { at = '', open } = desk
  const { t } = useLingui()
  const phone = useMediaQuery('(max-width: 720px)', undefined, { getInitialValueInEffect: false })
  const target = useMemo(() => targetOf(desk, at), [desk, at])
  const title = target?.isNew ? t`New: ${target.title}` : (target?.title ?? t`No longer here`)
  const body = target ? (
    target.isNew ? (
      <NewRecord key={target.path} target={target} at={at} />
    ) : (
      <OldRecord key={target.path} target={target} at={at} />
    )
  ) : (
    <p className={titleClasses['soft']}>
      <Trans>This record was removed, or is not open to you. Its history says who changed it.</Trans>
    </p>
  )
  if (drawer)
    return (
      <Drawer
        opened
        onClose={() => open(undefined)}
        title={title}
        position={phone ? 'bottom' : 'right'}
        size={phone ? '88%' : 440}
        closeButtonProps={{ 'aria-label': t`Close` }}
        classNames={{ body: classes['drawer'] ?? '' }}
      >
        {body}
      </Drawer>
    )
  return (
    <section className={classes['inspector']} aria-labelledby="record">
      <div className={titleClasses['sideHead']}>
        <h2 id="record">{title}</h2>
        <span className={titleClasses['buttons']}>
          {onFindings && (
            <button type="button" className={titleClasses['quietButton']} onClick={onFindings}>
              <Trans>Findings</Trans>
            </button>
          )}
          <button
            type="button"
            className={formClasses['iconButton']}
            aria-label={t`Close`}
            onClick={() => open(undefined)}
          >
            <Icon name="cross" size={14} />
          </button>
        </span>
      </div>
      {body}
    </section>
  )
}

function OldRecord({ target, at }: { readonly target: Target; readonly at: string }) {
  const desk = useDesk()
  const { draft, sections, open, page } = desk
  const value = plainAt(sections, target.path)
  const writable = mayWrite(desk, target.path)
  const form = useOpenedField(at)
  return (
    <div ref={form}>
      <Provenance record={value} />
      <Later>
        <RecordForm
          shape={target.shape}
          path={target.path}
          value={isFields(value) ? value : NOTHING}
          draft={draft}
          writable={writable}
          at={at}
        />
      </Later>
      <div className={formClasses['formFoot']}>
        <Link
          to="/titles/$titleId/history"
          params={{ titleId: page.card.id }}
          search={{ at: target.path }}
          className={titleClasses['quietButton']}
        >
          <Trans>Who changed this</Trans>
        </Link>
        {writable && target.removable && (
          <Button
            variant="subtle"
            color="vermilion"
            size="compact-xs"
            onClick={() => {
              draft.remove(target.path)
              open(undefined)
            }}
          >
            <Trans>Remove</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}

/** A record that is being made: it joins the draft once it has all that it needs. */
function NewRecord({ target, at }: { readonly target: Target; readonly at: string }) {
  const { draft, sections, open } = useDesk()
  const [section = '', list = ''] = at.split('/')
  const id = useMemo(() => `${target.shape.kind}:${crypto.randomUUID().slice(0, 8)}`, [target.shape.kind])
  const path = `${section}/${list}/${id}`
  const base = useMemo((): Fields => {
    const there = isFields(sections[section]) ? sections[section] : {}
    const rows = Array.isArray(there[list]) ? there[list] : []
    return { ...sections, [section]: { ...there, [list]: [...rows, { id, ...blankOf(target.shape) }] } }
  }, [sections, section, list, id, target.shape])
  const local = useDraft(base)
  const value = plainAt(local.sections, path)
  const missing = missingIn(target.shape, value)
  const form = useOpenedField(at)
  return (
    <div ref={form}>
      <Later>
        <RecordForm
          shape={target.shape}
          path={path}
          value={isFields(value) ? value : NOTHING}
          draft={local}
          writable
          at={at}
        />
      </Later>
      <div className={formClasses['formFoot']}>
        <Button variant="default" size="xs" onClick={() => open(undefined)}>
          <Trans>Cancel</Trans>
        </Button>
        <Button
          size="xs"
          disabled={missing.length > 0}
          onClick={() => {
            draft.add(`${section}/${list}`, value)
            open(path)
          }}
        >
          <Trans>Add</Trans>
        </Button>
      </div>
    </div>
  )
}

/** Brings the field that was asked for into view, and the cursor into it. */
function useOpenedField(at: string) {
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const parts = at.split('/')
    const timer = setTimeout(() => {
      for (let n = parts.length; n > 0; n--) {
        const path = parts.slice(0, n).join('/')
        const field = form.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)
        if (!field) continue
        field.scrollIntoView({ block: 'center' })
        const control =
          field.querySelector<HTMLElement>('[data-focus]') ??
          field.querySelector<HTMLElement>('input:not([type=hidden]), textarea, button')
        control?.focus({ preventScroll: true })
        return
      }
    }, 30)
    return () => clearTimeout(timer)
  }, [at])
  return form
}
