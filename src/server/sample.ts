import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Day, Names, PartyId, TitleId } from '../core/base/index.ts'
import type { Role } from '../core/deal/index.ts'
import type { Plain, Slate } from '../formats/title/index.ts'
import {
  CATALOGUE_PARTS,
  cataloguePart,
  encode,
  readSlate,
  SECTION_CODECS,
  SECTIONS,
  SLATE_FILE,
  scenarioFile,
} from '../formats/title/index.ts'
import type { Acting, CompanyId, PersonId, Store, TitleRole, WorkspaceId } from '../store/index.ts'
import {
  acceptInvitation,
  actingFor,
  addCompany,
  addPerson,
  closeTitle,
  createTitle,
  createWorkspace,
  invite,
  openTitle,
  saveRecords,
  saveScenario,
  workspacesIn,
} from '../store/index.ts'
import type { Accounts } from './accounts.ts'

type PlainRecordOf<T> = Readonly<Record<string, T>>

export const SAMPLE: WorkspaceId = 'workspace:sample'

/** A person of the sample. All of them are invented, and their names say so. */
export interface SampleSeat {
  readonly person: PersonId
  readonly company: CompanyId
  readonly role: TitleRole
  readonly names: Names
  readonly language: 'en' | 'ko' | 'ja'
  /** what they see, for the page on which one is chosen */
  readonly sees: Names
  /** the titles that they work on; absent: those that their company takes part in */
  readonly titles?: 'all' | readonly TitleId[]
}

const named = (what: Names, name: string): Names =>
  Object.fromEntries(Object.entries(what).map(([language, word]) => [language, `${word} · ${name}`]))

const HOST: CompanyId = 'party:studio-dragon'
const AUDIT: CompanyId = 'party:sample-audit'

