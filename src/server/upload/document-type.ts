import type { DocumentFault } from '../../api/index.ts'
import { archiveEnd, type Packed, unpacked } from './archive.ts'

/** What a paper is, by its bytes and not by what somebody says. */
export type Sniffed =
  | { readonly ok: true; readonly mediaType: string }
  | { readonly ok: false; readonly why: DocumentFault }

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Scripts are read as text and never run or shown as markup. */
const TEXT = 'text/plain; charset=utf-8'

type Kind = 'pdf' | 'png' | 'jpeg' | 'webp' | 'text' | 'fdx' | 'docx' | 'xlsx'

const KINDS: Readonly<Record<string, Kind>> = {
  pdf: 'pdf',
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  webp: 'webp',
  txt: 'text',
  fountain: 'text',
  fdx: 'fdx',
  docx: 'docx',
  xlsx: 'xlsx',
}

const MEDIA_TYPES: Readonly<Record<Kind, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  text: TEXT,
  fdx: TEXT,
  docx: DOCX,
  xlsx: XLSX,
}

const MACRO_NAMES = /\.(docm|dotm|xlsm|xltm|xlam|xlsb|pptm|ppam|potm|ppsm)$/i

// A name goes into a header and onto somebody's disk. The last ones turn a name round: `gpj.exe` reads `exe.jpg`.
const BAD_NAME = /[/\\:*?"<>|\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]|^\.|[. ]$/u

/** Looks into a paper: is it one of the kinds that are taken, is it what its name says, and does nothing in it act? */
export async function documentType(name: string, body: Uint8Array): Promise<Sniffed> {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const refused = (why: DocumentFault): Sniffed => ({ ok: false, why })
  if (bytes.length === 0) return refused('empty')
  if (name.length > 200 || BAD_NAME.test(name)) return refused('bad-name')
  if (isProgram(bytes)) return refused('program')
  if (MACRO_NAMES.test(name)) return refused('macros')
  const said = KINDS[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '']
  const found = kindOf(bytes)
  // Markup is told as what it is, whatever it is called.
  if (found === 'markup') return refused('acts')
  if (!said || found === undefined) return refused('kind-not-taken')
  if (found === 'zip') {
    if (said !== 'docx' && said !== 'xlsx') return refused('not-what-its-name-says')
    return await officeType(said, bytes)
  }
  if (found !== said) return refused('not-what-its-name-says')
  const fault = FAULTS[found]?.(bytes)
  if (fault) return refused(fault)
  // A second file behind the first: an archive is read from its end, everything else from its beginning.
  if (archiveEnd(bytes) !== undefined) return refused('several-kinds')
  return { ok: true, mediaType: MEDIA_TYPES[found] }
}

const startsWith = (bytes: Buffer, signature: string, at = 0): boolean =>
  bytes.subarray(at, at + signature.length).toString('latin1') === signature

const PROGRAMS = ['MZ', '\x7fELF', '#!', '\xcf\xfa\xed\xfe', '\xce\xfa\xed\xfe', '\xca\xfe\xba\xbe', '\0asm']

const isProgram = (bytes: Buffer): boolean =>
  PROGRAMS.some((signature) => startsWith(bytes, signature)) &&
  (!startsWith(bytes, 'MZ') || bytes.includes(0))

function kindOf(bytes: Buffer): Exclude<Kind, 'docx' | 'xlsx'> | 'zip' | 'markup' | undefined {
  if (startsWith(bytes, '%PDF-')) return 'pdf'
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png'
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg'
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'webp'
  if (startsWith(bytes, 'PK\x03\x04')) return 'zip'
  const text = textOf(bytes)
  if (text === undefined) return undefined
  if (MARKUP.test(text)) return 'markup'
  if (!/^\s*</.test(text)) return 'text'
  // Of all XML only a script of Final Draft, without a document type: that could bring in other files.
  return FINAL_DRAFT.test(text) && !/<!(DOCTYPE|ENTITY)|<\?xml-stylesheet/i.test(text) ? 'fdx' : 'markup'
}

const MARKUP =
  /<\s*\/?\s*(?:[\w-]+:)?(?:script|html|svg|iframe|object|embed|foreignobject)\b|<!doctype\s+html|<%|<\?php/i
const FINAL_DRAFT = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<FinalDraft\b/

/** UTF-8, or UTF-16 that says so, without control characters; undefined for anything else. */
function textOf(bytes: Buffer): string | undefined {
  const wide = startsWith(bytes, '\xff\xfe')
    ? 'utf-16le'
    : startsWith(bytes, '\xfe\xff')
      ? 'utf-16be'
      : undefined
  try {
    const text = new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those that no text has
    return /[\x00-\x08\x0e-\x1f\x7f]/.test(text) ? undefined : text
  } catch {
    return undefined
  }
}

const FAULTS: Readonly<Partial<Record<Kind, (bytes: Buffer) => DocumentFault | undefined>>> = {
  pdf: (bytes) => {
    if (!bytes.subarray(-2048).includes('%%EOF')) return 'damaged'
    // What acts when it is opened; what is packed inside we do not see, which is why there is a scanner's hook.
    return ['/JavaScript', '/Launch', '/EmbeddedFiles', '/RichMedia'].some((word) => bytes.includes(word))
      ? 'acts'
      : undefined
  },
  png: (bytes) => (startsWith(bytes, 'IEND', bytes.length - 8) ? undefined : tailFault(bytes, 'IEND')),
  jpeg: (bytes) => (bytes.lastIndexOf('\xff\xd9', undefined, 'latin1') < 0 ? 'damaged' : hiddenMarkup(bytes)),
  webp: (bytes) => {
    const said = bytes.readUInt32LE(4) + 8
    return said === bytes.length || said + 1 === bytes.length ? undefined : 'several-kinds'
  },
}

const tailFault = (bytes: Buffer, end: string): DocumentFault =>
  bytes.includes(end) ? 'several-kinds' : 'damaged'

const hiddenMarkup = (bytes: Buffer): DocumentFault | undefined =>
  /<script|<html|<svg/i.test(bytes.toString('latin1')) ? 'several-kinds' : undefined

const MAIN = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const
// A program in an office file: macros of any age, controls, and files of other programs.
const MACRO_PARTS =
  /vbaproject|vbadata|macrosheets\/|activex\/|\/oleobject[^/]*$|\.(exe|dll|js|vbs|hta|bat|cmd|ps1|jar)$/i

async function officeType(said: 'docx' | 'xlsx', bytes: Buffer): Promise<Sniffed> {
  const files = await unpacked(bytes)
  if (typeof files === 'string') return { ok: false, why: files }
  const fault = officeFault(said, files)
  return fault ? { ok: false, why: fault } : { ok: true, mediaType: MEDIA_TYPES[said] }
}

function officeFault(said: 'docx' | 'xlsx', files: readonly Packed[]): DocumentFault | undefined {
  const named = (name: string) => files.find((file) => file.name.toLowerCase() === name.toLowerCase())
  if (files.some(({ name }) => MACRO_PARTS.test(name))) return 'macros'
  const types = named('[Content_Types].xml')
  if (!types) return 'not-what-its-name-says'
  if (/macroenabled|vbaproject|sheet\.binary/i.test(types.bytes.toString('latin1'))) return 'macros'
  if (!named(MAIN[said])) return 'not-what-its-name-says'
  if (files.some(({ name }) => name.includes('..') || name.startsWith('/') || name.includes('\\')))
    return 'damaged'
  // A template from elsewhere is fetched when the file is opened, and may have macros.
  const fetched = files.some(
    ({ name, bytes }) =>
      name.endsWith('.rels') &&
      /<Relationship\b(?=[^>]*(?:attachedTemplate|oleObject|frame))(?=[^>]*TargetMode\s*=\s*["']External)/i.test(
        bytes.toString('utf8'),
      ),
  )
  return fetched ? 'acts' : undefined
}
