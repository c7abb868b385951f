import type { AvailsReading } from '../api/index.ts'
import { withFeed } from './avails/reading.ts'
import { ORIGIN, type TestDesk, TITLE } from './desk.fixture.ts'

export const NETFLIX = 'platform=party:netflix'

interface Sent {
  readonly query?: string | undefined
  readonly signal?: AbortSignal | undefined
  readonly language?: string
}

/** A file sent to be previewed, by a person of the sample. */
export async function sendFeed(
  desk: TestDesk,
  seat: string,
  bytes: Uint8Array,
  { query = `${NETFLIX}&title=${TITLE}`, signal, language = 'en' }: Sent = {},
): Promise<Response> {
  const entered = await desk.stranger('POST', '/sample/enter', { body: { id: `person:sample-${seat}` } })
  return await desk.app.request(`/api/avails/preview?${query}`, {
    method: 'POST',
    headers: {
      host: new URL(ORIGIN).host,
      'sec-fetch-site': 'same-origin',
      'accept-language': language,
      'content-type': 'application/octet-stream',
      cookie: entered.headers.getSetCookie()[0]!.split(';')[0]!,
    },
    body: new Uint8Array(bytes),
    ...(signal && { signal }),
  })
}

/** A file that is read with no server around it, for so long at most. */
export const readFeedAlone = (bytes: Uint8Array, longestMs?: number) =>
  withFeed(
    { bytes, name: 'avails.xlsx', language: 'en', known: [] },
    () => undefined,
    new AbortController().signal,
    async ({ read }) => read,
    longestMs,
  )

/** All that was said while it was read; the last line is the preview, or why there is none. */
export const linesOf = async (reply: Response): Promise<readonly AvailsReading[]> =>
  (await reply.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
