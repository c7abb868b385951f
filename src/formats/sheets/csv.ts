// What a sheet would run: Excel, Calc and Google Sheets all take these for the beginning of a formula, the two
// wide ones in East Asian settings.
const FORMULA = /^(?:[\t\r]|[\s\p{C}]*[=+\-@＝＋－＠])/u
// A figure may begin with its sign: no letter can follow it.
const FIGURE = /^[+\-−]?[\d.,]+$/

/** One cell: never a formula, and quoted where it holds what parts cells. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !FIGURE.test(text) ? `'${text}` : text
  return /[",\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Rows as a sheet opens them: with the mark by which Excel knows UTF-8, and lines as RFC 4180 ends them.
 * @param mark who took the copy, and its id; the last line
 */
export function csvText(rows: readonly (readonly string[])[], mark?: string): string {
  const lines = rows.map((row) => row.map(csvCell).join(','))
  if (mark !== undefined) lines.push('', csvCell(mark))
  return `\ufeff${lines.join('\r\n')}\r\n`
}
