/**
 * Text as a search compares it: without case, marks and width, kana as one, hangul as its letters, so that half a
 * syllable typed finds the word it begins.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    // Katakana lies 96 places after hiragana.
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))

/** Whether each word of what was typed stands somewhere in the text; both folded. */
export const holds = (text: string, typed: string): boolean =>
  typed.split(/\s+/).every((word) => text.includes(word))
