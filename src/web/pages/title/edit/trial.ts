import { useEffect, useRef, useState } from 'react'
import type { Change, Difference } from '../../../../api/index.ts'
import { ask } from '../../../lib/client.ts'
import type { Problem } from '../../../lib/problem.ts'
import { isProblem } from '../../../lib/problem.ts'

/** What the changes of a draft would break and mend; nothing until the first answer. */
export interface Trial {
  readonly difference?: Difference
  /** why the server would not take the changes as they are */
  readonly problem?: Problem
  /** the changes that this is the answer to */
  readonly of?: readonly Change[]
}

/** Keys that are held down come faster than this. */
const PAUSE_MS = 50
const NOTHING: Trial = {}

/**
 * Asks the server what the changes would do; nothing is saved by it. A change by itself is asked about at once, and
 * of those that follow each other within a moment only the last: the answer is to stand within 100 ms.
 */
export function useTrial(titleId: string, changes: readonly Change[]): Trial {
  const [trial, setTrial] = useState<Trial>(NOTHING)
  const changedAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    if (changes.length === 0) {
      setTrial(NOTHING)
      return
    }
    const abort = new AbortController()
    const isAlone = performance.now() - changedAt.current > PAUSE_MS
    changedAt.current = performance.now()
    const inquire = () =>
      void ask<Difference>(
        'POST',
        `/titles/${encodeURIComponent(titleId)}/try`,
        { changes },
        {},
        abort.signal,
      ).then(
        (difference) => setTrial({ difference, of: changes }),
        (error: unknown) => {
          if (!abort.signal.aborted) setTrial({ ...(isProblem(error) && { problem: error }), of: changes })
        },
      )
    const wait = isAlone ? undefined : setTimeout(inquire, PAUSE_MS)
    if (isAlone) inquire()
    return () => {
      clearTimeout(wait)
      abort.abort()
    }
  }, [titleId, changes])
  return trial
}
