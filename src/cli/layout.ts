import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'fast-string-width'

/** Columns that a text takes: Korean, Japanese and Chinese letters take two, marks above and below none. */
export const columns = (text: string): number => stringWidth(stripVTControlCharacters(text).normalize())

export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - columns(text)))

export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - columns(text))) + text

// No line begins with these, nor ends with those: the rule of Japanese and Korean printing, short form.
const NOT_FIRST = /^[、。，．,.!?！？:;：；)）」』】〉》\]…·ー々%％]/
const NOT_LAST = /[（(「『【〈《[]$/

/**
 * Breaks plain text into lines of at most `width` columns: at spaces in languages that have them, between
 * words found by the language's own rules in Japanese and Thai, and anywhere in a word that is too long.
 */
export function wrap(text: string, width: number, language: string): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text, language)) {
    const joined = line + piece
    if (columns(joined.trimEnd()) <= width || line === '') line = joined
    else {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    }
    while (columns(line.trimEnd()) > width) {
      const cut = fitting(line, width)
      lines.push(line.slice(0, cut))
      line = line.slice(cut)
    }
  }
  if (line.trimEnd() !== '' || lines.length === 0) lines.push(line.trimEnd())
  return lines
}

/** Parts that may not be broken, punctuation kept with the word it belongs to. */
function pieces(text: string, language: string): readonly string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const spaced = !/^(ja|zh|th)/.test(language)
  const parts: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const before = parts.at(-1)
    const glued =
      before !== undefined &&
      (NOT_FIRST.test(segment) ||
        NOT_LAST.test(before) ||
        (/^\s+$/.test(segment) && !/\s$/.test(before)) ||
        (spaced && !/\s$/.test(before)))
    if (glued) parts[parts.length - 1] = before + segment
    else parts.push(segment)
  }
  return parts
}

function fitting(text: string, width: number): number {
  let taken = 0
  let cut = 0
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    taken += columns(segment)
    if (taken > width && cut > 0) break
    cut = index + segment.length
  }
  return cut
}

/** Rows as columns that line up; the last column is not padded. `right` names columns to set flush right. */
export function table(
  rows: readonly (readonly string[])[],
  { indent = 0, gap = 2, right = [] }: { indent?: number; gap?: number; right?: readonly number[] } = {},
): readonly string[] {
  const widths: number[] = []
  for (const row of rows)
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, columns(cell))
    })
  return rows.map((row) =>
    (
      ' '.repeat(indent) +
      row
        .map((cell, i) => {
          const width = widths[i] ?? 0
          if (right.includes(i)) return padStart(cell, width)
          return i === row.length - 1 ? cell : padEnd(cell, width)
        })
        .join(' '.repeat(gap))
    ).trimEnd(),
  )
}
