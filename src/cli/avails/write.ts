import { access, writeFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import type { MddfDocument, WrittenVersion } from '../../formats/mddf/index.ts'
import {
  mddfSentence,
  readFileWhole,
  writeAvails,
  writeMec,
  writeOfferStatuses,
} from '../../formats/mddf/index.ts'
import { availsWorkbook, type WrittenTemplate } from '../../formats/mddf/sheet/index.ts'
import type { Status } from '../io.ts'
import type { Run } from '../run.ts'
import { fail } from '../run.ts'
import { bytesOrTell } from './file.ts'

/** Versions that are written, by the ending of the file. */
export const VERSIONS = { '.xml': ['2.7', '2.6'], '.xlsx': ['1.9', '1.8', '1.7.2'] } as const

/** What a version has no place for. */
interface Lost {
  readonly name: string
  readonly text: string
}

interface Made {
  readonly bytes: Uint8Array | string
  readonly lost: readonly Lost[]
  readonly breaks: readonly string[]
}

/** Reads avails, MEC or an offer status from XML, or avails from a workbook; what cannot be read is told. */
export async function documentOrTell(run: Run, path: string): Promise<MddfDocument | undefined> {
  const bytes = await bytesOrTell(run, path)
  if (!bytes) return undefined
  const { document, issues } = readFileWhole(bytes, run.language)
  if (document) return document
  fail(run, 'not-readable', `${path}: ${issues.map(({ message }) => message).join(' ')}`)
  return undefined
}

function made(document: MddfDocument, ending: string, version: string | undefined, run: Run): Made | string {
  if (ending === '.xlsx') {
    if (document.kind !== 'avails') return 'Only avails can be written as a workbook.'
    const { bytes, lost } = availsWorkbook(document, (version ?? '1.9') as WrittenTemplate)
    return { bytes, lost, breaks: [] }
  }
  const written =
    document.kind === 'avails'
      ? writeAvails(document, version as WrittenVersion | undefined)
      : document.kind === 'offer-status'
        ? writeOfferStatuses(document, version as WrittenVersion | undefined)
        : writeMec(document)
  const breaks = written.breaks.issues.map((it) => mddfSentence(it, run.language))
  return { bytes: written.text, lost: written.left, breaks }
}

/** Writes a document by the ending of the file's name; what could not go into it is told, never left out in silence. */
export async function writeOrTell(
  run: Run,
  document: MddfDocument,
  out: string,
  { version, force }: { readonly version?: string; readonly force?: boolean },
): Promise<Status> {
  const ending = extname(out).toLowerCase()
  const versions = Object.entries(VERSIONS).find(([it]) => it === ending)?.[1] as
    | readonly string[]
    | undefined
  if (!versions) return fail(run, 'unknown-ending', `${out} must end in .xml or .xlsx.`)
  if (version !== undefined && !versions.includes(version)) {
    return fail(run, 'unknown-version', `A ${ending} file is written in version ${versions.join(', ')}.`)
  }
  const file = resolve(run.io.cwd, out)
  const isThere = await access(file).then(
    () => true,
    () => false,
  )
  if (isThere && !force) return fail(run, 'already-there', `${out} is already there; --force writes over it.`)
  const it = made(document, ending, version, run)
  if (typeof it === 'string') return fail(run, 'cannot-be-written', it)
  await writeFile(file, it.bytes)
  for (const { name, text } of it.lost) run.io.err(`! ${name}: ${text}\n`)
  for (const sentence of it.breaks) run.io.err(`! ${sentence}\n`)
  if (!run.json) run.io.out(`${run.paint('sound', '✓')} ${out}\n`)
  return it.lost.length + it.breaks.length === 0 ? 0 : 1
}

/** `genchi avails convert IN OUT`: XML to a workbook and back, or to another version. */
export async function convertCommand(
  run: Run,
  from: string,
  to: string,
  options: { readonly version?: string; readonly force?: boolean },
): Promise<Status> {
  const document = await documentOrTell(run, from)
  return document ? await writeOrTell(run, document, to, options) : 2
}
