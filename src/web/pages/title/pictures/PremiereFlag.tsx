import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { Day } from '../../../../core/base/index.ts'
import { addDays, epochDay } from '../../../../core/base/index.ts'
import { formatDay } from '../../../lib/format.ts'
import classes from '../title.module.css'
import type { Ruler } from './months.ts'

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
  const [dragged, setDragged] = useState<string>()
  const start = useRef<{ readonly x: number; readonly scale: number }>(undefined)
  const shown = dragged ?? day
  const x = left + Math.min(Math.max(ruler.x(shown), 0), ruler.width)
  const was = left + Math.min(Math.max(ruler.x(day), 0), ruler.width)
  const perDay = ruler.width / (epochDay(ruler.until) - epochDay(ruler.from))
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
  const onPointerDown = (event: PointerEvent<SVGGElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    event.currentTarget.focus()
    // A drawing may stand smaller than it was drawn.
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect()
    const scale = box ? (ruler.width + left * 2) / box.width : 1
    start.current = { x: event.clientX, scale }
    event.preventDefault()
    event.stopPropagation()
  }
  const onPointerMove = (event: PointerEvent) => {
    if (!start.current) return
    const moved = Math.round(((event.clientX - start.current.x) * start.current.scale) / perDay)
    setDragged(addDays(day as Day, moved))
  }
  const drop = () => {
    start.current = undefined
    setDragged(undefined)
    if (dragged && dragged !== day) onMove(dragged)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      start.current = undefined
      setDragged(undefined)
      return
    }
    const size = event.shiftKey ? 7 : 1
    const step =
      event.key === 'ArrowRight' || event.key === 'ArrowUp'
        ? size
        : event.key === 'ArrowLeft' || event.key === 'ArrowDown'
          ? -size
          : event.key === 'PageUp'
            ? 28
            : event.key === 'PageDown'
              ? -28
              : 0
    if (step === 0) return
    event.preventDefault()
    onMove(addDays(day as Day, step))
  }
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
      data-dragging={dragged !== undefined || undefined}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={drop}
      onPointerCancel={() => {
        start.current = undefined
        setDragged(undefined)
      }}
      onKeyDown={onKeyDown}
    >
      {dragged !== undefined && <line x1={was} x2={was} y1={18} y2={height} className={classes['flagWas']} />}
      <rect x={x - 9} y={14} width={26} height={height - 14} className={classes['flagReach']} />
      {figure}
    </g>
  )
}
