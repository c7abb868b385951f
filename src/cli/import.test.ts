import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { soundCatalogue, soundTitle } from '../../test/sound-title.ts'
import type { Files, Slate } from '../formats/title/index.ts'
import { readSlate, writeSlate } from '../formats/title/index.ts'
import { openDesk } from '../server/desk.fixture.ts'
import type { Store } from '../store/index.ts'
import { actingFor, history, loadTitle, openStore, verifyChain, workspacesIn } from '../store/index.ts'
import { freshDatabase, POSTGRES_BIN } from '../store/stores.fixture.ts'
import { typed } from './command-line.fixture.ts'
import { load } from './load.ts'

const root = resolve(import.meta.dirname, '../..')
const SLATE = join(root, 'examples/slate')
const scratch = mkdtempSync(join(tmpdir(), 'genchi-import-'))
afterAll(() => rmSync(scratch, { recursive: true }))
let made = 0
// An empty store takes seconds to make: it is made once, and copied.
const empty = join(scratch, 'empty')
beforeAll(async () => {
  await (await openStore({ dataDir: empty })).close()
}, 120_000)
function emptyStore(): string {
  const dir = folder('store')
  cpSync(empty, dir, { recursive: true })
  return dir
}
const folder = (name: string) => join(scratch, `${++made}-${name}`)

const run = (...argv: readonly string[]) => typed(argv)

const filesOf = (dir: string): Files =>
  new Map(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .map((file) => [file, readFileSync(join(dir, file), 'utf8')]),
  )

function slateIn(dir: string): Slate {
  const read = readSlate(filesOf(dir))
  if (!read.ok) throw new Error(JSON.stringify(read.issues.slice(0, 3)))
  return read.value
}

function written(files: ReadonlyMap<string, string>): string {
  const dir = folder('written')
  for (const [file, text] of files) {
    const target = join(dir, file)
    cpSync(join(SLATE, 'slate.yaml'), target)
    writeFileSync(target, text)
  }
  return dir
}

