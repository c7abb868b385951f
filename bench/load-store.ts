import type { TitleId } from '../src/core/index.ts'
import type { Plain } from '../src/formats/title/index.ts'
import {
  CATALOGUE_PARTS,
  cataloguePart,
  encode,
  SECTION_CODECS,
  SECTIONS,
} from '../src/formats/title/index.ts'
import { openServer } from '../src/server/index.ts'
import type { Acting, CompanyId, PersonId, TitleRole } from '../src/store/index.ts'
import {
  actingFor,
  addCompany,
  addPerson,
  createTitle,
  createWorkspace,
  openTitle,
  saveRecords,
} from '../src/store/index.ts'
import { soundCatalogue, soundTitle, TODAY } from '../test/sound-title.ts'
import { slateOf } from '../test/variant.ts'

/** Somebody who works at the desk, and the cookie of their session. */
export interface Worker {
  readonly cookie: string
  readonly company: 'studio' | 'co-producer' | 'broadcaster' | 'investor' | 'auditor'
  readonly language: string
  /** those of the slate that are opened to them */
  readonly titles: readonly TitleId[]
}

const HOST: CompanyId = 'party:haneul'
const AUDIT: CompanyId = 'party:audit-office'
const LANGUAGES = ['ko', 'ja', 'en', 'tr', 'th']

/** So many partners of each kind; each works on its part of the slate. */
const PARTNERS = [
  { party: 'party:aozora', role: 'co-producer', companies: 20, people: 2 },
  { party: 'party:tv-minato', role: 'broadcaster', companies: 20, people: 2 },
  { party: 'party:keystone', role: 'investor', companies: 10, people: 2 },
] as const

const ourParty = (party: string, companies: number, n: number): CompanyId =>
  `${party}-${n % companies}` as CompanyId

/** The JSON of one title's records, in which its partners are companies of its own. */
function withPartners<T>(json: T, n: number): T {
  let text = JSON.stringify(json)
  for (const { party, companies } of PARTNERS)
    text = text.replaceAll(`"${party}"`, `"${ourParty(party, companies, n)}"`)
  return JSON.parse(text) as T
}

/** Fills an empty database with a slate of so many titles, and with people of many companies who are signed in. */
export async function fillStore(
  url: string,
  secret: string,
  address: string,
  count: number,
): Promise<readonly Worker[]> {
  const { store, served, close } = await openServer({ place: { url }, secret, url: address, loopback: true })
  const account = async (name: string) => {
    const made = await served.accounts.makeAccount({ name, email: `${name.replace(':', '-')}@load.invalid` })
    const cookie = await served.accounts.enter(made, { address: '127.0.0.1' })
    return { account: made, cookie: `${cookie.name}=${cookie.value}` }
  }
  const first = await account('person:studio-0')
  const acting: Acting = await createWorkspace(store, {
    names: { en: 'Measured' },
    host: { company: HOST, names: { en: 'Haneul' } },
    person: { person: 'person:studio-0', account: first.account, names: { en: 'Studio 0' } },
    asOf: TODAY,
  })
  const slate = slateOf({ titles: [soundTitle], catalogue: soundCatalogue }, count)
  const ids = slate.titles.map(({ head }) => head.id)
  const workers: Worker[] = [{ cookie: first.cookie, company: 'studio', language: 'ko', titles: ids }]

  const join = async (
    company: CompanyId,
    kind: Worker['company'],
    people: number,
    titles: readonly TitleId[],
  ) => {
    await actingFor(store, acting, async (desk) => {
      if (company !== HOST) await addCompany(desk, { company, names: { en: company.slice('party:'.length) } })
    })
    const joined: PersonId[] = []
    for (let i = company === HOST ? 1 : 0; i < people; i++) {
      const person: PersonId = `person:${company.slice('party:'.length)}-${i}`
      const { account: made, cookie } = await account(person)
      await actingFor(store, acting, (desk) =>
        addPerson(desk, { company, person, account: made, names: { en: `${kind} ${i}` } }),
      )
      workers.push({ cookie, company: kind, language: LANGUAGES[workers.length % 5]!, titles })
      joined.push(person)
    }
    return joined
  }
  await join(HOST, 'studio', 90, ids)
  await join(AUDIT, 'auditor', 10, ids)
  for (const { party, role, companies, people } of PARTNERS)
    for (let k = 0; k < companies; k++) {
      const company = ourParty(party, companies, k)
      await join(
        company,
        role,
        people,
        ids.filter((_, n) => ourParty(party, companies, n) === company),
      )
    }

  await fillCatalogue(store, acting, slate.catalogue)
  for (let from = 0; from < count; from += 20)
    await actingFor(store, acting, async (desk) => {
      for (const [i, title] of slate.titles.slice(from, from + 20).entries()) {
        const n = from + i
        const names = { en: `The Tide Ledger ${n}`, ja: `潮の帳簿 ${n}`, ko: `조수 장부 ${n}` }
        const json = SECTIONS.map((section) => {
          const value = section === 'head' ? { ...title.head, names } : title[section]
          return [section, encode(SECTION_CODECS[section] as never, value as never)] as const
        })
        const sections = withPartners(Object.fromEntries(json), n)
        await createTitle(desk, {
          title: title.head.id,
          folder: `tide-${n}`,
          codeName: `Tide ${n}`,
          sections,
        })
        const open = (company: CompanyId, role: TitleRole) =>
          openTitle(desk, { title: title.head.id, company, role })
        for (const { party, role, companies } of PARTNERS) await open(ourParty(party, companies, n), role)
        await open(AUDIT, 'auditor')
      }
    })
  await store.db.executeQuery({ sql: 'analyze', parameters: [], query: { kind: 'RawNode' } } as never)
  await close()
  return workers
}

async function fillCatalogue(
  store: Parameters<typeof actingFor>[0],
  acting: Acting,
  catalogue: ReturnType<typeof slateOf>['catalogue'],
): Promise<void> {
  for (const part of CATALOGUE_PARTS) {
    const plain = encode(cataloguePart(part), { [part]: catalogue[part] } as never) as Record<
      string,
      readonly Plain[]
    >
    const made = (plain[part] ?? []).flatMap((body) => {
      const partners = PARTNERS.find(({ party }) => party === (body as { id?: string }).id)
      if (part !== 'parties' || !partners) return [body]
      return Array.from({ length: partners.companies }, (_, k) => withPartners(body, k))
    })
    const records = made.map((body, n) => ({
      id: (body as { id?: string }).id ?? `${part}:${n}`,
      base: 0,
      body: withPartners(body, n),
    }))
    for (let from = 0; from < records.length; from += 500)
      await actingFor(store, acting, (desk) =>
        saveRecords(desk, { kind: part, records: records.slice(from, from + 500) }),
      )
  }
}
