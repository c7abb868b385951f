// Thai words run on; a name in another script stands apart.
const isThai = (word: string): boolean => /^[\u0E00-\u0E7F]/.test(word)

/** The Unicode data sets nothing but blanks between, in which names of several words are lost. */
export function thaiList(words: readonly string[]): string {
  const [last = '', ...rest] = words.toReversed()
  if (rest.length === 0) return last
  const before = rest.toReversed().join(words.every(isThai) ? ' ' : ', ')
  const space = words.length === 2 && words.every(isThai) ? '' : ' '
  return `${before}${space}และ${isThai(last) ? '' : ' '}${last}`
}
