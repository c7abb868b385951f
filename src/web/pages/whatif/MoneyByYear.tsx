import { Trans, useLingui } from '@lingui/react/macro'
import { useElementSize } from '@mantine/hooks'
import { memo, useMemo } from 'react'
import type { MoneyMoved } from '../../../api/index.ts'
import { formatDay, formatMoney } from '../../lib/format.ts'
import { languageOf } from '../../lib/script.ts'
import { Picture } from '../../parts/Picture.tsx'
import { dayFigure, moneyFigure } from '../../parts/saved.ts'
import { type Cash, cashOf, textOf } from './cash.ts'
import classes from './WhatIf.module.css'

const HEAD = 28

/** How much more or less each party has in each of its business years: bars from a middle line, and the sums. */
export const MoneyByYear = memo(function MoneyByYear({
  money,
  lead,
}: {
  readonly money: readonly MoneyMoved[]
  readonly lead: string
}) {
  const { t } = useLingui()
  const { ref, width } = useElementSize()
  const rows = useMemo(() => cashOf(money, lead), [money, lead])
  const most = useMemo(() => {
    const most = new Map<string, bigint>()
    for (const { currency, change } of rows) {
      const size = change.minor < 0n ? -change.minor : change.minor
      if (size > (most.get(currency) ?? 0n)) most.set(currency, size)
    }
    return most
  }, [rows])
  const title = t`Money by party and business year`
  const parties = [...Map.groupBy(rows, ({ party }) => party)]
  const say = (cash: Cash) => (cash.yearEnds ? formatDay(cash.yearEnds) : t`not known`)
  const flow = (cash: Cash) => (cash.flow === 'received' ? t`receives` : t`pays`)
  const sheet = {
    head: [t`Party`, t`Business year to`, t`Flow`, t`As it stands`, t`With the changes`, t`Change`],
    figures: [3, 4, 5],
    rows: rows.map((cash) => [
      cash.partyName,
      cash.yearEnds ? dayFigure(cash.yearEnds) : t`not known`,
      flow(cash),
      moneyFigure(textOf(cash.before)),
      moneyFigure(textOf(cash.after)),
      moneyFigure(textOf(cash.change)),
    ]),
  }
  const narrow = width > 0 && width < 620
  const row = narrow ? 42 : 26
  const labels = narrow ? 0 : 196
  const half = Math.max(40, (width - labels - (narrow ? 0 : 392)) / 2)
  const middle = labels + half
  let y = 0
  const placed = parties.map(([party, list]) => {
    const top = y
    y += HEAD + list.length * row
    return { party, list, top }
  })
  const height = y + 4
  return (
    <Picture
      title={title}
      sheet={sheet}
      caption={
        <Trans>
          What each party receives from the title or pays for it, in its own business year; what it pays
          stands in parentheses. A bar to the right is more money for the party than as it stands, to the left
          less. Each currency has its own scale.
        </Trans>
      }
    >
      <div ref={ref}>
        {width > 0 && (
          <svg
            data-picture
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            role="img"
            aria-label={title}
            className={classes['bars']}
          >
            {placed.map(({ party, list, top }) => (
              <g key={party} transform={`translate(0 ${top})`}>
                <path d={`M0 .5H${width}`} className={classes['barRule']} />
                <text
                  x="0"
                  y="20"
                  className={classes['barParty']}
                  lang={languageOf(list[0]?.partyName ?? '')}
                >
                  {list[0]?.partyName}
                </text>
                {list.map((cash, i) => (
                  <Bar
                    key={cash.key}
                    cash={cash}
                    y={HEAD + i * row}
                    label={`${say(cash)} · ${flow(cash)}`}
                    middle={middle}
                    half={half}
                    most={most.get(cash.currency) ?? 1n}
                    width={width}
                    narrow={narrow}
                  />
                ))}
                <path
                  d={`M${middle} ${HEAD - 4}V${HEAD + list.length * row - 4}`}
                  className={classes['barZero']}
                />
              </g>
            ))}
          </svg>
        )}
      </div>
    </Picture>
  )
})

function Bar({
  cash,
  y,
  label,
  middle,
  half,
  most,
  width,
  narrow,
}: {
  readonly cash: Cash
  readonly y: number
  readonly label: string
  readonly middle: number
  readonly half: number
  readonly most: bigint
  readonly width: number
  readonly narrow: boolean
}) {
  const { change, before, after } = cash
  // For drawing alone: the figures beside it stay exact.
  const part = Number((change.minor * 10_000n) / most) / 10_000
  const size = Math.max(1.5, Math.abs(part) * (half - 6))
  const said = formatMoney(textOf(change), { table: true })
  return (
    <g transform={`translate(0 ${y})`}>
      <text x="0" y="15" className={classes['barYear']}>
        {label}
      </text>
      <rect
        x={part < 0 ? middle - size : middle}
        y={narrow ? 22 : 3}
        width={size}
        height={narrow ? 9 : 14}
        rx="1.5"
        className={classes['bar']}
        data-less={part < 0 || undefined}
      />
      {narrow ? (
        <text x={width} y="15" textAnchor="end" className={classes['barFigure']}>
          {said}
        </text>
      ) : (
        <>
          <text x={width - 158} y="15" textAnchor="end" className={classes['barSoft']}>
            {formatMoney(textOf(before), { table: true })} → {formatMoney(textOf(after), { table: true })}
          </text>
          <text x={width} y="15" textAnchor="end" className={classes['barFigure']}>
            {said}
          </text>
        </>
      )}
    </g>
  )
}
