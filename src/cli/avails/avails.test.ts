import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { day } from '../../core/base/index.ts'
import { checkXml } from '../../formats/mddf/index.ts'
import { availsXml, offerStatusXml } from '../../formats/mddf/sample.fixture.ts'
import { typed } from '../command-line.fixture.ts'

const scratch = mkdtempSync(join(tmpdir(), 'genchi-avails-'))
afterAll(() => rmSync(scratch, { recursive: true }))
const TITLE = resolve(import.meta.dirname, '../../../examples/slate/marry-my-husband-jp')

const run = (line: string) => typed(line.split(' '), { today: day('2026-01-01'), cwd: scratch })
const write = (name: string, text: string): void => writeFileSync(join(scratch, name), text)
const read = (name: string): string => readFileSync(join(scratch, name), 'utf8')

describe('genchi avails check', () => {
  test('says of a sound file that it is, whatever it is', async () => {
    write('good.xml', availsXml())
    write('status.xml', offerStatusXml())
    expect(await run('avails check good.xml')).toEqual({
      status: 0,
      out: '✓ good.xml · Avails 2.7 · nothing to mend\n',
      err: '',
    })
    expect((await run('avails check status.xml')).out).toContain('Offer status 2.7')
  })
  test('says of another every fault, in the form of the reference and in the reader’s language', async () => {
    write('bad.xml', availsXml().replace('8610-5', '8610-6').replace('>JP<', '>JJ<'))
    const { status, out } = await run('avails check bad.xml --json --lang ja')
    const answer = JSON.parse(out)
    expect(status).toBe(1)
    expect(answer).toMatchObject({
      valid: false,
      kind: 'avails',
      version: '2.7',
      errors: 2,
      warnings: 1,
      notes: 0,
    })
    expect(answer.issues[0]).toEqual({
      severity: 'error',
      code: 'eidr-check-character',
      line: 15,
      column: 31,
      message: 'EIDR「7791-8534-2C23-9030-8610-6」に誤記があります。検査文字は「5」のはずです。',
    })
  })
  test('says of no file that there is none', async () => {
    expect(await run('avails check nothing.xml')).toMatchObject({
      status: 2,
      err: '✕ There is no file nothing.xml.\n',
    })
  })
})

describe('what a title offers a platform', () => {
  test('is written, valid and with an offset at every time, and read back unchanged', async () => {
    const { status, err } = await run(`avails export ${TITLE} --platform amazon --out offer.xml`)
    // Its ratings are of systems that the ratings of the world do not list so: told, not left out in silence.
    expect([status, err.split('\n').length - 1]).toEqual([1, 3])
    expect(checkXml(read('offer.xml'))).toMatchObject({ kind: 'avails', version: '2.7', issues: [] })
    expect(read('offer.xml')).toMatch(
      /<avails:Start>2025-06-27T00:00:00\+09:00<[\s\S]*<avails:End>2032-06-26T23:59:59\+09:00</,
    )
    expect((await run(`avails preview ${TITLE} offer.xml --platform amazon`)).out).toBe(
      'The file says what the title says.\n',
    )
  })
  test('stands beside what a file says of it, and nothing is changed', async () => {
    write('other.xml', read('offer.xml').replace('2032-06-26', '2031-06-26'))
    const { status, out } = await run(`avails preview ${TITLE} other.xml --platform amazon --json`)
    expect([status, JSON.parse(out).changes]).toMatchObject([
      1,
      [
        {
          kind: 'changed',
          window: 'release/windows/window:prime-video',
          fields: [{ field: 'last', from: '2032-06-26', to: '2031-06-26' }],
        },
      ],
    ])
  })
  test('is not written over a file that is there, nor to a platform that nobody knows', async () => {
    const again = await run(`avails export ${TITLE} --platform amazon --out offer.xml`)
    expect(again).toMatchObject({ status: 2 })
    expect(await run(`avails export ${TITLE} --platform nobody --out new.xml`)).toMatchObject({ status: 2 })
  })
})

describe('genchi avails import', () => {
  const SLATE = resolve(import.meta.dirname, '../../../examples/slate')
  const release = () => read('slate/marry-my-husband-jp/release.yaml')
  const taking = 'avails import slate/marry-my-husband-jp other.xml --platform amazon'
  test('does nothing until it is told to, and says what it would do', async () => {
    cpSync(SLATE, join(scratch, 'slate'), { recursive: true })
    const before = release()
    const { status, out, err } = await run(taking)
    expect([status, err]).toEqual([1, expect.stringContaining('Nothing is written.')])
    expect(out).toContain('last day: 2032-06-26 → 2031-06-26')
    expect(release()).toBe(before)
  })
  test('then changes the one line, and keeps every comment', async () => {
    const before = release().split('\n')
    expect(await run(`${taking} --yes`)).toMatchObject({ status: 0 })
    const after = release().split('\n')
    expect(after.filter((line) => !before.includes(line))).toHaveLength(1)
    expect(before.filter((line) => !after.includes(line))).toHaveLength(1)
    expect((await run(`${taking} --yes`)).out).toBe('The file says what the title says.\n')
  })
  test('takes nothing over of a file of other titles, nor what the title cannot lose', async () => {
    write('others.xml', availsXml())
    expect((await run(taking.replace('other.xml', 'others.xml'))).out).toBe(
      'None of its offers is of this title.\n',
    )
  })
})

describe('what viewers read of a title', () => {
  test('is written as Media Entertainment Core; what a service will miss in it is told', async () => {
    const { status, err } = await run(`avails export ${TITLE} --mec --out mec.xml`)
    expect([status, err]).toEqual([1, expect.stringContaining('CopyrightLine')])
    expect((await run('avails check mec.xml')).out).toContain('mec.xml · MEC 2.12')
  })
  test('is read by the same commands', async () => {
    expect(await run('avails convert mec.xml again.xml')).toMatchObject({ status: 0 })
    expect(read('again.xml')).toBe(read('mec.xml'))
  })
})

describe('genchi avails convert', () => {
  test('turns XML into a workbook and back, in another version', async () => {
    write('in.xml', availsXml())
    // A workbook has no column for the name in the language of the place: that is told.
    const there = await run('avails convert in.xml there.xlsx')
    expect([there.status, there.err]).toEqual([1, expect.stringContaining('空の町')])
    expect(await run('avails convert there.xlsx back.xml --version 2.6')).toMatchObject({
      status: 0,
      err: '',
    })
    expect(checkXml(read('back.xml'))).toMatchObject({ version: '2.6', errors: 0 })
    const [before, after] = [availsXml(), read('back.xml')].map((text) =>
      text.match(/<avails:(Start|End)>[^<]*/g),
    )
    expect(after).toEqual(before)
  })
  test('refuses an ending or a version that it does not write', async () => {
    for (const line of ['convert in.xml out.csv', 'convert in.xml out.xml --version 2.3']) {
      expect(await run(`avails ${line}`)).toMatchObject({ status: 2 })
    }
  })
})
