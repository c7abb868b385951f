import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../../src/cli/program.ts'
import { day } from '../../src/core/base/index.ts'

const root = join(import.meta.dirname, '../..')

const SCREEN = /<!-- screen: (.+?) -->\n[\s\S]*?<!-- end -->/g

/** What a command shows on a plain screen of 100 columns, in English. */
async function screen(line: string): Promise<string> {
  let shown = ''
  const show = (text: string) => {
    shown += text
  }
  await runCommand(line.split(' '), {
    out: show,
    err: show,
    width: 100,
    colour: false,
    locale: 'en',
    today: day('2025-06-01'),
    cwd: root,
  })
  return shown.trimEnd()
}

/** A page with each of its screens as the command shows it now. */
export async function withScreens(file: string): Promise<string> {
  const page = readFileSync(join(root, file), 'utf8')
  const lines = [...page.matchAll(SCREEN)].map(([, line = '']) => line)
  const shown = new Map(await Promise.all(lines.map(async (line) => [line, await screen(line)] as const)))
  return page.replace(
    SCREEN,
    (_, line: string) =>
      `<!-- screen: ${line} -->\n\`\`\`text\n$ genchi ${line}\n\n${shown.get(line)}\n\`\`\`\n<!-- end -->`,
  )
}
