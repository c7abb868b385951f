import { readFile, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Day, Path } from '../../core/base/index.ts'
import { pathOf } from '../../core/base/index.ts'
import type { Change } from '../../core/title/index.ts'
import { applyScenario, keyOf } from '../../core/title/index.ts'
import type { Avails, FileRead } from '../../formats/mddf/index.ts'
import { placeText, readingFile } from '../../formats/mddf/index.ts'
import {
  knownBy,
  matchFeed,
  noteSentence,
  OFFER_WORDS,
  type Takeover,
  takeOver,
  type Unmatched,
} from '../../formats/mddf/offer/index.ts'
import { checkReferences, editFile, fileOfSection } from '../../formats/title/index.ts'
import { issueSentence, nameBook, speakerFor } from '../../formats/words/index.ts'
import type { Status } from '../io.ts'
import type { Loaded } from '../load.ts'
import { jsonText } from '../report/json.ts'
import type { Run } from '../run.ts'
import { fail } from '../run.ts'
import { bytesOrTell } from './file.ts'
import { type OfferOptions, offeringOrTell } from './offer.ts'

/** What a file would make of a title, and what in it is no title's. */
interface Previewed {
  readonly file: FileRead
  readonly takeover: Takeover
  /** offers of the file that are of this title */
  readonly own: number
  readonly others: readonly Unmatched[]
  readonly othersCount: number
}

/** `genchi avails preview PATH FILE --platform P`: what taking the file over would change. Nothing is changed. */
export async function previewCommand(
  run: Run,
  loaded: Loaded,
  asOf: Day,
  file: string,
  options: OfferOptions,
): Promise<Status> {
  const previewed = await previewOrTell(run, loaded, asOf, file, options)
  if (!previewed) return 2
  tell(run, loaded, previewed)
  return previewed.takeover.changes.length === 0 ? 0 : 1
}

/**
 * `genchi avails import PATH FILE --platform P --yes`: takes the windows of the file over into the title's release
 * file, whose comments and layout stay. Without `--yes` it says what it would do, and does nothing.
 */
export async function importAvailsCommand(
  run: Run,
  loaded: Loaded,
  asOf: Day,
  { path, file }: { readonly path: string; readonly file: string },
  options: OfferOptions & { readonly yes?: true },
): Promise<Status> {
  const previewed = await previewOrTell(run, loaded, asOf, file, options)
  const [one] = loaded.titles
  if (!previewed || !one) return 2
  const { changes } = previewed.takeover
  const after = applyScenario(one.title, { changes })
  const known = new Set(
    checkReferences(one.title, loaded.catalogue).map(({ rule, path: at }) => `${rule} ${at}`),
  )
  const broken = after.ok
    ? checkReferences(after.value, loaded.catalogue).filter((it) => !known.has(`${it.rule} ${it.path}`))
    : []
  if (!after.ok || broken.length > 0) {
    tell(run, loaded, previewed)
    const why = broken.map(
      ({ path: at, rule, quotes }) => `${at}: ${issueSentence({ rule, quotes }, run.language)}`,
    )
    return fail(run, 'cannot-be-taken-over', `Nothing is taken over. ${why.join(' ')}`.trim())
  }
  if (!options.yes || changes.length === 0) {
    tell(run, loaded, previewed)
    if (changes.length > 0 && !run.json) run.io.err('Nothing is written. With --yes it is.\n')
    return changes.length === 0 ? 0 : 1
  }
  const target = join(resolve(run.io.cwd, path), fileOfSection('release'))
  const before = await readFile(target, 'utf8').catch(() => '')
  const text = editedBy(before, changes)
  if (text === undefined) return fail(run, 'cannot-be-written', `${target} cannot be changed.`)
  // Whole or not at all, whatever happens while it is written.
  const beside = `${target}.${process.pid}.new`
  await writeFile(beside, text)
  await rename(beside, target)
  tell(run, loaded, previewed)
  if (!run.json) run.io.out(`${run.paint('sound', '✓')} ${join(path, fileOfSection('release'))}\n`)
  return 0
}

