import type { TypingWords } from './words.ts'

const meantWas = (meant: string | undefined): string => (meant === undefined ? '' : ` Was ${meant} meant?`)

export const en: TypingWords = {
  'unknown-option': ({ option, meant }) => `There is no option ${option}.${meantWas(meant)}`,
  'unknown-command': ({ command, meant }) => `There is no command ${command}.${meantWas(meant)}`,
  'argument-missing': ({ argument }) => `The argument <${argument}> is missing.`,
  'value-missing': ({ option }) => `The option ${option} needs a value.`,
  'option-missing': ({ option }) => `The option ${option} must be given.`,
  'too-many-arguments': ({ command, most, typed }) =>
    `${command} takes ${most === '1' ? '1 argument' : `${most} arguments`}, not ${typed}. A path with blanks stands in quotes.`,
  'not-a-choice': ({ option, typed, known }) => `“${typed}” is no value of ${option}. It takes: ${known}.`,
  'not-a-number': ({ option, typed, least, most }) =>
    `“${typed}” is no value of ${option}. It takes a whole number from ${least} to ${most}.`,
  help: 'genchi --help shows what there is.',
}
