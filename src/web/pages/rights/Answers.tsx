import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { RightsAnswer, RightsAnswers, RightsGrant, RightsRegion, Standing } from '../../../api/index.ts'
import { formatDay, formatList } from '../../lib/format.ts'
import { InScript } from '../../parts/InScript.tsx'
import { SaveMenu } from '../../parts/SaveMenu.tsx'
import { StateSign } from '../../parts/StateWord.tsx'
import { dayFigure, type SavedRows } from '../../parts/saved.ts'
import { type RightsSearch, STANDINGS } from './asked.ts'
import { allAnswers } from './queries.ts'
import classes from './Rights.module.css'
import { STATE_OF, whyOf } from './standing.ts'
import { useSay } from './useSay.ts'

const FEW = 3

/** What was found, work by work: how it stands, what is left of it, and why the rest is not. */
export function Answers({
  pages,
  search,
  more,
  onStanding,
}: {
  readonly pages: readonly RightsAnswers[]
  readonly search: RightsSearch
  /** asks for the next of them, where there are more */
  readonly more: ReactNode
  readonly onStanding: (standing: Standing | undefined) => void
}) {
  const { t } = useLingui()
  const sheet = useAnswerSheet()
  const { terms } = useSay()
  const { standing } = search
  const shown = pages.flatMap(({ items }) => items)
  const [answers] = pages
  if (!answers) return null
  const total = Object.values(answers.counts).reduce((sum, count) => sum + count, 0)
  return (
    <section className={classes['answers']} aria-label={t`Answers`}>
      <div className={classes['answersHead']}>
        <p className={classes['question']}>
          {answers.asked.text}
          <small>
            <Trans>Rights of {formatList(answers.asked.holders)}</Trans>
          </small>
        </p>
        <SaveMenu
          title={t`Rights: ${answers.asked.text}`}
          rows={async () => sheet(await allAnswers(search))}
        />
      </div>
      <fieldset className={classes['standings']}>
        <legend className="unseen">{t`Show answers that are`}</legend>
        <button type="button" aria-pressed={standing === undefined} onClick={() => onStanding(undefined)}>
          <Plural value={total} one="# work" other="# works" />
        </button>
        {STANDINGS.filter((it) => (answers.counts[it] ?? 0) > 0).map((it) => (
          <button
            key={it}
            type="button"
            data-state={STATE_OF[it]}
            aria-pressed={standing === it}
            onClick={() => onStanding(standing === it ? undefined : it)}
          >
            <StateSign state={STATE_OF[it]} small />
            {terms.standings[it]} <strong>{answers.counts[it]}</strong>
          </button>
        ))}
      </fieldset>
      {shown.some(({ sees }) => sees === 'signed') && (
        <p className={classes['noted']}>
          <Trans>Options and drafts between others are not yours to see and are not counted.</Trans>
        </p>
      )}
      <ul className={classes['list']} aria-live="polite">
        {shown.map((answer) => (
          <AnswerRow key={answer.work} answer={answer} />
        ))}
      </ul>
      {more}
    </section>
  )
}

