// Han, kana and hangul take about twice the width of Latin letters.
const isWide = (letter: string): boolean => /[\u1100-\ud7af\u3040-\u9fff]/.test(letter)

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
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
  for (const { segment, index, isWordLike } of words) {
    // A mark stays with the word before it.
    const fits = widthOf((line + segment).trimEnd()) <= room || (!isWordLike && segment.length === 1)
    if (fits || line.trim() === '') line += segment
    else if (lines.length + 1 === most) return [...lines, cut(line + text.slice(index), room)]
    else {
      lines.push(line.trim())
      line = segment
    }
  }
  return [...lines, cut(line.trim(), room)]
}