/** A copy of the sample with the text of one file changed. */
function changed(file: string, from: string, to: string): string {
  const dir = folder('changed')
  cpSync(SLATE, dir, { recursive: true })
  const text = readFileSync(join(dir, file), 'utf8')
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`)
  writeFileSync(join(dir, file), text.replace(from, to))
  return dir
}

async function within<T>(dataDir: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ dataDir })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

const changesIn = (store: Store) =>
  within_(store, async (workspace, host) =>
    actingFor(store, { workspace, person: 'person:command-line', companies: [host] }, (desk) =>
      history(desk, { limit: 2_000 }),
    ),
  )

async function within_<T>(
  store: Store,
  work: (workspace: `workspace:${string}`, host: `party:${string}`) => Promise<T>,
): Promise<T> {
  const [card] = await workspacesIn(store)
  return await work(card!.workspace, card!.host)
}

describe('a slate that is imported and exported again', () => {
  test('is the same, scenarios and catalogue and the day of its data too', async () => {
    const [data, out] = [emptyStore(), folder('out')]
    expect(await run('import', SLATE, '--data', data)).toMatchObject({ status: 0, err: '' })
    expect(await run('export', out, '--data', data)).toMatchObject({ status: 0, err: '' })
    expect(slateIn(out)).toEqual(slateIn(SLATE))
    // And once more: what was exported brings nothing new.
    const again = await run('import', out, '--data', data, '--dry-run')
    expect(again.out).toContain('13 titles are the same as in the store')
    expect(again.out).toContain('0 titles would be added, 0 would be changed')
    await within(data, async (store) => {
      await within_(store, async (workspace) => {
        expect(await verifyChain(store, workspace)).toMatchObject({ ok: true })
      })
      // A title is one change, with its reason: sections and scenarios together.
      const { rows } = await changesIn(store)
      const soulMate = rows.filter(({ title }) => title === 'title:soul-mate')
      expect(soulMate.length).toBeGreaterThan(8)
      expect(new Set(soulMate.map(({ batch }) => batch)).size).toBe(1)
      expect(new Set(soulMate.map(({ reason }) => reason))).toEqual(new Set([`Imported from ${SLATE}`]))
    })
  }, 120_000)

  test('with every kind of record: the title in which everything holds', async () => {
    const slate: Slate = {
      names: { en: 'Sound' },
      catalogue: soundCatalogue,
      titles: [{ folder: 'tide-japan', title: soundTitle, scenarios: [] }],
    }
    const dir = written(writeSlate(slate))
    const [data, out] = [emptyStore(), folder('out')]
    expect(await run('import', dir, '--data', data)).toMatchObject({ status: 0, err: '' })
    expect(await run('export', out, '--data', data)).toMatchObject({ status: 0, err: '' })
    expect(filesOf(out)).toEqual(filesOf(dir))
  }, 120_000)
})

describe('an import', () => {
  let data = ''
  beforeAll(() => {
    data = emptyStore()
  })

  test('says first what it would do, and does nothing', async () => {
    const dry = await run('import', SLATE, '--data', data, '--dry-run')
    expect(dry.status).toBe(0)
    expect(dry.out).toMatch(/catalogue\/works: \d+ new/)
    expect(dry.out).toContain('soul-mate: Soul Mate: new')
    expect(dry.out).toContain('13 titles would be added, 0 would be changed; nothing was imported.')
    await within(data, async (store) => expect(await workspacesIn(store)).toEqual([]))
  }, 120_000)

  test('into an empty store makes an invitation for whoever is to look after it', async () => {
    const done = await run('import', SLATE, '--data', data, '--admin', 'desk@example.com')
    expect(done.out).toContain('13 titles were added, 0 were changed.')
    expect(done.out).toMatch(/Invitation for desk@example\.com, for seven days: genchi_inv_\S{20,}/)
  }, 120_000)

  test('of a changed file changes its section alone, as one change with the reason given', async () => {
    const dir = changed('soul-mate/title.yaml', 'en: Soul Mate }', 'en: Soul Mate moved }')
    const { status, out } = await run('import', dir, '--data', data, '--reason', 'Signed on Monday')
    expect(status).toBe(0)
    expect(out).toContain('soul-mate: Soul Mate moved: head (1)')
    expect(out).toContain('0 titles were added, 1 were changed.')
    await within(data, async (store) => {
      const { rows } = await changesIn(store)
      expect(rows[0]).toMatchObject({
        title: 'title:soul-mate',
        section: 'head',
        version: 2,
        reason: 'Signed on Monday',
        person: 'person:command-line',
        edits: [{ path: 'head/names/en', before: 'Soul Mate', after: 'Soul Mate moved' }],
      })
    })
  }, 120_000)

  test('of a folder without a section’s file leaves that section as it stands', async () => {
    const dir = folder('part')
    cpSync(SLATE, dir, { recursive: true })
    rmSync(join(dir, 'mamono/settle.yaml'))
    rmSync(join(dir, 'mamono/scenarios.yaml'))
    const { status, out } = await run('import', join(dir, 'mamono'), '--data', data)
    expect([status, out]).toEqual([
      0,
      '1 title is the same as in the store\n0 titles were added, 0 were changed.\n',
    ])
  }, 120_000)

  test('of wrong files names every problem and changes nothing', async () => {
    const dir = changed('soul-mate/release.yaml', '\n', '\nnonsense: 1\n')
    writeFileSync(join(dir, 'mamono/title.yaml'), 'id: title:mamono\nform: opera\n')
    const before = await within(data, changesIn)
    const { status, err } = await run('import', dir, '--data', data)
    expect(status).toBe(2)
    expect(err).toContain('soul-mate/release.yaml')
    expect(err).toContain('mamono/title.yaml')
    expect((await within(data, changesIn)).rows[0]).toEqual(before.rows[0])
  }, 120_000)

  test('is refused while a server has the folder', async () => {
    const store = await openStore({ dataDir: data })
    try {
      const { status, err } = await run('import', SLATE, '--data', data)
      expect(status).toBe(2)
      expect(err).toMatch(/in use|is used/i)
    } finally {
      await store.close()
    }
  }, 120_000)
})

describe('an export', () => {
  test('goes into a folder with something in it only by force, and then keeps the comments of what is the same', async () => {
    const data = emptyStore()
    await run('import', SLATE, '--data', data)
    const out = folder('out')
    cpSync(SLATE, out, { recursive: true })
    const before = filesOf(out)
    const refused = await run('export', out, '--data', data)
    expect([refused.status, refused.err]).toEqual([2, expect.stringContaining('--force')])
    expect(filesOf(out)).toEqual(before)
    writeFileSync(join(out, 'mamono/release.yaml'), 'windows: []\n')
    const forced = await run('export', out, '--data', data, '--force')
    expect(forced.status).toBe(0)
    expect(slateIn(out)).toEqual(slateIn(SLATE))
    const kept = [...filesOf(out)].filter(([file, text]) => text === before.get(file))
    expect(kept.length).toBe(before.size - 1)
    expect([...before.values()].some((text) => String(text).includes('#'))).toBe(true)
  }, 120_000)

  test('of an empty store is refused', async () => {
    const out = folder('out')
    const { status, err } = await run('export', out, '--data', emptyStore())
    expect([status, err]).toEqual([2, expect.stringContaining('empty')])
  }, 120_000)
})

describe.skipIf(POSTGRES_BIN === undefined)('beside a running server on PostgreSQL', () => {
  test('an import is seen by it at once', async () => {
    const url = await freshDatabase()
    const desk = await openDesk({ place: { url } })
    try {
      const dir = changed('soul-mate/title.yaml', 'en: Soul Mate }', 'en: Soul Mate moved }')
      const producer = await desk.as('producer')
      const { status, err } = await run('import', dir, '--database', url)
      expect([status, err]).toEqual([0, ''])
      const { slate } = await desk.served.slates('workspace:sample')
      for (
        let tries = 0;
        tries < 100 && slate.now().titles.get('title:soul-mate')?.versions.head !== 2;
        tries++
      )
        await new Promise((resolve) => setTimeout(resolve, 50))
      const page = await (await producer('GET', '/titles/title%3Asoul-mate')).text()
      expect(page).toContain('Soul Mate moved')
      const [card] = await workspacesIn(desk.store)
      const stored = await actingFor(
        desk.store,
        {
          workspace: card!.workspace,
          person: 'person:sample-producer',
          companies: ['party:gtist', card!.host],
        },
        (own) => loadTitle(own, 'title:soul-mate'),
      )
      expect(stored['head']).toMatchObject({ version: 2, person: 'person:command-line' })
    } finally {
      await desk.close()
    }
  }, 120_000)
})

test('the folder of the sample is read as the command reads it', async () => {
  const read = load(SLATE, root)
  expect(read.ok && read.loaded.titles.map(({ folder }) => folder)).toContain('soul-mate')
})
