const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The check character of ISO 7064, MOD 37,36, over digits and capitals: of EIDR, ISAN and others. */
export function checkCharacter(text: string): string {
  let check = 36
  for (const letter of text) {
    check = (check + ALPHABET.indexOf(letter)) % 36 || 36
    check = (check * 2) % 37
  }
  return ALPHABET[(37 - check) % 36]!
}

const DIGITS = /((?:[0-9A-F]{4}-){5})([0-9A-Z])(?![0-9A-Z-])/

/**
 * The id of a work in the registry of the Entertainment ID Registry, as people write it: `10.5240/…`. It is found in
 * any text that holds one: a URN, an ALID, a content id.
 * @returns undefined when there is none, or its check character is another
 */
export function eidrIn(text: string): string | undefined {
  const [, digits, check] = DIGITS.exec(text.toUpperCase()) ?? []
  if (digits === undefined || check !== checkCharacter(digits.replaceAll('-', ''))) return undefined
  return `10.5240/${digits}${check}`
}
