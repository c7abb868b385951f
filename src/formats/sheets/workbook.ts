import { type Shown, shownBy } from './moment.ts'
import { attribute, scanWhole, sheetText } from './scan-xml.ts'
import type { Sheet, SheetFault, SheetRule } from './types.ts'
import { type Entry, entriesOf } from './unzip.ts'

/** A workbook that has been opened: its sheets by name, their rows still packed. */
export interface Workbook {
  readonly sheets: readonly Sheet[]
  /** what `rowsOf` reads; one entry a sheet, undefined for a chart */
  readonly parts: readonly (Entry | undefined)[]
  readonly texts: readonly string[]
  /** how a number of each style is shown */
  readonly shown: readonly Shown[]
  readonly from1904: boolean
}

const MOST_TEXT = 400_000_000

/** The workbook that these bytes are, or why they are none. */
export function openWorkbook(bytes: Uint8Array): Workbook | SheetFault {
  const other = otherKind(bytes)
  if (other) return { rule: other }
  const entries = entriesOf(bytes)
  if ('rule' in entries) return entries
  const root = relations(entries.get('_rels/.rels'), '')
  if ('rule' in root) return root
  const path = root.find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml'
  const book = entries.get(path.toLowerCase())
  if (!book) {
    if (entries.has('xl/workbook.bin')) return { rule: 'sheet-binary' }
    return { rule: 'sheet-is-other' }
  }
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const related = relations(
    entries.get(`${folder}_rels/${path.slice(folder.length)}.rels`.toLowerCase()),
    folder,
  )
  if ('rule' in related) return related

  const named: (Sheet & { readonly id: string })[] = []
  let from1904 = false
  const broken = scanWhole(book, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attribute(attributes, 'date1904'))
      if (name !== 'sheet') return
      const state = attribute(attributes, 'state')
      named.push({
        name: sheetText(attribute(attributes, 'name') ?? ''),
        hidden: state === 'hidden' || state === 'veryHidden',
        id: attribute(attributes, 'id') ?? '',
      })
    },
    close() {},
    text() {},
  })
  if (broken) return broken

  const partOf = (type: string) => {
    const target = related.find((it) => it.type.endsWith(type))?.target
    return target === undefined ? undefined : entries.get(target.toLowerCase())
  }
  const texts = sharedTexts(partOf('/sharedStrings'))
  if ('rule' in texts) return texts
  const shown = styles(partOf('/styles'))
  if ('rule' in shown) return shown
  const parts: (Entry | undefined)[] = []
  const byId = new Map(related.map((it) => [it.id, it]))
  for (const { id } of named) {
    const relation = byId.get(id)
    const part = relation && entries.get(relation.target.toLowerCase())
    // One part is one sheet: of a hundred thousand that share theirs each would be read again.
    if (relation?.type.endsWith('/worksheet') && (!part || parts.includes(part)))
      return { rule: 'sheet-damaged', part: relation.target }
    parts.push(relation?.type.endsWith('/worksheet') ? part : undefined)
  }
  if (named.length === 0) return { rule: 'sheet-damaged', part: book.name }
  return { sheets: named.map(({ name, hidden }) => ({ name, hidden })), parts, texts, shown, from1904 }
}

export const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true'

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

function relations(entry: Entry | undefined, folder: string): readonly Relation[] | SheetFault {
  const found: Relation[] = []
  if (!entry) return found
  const broken = scanWhole(entry, {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return
      found.push({
        id: attribute(attributes, 'Id') ?? '',
        type: attribute(attributes, 'Type') ?? '',
        target: resolved(folder, attribute(attributes, 'Target') ?? ''),
      })
    },
    close() {},
    text() {},
  })
  return broken ?? found
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Texts that cells share by number. What a sheet reads aloud (`rPh`) is not what the cell says. */
function sharedTexts(entry: Entry | undefined): readonly string[] | SheetFault {
  const texts: string[] = []
  if (!entry) return texts
  let [inText, aloud, total] = [false, 0, 0]
  let raw = ''
  const broken = scanWhole(entry, {
    open(name, _attributes, closed) {
      if (name === 'si') {
        raw = ''
        if (closed) texts.push('')
      } else if (name === 't') inText = !closed && aloud === 0
      else if (name === 'rPh' && !closed) aloud++
    },
    close(name) {
      if (name === 'si') {
        total += raw.length
        texts.push(total > MOST_TEXT ? '' : sheetText(raw))
      } else if (name === 't') inText = false
      else if (name === 'rPh') aloud--
    },
    text(piece) {
      if (inText && total <= MOST_TEXT) raw += piece
    },
  })
  if (total > MOST_TEXT) return { rule: 'sheet-too-large' }
  return broken ?? texts
}

/** How the numbers of each style are shown, by the style's number. */
function styles(entry: Entry | undefined): readonly Shown[] | SheetFault {
  const shown: Shown[] = []
  if (!entry) return shown
  const codes = new Map<number, string>()
  let inCells = false
  const broken = scanWhole(entry, {
    open(name, attributes, closed) {
      if (name === 'numFmt')
        codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '')
      else if (name === 'cellXfs') inCells = !closed
      else if (name === 'xf' && inCells) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0)
        shown.push(shownBy(id, codes.get(id)))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
    text() {},
  })
  return broken ?? shown
}

/** What the bytes are when they are no archive: old Excel, a locked file, a page or a list saved under our name. */
function otherKind(bytes: Uint8Array): SheetRule | undefined {
  if (bytes.length === 0) return 'sheet-empty-file'
  const begins = (...signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte)
  if (begins(0x50, 0x4b)) return undefined
  // Both an .xls and an .xlsx under a password are such containers; only the latter has this stream's name.
  if (begins(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))
    return includes(bytes, 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0')
      ? 'sheet-locked'
      : 'sheet-old-excel'
  if (begins(0x09, 0x08) || begins(0x09, 0x04) || begins(0x09, 0x02)) return 'sheet-old-excel'
  const head = bytes.subarray(0, 1024)
  const text = String.fromCharCode(...head)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
  if (/^<(!doctype html|html|table|meta|head)/i.test(text)) return 'sheet-is-html'
  // Text may hold any byte but the control characters that neither end a line nor leave room.
  const odd = head.some((byte) => byte < 9 || (byte > 13 && byte < 32))
  return odd || text.startsWith('%PDF') ? 'sheet-is-other' : 'sheet-is-text'
}

function includes(bytes: Uint8Array, text: string): boolean {
  outer: for (let at = 0; at + text.length <= bytes.length; at++) {
    for (let n = 0; n < text.length; n++) if (bytes[at + n] !== text.charCodeAt(n)) continue outer
    return true
  }
  return false
}
