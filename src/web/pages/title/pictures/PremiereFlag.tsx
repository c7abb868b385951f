import { useLingui } from '@lingui/react/macro'
import type { Day } from '../../../../core/base/index.ts'
import { epochDay } from '../../../../core/base/index.ts'
import { formatDay } from '../../../lib/format.ts'
import { useDateHandle } from '../../../parts/useDateHandle.ts'
import type { Ruler } from './months.ts'
import classes from './PremiereFlag.module.css'

/**
 * The premiere on the ruler: everything that hangs on it moves along. Taken by pointer or by arrow keys, where the
 * reader may write and the date is a day of its own.
 */
export function PremiereFlag({
  day,
  ruler,
  left,
  height,
  onMove,
}: {
  readonly day: string
  readonly ruler: Ruler
  readonly left: number
  readonly height: number
  readonly onMove?: ((day: string) => void) | undefined
}) {
  const { t } = useLingui()
  const perDay = ruler.width / (epochDay(ruler.until) - epochDay(ruler.from))
  const { shown, dragging, handle } = useDateHandle({
    day,
    daysIn: (pixels, flag) => {
      // A drawing may stand smaller than it was drawn.
      const box = flag.ownerSVGElement?.getBoundingClientRect()
      const scale = box ? (ruler.width + left * 2) / box.width : 1
      return (pixels * scale) / perDay
    },
    onMove: (to) => onMove?.(to),
  })
  const at = (it: string) => left + Math.min(Math.max(ruler.x(it), 0), ruler.width)
  const [x, was] = [at(shown), at(day)]
  // Near the end of the ruler the words stand before the flag, where there is room for them.
  const before = x > left + ruler.width - 150
  const name = t`premiere`
  const figure = (
    <>
      <line x1={x} x2={x} y1={18} y2={height} />
      <path d={`M${x} 18h13l-3.500 4.500 3.500 4.500h-13z`} />
      <text x={before ? x - 6 : x + 17} y={27} textAnchor={before ? 'end' : 'start'}>
        {name} {formatDay(shown)}
      </text>
    </>
  )
  if (!onMove) return <g className={classes['flag']}>{figure}</g>
  return (
    <g
      className={classes['flag']}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={epochDay(ruler.from)}
      aria-valuemax={epochDay(ruler.until)}
      aria-valuenow={epochDay(shown as Day)}
      aria-valuetext={formatDay(shown)}
      data-dragging={dragging || undefined}
      {...handle}
    >
      {dragging && <line x1={was} x2={was} y1={18} y2={height} className={classes['flagWas']} />}
      <rect x={x - 9} y={14} width={26} height={height - 14} className={classes['flagReach']} />
      {figure}
    </g>
  )
}
