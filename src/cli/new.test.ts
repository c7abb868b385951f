import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { typed } from './command-line.fixture.ts'

const scratch = mkdtempSync(join(tmpdir(), 'genchi-new-'))
afterAll(() => rmSync(scratch, { recursive: true }))

describe('genchi new', () => {
  test.each(['en', 'ko', 'ja', 'tr', 'th'])(
    'writes a title in %s that reads without an issue',
    async (language) => {
      const folder = join(scratch, `new-${language}`)
      expect((await typed(['new', folder, '--lang', language])).status).toBe(0)
      expect(readdirSync(folder)).toContain('title.yaml')
      const { err, status } = await typed(['assess', folder])
      expect(err).toBe('')
      expect(status).toBe(0)
    },
  )
  test('begins a slate where nothing is yet, and the next titles join it', async () => {
    const slate = join(scratch, 'new-slate')
    for (const name of ['harbour', 'harbour_', '눈물의 여왕'])
      expect((await typed(['new', join(slate, name)])).status, name).toBe(0)
    const { out, status } = await typed(['assess', slate, '--json'])
    expect(status).toBe(0)
    const titles: readonly { id: string; names: Record<string, string> }[] = JSON.parse(out).titles
    expect(titles.map(({ id }) => id)).toEqual(['title:harbour', 'title:harbour-2', 'title:new-title'])
    expect(titles.map(({ names }) => names['en'])).toEqual(['Harbour', 'Harbour', '눈물의 여왕'])
    expect(readFileSync(join(slate, 'catalogue/works.yaml'), 'utf8')).toMatch(/^# Works: .*work:harbour-2/s)
  })
  test('joins a slate under the company that leads it, and leaves its catalogue’s comments', async () => {
    const slate = join(scratch, 'joined')
    cpSync('examples/slate', slate, { recursive: true })
    const before = readFileSync(join(slate, 'catalogue/works.yaml'), 'utf8')
    expect((await typed(['new', join(slate, 'harbour')])).status).toBe(0)
    expect(readFileSync(join(slate, 'catalogue/works.yaml'), 'utf8').startsWith(before.trimEnd())).toBe(true)
    expect(readFileSync(join(slate, 'harbour/title.yaml'), 'utf8')).toMatch(/^lead: party:(?!our-company)/m)
    expect((await typed(['assess', slate, '--json'])).err).toBe('')
  })
  test('writes nothing into a slate that cannot be read', async () => {
    const slate = join(scratch, 'unreadable')
    mkdirSync(join(slate, 'catalogue'), { recursive: true })
    writeFileSync(join(slate, 'catalogue/works.yaml'), 'works: no')
    const { status, err } = await typed(['new', join(slate, 'harbour')])
    expect([status, existsSync(join(slate, 'harbour'))]).toEqual([2, false])
    expect(err).toContain('works.yaml:1:8')
  })
  test('writes nothing over what is there', async () => {
    expect((await typed(['new', join(scratch, 'new-en')])).status).toBe(2)
  })
})
