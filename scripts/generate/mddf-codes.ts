import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Code } from '../../src/formats/mddf/index.ts'
import { AVAILS_VERSIONS, MDDF_WORDS, mddfSentence, severityOf } from '../../src/formats/mddf/index.ts'
import { DESK_LANGUAGES } from '../../src/formats/words/index.ts'

export const AVAILS_FILE = 'docs/reference/avails.md'

const SOURCE = join(import.meta.dirname, '../../src/formats/mddf/codes.ts')

/** What each fault quotes in the reference: the name of what would stand there. */
const QUOTES: Readonly<Record<string, string>> = new Proxy(
  {},
  { get: (_, name) => (typeof name === 'string' ? `‹${name}›` : undefined) },
)

/** The codes under their headings, as the table of codes has them. */
function sections(): readonly (readonly [heading: string, codes: readonly Code[]])[] {
  const table = /export interface CodeQuotes \{([\s\S]*?)\n\}/.exec(readFileSync(SOURCE, 'utf8'))![1]!
  const found: [string, Code[]][] = []
  for (const line of table.split('\n')) {
    const heading = /^ {2}\/\/ (.*)$/.exec(line)?.[1]
    const code = /^ {2}'([a-z0-9-]+)':/.exec(line)?.[1]
    if (heading !== undefined) found.push([heading, []])
    else if (code !== undefined) (found.at(-1) ?? ['', []])[1].push(code as Code)
  }
  return found
}

const MEANS = { error: 'error', warning: 'warning: look', note: 'note: advice' } as const

export function availsText(): string {
  const listed = sections().map(([heading, codes]) => {
    const entries = codes.map((code) => {
      const [en = '', ...others] = DESK_LANGUAGES.map((language) =>
        mddfSentence({ code, quotes: QUOTES }, language),
      )
      return `### ${code}\n\n${MEANS[severityOf(code)]} · ${en}\n\n${others.map((it) => `- ${it}`).join('\n')}\n`
    })
    return `## ${heading}\n\n${entries.join('\n')}`
  })
  const count = Object.keys(MDDF_WORDS.en).length
  return `# Avails, MEC and offer statuses

Made from the table of codes in \`src/formats/mddf/codes.ts\` by \`npm run generate\`. How such files are written and
compared stands in [the guide to avails](../guide/avails.md).

\`genchi avails check FILE\` reads Avails ${AVAILS_VERSIONS.join(', ')}, workbooks of Avails, offer
statuses and MEC. It says every fault with its line or cell, of ${count} kinds: what the schema of the file's version forbids, what the standard's lists forbid, what does not
belong together, and what neither schema nor lists can see. It never fetches anything and reads no entity that a file
declares. The exit status is 0 where there is no error, 1 where there is one, 2 where there is no file.

With \`--json\`:

| field | |
|---|---|
| \`valid\` | whether there is no error |
| \`kind\` | \`avails\`, \`offer-status\`, \`mec\`; absent where it is none of these |
| \`version\` | of the standard, as the file's namespace says it |
| \`errors\`, \`warnings\`, \`notes\` | how many |
| \`issues\` | each with \`severity\`, \`code\`, \`line\` and \`column\` (or \`sheet\`, \`row\`, \`column\`), \`message\`; in the order of the file |

The line is that on which an element's opening tag ends; lines and columns are counted from 1. \`--lang\` asks for the
messages in another language; the codes stay.

${listed.join('\n')}`
}
