import type { CommanderError } from 'commander'
import { isDeskLanguage } from '../formats/languages/index.ts'
import { TYPING_WORDS, type TypingWords } from '../formats/words/typing/index.ts'
import type { Io } from './io.ts'
import { fail, newRun } from './run.ts'

type Mistake = Exclude<keyof TypingWords, 'help'>

/**
 * Says what was mistyped, in the reader's language and, with `--json`, as JSON. Commander has it as an English sentence:
 * what is quoted there is all that we take of it.
 */
export function mistyped({ message }: CommanderError, argv: readonly string[], io: Io): 2 {
  const said = typedValue('--lang', argv)
  const run = newRun(io, {
    ...(said !== undefined && isDeskLanguage(said) && { lang: said }),
    json: argv.includes('--json'),
  })
  const words = TYPING_WORDS[run.language]
  for (const [rule, form] of FORMS) {
    const quotes = form.exec(message)?.groups
    if (!quotes) continue
    const say = words[rule] as (quotes: Readonly<Record<string, string | undefined>>) => string
    return fail(run, rule, `${say(quotes)} ${words.help}`)
  }
  return fail(run, 'mistyped', message.replace(/^error: /, ''))
}

const MEANT = '(?:\\s*\\(Did you mean (?:one of )?(?<meant>[^?)]*)\\?\\))?'

/** What commander 15 says, and what stands in it. Numbers that an option takes are said by us, as `0-3660`. */
const FORMS: readonly (readonly [Mistake, RegExp])[] = [
  ['unknown-option', new RegExp(`^error: unknown option '(?<option>[^']*)'${MEANT}`)],
  ['unknown-command', new RegExp(`^error: unknown command '(?<command>[^']*)'${MEANT}`)],
  ['argument-missing', /^error: missing required argument '(?<argument>[^']*)'/],
  ['value-missing', /^error: option '(?<option>\S+)[^']*' argument missing/],
  ['option-missing', /^error: required option '(?<option>\S+)[^']*' not specified/],
  [
    'too-many-arguments',
    /^error: too many arguments(?: for '(?<command>[^']*)')?\. Expected (?<most>\d+) arguments? but got (?<typed>\d+)/,
  ],
  [
    'not-a-choice',
    /^error: option '(?<option>\S+)[^']*' argument '(?<typed>[\s\S]*)' is invalid\. Allowed choices are (?<known>[^.]*)\./,
  ],
  [
    'not-a-number',
    /^error: option '(?<option>\S+)[^']*' argument '(?<typed>[\s\S]*)' is invalid\. (?<least>\d+)-(?<most>\d+)$/,
  ],
]

/** The value of an option where it was typed, `--lang ko` or `--lang=ko`. */
function typedValue(option: string, argv: readonly string[]): string | undefined {
  const at = argv.findIndex((it) => it === option || it.startsWith(`${option}=`))
  const typed = argv[at]
  if (typed === undefined) return undefined
  return typed.includes('=') ? typed.slice(option.length + 1) : argv[at + 1]
}
