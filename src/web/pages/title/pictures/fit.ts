// Han, kana, hangul and their marks take about twice the width of Latin letters.
const isWide = (letter: string): boolean => /[\u1100-\u11ff\u3000-\ud7af\uff01-\uff60]/.test(letter)

/** How wide a text is drawn, in Latin letters. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (isWide(letter) ? 1.8 : /\p{M}/u.test(letter) ? 0 : 1), 0)

function cut(text: string, room: number): string {
  let left = room
  for (const [i, letter] of [...text].entries()) {
    left -= widthOf(letter)
    if (left < 0) return `${[...text].slice(0, i).join('').trimEnd()}…`
  }
  return text
}

/**
 * A text in lines of a picture, which has none of its own: broken between words, and what has no place even so is cut.
 *
 * @param room of a line, in Latin letters
 * @param most lines
 */
export function inLines(text: string, room: number, most: number, language: string): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const { word, index } of wordsOf(text, language)) {
    if (widthOf((line + word).trimEnd()) <= room || line.trim() === '') line += word
    else if (lines.length + 1 === most) return [...lines, cut(line + text.slice(index), room)]
    else {
      lines.push(line.trim())
      line = word
    }
  }
  return [...lines, cut(line.trim(), room)]
}

const OPENS = /^[\p{Ps}\p{Pi}]+$/u
const CLOSES = /^[\p{Pe}\p{Pf}\p{Po}]+$/u
/** Where no spaces stand between words. */
const UNSPACED = /^(ja|th|zh)\b/

/** Words with the marks that stand at them: what opens goes with the word after it, what closes with the one before. */
function wordsOf(
  text: string,
  language: string,
): readonly { readonly word: string; readonly index: number }[] {
  if (!UNSPACED.test(language))
    return [...text.matchAll(/\S+\s*|\s+/g)].map(({ 0: word, index }) => ({ word, index }))
  const words: { word: string; readonly index: number }[] = []
  let isOpen = false
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    const last = words.at(-1)
    if (last && (isOpen || CLOSES.test(segment))) last.word += segment
    else words.push({ word: segment, index })
    isOpen = OPENS.test(segment)
  }
  return words
}
