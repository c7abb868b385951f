import { Trans } from '@lingui/react/macro'
import type { Currency, Day } from '../../../../core/base/index.ts'
import {
  isCurrency,
  isNegative,
  money as moneyIn,
  parseMoney,
  toNumber,
} from '../../../../core/base/index.ts'
import { formatDay, formatMoney, formatNumber } from '../../../lib/format.ts'
import { Fictional } from '../../../parts/Fictional.tsx'
import { inWords, nameOf, useDesk } from '../desk.tsx'
import { isInvented, moneyText, type Row, rowsOf, textOf, totals } from '../plain.ts'
import tableClasses from '../table.module.css'
import titleClasses from '../title.module.css'
import { costTotal } from './costs.ts'
import classes from './FinancePlan.module.css'
import { gapOf, type Planned, ratesOf, type Side, sideOf } from './gap.ts'

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
  const stated = textOf(sections['deal'], 'currency')
  const currency = isCurrency(stated) ? stated : (money[0]?.currency ?? uses[0]?.currency)
  const dates = desk.dates ?? desk.page.dates
  const dayOf = (path: string) => dates[path] as Day | undefined
  const rates = ratesOf(desk.shared.rates ?? [])
  const sides = currency && {
    uses: sideOf(
      lines.flatMap(({ row, total }) => {
        const amount = parseMoney(total ?? '')
        const timing = `make/costs/${row.id}/timing`
        return amount ? [{ amount, on: dayOf(`${timing}/due`) ?? dayOf(`${timing}/over/from`) }] : []
      }),
      currency,
      rates,
    ),
    sources: sideOf(sources.flatMap(plannedOf(dayOf)), currency, rates),
  }
  // A line without its weeks has no sum, and a plan without a sum no gap.
  const whole = sections['make'] !== undefined && costs.length > 0 && lines.every(({ total }) => total)
  const gap = sides && whole ? gapOf(sides.sources, sides.uses) : undefined
  const kinds: Readonly<Record<string, string>> = desk.say.terms.financeKinds
  return (
    <section className={titleClasses['records']}>
      <div className={titleClasses['sectionHead']}>
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
            <p className={titleClasses['soft']}>
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
            <>
              <Trans>The gap is not known.</Trans>{' '}
              {sides && [...sides.sources.unknown, ...sides.uses.unknown].length > 0 ? (
                <Trans>
                  No rate joins{' '}
                  {[...sides.sources.unknown, ...sides.uses.unknown]
                    .map((it) => formatMoney(moneyText(it)))
                    .join(', ')}{' '}
                  to {currency}.
                </Trans>
              ) : (
                <Trans>A line of the budget has no sum yet.</Trans>
              )}
            </>
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
      {sides &&
        (uses.length > 1 ||
          money.length > 1 ||
          [...uses, ...money].some((it) => it.currency !== currency)) && (
          <Conversion currency={currency} sides={[sides.uses, sides.sources]} />
        )}
    </section>
  )
}

/** A source counts as its instalments on their days, and as what they leave of it. */
const plannedOf =
  (dayOf: (path: string) => Day | undefined) =>
  (row: Row): readonly Planned[] => {
    const whole = parseMoney(textOf(row, 'amount'))
    if (!whole) return []
    const parts = rowsOf(row, 'tranches').flatMap((it) => {
      const amount = parseMoney(textOf(it, 'amount'))
      return amount ? [{ amount, on: dayOf(`deal/finance/${row.id}/tranches/${it.id}/due`) }] : []
    })
    if (parts.some(({ amount }) => amount.currency !== whole.currency)) return parts
    const rest = parts.reduce((left, { amount }) => left - amount.minor, whole.minor)
    return rest > 0n ? [...parts, { amount: moneyIn(whole.currency, rest) }] : parts
  }

/** Both totals in the currency of the plan, and at which rates, of which day, by whose word. */
function Conversion({
  currency,
  sides,
}: {
  readonly currency: Currency
  readonly sides: readonly [Side, Side]
}) {
  const { page } = useDesk()
  const [uses, sources] = sides
  const rates = [
    ...new Map([...uses.rates, ...sources.rates].map((it) => [`${it.from}${it.on}`, it])).values(),
  ]
  const [used, raised] = [uses, sources].map(({ total }) => formatMoney(moneyText(total)))
  return (
    <div className={classes['conversion']}>
      <p>
        <Trans>
          In {currency}: uses {used}, sources {raised}.
        </Trans>
      </p>
      <ul>
        {rates.map((rate) => (
          <li key={`${rate.from} ${rate.on}`}>
            <span className={titleClasses['number']}>
              1 {rate.from} = {formatNumber(toNumber(rate.ratio), 6)} {rate.to}
            </span>{' '}
            · {formatDay(rate.on)} ·{' '}
            {(rate.sources ?? [])
              .map((id) => page.sources[id]?.publication ?? '')
              .filter(Boolean)
              .join(', ') || <Trans>no source given</Trans>}
            {rate.fictional === true && <Fictional />}
          </li>
        ))}
      </ul>
    </div>
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
    <table className={tableClasses['planTable']}>
      <tbody>
        {rows.map(({ key, name, amount, invented, open }) => (
          <tr key={key}>
            <th scope="row">
              <button type="button" className={tableClasses['cell']} onClick={open}>
                {name}
                {invented && <Fictional />}
              </button>
            </th>
            <td data-right>
              <span className={titleClasses['money']}>
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
              <strong className={titleClasses['money']}>{formatMoney(sum, { table: true })}</strong>
            </td>
          </tr>
        ))}
      </tfoot>
    </table>
  )
}
