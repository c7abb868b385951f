import { i18n } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Difference, Finding, ScenarioCard, TitlePage } from '../../../api/index.ts'
import { isZero, type Money, parseMoney, subtract, sum } from '../../../core/base/index.ts'
import { ask } from '../../lib/client.ts'
import { formatDay, formatMoney } from '../../lib/format.ts'
import { Counts } from '../../parts/Counts.tsx'
import { Failure } from '../../parts/Message.tsx'
import { SaveMenu } from '../../parts/SaveMenu.tsx'
import { dayFigure, moneyFigure, numberFigure } from '../../parts/saved.ts'
import { Waiting } from '../../parts/Waiting.tsx'
import { withChanges } from '../title/draft.ts'
import { type Fields, rowsOf, textOf } from '../title/plain.ts'
import { cashOf, textOf as moneyText } from './cash.ts'
import { PREMIERE } from './ladder/rows.ts'
import { useSignedDays } from './ladder/useSignedDays.ts'
import classes from './WhatIf.module.css'

const MOST = 4

interface Column {
  readonly id: string
  readonly name: string
  readonly findings: readonly Finding[]
  readonly premiere?: string
  readonly difference?: Difference
  readonly cost: readonly Money[]
}

/** Up to four what-ifs beside the title as it stands. */
export function Compare({ page, lead }: { readonly page: TitlePage; readonly lead: string }) {
  const { t } = useLingui()
  const { scenarios } = page
  const days = useSignedDays()
  const [chosen, setChosen] = useState<readonly string[]>(scenarios.slice(0, MOST).map(({ id }) => id))
  const sorted = [...chosen].toSorted()
  const { data, error, refetch } = useQuery({
    queryKey: ['title', page.card.id, i18n.locale, 'compare', ...sorted],
    queryFn: ({ signal }) =>
      ask<{ items: { scenario: ScenarioCard; difference: Difference }[] }>(
        'POST',
        `/titles/${encodeURIComponent(page.card.id)}/compare`,
        { scenarios: sorted },
        {},
        signal,
      ),
    enabled: sorted.length > 0,
    placeholderData: (last) => last,
  })
  const sections = page.sections as Fields
  const now: Column = {
    id: '',
    name: t`As it stands`,
    findings: page.findings,
    ...(page.dates[PREMIERE] ? { premiere: page.dates[PREMIERE] } : {}),
    cost: costOf(sections),
  }
  const columns: readonly Column[] = [
    now,
    ...scenarios
      .flatMap(({ id }) =>
        chosen.includes(id) ? (data?.items.find(({ scenario }) => scenario.id === id) ?? []) : [],
      )
      .map(
        ({ scenario, difference }): Column => ({
          id: scenario.id,
          name: scenario.name,
          findings: difference.findings,
          ...(difference.after[PREMIERE] ? { premiere: difference.after[PREMIERE] } : {}),
          difference,
          cost: costOf(withChanges(sections, scenario.changes)),
        }),
      ),
  ]
  const cash = columns.map(({ difference }) => (difference ? cashOf(difference.money, lead) : []))
  const keys = new Map(cash.flat().map((row) => [row.key, row]))
  const own = [...keys.values()].filter(({ party }) => party === lead)
  const yearRows = own.map((row) => ({
    row,
    cells: cash.map((list, i) => (i === 0 ? undefined : list.find(({ key }) => key === row.key))),
  }))
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((it) => it !== id) : [...chosen, id].slice(-MOST))
  const sheetRows = [
    [
      t`Broken`,
      ...columns.map(({ findings }) =>
        numberFigure(findings.filter(({ severity }) => severity === 'error').length),
      ),
    ],
    [
      t`To look at`,
      ...columns.map(({ findings }) =>
        numberFigure(findings.filter(({ severity }) => severity === 'warning').length),
      ),
    ],
    [
      t`Not known`,
      ...columns.map(({ findings }) =>
        numberFigure(findings.filter(({ severity }) => severity === 'unknown').length),
      ),
    ],
    [t`Premiere`, ...columns.map(({ premiere }) => dayFigure(premiere))],
    ...yearRows.map(({ row, cells }) => [
      [
        row.partyName,
        row.flow === 'received' ? t`receives` : t`pays`,
        row.yearEnds && formatDay(row.yearEnds),
        row.currency,
      ]
        .filter(Boolean)
        .join(', '),
      ...cells.map((cell) => moneyFigure(moneyText(cell?.after ?? row.before))),
    ]),
    [
      t`Cost`,
      ...columns.map(({ cost }) =>
        cost.map((money) => formatMoney(moneyText(money), { table: true })).join(' + '),
      ),
    ],
  ]
  return (
    <section aria-labelledby="compare">
      <div className={classes['compareHead']}>
        <h2 id="compare">
          <Trans>Side by side</Trans>
        </h2>
        <SaveMenu
          title={t`Side by side`}
          rows={() => [['', ...columns.map(({ name }) => name)], ...sheetRows]}
        />
      </div>
      <fieldset className={classes['chosen']}>
        <legend className={classes['soft']}>
          <Trans>Up to four beside the title as it stands</Trans>
        </legend>
        {scenarios.map(({ id, name }) => (
          <Checkbox
            key={id}
            size="xs"
            label={name}
            checked={chosen.includes(id)}
            disabled={!chosen.includes(id) && chosen.length >= MOST}
            onChange={() => toggle(id)}
          />
        ))}
      </fieldset>
      {error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : !data && chosen.length > 0 ? (
        <Waiting />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key
        <section className={classes['compareScroll']} tabIndex={0} aria-label={t`Side by side`}>
          <table className={classes['compareTable']}>
            <thead>
              <tr>
                <td />
                {columns.map(({ id, name }) => (
                  <th key={id} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <Line head={<Trans>What does not hold</Trans>}>
                {columns.map(({ id, findings }) => (
                  <td key={id}>
                    <Counts
                      errors={findings.filter(({ severity }) => severity === 'error').length}
                      warnings={findings.filter(({ severity }) => severity === 'warning').length}
                      unknowns={findings.filter(({ severity }) => severity === 'unknown').length}
                    />
                  </td>
                ))}
              </Line>
              <Line head={<Trans>Premiere</Trans>}>
                {columns.map(({ id, premiere }) => (
                  <td key={id}>
                    {premiere ? formatDay(premiere) : <Trans>none</Trans>}
                    {premiere && now.premiere && premiere !== now.premiere && (
                      <span className={classes['days']}> {days(now.premiere, premiere)}</span>
                    )}
                  </td>
                ))}
              </Line>
              <Line head={<Trans>Dates that move</Trans>}>
                {columns.map(({ id, difference }) => (
                  <td key={id} data-figure>
                    {difference?.dates.length ?? '–'}
                  </td>
                ))}
              </Line>
              {yearRows.map(({ row, cells }) => (
                <Line
                  key={row.key}
                  head={
                    <>
                      {row.partyName}
                      <small>
                        {row.flow === 'received' ? <Trans>receives</Trans> : <Trans>pays</Trans>}
                        {row.yearEnds && (
                          <>
                            {' · '}
                            <Trans>year to {formatDay(row.yearEnds)}</Trans>
                          </>
                        )}
                      </small>
                    </>
                  }
                >
                  {cells.map((cell, i) => (
                    <td key={columns[i]?.id} data-figure>
                      {formatMoney(moneyText(cell?.after ?? row.before), { table: true })}
                      {cell && !isZero(cell.change) && (
                        <small data-less={cell.change.minor < 0n || undefined}>
                          {formatMoney(moneyText(cell.change), { table: true })}
                        </small>
                      )}
                    </td>
                  ))}
                </Line>
              ))}
              <Line head={<Trans>Cost, without what is paid by the week</Trans>}>
                {columns.map(({ id, cost }) => (
                  <td key={id} data-figure>
                    {cost.map((money) => {
                      const was = now.cost.find(({ currency }) => currency === money.currency)
                      const less = was && subtract(money, was)
                      return (
                        <span key={money.currency} className={classes['costLine']}>
                          {formatMoney(moneyText(money), { table: true })}
                          {less && !isZero(less) && (
                            <small data-less={less.minor > 0n || undefined}>
                              {formatMoney(moneyText(less), { table: true })}
                            </small>
                          )}
                        </span>
                      )
                    })}
                  </td>
                ))}
              </Line>
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}

function Line({ head, children }: { readonly head: ReactNode; readonly children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{head}</th>
      {children}
    </tr>
  )
}

/** The sum of the cost lines in each currency; a line paid by the week stands for as many weeks as it runs. */
function costOf(sections: Fields): readonly Money[] {
  const amounts = rowsOf(sections['make'], 'costs').flatMap((row) => {
    const timing = row['timing'] as { readonly kind?: string } | undefined
    return timing?.kind === 'weekly' ? [] : (parseMoney(textOf(row, 'amount')) ?? [])
  })
  return [...Map.groupBy(amounts, ({ currency }) => currency)].map(([currency, list]) => sum(currency, list))
}
