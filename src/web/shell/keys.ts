import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { LINKS } from '../chain/links.ts'

/** Keys that are pressed one after the other are taken together for this long. */
const PAIR_MS = 1200

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** The keys that work on every page; the list that people read is in Shortcuts.tsx. */
export function useKeys({
  titleId,
  onSearch,
  onHelp,
}: {
  readonly titleId: string | undefined
  readonly onSearch: () => void
  readonly onHelp: () => void
}): void {
  const navigate = useNavigate()
  const now = useRef({ titleId, onSearch, onHelp })
  useEffect(() => {
    now.current = { titleId, onSearch, onHelp }
  })
  useEffect(() => {
    let going = 0
    const onKey = (event: KeyboardEvent) => {
      const { titleId, onSearch, onHelp } = now.current
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        onSearch()
        return
      }
      // While something is typed or composed, keys are text; in a dialog they are the dialog's.
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return
      if (document.querySelector('[role="dialog"][aria-modal="true"]')) return
      if (event.key === '?') onHelp()
      else if (event.key === '/') {
        event.preventDefault()
        const field = document.querySelector<HTMLElement>('[data-find]')
        if (field) field.focus()
        else onSearch()
      } else if (event.key === 'g') going = event.timeStamp
      else if (event.timeStamp - going < PAIR_MS) {
        going = 0
        if (event.key === 's') void navigate({ to: '/' })
        else if (titleId === undefined) return
        else if (event.key === 't') void navigate({ to: '/titles/$titleId', params: { titleId } })
        else if (event.key === 'w') void navigate({ to: '/titles/$titleId/what-if', params: { titleId } })
        else if (event.key === 'h') void navigate({ to: '/titles/$titleId/history', params: { titleId } })
        else if (event.key === 'p') void navigate({ to: '/titles/$titleId/people', params: { titleId } })
      } else if (titleId !== undefined && /^[1-7]$/.test(event.key)) {
        const link = LINKS[Number(event.key) - 1]
        if (link) void navigate({ to: '/titles/$titleId/$link', params: { titleId, link } })
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [navigate])
}
