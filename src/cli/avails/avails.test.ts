import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { day } from '../../core/base/index.ts'
import { checkXml } from '../../formats/mddf/index.ts'
import { availsXml, offerStatusXml } from '../../formats/mddf/sample.fixture.ts'
import { runCommand } from '../program.ts'

const scratch = mkdtempSync(join(tmpdir(), 'genchi-avails-'))
afterAll(() => rmSync(scratch, { recursive: true }))
const TITLE = resolve(import.meta.dirname, '../../../examples/slate/marry-my-husband-jp')

async function run(line: string) {
  let out = ''
  let err = ''
  const status = await runCommand(line.split(' '), {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    width: 100,
    colour: false,
    locale: 'en_GB.UTF-8',
    today: day('2026-01-01'),
    cwd: scratch,
  })
  return { status, out, err }
}
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
          offer: 'prime-video-1',
          fields: [{ field: 'end', to: '2031-06-26T23:59:59+09:00' }],
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
