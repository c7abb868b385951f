import { Worker } from 'node:worker_threads'
import type { AvailsFault, AvailsReading } from '../../api/index.ts'
import type { TitleId } from '../../core/base/index.ts'
import type { FileRead } from '../../formats/mddf/index.ts'
import type { FeedMatch, KnownBy, MatchedBy, Takeover, TakingOver } from '../../formats/mddf/offer/index.ts'
import type { DeskLanguage } from '../../formats/words/index.ts'

/** What is to be read, and of which titles offers are looked for. */
export interface FeedAsked {
  readonly bytes: Uint8Array
  readonly name: string
  readonly language: DeskLanguage
  readonly known: readonly KnownBy[]
  readonly only?: TitleId
}

/** A file of avails as it was read. */
export interface FeedRead extends Omit<FileRead, 'document' | 'issues'> {
  readonly faults: readonly AvailsFault[]
  readonly offers: number
  readonly grants: number
  /** absent where it holds no avails */
  readonly match?: Omit<FeedMatch, 'titles'> & {
    readonly titles: readonly { readonly title: TitleId; readonly by: MatchedBy }[]
  }
}

/** What the file would change of one title. */
export interface Compared extends Takeover {
  /** more than were asked for: their first items, and no changes */
  readonly isTooMuch: boolean
}

/** One title to be compared with what the file says of it. */
export interface Comparing {
  readonly title: TitleId
  readonly offering: TakingOver
  /** items of windows at most */
  readonly most: number
}

/** A file that was read. The thread that read it holds its offers: of a hundred thousand only what they change comes over. */
export interface Feed {
  readonly read: FeedRead
  readonly compare: (it: Comparing) => Promise<Compared>
}

export type FeedStep = Extract<AvailsReading, { readonly step: string }>

/** The file needs more memory, or more time, than a reading is given. */
export class TooLargeToRead extends Error {
  constructor() {
    super('It is too much to be read at once.')
  }
}

// A hundred thousand rows take half of it. A file that is made to unpack without end meets it before the server does.
const MOST_MEGABYTES = 1_536
// Nearly all that a reading makes, it keeps: looked through less often, it is read in three quarters of the time.
const YOUNG_MEGABYTES = 128

// A quarter of a million rows take a fifth of it on a machine that does much else.
const LONGEST_MS = 10 * 60_000

// Beside this file, in the sources as in what is built of them.
const THREAD = new URL(`./reading.worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)

export type Message =
  | ({ readonly kind: 'step' } & FeedStep)
  | { readonly kind: 'read'; readonly read: FeedRead }
  | { readonly kind: 'compared'; readonly compared: Compared }

/**
 * Reads a file in a thread of its own, which ends with the use that is made of it.
 * @param signal stops it at once
 * @throws TooLargeToRead
 */
export async function withFeed<T>(
  asked: FeedAsked,
  told: (step: FeedStep) => void,
  signal: AbortSignal,
  use: (feed: Feed) => Promise<T>,
  longestMs = LONGEST_MS,
): Promise<T> {
  signal.throwIfAborted()
  const worker = new Worker(THREAD, {
    workerData: asked,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  })
  let end: (why: unknown) => void = () => undefined
  const ended = new Promise<never>((_, reject) => {
    end = reject
    worker.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TooLargeToRead() : error),
    )
    // Whatever ended it without a word: nobody waits for ever.
    worker.on('exit', () => reject(new Error('the reading ended without an answer')))
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  ended.catch(() => undefined)
  const timer = setTimeout(() => end(new TooLargeToRead()), longestMs)
  /** The next thing that it says, beside how far it is. */
  const said = <K extends 'read' | 'compared'>(kind: K) =>
    Promise.race([
      ended,
      new Promise<Extract<Message, { readonly kind: K }>>((resolve) => {
        const hear = (message: Message) => {
          if (message.kind !== kind) return
          worker.off('message', hear)
          resolve(message as Extract<Message, { readonly kind: K }>)
        }
        worker.on('message', hear)
      }),
    ])
  worker.on('message', (message: Message) => {
    if (message.kind !== 'step') return
    const { kind: _, ...step } = message
    told(step)
  })
  try {
    const { read } = await said('read')
    return await use({
      read,
      compare: async (it) => {
        worker.postMessage(it)
        return (await said('compared')).compared
      },
    })
  } finally {
    clearTimeout(timer)
    void worker.terminate()
  }
}
