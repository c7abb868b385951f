import { useCallback, useState } from 'react'
import type { Change } from '../../../api/index.ts'

type List = readonly Change[]

interface States {
  readonly past: readonly List[]
  readonly now: List
  readonly future: readonly List[]
  readonly gesture: string | undefined
}

/** What is being tried, with the way back and forth. One drag, or one burst of arrow keys, is one step back. */
export interface Changes {
  readonly list: List
  readonly change: (make: (now: List) => List, gesture?: string) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export function useChanges(first: List): Changes {
  const [states, setStates] = useState<States>({ past: [], now: first, future: [], gesture: undefined })
  const change = useCallback((make: (now: List) => List, gesture?: string) => {
    setStates(({ past, now, future, gesture: last }) => {
      const next = make(now)
      if (JSON.stringify(next) === JSON.stringify(now)) return { past, now, future, gesture }
      const goesOn = gesture !== undefined && gesture === last
      return { past: goesOn ? past : [...past, now], now: next, future: [], gesture }
    })
  }, [])
  const undo = useCallback(() => {
    setStates((all) => {
      const last = all.past.at(-1)
      if (!last) return all
      return { past: all.past.slice(0, -1), now: last, future: [all.now, ...all.future], gesture: undefined }
    })
  }, [])
  const redo = useCallback(() => {
    setStates((all) => {
      const [next, ...future] = all.future
      return next ? { past: [...all.past, all.now], now: next, future, gesture: undefined } : all
    })
  }, [])
  return {
    list: states.now,
    change,
    undo,
    redo,
    canUndo: states.past.length > 0,
    canRedo: states.future.length > 0,
  }
}
