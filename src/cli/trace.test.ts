import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openServer } from '../server/index.ts'
import { typed } from './command-line.fixture.ts'

const scratch = mkdtempSync(join(tmpdir(), 'genchi-trace-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const HOST = '127.0.0.1:4620'

/** Somebody looks at script text on a server that is then stopped. */
async function looked(dataDir: string): Promise<string> {
  const { app, close } = await openServer({
    place: { dataDir },
    secret: 'for the tests alone, and longer than 32 characters',
    url: `http://${HOST}`,
    loopback: true,
    sample: resolve(import.meta.dirname, '../../examples/slate'),
  })
  try {
    const ask = (method: string, path: string, headers: Record<string, string>, body?: string) =>
      app.request(
        `/api${path}`,
        {
          method,
          headers: { host: HOST, 'sec-fetch-site': 'same-origin', ...headers },
          ...(body && { body }),
        },
        { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
      )
    const json = { 'content-type': 'application/json' }
    const entered = await ask('POST', '/sample/enter', json, JSON.stringify({ id: 'person:sample-writer' }))
    const cookie = entered.headers.getSetCookie()[0]!.split(';')[0]!
    const page = (await (await ask('GET', '/titles/title:soul-mate', { cookie })).json()) as {
      mark: { copy: string }
    }
    return page.mark.copy
  } finally {
    await close()
  }
}

const run = (...argv: readonly string[]) => typed(argv, { cwd: scratch })

test('drill: the store itself says whose copy a leaked page is, while no server runs', async () => {
  const dataDir = join(scratch, 'desk')
  const copy = await looked(dataDir)
  const found = await run('trace', copy.toLowerCase().replaceAll('-', ''), '--data', dataDir)
  expect(found.err).toBe('')
  expect(found.status).toBe(0)
  expect(found.out).toContain(`${copy}  Sample writer`)
  expect(found.out).toContain('GTist')
  expect(found.out).toContain('view  title:soul-mate · adapt')
  expect(found.out).toContain('from 127.0.0.1')
  expect(await run('trace', 'ABCD-EFGH-JKMN', '--data', dataDir)).toMatchObject({ status: 1 })
  expect(await run('trace', 'ABCD-0000', '--data', dataDir)).toMatchObject({ status: 2 })
}, 120_000)
