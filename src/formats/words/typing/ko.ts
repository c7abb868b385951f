import type { TypingWords } from './words.ts'

const meantWas = (meant: string | undefined): string => (meant === undefined ? '' : ` 혹시 ${meant}입니까?`)

export const ko: TypingWords = {
  'unknown-option': ({ option, meant }) => `${option} 옵션은 없습니다.${meantWas(meant)}`,
  'unknown-command': ({ command, meant }) => `${command} 명령은 없습니다.${meantWas(meant)}`,
  'argument-missing': ({ argument }) => `인수 <${argument}>가 빠졌습니다.`,
  'value-missing': ({ option }) => `${option} 옵션에는 값이 필요합니다.`,
  'option-missing': ({ option }) => `${option} 옵션은 꼭 지정해야 합니다.`,
  'too-many-arguments': ({ command, most, typed }) =>
    `${command} 명령의 인수는 ${most}개까지인데 ${typed}개를 입력했습니다. 공백이 있는 경로는 따옴표로 묶으십시오.`,
  'not-a-choice': ({ option, typed, known }) =>
    `${option} 옵션에 ‘${typed}’ 값은 쓸 수 없습니다. 쓸 수 있는 값: ${known}.`,
  'not-a-number': ({ option, typed, least, most }) =>
    `${option} 옵션에 ‘${typed}’ 값은 쓸 수 없습니다. ${least}부터 ${most}까지의 정수여야 합니다.`,
  help: 'genchi --help에서 명령과 옵션을 볼 수 있습니다.',
}
