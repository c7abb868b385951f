import { crc32, deflateRawSync } from 'node:zlib'

/** A ZIP archive of some files, as an office program writes one. */
export function zipOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  { encrypted = false, saidBytes }: { readonly encrypted?: boolean; readonly saidBytes?: number } = {},
): Buffer {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const body = Buffer.from(content as string)
    const packed = deflateRawSync(body)
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(encrypted ? 1 : 0, 2)
    about.writeUInt16LE(8, 4)
    about.writeUInt32LE(crc32(body), 10)
    about.writeUInt32LE(packed.length, 14)
    about.writeUInt32LE(saidBytes ?? body.length, 18)
    about.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), about, tail, Buffer.from(name)]))
    parts.push(local)
    at += local.length
  }
  const central = Buffer.concat(list)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(list.length, 4)
  end.writeUInt16LE(list.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, central, Buffer.from('PK\x05\x06'), end])
}

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'

export const docxOf = (more: Readonly<Record<string, string | Uint8Array>> = {}): Buffer =>
  zipOf({ '[Content_Types].xml': TYPES, 'word/document.xml': '<w:document/>', ...more })

export const xlsxOf = (more: Readonly<Record<string, string | Uint8Array>> = {}): Buffer =>
  zipOf({ '[Content_Types].xml': TYPES, 'xl/workbook.xml': '<workbook/>', ...more })

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
export const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')
export const WEBP = Buffer.concat([Buffer.from('RIFF\x0c\x00\x00\x00WEBPVP8L', 'latin1'), Buffer.alloc(4)])
