import { type AvailsPreview, type AvailsReading, MOST_TAKEN } from '../../api/index.ts'
import type { PartyId } from '../../core/base/index.ts'
import type { DeskLanguage } from '../../formats/words/index.ts'
import type { Ctx, Who } from '../context.ts'
import type { SeenTitle } from '../reader.ts'
import { breather } from '../turns.ts'
import { partyIn } from './leaving.ts'
import { type FeedStep, TooLargeToRead, withFeed } from './reading.ts'
import { FEED_WORDS } from './words.ts'

// A reading takes a core and much memory: so many at once in all, and one for each person.
const MOST_READINGS = 2

export function readingSeats(): { readonly take: (person: string) => (() => void) | undefined } {
  const taken = new Set<string>()
  return {
    take(person) {
      if (taken.has(person) || taken.size >= MOST_READINGS) return undefined
      taken.add(person)
      return () => taken.delete(person)
    },
  }
}

interface Previewing {
  readonly bytes: Uint8Array
  readonly name: string
  readonly platform: PartyId
  readonly titles: readonly SeenTitle[]
  readonly only: SeenTitle | undefined
}

/** Lines of JSON while the file is read; the last one is the preview, or why there is none. */
export function previewStream(c: Ctx, who: Who, asked: Previewing, leave: () => void): Response {
  const language = c.get('language')
  const stopping = new AbortController()
  const encoder = new TextEncoder()
  const stop = () => stopping.abort()
  c.req.raw.signal.addEventListener('abort', stop, { once: true })
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const put = (line: AvailsReading): void => {
        if (!stopping.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      try {
        put(await previewed(who, asked, language, put, stopping.signal))
      } catch (error) {
        if (!stopping.signal.aborted) put(refusedLine(error, language))
      } finally {
        leave()
        c.req.raw.signal.removeEventListener('abort', stop)
        if (!stopping.signal.aborted) controller.close()
      }
    },
    cancel: stop,
  })
  return new Response(body, {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  })
}

function refusedLine(error: unknown, language: DeskLanguage): AvailsReading {
  const rule = error instanceof TooLargeToRead ? 'too-large-to-read' : 'failed'
  return { refused: { rule, message: FEED_WORDS[language][rule] }, faults: [] }
}

async function previewed(
  who: Who,
  { bytes, name, platform, titles, only }: Previewing,
  language: DeskLanguage,
  put: (step: FeedStep) => void,
  signal: AbortSignal,
): Promise<AvailsReading> {
  const { knownBy } = await import('../../formats/mddf/offer/index.ts')
  const { offeringOf, previewOf } = await import('./offering.ts')
  const { placeText } = await import('../../formats/mddf/index.ts')
  const known = titles.map(({ title, catalogue }) =>
    knownBy(title, catalogue.works.find(({ id }) => id === title.head.work)?.eidr),
  )
  const feedAsked = { bytes, name, language, known, ...(only && { only: only.id }) }
  return await withFeed(feedAsked, put, signal, async ({ read, compare }) => {
    const { match, faults, form, version, offers, grants, errors, warnings } = read
    if (!match)
      return {
        refused: { rule: 'no-avails', message: FEED_WORDS[language]['no-avails'] },
        faults: [...faults],
      }
    const byId = new Map(titles.map((seen) => [seen.id, seen]))
    const breath = breather()
    const made: AvailsPreview['titles'] = []
    for (const [i, { title, by }] of match.titles.entries()) {
      signal.throwIfAborted()
      await breath()
      const seen = byId.get(title)
      const offering = seen && offeringOf(seen, partyIn(seen, platform), who.slate.asOf())
      if (offering) {
        const compared = await compare({ title, offering, most: MOST_TAKEN })
        made.push(previewOf(seen, by, compared, language, MOST_TAKEN))
      }
      put({ step: 'comparing', done: i + 1, part: (i + 1) / match.titles.length })
    }
    const nameOf = (id: string): string => byId.get(id as SeenTitle['id'])?.card(language).name ?? ''
    return {
      preview: {
        ...{ form, offers, grants, errors, warnings, othersCount: match.othersCount },
        ...(version !== undefined && { version }),
        faults: [...faults],
        titles: made,
        others: match.others.map(({ name: called, alid, at, titles: several }) => ({
          ...{ name: called, alid, several: several.map(nameOf) },
          ...(at && { at: placeText(at) }),
        })),
      },
    }
  })
}
