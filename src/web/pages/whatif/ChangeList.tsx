import { Trans, useLingui } from '@lingui/react/macro'
import type { Change, Difference, TitlePage } from '../../../api/index.ts'
import { formatDay } from '../../lib/format.ts'
import { languageOf } from '../../lib/script.ts'
import { Icon } from '../../parts/Icon.tsx'
import { type Desk, DeskProvider } from '../title/desk.tsx'
import { pathOfChange, placeOfChange } from '../title/draft.ts'
import { PlainValue } from '../title/edit/ChangeRow.tsx'
import { isFields, plainAt } from '../title/plain.ts'
import { lookedAt } from './desk.ts'
import { shifted } from './ladder/scale.ts'
import { useSignedDays } from './ladder/useSignedDays.ts'
import { fieldAt } from './places.ts'
import classes from './WhatIf.module.css'

/** What is being tried, change by change, in words; each can be taken back by itself. */
export function ChangeList({
  page,
  changes,
  difference,
  nameOf,
  onRemove,
}: {
  readonly page: TitlePage
  readonly changes: readonly Change[]
  readonly difference: Difference | undefined
  readonly nameOf: (path: string) => string
  readonly onRemove: (index: number) => void
}) {
  const { t } = useLingui()
  const [before, after] = [lookedAt(page), lookedAt(page, difference)]
  return (
    <ol className={classes['changes']}>
      {changes.map((change, i) => {
        const name = nameOf('add' in change ? change.add : placeOfChange(change))
        const words = name.split(' › ')
        const lang = languageOf(words.slice(1).join(' '))
        return (
          <li key={`${JSON.stringify(change)}`} className={classes['change']}>
            <span>
              <span className={classes['where']} {...(lang ? { lang } : {})}>
                {words.length > 1 && <span className={classes['soft']}>{words[0]} › </span>}
                {words.slice(1).join(' › ') || name}
              </span>
              <span className={classes['values']}>
                <Values change={change} before={before} after={after} />
              </span>
            </span>
            <button
              type="button"
              className={classes['iconButton']}
              aria-label={t`Take this change back: ${name}`}
              onClick={() => onRemove(i)}
            >
              <Icon name="cross" size={13} />
            </button>
          </li>
        )
      })}
    </ol>
  )
}

function Values({
  change,
  before,
  after,
}: {
  readonly change: Change
  readonly before: Desk
  readonly after: Desk
}) {
  const days = useSignedDays()
  const path = pathOfChange(change)
  if ('add' in change) {
    const id = isFields(change.value) ? String(change.value['id'] ?? '') : ''
    return (
      <ins>
        <Trans>added</Trans>
        {after.page.names[id] ? ` ${after.page.names[id]}` : ''}
      </ins>
    )
  }
  if ('remove' in change)
    return (
      <del>
        <Trans>taken out</Trans>
      </del>
    )
  const field = fieldAt(path)?.field
  if ('move' in change) {
    const [was, is] = [
      before.page.dates[path],
      after.page.dates[path] ?? ('to' in change ? change.to : undefined),
    ]
    const say = (day: string) => formatDay(path.endsWith('/until') ? shifted(day, -1) : day)
    return (
      <>
        {was && <del>{say(was)}</del>}
        <Arrow />
        {is && <ins>{say(is)}</ins>}
        {was && is && <span className={classes['days']}>{days(was, is)}</span>}
      </>
    )
  }
  return (
    <>
      <del>
        <DeskProvider value={before}>
          <PlainValue editor={field} path={path} value={plainAt(before.sections, path)} />
        </DeskProvider>
      </del>
      <Arrow />
      <ins>
        <DeskProvider value={after}>
          <PlainValue editor={field} path={path} value={'set' in change ? change.to : undefined} />
        </DeskProvider>
      </ins>
    </>
  )
}

const Arrow = () => (
  <>
    <span aria-hidden="true" className={classes['soft']}>
      →
    </span>
    <span className="unseen">
      <Trans>becomes</Trans>
    </span>
  </>
)
