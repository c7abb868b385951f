import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, describe, expect, test } from 'vitest'
import type { Place } from '../src/store/index.ts'
import { freshDatabase, STORES } from '../src/store/stores.fixture.ts'

const LONG = process.env['GENCHI_LONG'] === '1'
const ROUNDS = LONG ? 30 : 4
const KILL_WITHIN_MS = LONG ? 1_500 : 400
const folder = mkdtempSync(join(tmpdir(), 'genchi-crash-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Found {
  readonly verified: unknown
  readonly deal: { readonly list: readonly { readonly id: string; readonly n: number }[] }
  readonly make: Found['deal']
}

/** Runs the writer and kills it so many milliseconds after its first acknowledged write; or lets it only look. */
async function run(place: Place, killAfterMs?: number) {
  const mode = killAfterMs === undefined ? 'look' : 'write'
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'crash-writer.fixture.ts'), JSON.stringify(place), mode],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let found: Found | undefined
  let errors = ''
  child.stderr.on('data', (text) => {
    errors += text
  })
  const acknowledged = new Map<string, number>()
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line)
    if ('verified' in said) found = said
    else {
      if (acknowledged.size === 0) setTimeout(() => child.kill('SIGKILL'), killAfterMs)
      acknowledged.set(said.acknowledged, said.n)
    }
  }
  if (!found || (killAfterMs !== undefined && acknowledged.size === 0)) throw new Error(errors)
  return { found, acknowledged }
}

describe.each(STORES)('a server that is killed while it writes ($name)', ({ name }) => {
  test(`loses nothing that it acknowledged and leaves nothing half-written, ${ROUNDS} times over`, {
    timeout: ROUNDS * 30_000,
  }, async () => {
    const place: Place =
      name === 'embedded' ? { dataDir: join(folder, 'data') } : { url: await freshDatabase() }
    let last = new Map<string, number>()
    let writes = 0
    for (let round = 0; round <= ROUNDS; round++) {
      const killAfterMs = round < ROUNDS ? 50 + Math.round(Math.random() * KILL_WITHIN_MS) : undefined
      const { found, acknowledged } = await run(place, killAfterMs)
      expect(found.verified).toMatchObject({ ok: true })
      expect(found.deal).toEqual(found.make)
      const stands = new Map(found.deal.list.map(({ id, n }) => [id, n]))
      for (const [id, n] of last) {
        expect(stands.get(id)).toBeGreaterThanOrEqual(n)
        // One write of each may have been on its way to being acknowledged.
        expect(stands.get(id)).toBeLessThanOrEqual(n + 1)
      }
      writes += [...acknowledged].reduce((sum, [id, n]) => sum + n - (stands.get(id) ?? 0), 0)
      last = new Map([...stands, ...acknowledged])
    }
    expect(writes).toBeGreaterThan(ROUNDS)
    console.log(`${name}: ${ROUNDS} kills, ${writes} acknowledged writes, none lost`)
  })
})
