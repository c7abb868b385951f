import { useEffect, useState } from 'react'
import type { Change, Difference } from '../../../../api/index.ts'
import { ask } from '../../../lib/client.ts'
import type { Problem } from '../../../lib/problem.ts'
import { isProblem } from '../../../lib/problem.ts'

/** What the changes of a draft would break and mend. */
export interface Trial {
  readonly difference?: Difference
  /** why the server would not take the changes as they are */
  readonly problem?: Problem
  readonly waiting: boolean
}

const PAUSE_MS = 50
const NOTHING: Trial = { waiting: false }

/** Asks the server, at each pause in typing, what the changes would do; nothing is saved by it. */
export function useTrial(titleId: string, changes: readonly Change[]): Trial {
  const [trial, setTrial] = useState<Trial>(NOTHING)
  useEffect(() => {
    if (changes.length === 0) {
      setTrial(NOTHING)
      return
    }
    const abort = new AbortController()
    setTrial((last) => ({ ...last, waiting: true }))
    const wait = setTimeout(() => {
      ask<Difference>(
        'POST',
        `/titles/${encodeURIComponent(titleId)}/try`,
        { changes },
        {},
        abort.signal,
      ).then(
        (difference) => setTrial({ difference, waiting: false }),
        (error: unknown) => {
          if (!abort.signal.aborted) setTrial(isProblem(error) ? { problem: error, waiting: false } : NOTHING)
        },
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(wait)
      abort.abort()
    }
  }, [titleId, changes])
  return trial
}
