/**
 * A server that is going to be killed: opens the store, says what it finds there, then writes as much as it
 * can and says of each write when it was acknowledged. Started by crash.test.ts.
 */
import { writeSync } from 'node:fs'
import type { Acting, Place, Store } from '../src/store/index.ts'
import {
  actingFor,
  createTitle,
  createWorkspace,
  loadTitle,
  logAccess,
  openStore,
  saveSections,
  verifyChain,
  workspacesIn,
} from '../src/store/index.ts'

const TITLE = 'title:crash'
const WRITERS = 4

interface Body {
  readonly list: readonly { readonly id: string; readonly n: number }[]
}

const say = (what: object) => writeSync(1, `${JSON.stringify(what)}\n`)

async function enter(store: Store): Promise<Acting> {
  const [known] = await workspacesIn(store)
  if (known) return { workspace: known.workspace, person: 'person:writer', companies: ['party:a'] }
  const acting = await createWorkspace(store, {
    names: {},
    host: { company: 'party:a', names: {} },
    person: { person: 'person:writer', names: {} },
  })
  await actingFor(store, acting, (desk) =>
    createTitle(desk, {
      title: TITLE,
      folder: 'crash',
      codeName: 'C',
      sections: { head: {}, deal: { list: [] }, make: { list: [] } },
    }),
  )
  return acting
}

const put = ({ list }: Body, id: string, n: number): Body => ({
  list: [...list.filter((record) => record.id !== id), { id, n }].sort((a, b) => (a.id < b.id ? -1 : 1)),
})

async function write(store: Store, acting: Acting, id: string): Promise<never> {
  type Stands = Readonly<Record<string, { readonly version: number; readonly body: unknown }>>
  let stands: Stands = await actingFor(store, acting, (desk) => loadTitle(desk, TITLE))
  for (let n = (stands['deal']!.body as Body).list.find((record) => record.id === id)?.n ?? 0; ; ) {
    n++
    // Two sections in one change, and the log of access in the same transaction: all of it or nothing.
    const saved = await actingFor(store, acting, async (desk) => {
      const sections = ['deal', 'make'].map((section) => ({
        section,
        base: stands[section]!.version,
        body: put(stands[section]!.body as Body, id, n),
      }))
      const answer = await saveSections(desk, { title: TITLE, sections })
      await logAccess(desk, [{ action: 'save', what: `${id} ${n}` }])
      return answer
    })
    if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved))
    say({ acknowledged: id, n })
    stands = Object.fromEntries(saved.sections.map((section) => [section.section, section]))
  }
}

const place = JSON.parse(process.argv[2]!) as Place
const store = await openStore(place)
const acting = await enter(store)
const verified = await verifyChain(store, acting.workspace)
const title = await actingFor(store, acting, (desk) => loadTitle(desk, TITLE))
say({ verified, deal: title['deal']?.body, make: title['make']?.body })
if (process.argv[3] === 'write')
  await Promise.all(Array.from({ length: WRITERS }, (_, i) => write(store, acting, `writer:${i}`)))
await store.close()
