import type { Code } from '../core/seams/index.ts'
import { nearest } from '../formats/title/index.ts'
import { explanationOf, FINDING_CODES } from '../formats/words/about/index.ts'
import { TERMS } from '../formats/words/index.ts'
import type { Status } from './io.ts'
import { wrap } from './layout.ts'
import { INKS, SIGNS } from './report/finding.ts'
import { jsonText } from './report/json.ts'
import type { Run } from './run.ts'
import { fail } from './run.ts'

/** `genchi explain [CODE]`: what a finding means, what it looks at, and what mends it. */
export function explainCommand(run: Run, asked: string | undefined): Status {
  const { io, language, paint } = run
  const terms = TERMS[language]
  const of = (code: Code) => explanationOf(code, language)
  if (asked === undefined) {
    if (run.json) io.out(jsonText(FINDING_CODES.map(of)))
    else {
      const longest = Math.max(...FINDING_CODES.map((code) => code.length))
      io.out(`${FINDING_CODES.map((code) => `${code.padEnd(longest)}  ${of(code).title}`).join('\n')}\n`)
    }
    return 0
  }
  const code = FINDING_CODES.find((it) => it === asked)
  if (!code) {
    const meant = nearest(asked, FINDING_CODES)
    const help = meant === '' ? '`genchi explain` lists every code.' : `Did you mean ${meant}?`
    return fail(run, 'no-such-code', `There is no finding ${asked}. ${help}`)
  }
  const it = of(code)
  if (run.json) {
    io.out(jsonText(it))
    return 0
  }
  const lines = (text: string) => wrap(text, Math.min(io.width, 100), language)
  io.out(
    `${[
      `${paint(INKS[it.severity], SIGNS[it.severity])} ${paint('strong', it.title)}`,
      paint('quiet', [it.code, ...it.links.map((link) => terms.sections[link])].join(' · ')),
      '',
      ...lines(it.about),
      '',
      `${paint('accent', '→')} ${lines(it.mend).join('\n  ')}`,
    ].join('\n')}\n`,
  )
  return 0
}
