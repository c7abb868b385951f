const KATAKANA_TO_HIRAGANA = 0x60

/**
 * A name as it is searched for: widths, case, the accents of Latin letters and the two kana make no
 * difference, and a syllable of Hangul is found while it is still being typed (ㅁ, 며, 명). Marks of other
 * scripts stay: in Thai they are vowels.
 */
export function searchKey(text: string): string {
  return (
    text
      .toWellFormed()
      .normalize('NFKD')
      // PostgreSQL has no such character in a text.
      .replaceAll('\0', '')
      .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
      .toLowerCase()
      .replaceAll('ı', 'i')
      .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - KATAKANA_TO_HIRAGANA))
      .replace(/\s+/g, ' ')
      .trim()
  )
}

/** The pattern of `like` for texts that hold this one. */
export const holding = (key: string): string => `%${key.replace(/[\\%_]/g, '\\$&')}%`
