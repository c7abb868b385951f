/** Rows and columns that a sheet can have at most. */
export const MOST_ROWS = 1_048_576
export const MOST_COLUMNS = 16_384

const A = 65

/** `A` of 1, `AA` of 27. */
export function columnName(column: number): string {
  let name = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(A + ((left - 1) % 26)) + name
  return name
}

/** `G4` */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row}`

/** The column of `G4` is 7; 0 when no letter of A to Z begins it. */
export function columnOf(name: string): number {
  let column = 0
  for (let at = 0; at < name.length; at++) {
    const letter = name.charCodeAt(at) | 32
    if (letter < 97 || letter > 122) break
    column = column * 26 + letter - 96
    if (column > MOST_COLUMNS) return column
  }
  return column
}

/** The row of `G4` is 4; 0 when it names none. */
export function rowOf(name: string): number {
  let at = 0
  while (at < name.length && (name.charCodeAt(at) | 32) >= 97) at++
  const row = Number(name.slice(at))
  return Number.isInteger(row) ? row : 0
}
