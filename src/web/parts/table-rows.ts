/** What stands in a table, as rows of text, without what is for buttons; a cell of several lines is one line. */
export function tableRows(table: HTMLTableElement | null): readonly (readonly string[])[] {
  if (!table) return []
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => {
      if (cell.matches('[data-not-saved]')) return []
      const text = cell.innerText
        .split(/[\n\t]+/)
        .map((line) => line.trim())
        .filter(Boolean)
        .join(' · ')
        .replaceAll(' · – · ', ' – ')
        .replaceAll(': · ', ': ')
      // A cell that spans others keeps what stands beneath it in its column.
      return [text === '–' ? '' : text, ...Array.from({ length: cell.colSpan - 1 }, () => '')]
    }),
  )
}
