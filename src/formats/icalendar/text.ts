/** Text as a property holds it: RFC 5545, section 3.3.11. What no calendar can show is left out. */
export const escapeText = (text: string): string =>
  text
    // Controls but tab and line ends are no text (section 3.1, "CONTROL"); a lone surrogate is no letter.
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .toWellFormed()
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')

const MOST_OCTETS = 75

/**
 * A content line in lines of at most 75 octets of UTF-8, those after the first with a space before them; no
 * letter is cut in two (section 3.1).
 */
export function folded(line: string): string {
  const lines: string[] = []
  let here = ''
  let octets = 0
  for (const letter of line) {
    const its = octetsOf(letter)
    if (octets + its > MOST_OCTETS) {
      lines.push(here)
      here = ' '
      octets = 1
    }
    here += letter
    octets += its
  }
  return [...lines, here].join('\r\n')
}

function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
}
