// XML has no way to write most control characters, nor half a character; sheets have one of their own.
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML cannot hold
  /[\0-\x08\x0b\x0c\x0e-\x1f\r￾￿]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[\da-f]{4}_)/gi

const code = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in XML, in a tag or between two. */
export const escaped = (text: string): string =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] as string) : text

/** Text as a sheet keeps it: what XML cannot hold stands as `_x000D_`. */
export const escapedText = (text: string): string => escaped(text.replace(UNWRITABLE, code))
