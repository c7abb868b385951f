import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Code, Rule } from '../../src/core/seams/index.ts'
import { RULES } from '../../src/core/seams/index.ts'
import { DESK_LANGUAGES, MESSAGES, TERMS } from '../../src/formats/words/index.ts'

const root = join(import.meta.dirname, '../..')

export const ABOUT_FILE = 'src/core/seams/about.generated.ts'
export const FINDINGS_FILE = 'docs/reference/findings.md'

/** The sentences above a rule's `export const`: what it means, written where it is written. */
function aboutRule(code: string): string {
  const source = readFileSync(join(root, `src/core/seams/rules/${code}.ts`), 'utf8')
  const before = source.slice(0, source.search(/^export const \w+ = rule/m))
  const comment = before.slice(before.lastIndexOf('/**'))
  const text = comment
    .replace(/^\/\*\*|\*\/\s*$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trim())
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/\{@link (\S+?)\}/g, '$1')
    .trim()
  if (text === '') throw new Error(`${code}.ts has no doc comment above its rule`)
  return text
}

const MISSING =
  'A rule lacks a fact, so nobody can say whether it holds. It is never taken for sound, and never guessed. ' +
  'Nobody is asked for facts of links that the title has not yet come to.'

const abouts = (): readonly (readonly [Code, string])[] => [
  ...RULES.map(({ code }) => [code, aboutRule(code)] as const),
  ['fact-missing', MISSING],
]

export function aboutText(): string {
  const lines = abouts().map(([code, text]) => `  ${JSON.stringify(code)}: ${JSON.stringify(text)},`)
  return `// Generated from the doc comments of src/core/seams/rules by \`npm run generate\`. Not edited by hand.
import type { Code } from './codes.ts'

/** What each finding means, in English. */
export const ABOUT: Readonly<Record<Code, string>> = {
${lines.join('\n')}
}
`
}

const SEVERITY = { error: 'it does not hold', warning: 'it holds, but look', unknown: 'nobody can say' }

export function findingsText(): string {
  const about = new Map(abouts())
  const entries = [...about.keys()].sort().map((code) => {
    const rule = (RULES as readonly Rule[]).find((it) => it.code === code)
    const links = rule?.links.map((link) => TERMS.en.sections[link].toLowerCase()).join(' × ') ?? 'any link'
    const titles = DESK_LANGUAGES.map((tag) => {
      const messages = MESSAGES[tag]
      return code === 'fact-missing' ? messages.missing.title : messages.rules[code].title
    })
    const mend = code === 'fact-missing' ? MESSAGES.en.missing.mend : MESSAGES.en.rules[code].mend
    return `## ${code}

**${titles[0]}** · ${titles.slice(1).join(' · ')}

${links} · ${rule?.severity ?? 'unknown'}: ${SEVERITY[rule?.severity ?? 'unknown']}${
      rule ? ` · reads ${rule.reads.join(', ')}` : ''
    }

${about.get(code)}

To mend it: ${mend}
`
  })
  return `# Findings

Made from the rules in \`src/core/seams/rules\` by \`npm run generate\`. \`genchi explain CODE\` says the same, in five
languages.

${entries.join('\n')}`
}
