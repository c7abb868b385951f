import { randomInt } from 'node:crypto'

// Without letters and figures that are read for one another: whoever has only paper types it in.
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A new copy's id, and the line that every page of it carries. */
export function newCopy(
  person: string,
  company: string,
  at: Date,
): { readonly copy: string; readonly mark: string } {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  const copy = `${group()}-${group()}-${group()}`
  const time = at.toISOString().slice(0, 16).replace('T', ' ')
  // The line begins a comment: whatever somebody is called, it stays one line.
  const words = `${person} · ${company} · ${time} UTC · copy ${copy}`.replace(/\s+/g, ' ')
  return { copy, mark: words }
}
