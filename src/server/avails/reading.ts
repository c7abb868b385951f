import { Worker } from 'node:worker_threads'
import type { AvailsFault, AvailsReading } from '../../api/index.ts'
import type { TitleId } from '../../core/base/index.ts'
import type { FileRead } from '../../formats/mddf/index.ts'
import type { FeedMatch, KnownBy } from '../../formats/mddf/offer/index.ts'
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
  readonly match?: FeedMatch
}

export type FeedStep = Extract<AvailsReading, { readonly step: string }>

/** The file needs more memory than a reading is given. */
export class TooLargeToRead extends Error {}

// A hundred thousand rows take half of it. A file that is made to unpack without end meets it before the server does.
const MOST_MEGABYTES = 1_536
// Nearly all that a reading makes, it keeps: looked through less often, it is read in three quarters of the time.
const YOUNG_MEGABYTES = 128

// Beside this file, in the sources as in what is built of them.
const THREAD = new URL(`./reading.worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)

type Message = ({ readonly kind: 'step' } & FeedStep) | { readonly kind: 'read'; readonly read: FeedRead }

/**
 * Reads a file in a thread of its own.
 * @param signal stops it at once
 * @throws TooLargeToRead
 */
export function readFeed(
  asked: FeedAsked,
  told: (step: FeedStep) => void,
  signal: AbortSignal,
): Promise<FeedRead> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const worker = new Worker(THREAD, {
      workerData: asked,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    })
    const stop = () => {
      void worker.terminate()
      reject(signal.reason)
    }
    const settle = (end: () => void) => {
      signal.removeEventListener('abort', stop)
      end()
      void worker.terminate()
    }
    signal.addEventListener('abort', stop, { once: true })
    worker.on('message', (message: Message) => {
      if (message.kind === 'read') return settle(() => resolve(message.read))
      const { kind: _, ...step } = message
      told(step)
    })
    worker.on('error', (error: NodeJS.ErrnoException) =>
      settle(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TooLargeToRead() : error)),
    )
    // Whatever ended it without a word: nobody waits for ever.
    worker.on('exit', () => settle(() => reject(new Error('the reading ended without an answer'))))
  })
}
