import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import type { Day } from '../../core/base/index.ts'
import { addDays } from '../../core/base/index.ts'

interface DateHandle {
  /** where the date stands */
  readonly day: string
  /** where the Home key puts it back to */
  readonly home?: string | undefined
  /** how many days a way over the screen is, in CSS pixels */
  readonly daysIn: (pixels: number, handle: SVGGElement) => number
  /** @param gesture the same for each step of one movement: a drag, or key after key within a moment */
  readonly onMove: (day: string, gesture: string) => void
  /** whether it is told while it is dragged, and not only where it is dropped */
  readonly live?: boolean
  /** a drag was given up: what was told of it is to be taken back */
  readonly onCancel?: () => void
}

/** Keys within this time are one movement. */
const MOMENT_MS = 1200

/** A date on a ruler that is taken and put elsewhere: by pointer, or by key a day, a week (Shift) or four (Page). */
export function useDateHandle({ day, home, daysIn, onMove, live = false, onCancel }: DateHandle) {
  // Where it was put, until everything that hangs on it has been reckoned and the date itself stands there.
  const [put, setPut] = useState<string>()
  const [dragging, setDragging] = useState(false)
  const start = useRef<{ readonly x: number; readonly day: string; readonly gesture: string }>(undefined)
  const burst = useRef({ at: Number.NEGATIVE_INFINITY, gesture: '' })
  useEffect(() => {
    if (!dragging && put === day) setPut(undefined)
  }, [day, put, dragging])

  const letGo = (): void => {
    start.current = undefined
    setDragging(false)
  }
  const forget = (): void => {
    letGo()
    setPut(undefined)
  }
  const shown = put ?? day
  const handle = {
    onPointerDown: (event: PointerEvent<SVGGElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      event.currentTarget.focus()
      start.current = { x: event.clientX, day: shown, gesture: `drag ${event.timeStamp}` }
      event.preventDefault()
      event.stopPropagation()
    },
    onPointerMove: (event: PointerEvent<SVGGElement>) => {
      if (!start.current) return
      const days = Math.round(daysIn(event.clientX - start.current.x, event.currentTarget))
      const to = addDays(start.current.day as Day, days)
      if (to === shown) return
      setDragging(true)
      setPut(to)
      if (live) onMove(to, start.current.gesture)
    },
    onPointerUp: () => {
      const { gesture = '' } = start.current ?? {}
      if (dragging && !live && shown !== day) onMove(shown, gesture)
      letGo()
    },
    onPointerCancel: forget,
    // Whoever goes on to something else, as to undoing it, has done with it here.
    onBlur: forget,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape' && start.current) {
        forget()
        onCancel?.()
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey) {
        setPut(undefined)
        return
      }
      const to = event.key === 'Home' && home ? home : addDays(shown as Day, daysBy(event))
      if (to === shown) return
      event.preventDefault()
      if (event.timeStamp - burst.current.at > MOMENT_MS) burst.current.gesture = `keys ${event.timeStamp}`
      burst.current.at = event.timeStamp
      setPut(to)
      onMove(to, burst.current.gesture)
    },
  }
  return { shown, dragging, handle }
}

function daysBy({ key, shiftKey }: KeyboardEvent): number {
  const size = shiftKey ? 7 : 1
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return size
    case 'ArrowLeft':
    case 'ArrowDown':
      return -size
    case 'PageUp':
      return 28
    case 'PageDown':
      return -28
    default:
      return 0
  }
}
