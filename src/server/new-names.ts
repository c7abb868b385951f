import { createHmac, randomInt } from 'node:crypto'
import type { Names } from '../core/base/index.ts'

// What somebody typed, as the data keeps it: a name under the language of its script, an id that tells nothing.

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Thai}/u, 'th'],
]

/** A name that was typed by somebody who reads a language: its script may say more than the language does. */
export const namedIn = (name: string, language: string): Names => ({
  [SCRIPTS.find(([script]) => script.test(name))?.[1] ?? language]: name,
})

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * An id made of a name. Its end is chance, so that nobody learns from an id that was taken what they may not see.
 */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
  const chance = Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return words === '' ? `n-${chance}` : `${words.replace(/-+$/, '')}-${chance}`
}

// Without letters and figures that are read for one another: it may be typed from another screen.
const TYPED = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** What the first account of an empty store is asked for: the same on each server, since all have the one secret. */
export function setupSecretOf(secret: string): string {
  const digest = createHmac('sha256', secret).update('genchi: the first account').digest()
  const letters = Array.from(digest.subarray(0, 20), (byte) => TYPED[byte % TYPED.length]).join('')
  return letters.replace(/(.{5})(?=.)/g, '$1-')
}