/** The text of a file with all the changes; undefined when one cannot be made. */
function editedBy(before: string, changes: readonly Change[]): string | undefined {
  let text = before
  for (const change of changes) {
    const at: Path = change.kind === 'add' ? pathOf(change.path, keyOf(change.value) ?? '') : change.path
    const edited = editFile(text, at, 'value' in change ? change.value : undefined)
    if (!edited.ok) return undefined
    text = edited.value
  }
  return text
}

async function previewOrTell(
  run: Run,
  loaded: Loaded,
  asOf: Day,
  path: string,
  options: OfferOptions,
): Promise<Previewed | undefined> {
  const offering = offeringOrTell(run, loaded, asOf, options)
  const bytes = offering && (await bytesOrTell(run, path))
  if (!offering || !bytes) return undefined
  const file = driven(run, readingFile(bytes, run.language, path))
  const { document } = file
  if (document?.kind !== 'avails') {
    const why = document ? `${path} holds no avails.` : file.issues.map(({ message }) => message).join(' ')
    fail(run, document ? 'not-avails' : 'not-readable', why)
    return undefined
  }
  const { title } = offering
  const feed = matchFeed(document as Avails, [knownBy(title, offering.eidr)], title.head.id)
  const own = feed.titles[0]?.avails ?? []
  const takeover = takeOver(own, offering)
  return { file, takeover, own: own.length, others: feed.others, othersCount: feed.othersCount }
}

/** Reads to the end, and shows on a terminal how far it is. */
function driven(run: Run, reading: Generator<{ readonly part: number }, FileRead>): FileRead {
  let [step, told] = [reading.next(), -1]
  for (; !step.done; step = reading.next()) {
    const percent = Math.floor(step.value.part * 100)
    if (run.io.colour && !run.json && percent !== told) run.io.err(`\r${percent} %  `)
    told = percent
  }
  if (told >= 0 && run.io.colour && !run.json) run.io.err('\r      \r')
  return step.value
}

const SIGNS = { added: '+', changed: '~', withdrawn: '−' } as const

function tell(run: Run, loaded: Loaded, { file, takeover, own, others, othersCount }: Previewed): void {
  const { items, notes } = takeover
  const said = notes.map((it) => ({
    ...{ code: it.code, keepsOut: it.keepsOut, count: it.count, message: noteSentence(it, run.language) },
    ...(it.at && { at: placeText(it.at) }),
  }))
  if (run.json) {
    const changes = items.map((it) => ({
      ...{ kind: it.kind, window: it.path },
      ...('at' in it && it.at && { at: placeText(it.at) }),
      ...(it.kind === 'changed' && { fields: it.fields }),
    }))
    const { errors, warnings } = file
    run.io.out(jsonText({ changes, same: takeover.same, notes: said, others, othersCount, errors, warnings }))
    return
  }
  const words = OFFER_WORDS[run.language]
  const [one] = loaded.titles
  const speaker = one && speakerFor(run.language, nameBook(one.title, loaded.catalogue))
  const lines = items.flatMap((it) => [
    `${SIGNS[it.kind]} ${run.paint('strong', it.path)} ${words.changes[it.kind]}`,
    ...(it.kind === 'changed'
      ? it.fields.map(({ field, from, to }) => `    ${words.fields[field]}: ${from || '–'} → ${to || '–'}`)
      : it.kind === 'added'
        ? [`    ${speaker?.terms.media[it.window.medium]}, ${speaker?.territories(it.window.territories)}`]
        : []),
  ])
  for (const { at, message, count, keepsOut } of said)
    run.io.err(
      `${keepsOut ? run.paint('broken', '✕') : '!'} ${at ? `${at}: ` : ''}${message}${count > 1 ? ` (${count})` : ''}\n`,
    )
  run.io.out(`${(lines.length > 0 ? lines : [own > 0 ? words.nothing : words.none]).join('\n')}\n`)
  if (othersCount > 0) run.io.err(`! ${othersOf(others, othersCount)}\n`)
}

const othersOf = (others: readonly Unmatched[], count: number): string => {
  const named = others.slice(0, 5).map(({ name, alid }) => name || alid)
  return `${count} of other titles: ${named.join(', ')}${count > named.length ? ' …' : ''}`
}
