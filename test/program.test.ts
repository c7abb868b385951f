import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, describe, expect, test } from 'vitest'
import { builtProgram } from '../scripts/built-program.ts'
import { isFresh } from '../scripts/freshness.ts'

const ROOT = resolve(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'genchi-program-'))
afterAll(() => rmSync(scratch, { recursive: true }))

describe('the built program', () => {
  test.each([
    ['assess examples/slate --json', 0],
    ['diff examples/slate/soul-mate --scenario slip-to-2026-05 --lang ja', 1],
    ['rights ask examples/slate/soul-mate --territories JP --media svod', 1],
    ['schema release.yaml', 0],
    ['assess nowhere', 2],
  ])(
    'answers as its sources do: %s',
    async (line, status) => {
      const [built, sources] = [await builtProgram(), join(ROOT, 'src/cli/main.ts')].map((program) =>
        spawnSync(process.execPath, [program, ...line.split(' ')], {
          cwd: ROOT,
          encoding: 'utf8',
          env: { ...process.env, NO_COLOR: '1' },
        }),
      )
      expect(built?.status).toBe(status)
      expect([built?.stdout, built?.stderr, built?.status]).toEqual([
        sources?.stdout,
        sources?.stderr,
        sources?.status,
      ])
    },
    60_000,
  )

  test('has beside it the thread in which files of avails are read', async () => {
    const thread = join(dirname(await builtProgram()), 'reading.worker.js')
    const bytes = new TextEncoder().encode('<nothing/>')
    const worker = new Worker(thread, { workerData: { bytes, name: 'a.xml', language: 'en', known: [] } })
    const said = await new Promise((resolve, reject) => worker.on('message', resolve).on('error', reject))
    expect(said).toMatchObject({ kind: 'read', read: { errors: 1, faults: [{ code: 'not-mddf' }] } })
  }, 60_000)

  test('is of its sources as they are now, or it is not run', () => {
    const [built, source] = ['built', 'source.ts'].map((name) => join(scratch, name)) as [string, string]
    expect(isFresh(built, [source])).toBe(false)
    for (const file of [source, built]) writeFileSync(file, '')
    utimesSync(source, 1000, 1000)
    expect(isFresh(built, [source])).toBe(true)
    utimesSync(source, 4e9, 4e9)
    expect(isFresh(built, [source])).toBe(false)
  })
})
