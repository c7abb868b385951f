import { i18n } from '@lingui/core'
import { useEffect, useRef, useState } from 'react'
import type { Change, Difference } from '../../../api/index.ts'
import { ask } from '../../lib/client.ts'

export interface Tried {
  /** of the last changes that could be made; absent when there are none */
  readonly difference?: Difference
  /** why the changes as they are cannot be made */
  readonly problem?: unknown
  readonly waiting: boolean
  /** from the change to its findings */
  readonly tookMs?: number
}

const NOTHING: Tried = { waiting: false }

/**
 * What changes would break, mend and move; nothing is saved by it. One question is under way at a time, and the
 * next is always the newest: while a date is dragged the answer keeps coming, and never an old one after a new.
 */
export function useTry(titleId: string, changes: readonly Change[], version: unknown): Tried {
  const [tried, setTried] = useState<Tried>(NOTHING)
  const wanted = useRef(changes)
  const asking = useRef(false)
  const alive = useRef(true)
  useEffect(() => {
    alive.current = true
    return () => {
      alive.current = false
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language, or a title that others changed, asks anew
  useEffect(() => {
    wanted.current = changes
    if (changes.length === 0) {
      setTried(NOTHING)
      return
    }
    setTried((last) => ({ ...last, waiting: true }))
    if (asking.current) return
    const run = async () => {
      asking.current = true
      let asked: readonly Change[] | undefined
      while (alive.current && asked !== wanted.current && wanted.current.length > 0) {
        asked = wanted.current
        const began = performance.now()
        try {
          const difference = await ask<Difference>('POST', `/titles/${encodeURIComponent(titleId)}/try`, {
            changes: asked,
          })
          if (alive.current && wanted.current.length > 0)
            setTried({
              difference,
              waiting: asked !== wanted.current,
              tookMs: Math.round(performance.now() - began),
            })
        } catch (problem) {
          if (alive.current && asked === wanted.current)
            setTried((last) => ({ ...last, problem, waiting: false }))
        }
      }
      asking.current = false
    }
    void run()
  }, [titleId, changes, version, i18n.locale])
  return changes.length === 0 ? NOTHING : tried
}
