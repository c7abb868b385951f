/** A Korean particle in its two forms: after a final consonant, and after none. */
export type JosaPair = keyof typeof PAIRS

const PAIRS = {
  '이/가': ['이', '가'],
  '은/는': ['은', '는'],
  '을/를': ['을', '를'],
  '와/과': ['과', '와'],
  '과/와': ['과', '와'],
  '로/으로': ['으로', '로'],
  '으로/로': ['으로', '로'],
  '이나/나': ['이나', '나'],
} as const

// What nobody can tell from the letters is written with both forms, as Korean contracts do.
const BOTH: Readonly<Record<JosaPair, string>> = {
  '이/가': '이(가)',
  '은/는': '은(는)',
  '을/를': '을(를)',
  '와/과': '와(과)',
  '과/와': '와(과)',
  '로/으로': '(으)로',
  '으로/로': '(으)로',
  '이나/나': '(이)나',
}

type Final = 'none' | 'rieul' | 'other'

/**
 * A word with the particle that its last sound asks for: `josa('쇼치쿠', '이/가')` is `쇼치쿠가`. What stands in
 * brackets at the end is passed over: `윈도우(SVOD)가`. Numbers are read in Korean, Latin letters as Koreans
 * mostly read them; a word that can be read in two ways gets both forms, `佐藤을(를)`.
 */
export function josa(word: string, pair: JosaPair): string {
  const final = lastSound(word)
  if (final === undefined) return word + BOTH[pair]
  const [afterFinal, afterNone] = PAIRS[pair]
  // ㄹ joins 로 as a vowel does: 서울로.
  const open = final === 'none' || (final === 'rieul' && afterNone === '로')
  return word + (open ? afterNone : afterFinal)
}

const CLOSING = /[\s'"’”」』〉》.,!?…·~]+$/u

function lastSound(text: string): Final | undefined {
  const word = text.replace(CLOSING, '')
  const [before, within] = bracketed(word)
  if (before !== '') return lastSound(before) ?? lastSound(within)
  const last = [...word.normalize('NFC')].at(-1) ?? ''
  if (/[가-힣]/u.test(last)) return hangulFinal(last)
  if (/[0-9]/.test(last)) return numberFinal(/[0-9][0-9,.]*$/.exec(word)![0])
  if (last === '%') return 'none' // 퍼센트
  if (/\p{Script=Latin}/u.test(last)) return latinFinal(/[\p{Script=Latin}\p{M}&-]+$/u.exec(word)![0])
  if (/[ぁ-ゖァ-ヺー]/u.test(last)) return last === 'ん' || last === 'ン' ? 'other' : 'none'
  return undefined
}

/** What stands before the bracket that closes the text, and what is in it; neither where none does. */
function bracketed(text: string): readonly [before: string, within: string] {
  let depth = 0
  for (let at = text.length - 1; at >= 0; at--) {
    const letter = text[at]!
    if (/[)）\]］]/.test(letter)) depth++
    else if (/[(（[［]/.test(letter)) depth--
    if (depth === 0)
      return at === text.length - 1 ? ['', ''] : [text.slice(0, at).trimEnd(), text.slice(at + 1, -1)]
  }
  return ['', '']
}

const RIEUL = 8

function hangulFinal(syllable: string): Final {
  const jongseong = (syllable.charCodeAt(0) - 0xac00) % 28
  return jongseong === 0 ? 'none' : jongseong === RIEUL ? 'rieul' : 'other'
}

// 영 일 이 삼 사 오 육 칠 팔 구
const DIGITS: readonly Final[] = [
  ...(['other', 'rieul', 'none', 'other', 'none'] as const),
  ...(['none', 'other', 'rieul', 'rieul', 'none'] as const),
]

function numberFinal(figure: string): Final {
  const digits = figure.replaceAll(',', '')
  const zeros = digits.includes('.') || /^0*$/.test(digits) ? 0 : /0*$/.exec(digits)![0].length
  if (zeros === 0) return DIGITS[Number(digits.at(-1))]!
  // 십, 백, 천, 만 and 억 close; 조 (12 zeros) does not, 경 (16) does.
  return zeros >= 12 && zeros < 16 ? 'none' : 'other'
}

// Letters read one by one: 엘, 알 end in ㄹ; 엠, 엔 close; the others are open.
const letterFinal = (letter: string): Final =>
  /[LR]/i.test(letter) ? 'rieul' : /[MN]/i.test(letter) ? 'other' : 'none'

function latinFinal(text: string): Final {
  const word = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^.*[&-]/u, '')
  const last = word.at(-1) ?? ''
  // TBS, HBO, tvN are spelt out; NAVER and TVING are read as words.
  const spelt =
    /^[A-Z]{1,3}$/.test(word) || (/[A-Z]$/.test(word) && /[a-z]/.test(word)) || !/[aeiouyı]/i.test(word)
  return spelt ? letterFinal(last) : readFinal(word.toLowerCase())
}

function readFinal(word: string): Final {
  if (/(?:l|[^aeiouyı]le|[aeiouı]le)$/.test(word)) return 'rieul'
  // A silent e after m or n: Prime 프라임, One 원.
  if (/(?:[mn]|ng|[aeiouı][mn]e)$/.test(word)) return 'other'
  // A short vowel before these closes the syllable: 북, 로봇, 톱, 클럽.
  return /[aeiouyı](?:k|ck|c|p|b)$|(?:^|[^aeiouyı])[aeiouyı]t$/.test(word) ? 'other' : 'none'
}
