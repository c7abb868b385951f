import { i18n } from '@lingui/core'
import type { DocumentAdded } from '../../api/index.ts'
import { Problem } from '../lib/problem.ts'

/**
 * Sends a file, and says how far it is. Only this way of asking tells of progress.
 * @throws Problem
 */
export function upload(
  path: string,
  file: File,
  progress: (fraction: number) => void,
): Promise<DocumentAdded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api${path}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('accept-language', i18n.locale)
    request.setRequestHeader('idempotency-key', crypto.randomUUID())
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      progress(total > 0 ? loaded / total : 0),
    )
    request.addEventListener('error', () => reject(new Problem({ type: 'offline', title: '', status: 0 })))
    request.addEventListener('load', () => {
      const answer = new Response(request.responseText, { status: request.status || 500 })
      if (answer.ok) resolve(JSON.parse(request.responseText) as DocumentAdded)
      else Problem.from(answer).then(reject, reject)
    })
    request.send(file)
  })
}
