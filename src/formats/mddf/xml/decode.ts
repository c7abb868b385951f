import type { LinePlace } from '../types.ts'

// In every host, though not in the language's own library; it touches nothing outside.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: true },
) => { decode(bytes: Uint8Array, options?: { readonly stream: boolean }): string }

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false
      readonly why: 'not-decodable' | 'unknown-encoding'
      readonly encoding: string
      readonly at: LinePlace
    }

/** As XML 1.0, appendix F, finds it out: by the byte order mark, by the zeros of UTF-16, else as declared. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes)
  try {
    decoderOf(encoding)
  } catch {
    return { ok: false, why: 'unknown-encoding', encoding, at: { line: 1, column: 1 } }
  }
  try {
    return { ok: true, text: decoderOf(encoding).decode(bytes) }
  } catch {
    return { ok: false, why: 'not-decodable', encoding, at: placeOfBreak(bytes, encoding) }
  }
}

const decoderOf = (encoding: string) => new TextDecoder(encoding, { fatal: true })

/** Where the text that can be read ends. A beginning is read as one: a letter that it cuts in two is no break. */
function placeOfBreak(bytes: Uint8Array, encoding: string): LinePlace {
  const begun = (length: number): string | undefined => {
    try {
      return decoderOf(encoding).decode(bytes.subarray(0, length), { stream: true })
    } catch {
      return undefined
    }
  }
  let [sound, broken] = [0, bytes.length]
  while (broken - sound > 1) {
    const middle = sound + Math.floor((broken - sound) / 2)
    if (begun(middle) === undefined) broken = middle
    else sound = middle
  }
  const lines = (begun(sound) ?? '').split(/\r\n?|\n/)
  return { line: lines.length, column: lines.at(-1)!.length + 1 }
}

function encodingOf(bytes: Uint8Array): string {
  const [a = 0, b = 0, c = 0, d = 0] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0 && d !== 0)) return 'utf-16be'
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && c !== 0 && d === 0)) return 'utf-16le'
  // What is declared stands in letters of ASCII, whichever encoding it declares.
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  const declared = /^<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][\w.:-]*)["']/.exec(head)?.[1]?.toLowerCase()
  // Bytes without the zeros of UTF-16 are not UTF-16, whatever they say of themselves.
  return declared === undefined || declared.startsWith('utf-16') ? 'utf-8' : declared
}
