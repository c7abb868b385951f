import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { parseMoney, subtract } from '../../../../core/base/index.ts'
import { formatMoney, formatNumber } from '../../../lib/format.ts'
import { Fictional } from '../../../parts/Fictional.tsx'
import { nameOf, useDesk } from '../desk.tsx'
import { NamesValue } from '../edit/Value.tsx'
import { isInvented, moneyText, type Row, rowsOf, textOf, totals } from '../plain.ts'
import { Records } from '../Records.tsx'
import titleClasses from '../title.module.css'
import classes from './DecideLink.module.css'

/** Which story, where, by which way in. */
export function DecideLink() {
  return (
    <>
      <OptionMatrix />
      <Records
        section="decide"
        list="options"
        title={<Trans>Options</Trans>}
        caption={<Trans>Open one to edit its flows, risks and needs.</Trans>}
        columns={['mode', { field: 'flows', show: (row) => formatNumber(rowsOf(row, 'flows').length) }]}
      />
      <Records
        section="decide"
        list="precedents"
        title={<Trans>Precedents</Trans>}
        columns={[
          'names',
          {
            field: 'origin',
            head: <Trans>Crossing</Trans>,
            show: (row) => (
              <span className={titleClasses['code']}>
                {textOf(row, 'origin')} → {textOf(row, 'destination')}
              </span>
            ),
          },
          { field: 'year', show: (row) => textOf(row, 'year') },
          'mode',
          'panel',
          'value',
          'lesson',
        ]}
      />
      <Records
        section="decide"
        list="forecasts"
        title={<Trans>Forecasts</Trans>}
        columns={[
          'panel',
          'low',
          { field: 'value', head: <Trans>Likely</Trans> },
          'high',
          'unit',
          'asOf',
          'confidence',
          'basedOn',
        ]}
      />
      <Records
        section="decide"
        list="figures"
        title={<Trans>Market figures</Trans>}
        columns={['names', 'country', 'value', 'unit', 'asOf', 'confidence']}
      />
      <Records section="decide" list="evidence" title={<Trans>Evidence</Trans>} columns={['text']} />
      <Records
        section="decide"
        list="events"
        title={<Trans>Milestones</Trans>}
        columns={['names', 'on']}
        hideEmpty
      />
    </>
  )
}

const CASES = ['low', 'likely', 'high'] as const

/** The money of a case: each currency by itself, since no rate of exchange is guessed. */
const sumOf = (flows: readonly Row[], of: (typeof CASES)[number]): readonly string[] =>
  totals(flows.map((flow) => textOf(flow, of))).map(moneyText)

/** The ways in side by side: what each costs, brings and leaves, as a range, with its risks and needs. */
function OptionMatrix() {
  const desk = useDesk()
  const { sections, open, say } = desk
  const options = rowsOf(sections['decide'], 'options')
  if (options.length === 0) return null
  const chosen = textOf(sections['decide'], 'chosen')
  const modes: Readonly<Record<string, string>> = say.terms.modes
  const flows = (option: Row, direction: string) =>
    rowsOf(option, 'flows').filter((flow) => flow['direction'] === direction)
  const cells = (option: Row, direction: 'in' | 'out') =>
    CASES.map((it) => {
      const sums = sumOf(flows(option, direction), it)
      return (
        <td key={`${option.id}${it}`} data-right data-case={it}>
          {sums.length === 0 ? (
            <span className={titleClasses['blank']}>–</span>
          ) : (
            sums.map((sum) => (
              <span key={sum} className={titleClasses['money']}>
                {direction === 'out'
                  ? formatMoney(negative(sum), { table: true })
                  : formatMoney(sum, { table: true })}
              </span>
            ))
          )}
        </td>
      )
    })
  const net = (option: Row) =>
    CASES.map((it) => {
      // The worst case pays most and earns least.
      const out = sumOf(flows(option, 'out'), it === 'low' ? 'high' : it === 'high' ? 'low' : 'likely')
      const back = sumOf(flows(option, 'in'), it)
      const sum = netOf(back, out)
      return (
        <td key={`${option.id}${it}`} data-right data-case={it}>
          {sum === undefined ? (
            <span className={titleClasses['blank']}>–</span>
          ) : (
            <strong className={titleClasses['money']}>{formatMoney(sum, { table: true })}</strong>
          )}
        </td>
      )
    })
  const line = (label: ReactNode, of: (option: Row) => ReactNode) => (
    <tr>
      <th scope="row">{label}</th>
      {options.map((option) => of(option))}
    </tr>
  )
  const listCell = (option: Row, field: string) => (
    <td key={option.id} colSpan={3} className={classes['wordsCell']}>
      <ul>
        {(Array.isArray(option[field]) ? (option[field] as readonly unknown[]) : []).map((it) => (
          <li key={JSON.stringify(it)}>
            <NamesValue value={it} />
          </li>
        ))}
      </ul>
    </td>
  )
  return (
    <section className={titleClasses['records']}>
      <div className={titleClasses['sectionHead']}>
        <h2>
          <Trans>Ways in, compared</Trans>
        </h2>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <div className={titleClasses['scroll']} tabIndex={0}>
        <table className={classes['matrix']}>
          <thead>
            <tr>
              <td />
              {options.map((option) => (
                <th
                  key={option.id}
                  scope="colgroup"
                  colSpan={3}
                  data-chosen={option.id === chosen || undefined}
                >
                  <button
                    type="button"
                    className={classes['matrixHead']}
                    onClick={() => open(`decide/options/${option.id}`)}
                  >
                    {modes[textOf(option, 'mode')] ?? nameOf(desk, option.id)}
                    {isInvented(option) && <Fictional />}
                    {option.id === chosen && (
                      <span className={titleClasses['chip']} data-status="signed">
                        <Trans>chosen</Trans>
                      </span>
                    )}
                  </button>
                </th>
              ))}
            </tr>
            <tr>
              <td />
              {options.map((option) =>
                CASES.map((it) => (
                  <th
                    key={`${option.id}${it}`}
                    scope="col"
                    data-right
                    data-case={it}
                    className={classes['case']}
                  >
                    {it === 'low' ? (
                      <Trans>Low</Trans>
                    ) : it === 'likely' ? (
                      <Trans>Likely</Trans>
                    ) : (
                      <Trans>High</Trans>
                    )}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {line(<Trans>Outlay</Trans>, (option) => cells(option, 'out'))}
            {line(<Trans>Return</Trans>, (option) => cells(option, 'in'))}
            {line(<Trans>Net</Trans>, net)}
            {line(<Trans>Risks</Trans>, (option) => listCell(option, 'risks'))}
            {line(<Trans>Needs</Trans>, (option) => listCell(option, 'needs'))}
          </tbody>
        </table>
      </div>
      <p className={titleClasses['caption']}>
        <Trans>Low net takes the highest outlay and the lowest return; high net the other way round.</Trans>
      </p>
    </section>
  )
}

const negative = (text: string): string => text.replace(/^([A-Z]{3}) /, '$1 -')

/** What is left of a return after the outlay; undefined where they are in two currencies. */
function netOf(back: readonly string[], out: readonly string[]): string | undefined {
  if (back.length > 1 || out.length > 1) return undefined
  const [a, b] = [back[0] && parseMoney(back[0]), out[0] && parseMoney(out[0])]
  if (!a) return b ? negative(moneyText(b)) : undefined
  if (!b) return moneyText(a)
  return a.currency === b.currency ? moneyText(subtract(a, b as typeof a)) : undefined
}
