import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { useLocale } from './locale.ts'

export interface Present {
  readonly id: string
  readonly name: string
  readonly company?: string
}

interface News {
  readonly title?: string
  readonly people?: readonly Present[]
}

// Who is looking at which title, and whether the server's stream is open: one truth for the whole page.
let present: Readonly<Record<string, readonly Present[]>> = {}
let broken = false
const watchers = new Set<() => void>()
const tell = () => {
  for (const watcher of watchers) watcher()
}
const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

const NOBODY: readonly Present[] = []

const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 60_000

/** Who else looks at a title now. */
export const usePresence = (title: string | undefined): readonly Present[] =>
  useSyncExternalStore(watch, () => (title && present[title]) || NOBODY)

/** Whether the line to the server is cut. */
export const useCut = (): boolean => useSyncExternalStore(watch, () => broken || !navigator.onLine)

const read = (data: unknown): News => {
  try {
    return (JSON.parse(String(data)) ?? {}) as News
  } catch {
    return {}
  }
}

/**
 * Others' changes, without a reload: the server's events say which title changed, and what was asked about it is
 * asked again.
 * @param title the title that is open, told to the server so that others see who looks at it
 * @param open nothing is told to whoever still owes a second factor; then nothing is asked
 */
export function useLive(title: string | undefined, open = true): void {
  const queries = useQueryClient()
  const language = useLocale()
  useEffect(() => {
    if (!open) return
    const asked = new URLSearchParams({ ...(title ? { title } : {}), language })
    let stream: EventSource
    let reopening: ReturnType<typeof setTimeout> | undefined
    let pause = FIRST_PAUSE_MS
    let wait: ReturnType<typeof setTimeout> | undefined
    let due = 0
    const changed = new Set<string>()
    const refresh = () => {
      wait = undefined
      void queries.invalidateQueries({ queryKey: ['titles'] })
      void queries.invalidateQueries({ queryKey: ['rights'] })
      for (const id of changed)
        for (const kind of ['title', 'history', 'participants'])
          void queries.invalidateQueries({ queryKey: [kind, id] })
      changed.clear()
    }
    // Several changes of one save arrive together. Whoever has another title open, or none, need not be the first to
    // know: a hundred people who are told at once do not all ask at once.
    const askAnew = (soon: boolean) => {
      const at = performance.now() + (soon ? 120 : 250 + Math.random() * 1_750)
      if (wait !== undefined && due <= at) return
      clearTimeout(wait)
      due = at
      wait = setTimeout(refresh, at - performance.now())
    }
    const onChange = (event: MessageEvent) => {
      const { title: id } = read(event.data)
      if (id) changed.add(id)
      askAnew(id !== undefined && id === title)
    }
    // What was told while the stream was cut, nobody heard; when a server starts again, all pages come back at once.
    let isCut = false
    const onOpen = () => {
      if (isCut) {
        if (title) changed.add(title)
        askAnew(false)
      }
      isCut = false
      pause = FIRST_PAUSE_MS
      setBroken(false)
    }
    const onError = () => {
      isCut = true
      setBroken(true)
      // The browser tries again by itself where nothing answers; an answer that is no stream, as a proxy gives while the
      // server starts anew, it takes for the last word.
      if (stream.readyState !== EventSource.CLOSED) return
      clearTimeout(reopening)
      reopening = setTimeout(openStream, pause * (0.5 + Math.random()))
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS)
    }
    const onPresence = (event: MessageEvent) => {
      const news = read(event.data)
      if (!news.title) return
      present = { ...present, [news.title]: news.people ?? [] }
      tell()
    }
    const setBroken = (now: boolean) => {
      if (broken !== now) {
        broken = now
        tell()
      }
    }
    const openStream = () => {
      stream = new EventSource(`/api/live?${asked}`)
      stream.onopen = onOpen
      stream.onerror = onError
      stream.onmessage = onChange
      stream.addEventListener('change', onChange)
      stream.addEventListener('presence', onPresence)
    }
    openStream()
    window.addEventListener('online', tell)
    window.addEventListener('offline', tell)
    return () => {
      clearTimeout(wait)
      clearTimeout(reopening)
      stream.close()
      window.removeEventListener('online', tell)
      window.removeEventListener('offline', tell)
    }
  }, [queries, title, language, open])
}
