import type { TypingWords } from './words.ts'

const meantWas = (meant: string | undefined): string =>
  meant === undefined ? '' : `${meant} のことでしょうか。`

export const ja: TypingWords = {
  'unknown-option': ({ option, meant }) => `オプション ${option} はありません。${meantWas(meant)}`,
  'unknown-command': ({ command, meant }) => `コマンド ${command} はありません。${meantWas(meant)}`,
  'argument-missing': ({ argument }) => `引数 <${argument}> がありません。`,
  'value-missing': ({ option }) => `オプション ${option} には値が必要です。`,
  'option-missing': ({ option }) => `オプション ${option} は必ず指定してください。`,
  'too-many-arguments': ({ command, most, typed }) =>
    `${command} の引数は${most}個までですが、${typed}個あります。空白を含むパスは引用符で囲んでください。`,
  'not-a-choice': ({ option, typed, known }) =>
    `${option} に「${typed}」は指定できません。指定できる値：${known}。`,
  'not-a-number': ({ option, typed, least, most }) =>
    `${option} に「${typed}」は指定できません。${least}から${most}までの整数を指定してください。`,
  help: 'コマンドとオプションの一覧は genchi --help で見られます。',
}
