import type { Severity } from '../../../core/base/index.ts'
import { ABOUT, type Code, RULES } from '../../../core/seams/index.ts'
import type { Link } from '../../../core/title/index.ts'
import type { DeskLanguage } from '../../languages/index.ts'
import { MESSAGES } from '../findings/index.ts'
import type { About } from './about.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { th } from './th.ts'
import { tr } from './tr.ts'

/** In English as the rules themselves say it. */
export const ABOUT_FINDINGS: Readonly<Record<DeskLanguage, About>> = { en: ABOUT, ko, ja, tr, th }

/** A rule to somebody who asks what it looks at. */
export interface Explanation {
  readonly code: Code
  readonly title: string
  readonly severity: Severity
  /** those that it holds against each other; none: any */
  readonly links: readonly Link[]
  readonly about: string
  readonly mend: string
}

/** Every code that a finding can have. */
export const FINDING_CODES: readonly Code[] = [...RULES.map(({ code }) => code), 'fact-missing']

export function explanationOf(code: Code, language: DeskLanguage): Explanation {
  const { rules, missing } = MESSAGES[language]
  const { title, mend } = code === 'fact-missing' ? missing : rules[code]
  const rule = RULES.find((it) => it.code === code)
  return {
    code,
    title,
    severity: rule?.severity ?? 'unknown',
    links: rule?.links ?? [],
    about: ABOUT_FINDINGS[language][code],
    mend,
  }
}
