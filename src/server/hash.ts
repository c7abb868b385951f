import { createHash } from 'node:crypto'

/** A short name for a text: two texts have the same one when they say the same. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 27)
