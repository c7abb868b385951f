import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Row } from './measure.ts'
import { percentile, report } from './measure.ts'

/*
 * An edit, and what follows from it, over HTTP on loopback: the change is saved and the title asked for again with its
 * findings, as the web app does, at a server of its own with the sample slate in the embedded store. Promise: 95 of
 * 100 are answered within 100 ms.
 */

const TITLE = 'title:soul-mate'
const WARM = 10
const RUNS = 60
const AIM_MS = 100

interface Page {
  readonly sections: Readonly<Record<string, Readonly<Record<string, readonly Record<string, unknown>[]>>>>
  readonly versions: Readonly<Record<string, number>>
  readonly findings: readonly unknown[]
}

const folder = mkdtempSync(join(tmpdir(), 'genchi-edit-loop-'))
const server = spawn(
  process.execPath,
  [join(import.meta.dirname, '../bin/genchi.js'), 'serve', '--no-open'],
  {
    env: { ...process.env, CI: 'true', PORT: '0', GENCHI_DATA: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  },
)
try {
  const address = await new Promise<string>((resolve) =>
    server.stdout.once('data', (said: Buffer) => resolve(String(said).split('\n')[0]!.trim())),
  )
  const ask = async (path: string, body?: unknown, cookie = ''): Promise<Response> => {
    const reply = await fetch(`${address}/api${path}`, {
      headers: {
        'sec-fetch-site': 'same-origin',
        'accept-language': 'en',
        cookie,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    })
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
    return reply
  }
  const entered = await ask('/sample/enter', { id: 'person:sample-producer' })
  const cookie = entered.headers.get('set-cookie')!.split(';')[0]!
  const at = `/titles/${TITLE}`
  const page = async () => (await (await ask(at, undefined, cookie)).json()) as Page
  let known = await page()

  const isDay = (value: unknown): value is string =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
  /** The first date of a list that is written as a day: to be put off by a day, and back. */
  const dateIn = (section: string, list: string, field: string): string => {
    const found = known.sections[section]?.[list]?.find((record) =>
      isDay(field.split('/').reduce<unknown>((it, name) => (it as Record<string, unknown>)?.[name], record)),
    )
    if (!found) throw new Error(`${section}/${list} of the sample has no ${field}.`)
    return `${section}/${list}/${String(found['id'])}/${field}`
  }
  const saved = async (path: string, run: number) => {
    const changes = [{ move: path, by: run % 2 === 0 ? 1 : -1 }]
    await ask(`${at}/save`, { changes, base: known.versions }, cookie)
    known = await page()
  }
  const asked = async (path: string, run: number) => {
    await (await ask(`${at}/try`, { changes: [{ move: path, by: 1 + (run % 14) }] }, cookie)).json()
  }

  const measured = async (
    what: string,
    path: string,
    work: (path: string, run: number) => Promise<void>,
  ): Promise<Row[]> => {
    const runs: number[] = []
    for (let run = -WARM; run < RUNS; run++) {
      const began = performance.now()
      await work(path, run + WARM)
      if (run >= 0) runs.push(performance.now() - began)
    }
    return [
      { what: `${what}: p50`, runs: [percentile(runs, 50)] },
      { what: `${what}: p95`, aim: AIM_MS, runs: [percentile(runs, 95)] },
    ]
  }
  const clear = dateIn('clear', 'grants', 'term/from')
  const make = dateIn('make', 'events', 'on')
  const premiere = dateIn('release', 'events', 'on')
  report([
    ...(await measured('a right begins a day later: saved, findings read', clear, saved)),
    ...(await measured('the shoot moves a day: saved, findings read', make, saved)),
    ...(await measured('what if the premiere moved', premiere, asked)),
  ])
} finally {
  server.kill('SIGTERM')
  await new Promise((resolve) => server.once('exit', resolve))
  rmSync(folder, { recursive: true })
}