export const SEATS: readonly SampleSeat[] = [
  {
    person: 'person:sample-producer',
    company: HOST,
    role: 'lead-studio',
    language: 'ko',
    names: named(
      {
        en: 'Sample producer',
        ko: '예시 프로듀서',
        ja: 'サンプル・プロデューサー',
        tr: 'Örnek yapımcı',
        th: 'ผู้อำนวยการสร้าง (ตัวอย่าง)',
      },
      '김하늘',
    ),
    sees: {
      en: 'The whole slate, every link, and may change all of it.',
      ko: '전체 슬레이트의 모든 단계를 보고 고칠 수 있습니다.',
      ja: 'スレート全体の全工程を閲覧・編集できます。',
      tr: 'Tüm projeleri ve her halkayı görür, hepsini değiştirebilir.',
      th: 'เห็นทุกเรื่องและทุกขั้นตอน และแก้ไขได้ทั้งหมด',
    },
    titles: 'all',
  },
  {
    person: 'person:sample-co-producer',
    company: 'party:robot',
    role: 'co-producer',
    language: 'ja',
    names: named(
      {
        en: 'Sample co-producer',
        ko: '예시 공동제작자',
        ja: 'サンプル共同製作者',
        tr: 'Örnek ortak yapımcı',
        th: 'ผู้ร่วมสร้าง (ตัวอย่าง)',
      },
      '佐藤 葵',
    ),
    sees: {
      en: 'Soul Mate: rights, the agreed finance plan, script and shoot, and its own statements; not the studio’s decision papers.',
      ko: '〈소울메이트〉의 권리, 합의된 재원 계획, 대본과 촬영, 자사 정산서. 스튜디오의 의사결정 자료는 보이지 않습니다.',
      ja: '『ソウルメイト』の権利、合意済みの資金計画、脚本と撮影、自社の計算書。スタジオの意思決定資料は見えません。',
      tr: 'Soul Mate: haklar, kararlaştırılan finansman, senaryo ve çekim, kendi hesap özetleri; stüdyonun karar belgelerini görmez.',
      th: 'Soul Mate: สิทธิ แผนการเงินที่ตกลงกัน บทและการถ่ายทำ และใบสรุปของตน แต่ไม่เห็นเอกสารตัดสินใจของสตูดิโอ',
    },
  },
  {
    person: 'person:sample-broadcaster',
    company: 'party:tbs',
    role: 'broadcaster',
    language: 'ja',
    names: named(
      {
        en: 'Sample broadcaster',
        ko: '예시 방송사 편성',
        ja: 'サンプル放送局編成',
        tr: 'Örnek yayıncı',
        th: 'สถานีโทรทัศน์ (ตัวอย่าง)',
      },
      '高橋 蓮',
    ),
    sees: {
      en: 'First Love DOGs: the windows, the script, and what of the deal and the statements is its own.',
      ko: '〈첫사랑 DOGs〉의 방영 창구와 대본, 계약과 정산 가운데 자사 몫.',
      ja: '『初恋DOGs』のウィンドウと脚本、契約・計算書のうち自社分。',
      tr: 'Hatsukoi DOGs: pencereler, senaryo ve anlaşma ile hesaplardan kendi payı.',
      th: 'Hatsukoi DOGs: ช่วงออกอากาศ บท และส่วนของตนในข้อตกลงกับใบสรุป',
    },
  },
  {
    person: 'person:sample-platform',
    company: 'party:netflix',
    role: 'platform',
    language: 'en',
    names: named(
      {
        en: 'Sample platform',
        ko: '예시 플랫폼',
        ja: 'サンプル配信事業者',
        tr: 'Örnek platform',
        th: 'แพลตฟอร์ม (ตัวอย่าง)',
      },
      'Maya Lindqvist',
    ),
    sees: {
      en: 'The titles it commissioned: windows, and what of the deal and the statements is its own.',
      ko: '자사가 발주한 작품의 창구, 계약과 정산 가운데 자사 몫.',
      ja: '発注した作品のウィンドウと、契約・計算書のうち自社分。',
      tr: 'Sipariş ettiği yapımlar: pencereler ve anlaşma ile hesaplardan kendi payı.',
      th: 'เรื่องที่ว่าจ้าง: ช่วงฉาย และส่วนของตนในข้อตกลงกับใบสรุป',
    },
  },
  {
    person: 'person:sample-writer',
    company: 'party:gtist',
    role: 'writer',
    language: 'ko',
    names: named(
      {
        en: 'Sample writer',
        ko: '예시 작가',
        ja: 'サンプル脚本家',
        tr: 'Örnek senarist',
        th: 'ผู้เขียนบท (ตัวอย่าง)',
      },
      '이서연',
    ),
    sees: {
      en: 'The adaptation of two titles, to write in; no rights, no money.',
      ko: '두 작품의 각색을 쓰고 고칩니다. 권리와 돈은 보이지 않습니다.',
      ja: '二作品の翻案を書き込めます。権利と金額は見えません。',
      tr: 'İki yapımın uyarlaması, yazmak üzere; haklar ve para yok.',
      th: 'งานดัดแปลงของสองเรื่อง แก้ไขได้ ไม่เห็นสิทธิและเงิน',
    },
    titles: ['title:soul-mate', 'title:hatsukoi-dogs'],
  },
  {
    person: 'person:sample-line-producer',
    company: 'party:robot',
    role: 'line-producer',
    language: 'ja',
    names: named(
      {
        en: 'Sample line producer',
        ko: '예시 라인 프로듀서',
        ja: 'サンプル・ラインプロデューサー',
        tr: 'Örnek uygulayıcı yapımcı',
        th: 'ไลน์โปรดิวเซอร์ (ตัวอย่าง)',
      },
      '鈴木 湊',
    ),
    sees: {
      en: 'The shoot of two titles, to plan in, with script and release dates; no deal.',
      ko: '두 작품의 촬영을 계획합니다. 대본과 공개 일정은 보이고 계약은 보이지 않습니다.',
      ja: '二作品の撮影を組めます。脚本と公開日は見え、契約は見えません。',
      tr: 'İki yapımın çekimi, planlamak üzere; senaryo ve gösterim tarihleri; anlaşma yok.',
      th: 'การถ่ายทำของสองเรื่อง วางแผนได้ เห็นบทและวันฉาย ไม่เห็นข้อตกลง',
    },
    titles: ['title:soul-mate', 'title:hatsukoi-dogs'],
  },
  {
    person: 'person:sample-rights-manager',
    company: HOST,
    role: 'rights-manager',
    language: 'ko',
    names: named(
      {
        en: 'Sample rights manager',
        ko: '예시 권리 담당',
        ja: 'サンプル権利担当',
        tr: 'Örnek hak yöneticisi',
        th: 'ผู้จัดการสิทธิ (ตัวอย่าง)',
      },
      '박준호',
    ),
    sees: {
      en: 'Rights and windows of the whole slate, to keep; the deals, to read.',
      ko: '전체 슬레이트의 권리와 창구를 관리하고, 계약을 읽습니다.',
      ja: 'スレート全体の権利とウィンドウを管理し、契約を閲覧します。',
      tr: 'Tüm yapımların hakları ve pencereleri, tutmak üzere; anlaşmalar, okumak üzere.',
      th: 'สิทธิและช่วงฉายของทุกเรื่อง แก้ไขได้ และอ่านข้อตกลงได้',
    },
    titles: 'all',
  },
  {
    person: 'person:sample-auditor',
    company: AUDIT,
    role: 'auditor',
    language: 'en',
    names: named(
      {
        en: 'Sample auditor',
        ko: '예시 감사인',
        ja: 'サンプル監査人',
        tr: 'Örnek denetçi',
        th: 'ผู้ตรวจสอบ (ตัวอย่าง)',
      },
      'Ines Duarte',
    ),
    sees: {
      en: 'Everything the studio opened, and the whole history; may change nothing.',
      ko: '스튜디오가 연 모든 자료와 전체 이력. 고칠 수는 없습니다.',
      ja: 'スタジオが開示したすべてと全履歴。変更はできません。',
      tr: 'Stüdyonun açtığı her şey ve tüm geçmiş; hiçbir şeyi değiştiremez.',
      th: 'ทุกอย่างที่สตูดิโอเปิดให้และประวัติทั้งหมด แก้ไขไม่ได้',
    },
    titles: 'all',
  },
]

