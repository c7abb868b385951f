import { Trans } from '@lingui/react/macro'
import { formatMoney } from '../../../lib/format.ts'
import { nameOf, useDesk } from '../desk.tsx'
import { TermValue } from '../edit/Value.tsx'
import { Provenance } from '../Provenance.tsx'
import { RatingsCharts } from '../pictures/RatingsCharts.tsx'
import { moneyText, rowsOf, textOf, totals } from '../plain.ts'
import { Records } from '../Records.tsx'
import tableClasses from '../table.module.css'
import titleClasses from '../title.module.css'
import classes from './SettleLink.module.css'

/** What came in, who is owed what, and what does that teach. */
export function SettleLink() {
  const { sections } = useDesk()
  const received = totals(rowsOf(sections['settle'], 'receipts').map((row) => textOf(row, 'gross'))).map(
    moneyText,
  )
  return (
    <>
      <RatingsCharts />
      <Records
        section="settle"
        list="receipts"
        title={<Trans>Receipts</Trans>}
        columns={['on', 'payer', 'window', 'gross', 'withheld', 'booked']}
        foot={
          received.length > 0 && (
            <tr>
              <th scope="row" colSpan={3}>
                <Trans>Total</Trans>
              </th>
              <td data-right>
                {received.map((sum) => (
                  <strong key={sum} className={titleClasses['money']}>
                    {formatMoney(sum, { table: true })}
                  </strong>
                ))}
              </td>
              <td colSpan={3} />
            </tr>
          )
        }
      />
      <Statements />
      <Records
        section="settle"
        list="statements"
        title={<Trans>Statements</Trans>}
        columns={['reporting', 'period', 'issuedOn', 'received']}
      />
      <Records
        section="settle"
        list="ratings"
        title={<Trans>Ratings</Trans>}
        columns={[
          { field: 'panel' },
          { field: 'episode', show: (row) => textOf(row, 'episode') || <Trans>whole run</Trans> },
          'value',
          'on',
          'window',
        ]}
      />
      <Records
        section="settle"
        list="comparisons"
        title={<Trans>Comparisons</Trans>}
        columns={['rating', 'against']}
        hideEmpty
      />
      <Records
        section="settle"
        list="weeks"
        title={<Trans>Weeks of the run</Trans>}
        columns={['ends', 'window', 'gross', 'performances', 'attendance']}
        hideEmpty
      />
    </>
  )
}

/** Each statement as it is sent: what came in, what each tier paid whom, and whether the two agree. */
function Statements() {
  const desk = useDesk()
  const { sections, open, page } = desk
  return rowsOf(sections['settle'], 'statements').map((row) => {
    const path = `settle/statements/${row.id}`
    const lines = rowsOf(row, 'lines') as readonly unknown[]
    const paid = totals(lines.map((it) => textOf(it, 'amount'))).map(moneyText)
    const received = textOf(row, 'received')
    const balanced = paid.length === 1 && paid[0] === received
    return (
      <section
        key={row.id}
        className={classes['statement']}
        data-open={desk.at?.startsWith(path) || undefined}
      >
        <div className={titleClasses['sectionHead']}>
          <h2>
            {page.names[row.id] ?? <Trans>Statement</Trans>}
            <Provenance record={row} />
          </h2>
          <button type="button" className={titleClasses['quietButton']} onClick={() => open(path)}>
            <Trans>Open</Trans>
          </button>
        </div>
        <p className={titleClasses['caption']}>
          <TermValue path={`${path}/period`} value={row['period']} />
        </p>
        <table className={tableClasses['planTable']}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Tier and payee</Trans>
              </th>
              <th scope="col" data-right>
                <Trans>This period</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">
                <Trans>Received</Trans>
              </th>
              <td data-right>
                <span className={titleClasses['money']}>{formatMoney(received, { table: true })}</span>
              </td>
            </tr>
            {lines.map((it, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a tier may pay one party twice
              <tr key={i}>
                <th scope="row">
                  {nameOf(desk, textOf(it, 'tier'))} · {nameOf(desk, textOf(it, 'party'))}
                </th>
                <td data-right>
                  <span className={titleClasses['money']}>
                    {formatMoney(textOf(it, 'amount').replace(/^([A-Z]{3}) (?!-)/, '$1 -'), { table: true })}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">
                {balanced ? <Trans>Balanced: all of it is paid out</Trans> : <Trans>Paid out</Trans>}
              </th>
              <td data-right>
                {paid.map((sum) => (
                  <strong key={sum} className={titleClasses['money']}>
                    {formatMoney(sum, { table: true })}
                  </strong>
                ))}
              </td>
            </tr>
          </tfoot>
        </table>
      </section>
    )
  })
}
