import { useSyncExternalStore } from 'react'

// Through whose eyes the titles are looked at. It ends with the tab, so that nobody forgets it overnight.

export interface Viewing {
  readonly company: string
  readonly name: string
}

const KEPT = 'genchi.viewing-as'
const watchers = new Set<() => void>()

function kept(): Viewing | undefined {
  try {
    const said = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Viewing | null
    return said && typeof said.company === 'string' ? said : undefined
  } catch {
    return undefined
  }
}

let viewing = kept()

export function viewAs(next: Viewing | undefined): void {
  viewing = next
  if (next) sessionStorage.setItem(KEPT, JSON.stringify(next))
  else sessionStorage.removeItem(KEPT)
  for (const watcher of watchers) watcher()
}

export const useViewing = (): Viewing | undefined =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => viewing,
  )

/** The same address, asked through the eyes of the company, where titles are read. */
export function asViewed(method: string, path: string): string {
  if (!viewing || method !== 'GET' || !/^\/(titles|search|rights)\b/.test(path)) return path
  return `${path}${path.includes('?') ? '&' : '?'}as=${encodeURIComponent(viewing.company)}`
}

/** While one looks through another company's eyes nothing of a title is changed. */
export const isOnlyLooking = (method: string, path: string): boolean =>
  viewing !== undefined && method !== 'GET' && path.startsWith('/titles/')