export const seatOf = (person: string): SampleSeat | undefined => SEATS.find((seat) => seat.person === person)

const emailOf = (person: string): string => `${person.replace(':', '-')}@sample.invalid`

/** The account of a sample person; made anew where the accounts were lost and the store was not. */
export const sampleAccount = async (accounts: Accounts, person: string): Promise<string | undefined> =>
  await accounts.accountOf(emailOf(person))

/** The files of a folder of titles, by their path in it. */
export async function filesIn(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
  const read = await Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name)
      return [relative(folder, path).replaceAll('\\', '/'), await readFile(path)] as const
    }),
  )
  return new Map(read)
}

/** The day on which the sample stands. */
export async function sampleDayIn(folder: string): Promise<Day | undefined> {
  const slate = readSlate(new Map([[SLATE_FILE, await readFile(join(folder, SLATE_FILE))]]))
  return slate.ok ? slate.value.asOf : undefined
}

export async function readSample(folder: string): Promise<Slate> {
  const slate = readSlate(await filesIn(folder))
  if (!slate.ok) {
    const [first] = slate.issues
    throw new Error(`The sample slate cannot be read: ${first?.file}:${first?.line} ${first?.rule}`)
  }
  return slate.value
}

/** Loads the sample into a store that has no workspace; otherwise nothing is done. */
export async function loadSample(store: Store, accounts: Accounts, slate: Slate): Promise<boolean> {
  if ((await workspacesIn(store)).length > 0) return false
  const account = new Map<PersonId, string>()
  for (const { person, names } of SEATS) {
    const email = emailOf(person)
    const known = await accounts.accountOf(email)
    account.set(person, known ?? (await accounts.makeAccount({ name: names['en']!, email })))
  }
  const producer = SEATS[0]!
  const partyNames = new Map(slate.catalogue.parties.map(({ id, names }) => [id, names]))
  await createWorkspace(store, {
    workspace: SAMPLE,
    names: slate.names ?? { en: 'Sample slate' },
    host: { company: HOST, names: partyNames.get(HOST) ?? { en: 'Studio' } },
    person: { person: producer.person, account: account.get(producer.person)!, names: producer.names },
  })
  const acting = (first: CompanyId): Acting => ({
    workspace: SAMPLE,
    person: producer.person,
    companies: first === HOST ? [HOST] : [first, HOST],
  })
  await addCompanies(store, slate, acting(HOST), partyNames)
  await addPeople(store, acting(HOST), account)
  const leads = new Set(slate.titles.map(({ title }) => title.head.lead))
  leads.delete(HOST)
  for (const lead of leads)
    await joinCompany(store, acting(HOST), lead, producer, account.get(producer.person)!)
  await addCatalogue(store, acting(HOST), slate)
  for (const folder of slate.titles) await addTitle(store, acting(folder.title.head.lead), folder)
  return true
}

