// In every host, though not in the language's own library; it touches nothing outside.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: true },
) => { decode(bytes: Uint8Array): string }

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: 'not-decodable' | 'unknown-encoding'; readonly encoding: string }

/** As XML 1.0, appendix F, finds it out: by the byte order mark, by the zeros of UTF-16, else as declared. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes)
  let decoder: { decode(bytes: Uint8Array): string }
  try {
    decoder = new TextDecoder(encoding, { fatal: true })
  } catch {
    return { ok: false, why: 'unknown-encoding', encoding }
  }
  try {
    return { ok: true, text: decoder.decode(bytes) }
  } catch {
    return { ok: false, why: 'not-decodable', encoding }
  }
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
