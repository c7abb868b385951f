import { described } from './described.ts'
import { collector, type DocumentKind, type Found, isList, type Opened, openDocument } from './document.ts'
import type { MddfIssue, Report } from './issue.ts'
import { AVAIL, OFFER_STATUS } from './model/avail.ts'
import { acrossEntries } from './rules/across.ts'
import { checkAvailStructure } from './rules/avail-structure.ts'
import { checkCommon, checkMec } from './rules/mec.ts'
import { checkSense } from './rules/sense.ts'
import { checkWords } from './rules/words.ts'
import { checkChild, checkElement, checkTop } from './schema/check.ts'
import type { SchemaVersion } from './schema/tables.ts'
import { schemaVersion } from './schema/tables.ts'
import type { Avails, AvailsVersion, Element, LinePlace } from './types.ts'
import { AVAILS_VERSIONS } from './types.ts'
import { fitted } from './write.ts'
import { decode } from './xml/decode.ts'

/** What was checked, and all that was found. */
export interface Checked extends Found {
  readonly kind?: DocumentKind
  /** of the standard, as the document's namespace says it */
  readonly version?: string
}

// V8 holds no longer text; a feed of a whole catalogue is far below.
const MOST_BYTES = 256 * 1024 * 1024

const withoutText = (
  [code, quotes]: [MddfIssue['code'], Record<string, string>],
  at: LinePlace = { line: 1, column: 1 },
): Checked => {
  const { report, found } = collector()
  report(code, at, quotes)
  return found()
}

/** A file's bytes, in any encoding of XML. */
export function checkBytes(bytes: Uint8Array): Checked {
  if (bytes.length > MOST_BYTES) return withoutText(['file-too-large', { limit: '256 MiB' }])
  const decoded = decode(bytes)
  if (!decoded.ok) return withoutText([decoded.why, { encoding: decoded.encoding }], decoded.at)
  return checkXml(decoded.text)
}

/** An XML text against the schema of its version, the lists of the standard, and sense; entry by entry. */
export function checkXml(text: string): Checked {
  const { report, add, found } = collector()
  const entries = entryCheck(report)
  const opened = openDocument(text, {
    onEntry: (entry, root, version) => {
      checkChild(entry, [root, rootKey(root, version)], version, report)
      entries(entry, version)
      return 'drop'
    },
  })
  add(opened.issues)
  checkRoot(opened, report, entries)
  const { kind, version } = opened
  return {
    ...(kind ? { kind } : {}),
    ...(version ? { version: version.name.split('/')[1]! } : {}),
    ...found(),
  }
}

const rootKey = (root: Element, version: SchemaVersion): string =>
  version.roots.get(`${root.namespace} ${root.name}`)!

function checkRoot(
  { kind, version, root, wellFormed }: Opened,
  report: Report,
  entries: ReturnType<typeof entryCheck>,
): void {
  if (!kind || !version || !root || !wellFormed) return
  const key = rootKey(root, version)
  if (isList(root)) {
    checkTop(root, key, version, report)
    checkWords({ ...root, children: [] }, wordsVersion(version), report)
  } else {
    checkElement(root, key, version, report)
    entries(root, version)
  }
}

/** Avails that were not read from XML: a workbook's, as the elements that they would be. */
export function checkAvails(avails: Avails, version: AvailsVersion = '2.7'): Found {
  const checking = checkingAvails(avails, version)
  let step = checking.next()
  while (!step.done) step = checking.next()
  return step.value
}

/** Transactions that are checked between two pauses. */
const SLICE = 500

/** The same in slices: it pauses with the number of transactions that are checked. */
export function* checkingAvails(
  { avails }: Avails,
  version: AvailsVersion = '2.7',
): Generator<number, Found> {
  let [done, paused] = [0, 0]
  const { report, found } = collector()
  const schema = schemaVersion(`avails/${version}`)!
  const key = schema.roots.get('avails Avail')!
  const entries = entryCheck(report)
  for (const it of avails) {
    // A workbook has no order of elements to break.
    const element = fitted(AVAIL.write(described(it), 'avails', 'Avail'), [key, schema], [])
    checkElement(element, key, schema, report)
    entries(element, schema)
    done += it.transactions.length
    if (done - paused < SLICE) continue
    paused = done
    yield done
  }
  return found()
}

// MEC has no lists of avails; what stands in them there is of Common Metadata.
const wordsVersion = ({ name }: SchemaVersion): AvailsVersion =>
  AVAILS_VERSIONS.find((it) => name === `avails/${it}`) ?? '2.7'

/** Checks one entry after another, and what they are together. */
function entryCheck(report: Report): (entry: Element, version: SchemaVersion) => void {
  const across = acrossEntries(report)
  const check = (entry: Element, schema: SchemaVersion): void => {
    if (isList(entry) || /Signed$/.test(entry.name)) {
      for (const it of entry.children) check(it, schema)
      return
    }
    const version = wordsVersion(schema)
    checkWords(entry, version, report)
    checkCommon(entry, report)
    if (entry.namespace === 'mdmec') checkMec(entry, schema.name.split('/')[1]!, report)
    if (entry.namespace !== 'avails') return
    if (entry.name === 'Avail') {
      const avail = AVAIL.read(entry)!
      across.alid(avail.alid)
      across.avail(avail)
      checkAvailStructure(avail, version, report)
      checkSense(avail, report)
    }
    if (entry.name === 'OfferStatus') across.alid(OFFER_STATUS.read(entry)!.alid)
  }
  return check
}
