import type { Copy, CopyRequest } from '../../api/index.ts'
import { ask } from '../lib/client.ts'

/** The title whose page is open, by its address. */
const titleHere = (): string | undefined => {
  const [, id] = /^\/titles\/([^/]+)/.exec(window.location.pathname) ?? []
  return id === undefined ? undefined : decodeURIComponent(id)
}

/** Has the server enter that something is taken out; the answer is what the copy carries. */
export function newCopy(what: string, form: CopyRequest['form']): Promise<Copy> {
  const title = titleHere()
  const body: CopyRequest = {
    what: what.slice(0, 120) || form,
    form,
    ...(title === undefined ? {} : { title }),
  }
  return ask<Copy>('POST', '/copies', body)
}