async function addCompanies(store: Store, slate: Slate, acting: Acting, names: ReadonlyMap<PartyId, Names>) {
  const wanted = new Set<PartyId>(SEATS.map(({ company }) => company))
  for (const { title } of slate.titles) {
    wanted.add(title.head.lead)
    for (const { party } of title.deal.partners) wanted.add(party)
  }
  wanted.delete(HOST)
  const audit = { en: 'Sample audit office', ko: '예시 회계법인', ja: 'サンプル監査法人' }
  await actingFor(store, acting, async (desk) => {
    for (const company of wanted)
      await addCompany(desk, {
        company,
        names: names.get(company) ?? (company === AUDIT ? audit : { en: company }),
      })
  })
}

async function addPeople(store: Store, acting: Acting, account: ReadonlyMap<PersonId, string>) {
  await actingFor(store, acting, async (desk) => {
    for (const { person, company, names } of SEATS.slice(1))
      await addPerson(desk, { company, person, account: account.get(person)!, names })
  })
}

/** The producer works for every studio that leads a title of the slate. */
async function joinCompany(
  store: Store,
  acting: Acting,
  company: CompanyId,
  seat: SampleSeat,
  account: string,
) {
  const expiresAt = new Date(Date.now() + 60_000).toISOString()
  const { secret } = await actingFor(store, acting, (desk) =>
    invite(desk, { company, email: emailOf(seat.person), admin: true, expiresAt }),
  )
  await acceptInvitation(store, secret, { account, names: seat.names })
}

async function addCatalogue(store: Store, acting: Acting, { catalogue }: Slate) {
  for (const part of CATALOGUE_PARTS) {
    const plain = encode(cataloguePart(part), { [part]: catalogue[part] } as never) as PlainRecordOf<
      readonly Plain[]
    >
    const records = (plain[part] ?? []).map((body) => ({ id: recordId(body), base: 0, body }))
    if (records.length > 0)
      await actingFor(store, acting, (desk) => saveRecords(desk, { kind: part, records }))
  }
}

/** A rate has no id of its own: it goes by what it is a rate of. */
export function recordId(body: Plain): string {
  const fields = body as PlainRecordOf<string>
  return fields['id'] ?? `rate:${fields['from']}-${fields['to']}-${fields['on']}`.toLowerCase()
}

async function addTitle(store: Store, acting: Acting, { folder, title, scenarios }: Slate['titles'][number]) {
  const { id, lead } = title.head
  const sections = Object.fromEntries(
    SECTIONS.map((section) => [section, encode(SECTION_CODECS[section] as never, title[section] as never)]),
  )
  const codeName = `Project ${folder.slice(0, 1).toUpperCase()}${folder.length}`
  await actingFor(store, acting, (desk) =>
    createTitle(desk, { title: id, folder, codeName, sections, reason: 'Sample data' }),
  )
  const written = encode(scenarioFile, { scenarios }) as {
    readonly scenarios?: readonly PlainRecordOf<Plain>[]
  }
  const partners = title.deal.partners.map(({ party }) => party).filter((party) => party !== lead)
  await actingFor(store, acting, async (desk) => {
    for (const [i, scenario] of scenarios.entries()) {
      const { why, changes } = written.scenarios?.[i] ?? {}
      await saveScenario(desk, {
        title: id,
        scenario: scenario.id,
        base: 0,
        names: scenario.names,
        shared: [...new Set([HOST, ...partners])].filter((company) => company !== acting.companies[0]),
        body: { why: why ?? null, changes: changes ?? [] },
      })
    }
  })
  await actingFor(store, acting, async (desk) => {
    await openTitle(desk, { title: id, company: lead, role: 'lead-studio', person: SEATS[0]!.person })
    // Others of the lead's people have roles of their own here; the company as a whole has none.
    await closeTitle(desk, { title: id, company: lead, role: 'lead-studio' })
    const seated = new Set(SEATS.map(({ company }) => company))
    for (const { party, roles } of title.deal.partners) {
      if (party === lead) continue
      if (!seated.has(party))
        for (const role of roles) await openTitle(desk, { title: id, company: party, role: role as Role })
    }
    for (const { person, company, role, titles } of SEATS.slice(1)) {
      const takesPart = title.deal.partners.some(({ party }) => party === company)
      if (titles === 'all' || titles?.includes(id) || (titles === undefined && takesPart))
        await openTitle(desk, { title: id, company, role, person })
    }
  })
}
