import type { Code } from '../core/seams/index.ts'
import { ABOUT, RULES } from '../core/seams/index.ts'
import { MESSAGES, TERMS } from '../formats/words/index.ts'
import type { Status } from './io.ts'
import { wrap } from './layout.ts'
import { INKS, SIGNS } from './report/finding.ts'
import { jsonText } from './report/json.ts'
import type { Run } from './run.ts'
import { fail } from './run.ts'

const CODES: readonly Code[] = [...RULES.map(({ code }) => code), 'fact-missing']

/** `genchi explain [CODE]`: what a finding means, what it looks at, and what mends it. */
export function explainCommand(run: Run, asked: string | undefined): Status {
  const { io, language, paint } = run
  const terms = TERMS[language]
  if (asked === undefined) {
    if (run.json) io.out(jsonText(CODES.map((code) => explanation(run, code))))
    else {
      const longest = Math.max(...CODES.map((code) => code.length))
      io.out(`${CODES.map((code) => `${code.padEnd(longest)}  ${titleOf(run, code)}`).join('\n')}\n`)
    }
    return 0
  }
  const code = CODES.find((it) => it === asked)
  if (!code)
    return fail(run, 'no-such-code', `There is no finding ${asked}. \`genchi explain\` lists every code.`)
  const it = explanation(run, code)
  if (run.json) {
    io.out(jsonText(it))
    return 0
  }
  const width = Math.min(io.width, 100)
  const lines = (text: string, tag: string = language) => wrap(text, width, tag)
  io.out(
    `${[
      `${paint(INKS[it.severity], SIGNS[it.severity])} ${paint('strong', it.title)}`,
      paint('quiet', [it.code, ...it.links.map((link) => terms.sections[link])].join(' · ')),
      '',
      ...lines(it.about, 'en'),
      '',
      `${paint('accent', '→')} ${lines(it.mend).join('\n  ')}`,
    ].join('\n')}\n`,
  )
  return 0
}

const titleOf = ({ language }: Run, code: Code): string =>
  code === 'fact-missing' ? MESSAGES[language].missing.title : MESSAGES[language].rules[code].title

function explanation(run: Run, code: Code) {
  const { language } = run
  const rule = RULES.find((it) => it.code === code)
  const mend = code === 'fact-missing' ? MESSAGES[language].missing.mend : MESSAGES[language].rules[code].mend
  return {
    code,
    title: titleOf(run, code),
    severity: rule?.severity ?? ('unknown' as const),
    links: rule?.links ?? [],
    about: ABOUT[code],
    mend,
  }
}
