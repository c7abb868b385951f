import type { TypingWords } from './words.ts'

const meantWas = (meant: string | undefined): string =>
  meant === undefined ? '' : ` ${meant} mi demek istediniz?`

export const tr: TypingWords = {
  'unknown-option': ({ option, meant }) => `${option} diye bir seçenek yok.${meantWas(meant)}`,
  'unknown-command': ({ command, meant }) => `${command} diye bir komut yok.${meantWas(meant)}`,
  'argument-missing': ({ argument }) => `<${argument}> bağımsız değişkeni eksik.`,
  'value-missing': ({ option }) => `${option} seçeneği bir değer ister.`,
  'option-missing': ({ option }) => `${option} seçeneği verilmelidir.`,
  'too-many-arguments': ({ command, most, typed }) =>
    `${command} en çok ${most} bağımsız değişken alır, ${typed} tane verildi. Boşluklu yolları tırnak içine alın.`,
  'not-a-choice': ({ option, typed, known }) =>
    `${option} seçeneği “${typed}” değerini almaz. Alabilecekleri: ${known}.`,
  'not-a-number': ({ option, typed, least, most }) =>
    `${option} seçeneği “${typed}” değerini almaz. ${least} ile ${most} arasında bir tam sayı alır.`,
  help: 'Komutlar ve seçenekler: genchi --help.',
}
