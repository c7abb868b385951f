import { parentPort, workerData } from 'node:worker_threads'
import { type FileReading, type Place, placeText, readingFile, type Said } from '../../formats/mddf/index.ts'
import { matchFeed, takeOver } from '../../formats/mddf/offer/index.ts'
import type { Comparing, FeedAsked, FeedRead, Message } from './reading.ts'

/*
 * Reads a file of avails beside the server's own thread: a hundred thousand rows keep nobody waiting, and whoever
 * stops it ends this thread with all that it holds. What goes back is what it would change of the titles asked about:
 * to take a hundred thousand offers over from here would hold the server up as long as to compare them there.
 */

const TOLD_MS = 100
const MOST_FAULTS = 1_000

const { bytes, name, language, known, only } = workerData as FeedAsked
let told = 0
const say = (message: Message) => parentPort?.postMessage(message)
const tell = ({ step, part, ...it }: FileReading): void => {
  if (performance.now() - told < TOLD_MS) return
  told = performance.now()
  say({ kind: 'step', step, part, done: 'rows' in it ? it.rows : it.done })
}

const reading = readingFile(bytes, language, name)
let step = reading.next()
for (; !step.done; step = reading.next()) tell(step.value)
const { document, issues, ...file } = step.value

const rank = { error: 0, warning: 1, note: 2 } as const
const faults = issues
  .filter(({ severity }) => severity !== 'note')
  .toSorted((a: Said, b: Said) => rank[a.severity] - rank[b.severity])
  .slice(0, MOST_FAULTS)
  .map(({ at, ...it }) => ({ ...it, ...(at && { at: placeText(at as Place) }) }))
const avails = document?.kind === 'avails' ? document : undefined
const match = avails && matchFeed(avails, known, only)
const read: FeedRead = {
  ...file,
  faults,
  ...(match && { match: { ...match, titles: match.titles.map(({ title, by }) => ({ title, by })) } }),
  offers: avails?.avails.length ?? 0,
  grants: avails?.avails.reduce((sum, { transactions }) => sum + transactions.length, 0) ?? 0,
}
parentPort?.on('message', ({ title, offering, most }: Comparing) => {
  const offers = match?.titles.find((it) => it.title === title)?.avails ?? []
  const { items, changes, ...told } = takeOver(offers, offering)
  const isTooMuch = items.length > most
  say({
    kind: 'compared',
    compared: { ...told, isTooMuch, items: items.slice(0, most), changes: isTooMuch ? [] : changes },
  })
})
say({ kind: 'read', read })
