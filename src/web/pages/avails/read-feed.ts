import { i18n } from '@lingui/core'
import type { AvailsReading } from '../../../api/index.ts'
import { Problem } from '../../lib/problem.ts'

export type FeedStep = Extract<AvailsReading, { readonly step: string }>
export type FeedEnd = Exclude<AvailsReading, FeedStep>

/** How far it is: the file is sent, then read, row by row. */
export type FeedProgress = { readonly step: 'sending'; readonly part: number } | FeedStep

/** A file that is being read. */
export interface FeedReading {
  /** @throws Problem */
  readonly end: Promise<FeedEnd>
  readonly stop: () => void
}

/** Sends a file of avails, and tells how far it is. Only this way of asking tells of what is sent, too. */
export function readFeed(
  query: URLSearchParams,
  file: File,
  told: (progress: FeedProgress) => void,
): FeedReading {
  const request = new XMLHttpRequest()
  const end = new Promise<FeedEnd>((resolve, reject) => {
    let [heard, last] = [0, undefined as FeedEnd | undefined]
    const hear = (): void => {
      if (request.status !== 200) return
      for (;;) {
        const line = request.responseText.indexOf('\n', heard)
        if (line < 0) return
        const said = JSON.parse(request.responseText.slice(heard, line)) as AvailsReading
        heard = line + 1
        if ('step' in said) told(said)
        else last = said
      }
    }
    const offline = () => reject(new Problem({ type: 'offline', title: '', status: 0 }))
    request.open('POST', `/api/avails/preview?${query}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('accept-language', i18n.locale)
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      told({ step: 'sending', part: total > 0 ? loaded / total : 0 }),
    )
    request.addEventListener('progress', hear)
    request.addEventListener('error', offline)
    request.addEventListener('abort', offline)
    request.addEventListener('load', () => {
      hear()
      if (request.status !== 200)
        Problem.from(new Response(request.responseText, { status: request.status || 500 })).then(
          reject,
          reject,
        )
      else if (last) resolve(last)
      else offline()
    })
    request.send(file)
  })
  return { end, stop: () => request.abort() }
}
