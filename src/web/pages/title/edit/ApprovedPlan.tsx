import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { daysBetween, formatDay } from '../../../lib/format.ts'
import { SaveMenu } from '../../../parts/SaveMenu.tsx'
import { dayFigure } from '../../../parts/saved.ts'
import { mayWrite, nameOf, useDesk } from '../desk.tsx'
import { isFields, rowsOf, textOf, wordsOf } from '../plain.ts'
import tableClasses from '../table.module.css'
import titleClasses from '../title.module.css'
import classes from './ApprovedPlan.module.css'
import { type ApprovedDate, approversOf, datesBeside, newBaseline } from './baseline.ts'
import changeClasses from './changes.module.css'
import { Choices, option } from './choices.tsx'
import formClasses from './form.module.css'
import { placeWords } from './place-words.ts'

/** What the parties approved, beside what it has become; and the act by which they approve it anew. */
export function ApprovedPlan({ whole = false }: { readonly whole?: boolean }) {
  const desk = useDesk()
  const { t } = useLingui()
  const { sections, dates = desk.page.dates, draft } = desk
  const [approving, setApproving] = useState(false)
  const [all, setAll] = useState(whole)
  const head = isFields(sections['head']) ? sections['head'] : {}
  const baseline = head['baseline']
  const rows = datesBeside(baseline, dates, sections)
  const writable = mayWrite(desk, 'head')
  const moved = rows.filter(({ approved, now }) => approved !== now)
  const fresh = moved.filter(({ approved }) => approved === undefined).length
  if (rows.length === 0 || (!isFields(baseline) && !writable)) return null
  const shown = all ? rows : moved
  const words = rows.map((row) => [
    placeWords(desk, row.path),
    row.approved ? dayFigure(row.approved) : t`not approved yet`,
    row.now ? dayFigure(row.now) : t`no day`,
  ])
  return (
    <section className={titleClasses['records']}>
      <div className={titleClasses['sectionHead']}>
        <h2>
          <Trans>Approved plan</Trans>
        </h2>
        <span className={titleClasses['buttons']}>
          <SaveMenu title={t`Approved plan`} rows={() => [[t`Date`, t`Approved`, t`Now`], ...words]} />
          {writable && (
            <button type="button" className={titleClasses['quietButton']} onClick={() => setApproving(true)}>
              <Trans>Approve the present dates …</Trans>
            </button>
          )}
        </span>
      </div>
      <p className={titleClasses['caption']}>
        {isFields(baseline) ? (
          <Trans>
            Approved on {formatDay(textOf(baseline, 'on'))} by{' '}
            {desk.say.list(wordsOf(baseline, 'by').map((id) => nameOf(desk, id)))}.
          </Trans>
        ) : (
          <Trans>Nobody has approved dates yet: a payment that moves out of its year is not noticed.</Trans>
        )}{' '}
        {moved.length === 0 ? (
          <Trans>Every date stands as approved.</Trans>
        ) : (
          <>
            {moved.length > fresh && (
              <Plural
                value={moved.length - fresh}
                one="# date is other than approved."
                other="# dates are other than approved."
              />
            )}{' '}
            {isFields(baseline) && fresh > 0 && (
              <Plural
                value={fresh}
                one="# date has not been approved."
                other="# dates have not been approved."
              />
            )}
          </>
        )}
      </p>
      {shown.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        <div className={titleClasses['scroll']} tabIndex={0}>
          <table className={tableClasses['table']}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Date</Trans>
                </th>
                <th scope="col">
                  <Trans>Approved</Trans>
                </th>
                <th scope="col">
                  <Trans>Now</Trans>
                </th>
                <th scope="col" data-right>
                  <Trans>Moved</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <PlanRow
                  key={row.path}
                  row={row}
                  writable={writable && isFields(baseline)}
                  onApproved={(day) => draft.set(`head/baseline/dates/${row.path}`, day)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {moved.length < rows.length && (
        <button type="button" className={titleClasses['quietButton']} onClick={() => setAll(!all)}>
          {all ? <Trans>Only what moved</Trans> : <Trans>All approved dates</Trans>}
        </button>
      )}
      {approving && (
        <Approving rows={rows} moved={moved} baseline={baseline} onClose={() => setApproving(false)} />
      )}
    </section>
  )
}

function PlanRow({
  row,
  writable,
  onApproved,
}: {
  readonly row: ApprovedDate
  readonly writable: boolean
  readonly onApproved: (day: string) => void
}) {
  const desk = useDesk()
  const { t } = useLingui()
  const { path, approved, now } = row
  const place = placeWords(desk, path)
  const days = approved && now ? daysBetween(approved, now) : 0
  return (
    <tr>
      <th scope="row">
        <button type="button" className={tableClasses['cell']} onClick={() => desk.open(path)}>
          {place}
        </button>
      </th>
      <td className={tableClasses['plainCell']}>
        {writable ? (
          <TextInput
            size="xs"
            type="date"
            aria-label={t`${place}: approved`}
            value={approved ?? ''}
            onChange={({ currentTarget: { value } }) => {
              if (value) onApproved(value)
            }}
          />
        ) : approved ? (
          formatDay(approved)
        ) : (
          <Trans>not approved yet</Trans>
        )}
      </td>
      <td className={tableClasses['plainCell']}>
        {now ? <time dateTime={now}>{formatDay(now)}</time> : <Trans>no day</Trans>}
      </td>
      <td className={tableClasses['plainCell']} data-right>
        {days > 0 ? (
          <Plural value={days} one="# day later" other="# days later" />
        ) : days < 0 ? (
          <Plural value={-days} one="# day earlier" other="# days earlier" />
        ) : (
          '–'
        )}
      </td>
    </tr>
  )
}

/** Says what will be approved, by whom, and what of the old plan is lost; it joins the draft, and is saved with it. */
function Approving({
  rows,
  moved,
  baseline,
  onClose,
}: {
  readonly rows: readonly ApprovedDate[]
  readonly moved: readonly ApprovedDate[]
  readonly baseline: unknown
  readonly onClose: () => void
}) {
  const desk = useDesk()
  const { t } = useLingui()
  const { sections, page, draft } = desk
  const partners = rowsOf(sections['deal'], 'partners').map((it) => textOf(it, 'party'))
  const [by, setBy] = useState(approversOf(baseline, textOf(sections['head'], 'lead'), partners))
  const parties = [...new Set([...by, textOf(sections['head'], 'lead'), ...partners])].filter(Boolean)
  const without = rows.filter(({ now, own }) => now === undefined && !own)
  const own = rows.filter((row) => row.own)
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Trans>Approve the present dates</Trans>}
      size="lg"
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <div className={formClasses['stack']}>
        <p>
          <Trans>
            From now on dates and payments are weighed against these days. The old approved days stay in the
            history.
          </Trans>
        </p>
        <ul className={changeClasses['changes']}>
          {moved.map(({ path, approved, now }) => (
            <li key={path}>
              <span className={changeClasses['changePlace']}>{placeWords(desk, path)}</span>
              <span className={changeClasses['changeValues']}>
                <del>{approved ? formatDay(approved) : <Trans>not approved yet</Trans>}</del>{' '}
                <ins>{now ? formatDay(now) : <Trans>no day</Trans>}</ins>
              </span>
            </li>
          ))}
        </ul>
        {without.length > 0 && (
          <p className={titleClasses['soft']}>
            <Plural
              value={without.length}
              one="# date has no day now and is no longer approved."
              other="# dates have no day now and are no longer approved."
            />
          </p>
        )}
        {own.length > 0 && (
          <p className={titleClasses['soft']}>
            <Plural
              value={own.length}
              one="# date is left out: only one company sees it, so the parties cannot approve it together."
              other="# dates are left out: only one company sees them, so the parties cannot approve them together."
            />
          </p>
        )}
        <div>
          <span className={classes['fieldLabel']}>
            <Trans>Approved by</Trans>
          </span>
          <Choices
            name={t`Approved by`}
            optional={false}
            value={by}
            onValue={(value) => setBy(value as string[])}
            options={parties.map((id) => option(id, nameOf(desk, id)))}
          />
        </div>
        <div className={formClasses['formFoot']}>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            disabled={by.length === 0}
            onClick={() => {
              draft.set('head/baseline', newBaseline(rows, page.asOf, by))
              onClose()
            }}
          >
            <Trans>Approve, and review before saving</Trans>
          </Button>
        </div>
      </div>
    </Modal>
  )
}
