import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { AvailsPreview, TakenWindow, TakeoverPreview } from '../../../api/index.ts'
import { isDay, isMedium, parseLanguageUse, parseTerritories } from '../../../core/base/index.ts'
import { formatDay, formatList, formatMoney, formatNumber } from '../../lib/format.ts'
import { StateSign } from '../../parts/StateWord.tsx'
import { useSay } from '../rights/useSay.ts'
import { At } from './At.tsx'
import classes from './Avails.module.css'
import { Faults } from './Faults.tsx'

const isTakable = ({ changes, issues }: TakeoverPreview): boolean => changes.length > 0 && issues.length === 0

/** What a file would change, title by title and field by field; nothing is changed until somebody says so. */
export function Preview({
  name,
  preview,
  isOfTitle,
  onCancel,
  onTake,
}: {
  readonly name: string
  readonly preview: AvailsPreview
  readonly isOfTitle: boolean
  readonly onCancel: () => void
  readonly onTake: (chosen: readonly string[], reason: string) => Promise<void>
}) {
  const { t } = useLingui()
  const takable = preview.titles.filter(isTakable)
  const [chosen, setChosen] = useState<readonly string[]>(takable.map(({ title }) => title))
  const [reason, setReason] = useState(t`Avails: ${name}`)
  const [isTaking, setTaking] = useState(false)
  const take = async () => {
    setTaking(true)
    await onTake(chosen, reason)
    setTaking(false)
  }
  return (
    <section className={classes['feed']} aria-label={t`Preview`}>
      <div className={classes['reading']}>
        <span className={classes['file']}>{name}</span>
        <span className={classes['soft']}>
          <Plural value={preview.offers} one="# thing offered" other="# things offered" />
          {' · '}
          <Plural value={preview.grants} one="# grant" other="# grants" />
        </span>
      </div>
      {preview.titles.length === 0 && (
        <p className={classes['nothing']}>
          {isOfTitle ? (
            <Trans>None of its offers is of this title.</Trans>
          ) : (
            <Trans>None of its offers is of a title whose windows you may write.</Trans>
          )}
        </p>
      )}
      {preview.titles.map((it) => (
        <TitlePart
          key={it.title}
          part={it}
          named={!isOfTitle}
          chosen={chosen.includes(it.title)}
          onChosen={
            isOfTitle || !isTakable(it)
              ? undefined
              : (on) => setChosen((all) => (on ? [...all, it.title] : all.filter((id) => id !== it.title)))
          }
        />
      ))}
      <Faults {...preview} />
      <Others preview={preview} />
      {takable.length > 0 && (
        <Textarea
          label={t`Reason`}
          description={t`It stands in the history beside the change.`}
          autosize
          minRows={1}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <div className={classes['buttons']}>
        {takable.length > 0 && (
          <Button loading={isTaking} disabled={chosen.length === 0} onClick={() => void take()}>
            <Trans>Take it over</Trans>
          </Button>
        )}
        <Button variant="default" onClick={onCancel}>
          {takable.length > 0 ? <Trans>Cancel</Trans> : <Trans>Choose another file</Trans>}
        </Button>
        {takable.length > 0 && (
          <span className={classes['soft']}>
            <Trans>All of it or nothing, as one change. What stood before stays in the history.</Trans>
          </span>
        )}
      </div>
    </section>
  )
}

function TitlePart({
  part,
  named,
  chosen,
  onChosen,
}: {
  readonly part: TakeoverPreview
  readonly named: boolean
  readonly chosen: boolean
  readonly onChosen: ((on: boolean) => void) | undefined
}) {
  const { windows, same, notes, issues, breaks, mends, by, titleName } = part
  const broken = breaks.length
  const count = (kind: TakenWindow['kind']) => windows.filter((it) => it.kind === kind).length
  const [added, changed, withdrawn] = [count('added'), count('changed'), count('withdrawn')]
  return (
    <div className={classes['title']}>
      {named && (
        <div className={classes['titleHead']}>
          {onChosen ? (
            <Checkbox
              checked={chosen}
              onChange={(event) => onChosen(event.currentTarget.checked)}
              label={titleName}
            />
          ) : (
            <strong>{titleName}</strong>
          )}
        </div>
      )}
      <p>
        {windows.length === 0 && same > 0 ? (
          <Trans>The file says what the title says.</Trans>
        ) : (
          <Trans>
            {formatNumber(added)} new, {formatNumber(changed)} changed, {formatNumber(withdrawn)} withdrawn,{' '}
            {formatNumber(same)} as they are
          </Trans>
        )}
        {by === 'name' && (
          <>
            {' '}
            <span className={classes['warned']} data-state="attention">
              <Trans>Known by its name alone: look whether it is this title.</Trans>
            </span>
          </>
        )}
      </p>
      {windows.length > 0 && (
        <ul className={classes['windows']}>
          {windows.map((it) => (
            <WindowPart key={it.place.path} it={it} />
          ))}
        </ul>
      )}
      {issues.length > 0 && (
        <div role="alert" className={classes['refused']}>
          <p>
            <Trans>It cannot be taken over as it stands:</Trans>
          </p>
          <ul>
            {issues.map(({ path, message }) => (
              <li key={path + message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      {notes.length > 0 && (
        <ul className={classes['faults']} aria-label={titleName}>
          {notes.map(({ code, at = '', message, count: times, keepsOut }) => (
            <li key={code + message}>
              <StateSign state={keepsOut ? 'broken' : 'attention'} small />
              <At at={at} />
              <span>
                {message}
                {times > 1 && <small> × {formatNumber(times)}</small>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {broken > 0 && (
        <details className={classes['more']}>
          <summary data-state="broken" className={classes['warned']}>
            <Plural
              value={broken}
              one="One thing that holds today will not hold any more."
              other="# things that hold today will not hold any more."
            />
          </summary>
          <ul>
            {breaks.map(({ code, sentence }) => (
              <li key={code + sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
      {mends.length > 0 && (
        <p className={classes['soft']}>
          <Plural
            value={mends.length}
            one="One thing that does not hold today will hold."
            other="# things that do not hold today will hold."
          />
        </p>
      )}
    </div>
  )
}

const SIGNS = { added: '+', changed: '~', withdrawn: '−' } as const

function WindowPart({ it: { kind, place, at, fields } }: { readonly it: TakenWindow }) {
  const { t } = useLingui()
  const words = useFieldWords()
  const kinds = { added: t`new`, changed: t`changed`, withdrawn: t`withdrawn` }
  return (
    <li data-kind={kind}>
      <span className={classes['sign']} aria-hidden="true">
        {SIGNS[kind]}
      </span>
      <div>
        <div className={classes['windowHead']}>
          <strong>{place.name || t`New window`}</strong>{' '}
          <span className={classes['kind']}>{kinds[kind]}</span>
          {at && <At at={at} />}
        </div>
        {fields.length > 0 && (
          <dl className={classes['fields']}>
            {fields.map(({ field, from, to }) => (
              <div key={field}>
                <dt>{words.label(field)}</dt>
                <dd>
                  {kind === 'changed' && (
                    <>
                      <del>{words.value(field, from) || '–'}</del> <span aria-hidden="true">→</span>{' '}
                    </>
                  )}
                  <ins>{words.value(field, to) || '–'}</ins>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </li>
  )
}

type Field = TakenWindow['fields'][number]['field']

function useFieldWords(): {
  readonly label: (field: Field) => string
  readonly value: (field: Field, text: string) => string
} {
  const { t } = useLingui()
  const say = useSay()
  const labels: Readonly<Record<Field, string>> = {
    medium: t`Media`,
    territories: t`Territories`,
    from: t`First day`,
    last: t`Last day`,
    languages: t`Languages`,
    exclusive: t`Exclusive`,
    fees: t`Fees`,
  }
  const shown: Readonly<Record<Field, (text: string) => string>> = {
    medium: (text) => (isMedium(text) ? say.terms.media[text] : text),
    territories: (text) => {
      const territories = parseTerritories(text)
      return territories ? say.territories(territories) : text
    },
    from: (text) => (isDay(text) ? formatDay(text) : text),
    last: (text) => (text === 'open' ? t`no end` : isDay(text) ? formatDay(text) : text),
    languages: (text) =>
      formatList(
        text.split(', ').flatMap((it) => {
          const use = parseLanguageUse(it)
          return use ? [say.languageUse(use)] : []
        }),
      ),
    exclusive: (text) => (text === 'true' ? t`yes` : text === 'false' ? t`no` : text),
    // Amounts have commas of their own: `JPY 1,200,000, USD 5.00`.
    fees: (text) =>
      formatList(text.split(/, (?=[A-Z]{3} )/).flatMap((it) => (it === '' ? [] : [formatMoney(it)]))),
  }
  return {
    label: (field) => labels[field],
    value: (field, text) => (text === '' ? '' : shown[field](text)),
  }
}

function Others({ preview: { others, othersCount } }: { readonly preview: AvailsPreview }) {
  if (othersCount === 0) return null
  const more = othersCount - others.length
  return (
    <details className={classes['more']}>
      <summary>
        <Plural
          value={othersCount}
          one="# thing offered is of no title here"
          other="# things offered are of no title here"
        />
      </summary>
      <ul className={classes['faults']}>
        {others.map(({ name, alid, at = '', several }) => (
          <li key={`${at} ${alid}`}>
            <span />
            <At at={at} />
            <span>
              {name || alid}
              {several.length > 0 && (
                <small>
                  {' '}
                  <Trans>Several titles bear the name: {formatList(several)}</Trans>
                </small>
              )}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={classes['soft']}>
          <Plural value={more} one="# more is not listed." other="# more are not listed." />
        </p>
      )}
    </details>
  )
}