function AnswerRow({ answer }: { readonly answer: RightsAnswer }) {
  const { title, workName, kindName, standing, word, free, terms, noted } = answer
  const why = whyOf(answer)
  return (
    <li className={classes['answer']} data-state={STATE_OF[standing]}>
      <div className={classes['of']}>
        <h2>
          {title ? (
            <Link to="/titles/$titleId/$link" params={{ titleId: title.id, link: 'clear' }}>
              <InScript home={title.home}>{title.name}</InScript>
            </Link>
          ) : (
            <InScript>{workName}</InScript>
          )}
        </h2>
        <small>{kindName}</small>
        <p className={classes['word']}>
          <StateSign state={STATE_OF[standing]} />
          <span>{word}</span>
        </p>
      </div>
      <div className={classes['part']}>
        <h3>
          <Trans>Free</Trans>
        </h3>
        {terms && terms.length > 0 && (
          <ul className={classes['terms']}>
            {terms.map(({ from, last }) => (
              <li key={from}>
                {formatDay(from)} – {last ? formatDay(last) : <Trans>no end</Trans>}
              </li>
            ))}
          </ul>
        )}
        {(terms === undefined || terms.length === 0) &&
          (free.length > 0 ? (
            <Regions regions={free} />
          ) : (
            <p className={classes['none']}>
              {standing === 'unknown' ? <Trans>not known</Trans> : <Trans>nothing</Trans>}
            </p>
          ))}
      </div>
      <div className={classes['part']}>
        <h3>
          <Trans>Not free</Trans>
        </h3>
        {why.length === 0 && (
          <p className={classes['none']}>
            <Trans>nothing</Trans>
          </p>
        )}
        {why.map(({ sentence, reasons }) => (
          <div key={sentence} className={classes['why']}>
            <p>
              {sentence}
              {reasons
                .flatMap(({ grants }) => grants)
                .filter((it, i, all) => all.findIndex(({ id }) => id === it.id) === i)
                .map((grant) => (
                  <GrantLink key={grant.id} grant={grant} />
                ))}
            </p>
            <Regions regions={reasons.flatMap(({ cells }) => cells)} />
          </div>
        ))}
        {noted.map(({ sentence, grants }) => (
          <p key={sentence} className={classes['noted']}>
            {sentence}
            {grants.map((grant) => (
              <GrantLink key={grant.id} grant={grant} />
            ))}
          </p>
        ))}
      </div>
    </li>
  )
}

function GrantLink({ grant: { title, path, name } }: { readonly grant: RightsGrant }) {
  if (!title || !path) return <span className={classes['grant']}>{name}</span>
  return (
    <Link
      to="/titles/$titleId/$link"
      params={{ titleId: title, link: 'clear' }}
      search={{ at: path }}
      className={classes['grant']}
    >
      {name}
    </Link>
  )
}

function Regions({ regions }: { readonly regions: readonly RightsRegion[] }) {
  const line = ({ text, territories, media, languages, from, last }: RightsRegion) => (
    <li key={text}>
      <strong>{territories}</strong> · {media} · {languages}
      <span>
        {formatDay(from)} – {last ? formatDay(last) : <Trans>no end</Trans>}
      </span>
    </li>
  )
  const rest = regions.slice(FEW)
  return (
    <>
      <ul className={classes['regions']}>{regions.slice(0, FEW).map(line)}</ul>
      {rest.length > 0 && (
        <details className={classes['rest']}>
          <summary>
            <Plural value={rest.length} one="and # more" other="and # more" />
          </summary>
          <ul className={classes['regions']}>{rest.map(line)}</ul>
        </details>
      )}
    </>
  )
}

/** A row for each part of each answer: days as ISO 8601 has them, so that a sheet can sort by them. */
function useAnswerSheet(): (items: readonly RightsAnswer[]) => SavedRows {
  const { t } = useLingui()
  return (items) => [
    [
      t`Title or work`,
      t`Kind`,
      t`Answer`,
      t`Part`,
      t`Territories`,
      t`Media`,
      t`Languages`,
      t`First day`,
      t`Last day`,
      t`Why`,
      t`Grants`,
    ],
    ...items.flatMap(({ title, workName, kindName, word, free, terms, why }) => {
      const head = [title?.name ?? workName, kindName, word]
      const cells = ({ territories, media, languages, from, last }: RightsRegion) => [
        territories,
        media,
        languages,
        dayFigure(from),
        dayFigure(last),
      ]
      const rows = [
        ...(terms ?? []).map(({ from, last }) => [
          ...head,
          t`Free`,
          '',
          '',
          '',
          dayFigure(from),
          dayFigure(last),
          '',
          '',
        ]),
        ...free.map((region) => [...head, t`Free`, ...cells(region), '', '']),
        ...why.flatMap(({ sentence, grants, cells: regions }) =>
          regions.map((region) => [
            ...head,
            t`Not free`,
            ...cells(region),
            sentence,
            grants.map(({ name }) => name).join('; '),
          ]),
        ),
      ]
      return rows.length > 0 ? rows : [[...head, '', '', '', '', '', '', '', '']]
    }),
  ]
}
