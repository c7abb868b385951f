import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ALARM_KINDS } from '../core/seams/index.ts'
import { typed } from './command-line.fixture.ts'
import type { Io } from './io.ts'
import { columns } from './layout.ts'
import { wantsColour } from './paint.ts'

const root = resolve(import.meta.dirname, '../..')
const scratch = mkdtempSync(join(tmpdir(), 'genchi-cli-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const run = (line: string, io: Partial<Io> = {}) => typed(line.split(' ').filter(Boolean), io)
const SOUL_MATE = 'examples/slate/soul-mate'
const SLIP = '--scenario slip-to-2026-05'

describe('the exit status', () => {
  test('is 0 when nothing breaks', async () => {
    expect((await run(`assess ${SOUL_MATE}`)).status).toBe(0)
    expect((await run('assess examples/slate')).status).toBe(0)
  })
  test('is 1 when something does not hold', async () => {
    expect((await run(`assess ${SOUL_MATE} ${SLIP}`)).status).toBe(1)
    expect((await run(`diff ${SOUL_MATE} ${SLIP}`)).status).toBe(1)
  })
  test.each([
    ['a folder that is not there', 'assess nowhere'],
    ['a folder that is neither title nor slate', 'assess docs'],
    ['a scenario that the title has not', `diff ${SOUL_MATE} --scenario none`],
    ['a slate where a title is asked for', `diff examples/slate ${SLIP}`],
    ['a diff with nothing to compare with', `diff ${SOUL_MATE}`],
    ['a day that does not exist', `assess ${SOUL_MATE} --as-of 2025-02-30`],
    ['a language that we do not speak', `assess ${SOUL_MATE} --lang xx`],
    ['a command that does not exist', 'asess examples/slate'],
    ['an option that does not exist', 'assess examples/slate --yaml'],
    ['a code that does not exist', 'explain nothing'],
  ])('is 2 for %s, and standard error says why', async (_, line) => {
    const { status, out, err } = await run(line)
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).not.toBe('')
  })
})

describe('genchi diff', () => {
  test('says what the slip of Soul Mate breaks and moves: windows, holdbacks, payments by year, statements', async () => {
    const { out } = await run(`diff ${SOUL_MATE} ${SLIP}`)
    for (const words of [
      'Receipt moved out of its business year',
      'Window under a holdback',
      'Windows',
      'Holdbacks',
      'Payments',
      'Statements',
      'Thu 28 Aug 2025  →  Thu 14 May 2026',
      'business year to Wed 31 Dec 2025',
    ])
      expect(out).toContain(words)
  })
  test('compares two folders', async () => {
    const { status, out } = await run(`diff ${SOUL_MATE} ${SOUL_MATE}`)
    expect(status).toBe(0)
    expect(out).toContain('Dates moved  none')
  })
  test('as JSON gives breaks, mends, dates by kind and money as text', async () => {
    const { out } = await run(`diff ${SOUL_MATE} ${SLIP} --json`)
    const answer = JSON.parse(out)
    expect(answer.breaks.length).toBeGreaterThan(0)
    expect(answer.breaks[0]).toMatchObject({ severity: 'error', sentence: expect.any(String) })
    expect(answer.dates).toContainEqual({
      kind: 'other',
      path: 'release/events/event:premiere/on',
      before: '2025-08-28',
      after: '2026-05-14',
    })
    expect(answer.money[0].before).toMatch(/^[A-Z]{3} -?[\d,.]+$/)
  })
})

describe('a report', () => {
  test.each(['en', 'ko', 'ja', 'tr', 'th'])('in %s keeps to the width and shows no id', async (language) => {
    for (const line of [`diff ${SOUL_MATE} ${SLIP}`, 'assess examples/slate']) {
      const { out } = await run(`${line} --lang ${language}`, { width: 100 })
      expect(out).not.toMatch(/\b(party|window|grant|work|tranche|event|scene|panel|person):[a-z]/)
      const wide = out.split('\n').filter((text) => columns(text) > 100)
      expect(wide).toEqual([])
    }
  })
  test('has colour only where it is wanted, and says the same without', async () => {
    const coloured = await run(`assess ${SOUL_MATE} ${SLIP}`, { colour: true })
    const plain = await run(`assess ${SOUL_MATE} ${SLIP}`)
    expect(coloured.out).toContain('\u001B[')
    expect(plain.out).not.toContain('\u001B[')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what is looked for
    expect(coloured.out.replace(/\u001B\[\d+m/g, '')).toBe(plain.out)
  })
  test('respects NO_COLOR before the terminal, and FORCE_COLOR before a pipe', () => {
    expect(wantsColour({ NO_COLOR: '1' }, true)).toBe(false)
    expect(wantsColour({ FORCE_COLOR: '1' }, false)).toBe(true)
    expect(wantsColour({}, true)).toBe(true)
    expect(wantsColour({}, false)).toBe(false)
  })
  test("takes the language of the machine's user when none is asked for", async () => {
    expect((await run(`assess ${SOUL_MATE}`, { locale: 'ko_KR.UTF-8' })).out).toContain('소울메이트')
    expect((await run(`assess ${SOUL_MATE}`, { locale: 'C' })).out).toContain('Soul Mate')
  })
  test('says where each finding rests, as a file and a line', async () => {
    const { out } = await run(`assess ${SOUL_MATE} ${SLIP}`)
    expect(out).toMatch(/examples\/slate\/soul-mate\/\w+\.yaml:\d+/)
  })
  test('marks what rests on fictional figures', async () => {
    expect((await run(`assess ${SOUL_MATE} ${SLIP}`)).out).toContain('○ fictional figures')
  })
})

describe('files that cannot be read', () => {
  test('are told whole: each place with the line and the rule, nothing half-read', async () => {
    const folder = join(scratch, 'broken')
    cpSync(join(root, SOUL_MATE), folder, { recursive: true })
    cpSync(join(root, 'examples/slate/catalogue'), join(folder, 'catalogue'), { recursive: true })
    writeFileSync(
      join(folder, 'settle.yaml'),
      'receipts:\n  - id: receipt:a\n    on: 2025-02-30\n    gross: JPY 1.5\n',
    )
    const { status, out, err } = await run(`assess ${folder}`)
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(/settle\.yaml:3:9/)
    expect(err).toMatch(/settle\.yaml:4:12/)
    expect(err).toContain('on: 2025-02-30')
  })
  test('are told in the language asked for', async () => {
    const folder = join(scratch, 'broken')
    const { err } = await run(`assess ${folder} --lang ja`)
    expect(err).toMatch(/[ぁ-ん]/)
  })
})

describe('genchi schema', () => {
  test('gives the JSON Schema of one file, or of all', async () => {
    const one = JSON.parse((await run('schema release.yaml')).out)
    expect(one.$schema).toContain('json-schema.org')
    expect(one.properties).toHaveProperty('windows')
    expect(Object.keys(JSON.parse((await run('schema')).out)).length).toBeGreaterThan(8)
  })
})

describe('genchi explain', () => {
  test('knows every code, in every language', async () => {
    const { out } = await run('explain --json')
    for (const { code } of JSON.parse(out)) {
      const { status, out: said } = await run(`explain ${code} --lang th`)
      expect([code, status]).toEqual([code, 0])
      expect(said.length).toBeGreaterThan(80)
    }
  })
})

describe('alarms', () => {
  test('of the sample slate are of every kind in ninety days, with who acts and what happens else', async () => {
    const { status, out } = await run('alarms examples/slate --json')
    const { alarms, days } = JSON.parse(out) as { days: number; alarms: readonly Record<string, string>[] }
    expect([status, days]).toEqual([0, 90])
    expect(new Set(alarms.map(({ kind }) => kind))).toEqual(new Set(ALARM_KINDS))
    for (const it of alarms) {
      expect(it['otherwise']).toBeTruthy()
      expect(it['sentence']).not.toMatch(/[a-z]+:[a-z-]+/)
    }
    expect(alarms.find(({ kind }) => kind === 'option-exercise')).toMatchObject({
      day: '2025-07-31',
      inDays: 60,
      party: 'party:hanbit-tv',
      fee: 'KRW 60,000,000',
    })
  })
  test('are a mail in the reader’s language, and none is said too', async () => {
    expect((await run('alarms examples/slate --lang ko')).out).toContain('담당자: 한여울')
    expect((await run('alarms examples/slate/sll-taiwan --days 1')).out).toContain('Nothing falls due')
  })
  test('are written as a calendar that other programs read', async () => {
    const file = join(scratch, 'deadlines.ics')
    expect((await run(`alarms examples/slate --ics ${file}`)).status).toBe(0)
    const text = readFileSync(file, 'utf8')
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
    expect(text.match(/^BEGIN:VEVENT/gm)?.length).toBeGreaterThanOrEqual(9)
  })
  test('are refused where the days are no number of days, or the calendar cannot be written', async () => {
    expect((await run('alarms examples/slate --days soon')).status).toBe(2)
    const { status, err } = await run(`alarms examples/slate --ics ${join(scratch, 'no', 'where.ics')}`)
    expect([status, err.includes('where.ics')]).toEqual([2, true])
  })
})

describe('help', () => {
  test('has examples and the exit status', async () => {
    const { status, out } = await run('--help')
    expect(status).toBe(0)
    expect(out).toContain('Examples:')
    expect(out).toContain('Exit status:')
  })
  test('of each command has an example', async () => {
    for (const command of ['assess', 'alarms', 'diff', 'explain', 'new', 'schema'])
      expect((await run(`${command} --help`)).out).toContain('Example:')
  })
})
