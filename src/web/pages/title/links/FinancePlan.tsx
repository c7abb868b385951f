import { Trans } from '@lingui/react/macro'
import { isNegative, parseMoney, subtract } from '../../../../core/base/index.ts'
import { formatMoney } from '../../../lib/format.ts'
import { Fictional } from '../../../parts/Fictional.tsx'
import { inWords, nameOf, useDesk } from '../desk.tsx'
import { isInvented, moneyText, rowsOf, textOf, totals } from '../plain.ts'
import classes from '../title.module.css'
import { costTotal } from './costs.ts'

/** Uses beside sources, each to the last minor unit, and what is missing between them. */
export function FinancePlan() {
  const desk = useDesk()
  const { sections, open } = desk
  const costs = rowsOf(sections['make'], 'costs')
  const sources = rowsOf(sections['deal'], 'finance')
  if (sources.length === 0 && costs.length === 0) return null
  const lines = costs.map((row) => ({ row, total: costTotal(desk, row) }))
  const uses = totals(lines.flatMap(({ total }) => total ?? []))
  const money = totals(sources.map((row) => textOf(row, 'amount')))
  const one = uses.length === 1 && money.length === 1 && uses[0]?.currency === money[0]?.currency
  const gap = one && uses[0] && money[0] ? subtract(money[0], uses[0] as (typeof money)[0]) : undefined
  const kinds: Readonly<Record<string, string>> = desk.say.terms.financeKinds
  return (
    <section className={classes['records']}>
      <div className={classes['sectionHead']}>
        <h2>
          <Trans>Finance plan</Trans>
        </h2>
      </div>
      <div className={classes['plan']}>
        <div>
          <h3>
            <Trans>Uses</Trans>
          </h3>
          {sections['make'] === undefined ? (
            <p className={classes['soft']}>
              <Trans>The budget is not open to you.</Trans>
            </p>
          ) : (
            <Lines
              rows={lines.map(({ row, total }) => ({
                key: row.id,
                name: inWords(row['names']),
                amount: total,
                invented: isInvented(row, 'amount'),
                open: () => open(`make/costs/${row.id}`),
              }))}
              totals={uses.map(moneyText)}
            />
          )}
        </div>
        <div>
          <h3>
            <Trans>Sources</Trans>
          </h3>
          <Lines
            rows={sources.map((row) => ({
              key: row.id,
              name: `${nameOf(desk, textOf(row, 'party'))} · ${kinds[textOf(row, 'kind')] ?? ''}`,
              amount: textOf(row, 'amount'),
              invented: isInvented(row, 'amount'),
              open: () => open(`deal/finance/${row.id}/amount`),
            }))}
            totals={money.map(moneyText)}
          />
        </div>
      </div>
      <p
        className={classes['gap']}
        data-state={gap && isNegative(gap) ? 'broken' : gap ? 'sound' : 'unknown'}
      >
        {gap === undefined ? (
          sections['make'] === undefined ? null : (
            <Trans>
              Uses and sources are in several currencies: the findings weigh them at the rate of their days.
            </Trans>
          )
        ) : isNegative(gap) ? (
          <>
            <Trans>Gap</Trans> <strong>{formatMoney(moneyText(gap), { table: true })}</strong>
          </>
        ) : parseMoney(moneyText(gap))?.minor === 0n ? (
          <strong>
            <Trans>Closed: sources meet uses.</Trans>
          </strong>
        ) : (
          <>
            <Trans>Over the cost by</Trans> <strong>{formatMoney(moneyText(gap), { table: true })}</strong>
          </>
        )}
      </p>
    </section>
  )
}

interface Line {
  readonly key: string
  readonly name: string
  readonly amount: string | undefined
  readonly invented: boolean
  readonly open: () => void
}

function Lines({ rows, totals }: { readonly rows: readonly Line[]; readonly totals: readonly string[] }) {
  return (
    <table className={classes['planTable']}>
      <tbody>
        {rows.map(({ key, name, amount, invented, open }) => (
          <tr key={key}>
            <th scope="row">
              <button type="button" className={classes['cell']} onClick={open}>
                {name}
                {invented && <Fictional />}
              </button>
            </th>
            <td data-right>
              <span className={classes['money']}>
                {amount === undefined ? '?' : formatMoney(amount, { table: true })}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {totals.map((sum, i) => (
          <tr key={sum}>
            <th scope="row">{i === 0 && <Trans>Total</Trans>}</th>
            <td data-right>
              <strong className={classes['money']}>{formatMoney(sum, { table: true })}</strong>
            </td>
          </tr>
        ))}
      </tfoot>
    </table>
  )
}
