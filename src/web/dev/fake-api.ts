import type {
  Finding,
  Hit,
  LinkName,
  LinkState,
  LinkSummary,
  Participation,
  SamplePerson,
  Session,
  TitleCard,
  TitleList,
  TitlePage,
} from '../../api/index.ts'

// Stands in for the server while only the pages are worked on: `node scripts/web-dev.ts`. Never in the build.
// The titles are real, as public reports tell them; how their chains stand is invented.

const LINKS: readonly LinkName[] = ['decide', 'clear', 'deal', 'adapt', 'make', 'release', 'settle']
type Words = Readonly<Record<string, string>>
const say = (words: Words, language: string): string => words[language] ?? words['en'] ?? ''

const STATES: Readonly<Record<LinkState, Words>> = {
  sound: { en: 'Sound', ko: '이상 없음', ja: '問題なし', tr: 'Sağlam', th: 'เรียบร้อย' },
  attention: { en: 'Attention', ko: '주의', ja: '要確認', tr: 'Dikkat', th: 'ควรดู' },
  broken: { en: 'Broken', ko: '문제', ja: '不成立', tr: 'Bozuk', th: 'มีปัญหา' },
  unknown: { en: 'Unknown', ko: '미상', ja: '不明', tr: 'Bilinmiyor', th: 'ไม่ทราบ' },
  hidden: { en: 'Not yours to see', ko: '비공개', ja: '非公開', tr: 'Kapalı', th: 'ไม่เปิดให้ดู' },
}
const MODES: Readonly<Record<string, Words>> = {
  'co-production': { en: 'co-production', ko: '공동 제작', ja: '共同製作', tr: 'ortak yapım', th: 'ร่วมผลิต' },
  'local-production': {
    en: 'local production',
    ko: '현지 제작',
    ja: '現地制作',
    tr: 'yerel yapım',
    th: 'ผลิตในประเทศ',
  },
  'remake-licence': {
    en: 'remake licence',
    ko: '리메이크 판권',
    ja: 'リメイク許諾',
    tr: 'yeniden yapım lisansı',
    th: 'สิทธิ์รีเมก',
  },
  export: {
    en: 'export as is',
    ko: '완성작 수출',
    ja: '完成作品の輸出',
    tr: 'olduğu gibi ihracat',
    th: 'ส่งออกตามเดิม',
  },
  investment: { en: 'investment', ko: '투자', ja: '出資', tr: 'yatırım', th: 'ลงทุน' },
}
const WHAT: Readonly<Record<string, Words>> = {
  premiere: { en: 'Premiere', ko: '첫 공개', ja: '初回放送・配信', tr: 'İlk gösterim', th: 'ออกอากาศตอนแรก' },
  finale: { en: 'Last episode', ko: '최종회', ja: '最終回', tr: 'Final bölümü', th: 'ตอนจบ' },
  delivery: {
    en: 'Delivery to Netflix',
    ko: '넷플릭스 납품',
    ja: 'Netflixへの納品',
    tr: 'Netflix’e teslim',
    th: 'ส่งมอบให้ Netflix',
  },
  option: {
    en: 'Option on the novel ends',
    ko: '소설 옵션 만료',
    ja: '小説のオプション期限',
    tr: 'Roman opsiyonu biter',
    th: 'สิทธิ์ออปชันนิยายสิ้นสุด',
  },
  statement: {
    en: 'Statement is due',
    ko: '정산서 기한',
    ja: '報告書の期日',
    tr: 'Hesap özeti tarihi',
    th: 'ครบกำหนดรายงาน',
  },
}

interface Sample {
  readonly id: string
  readonly names: Words
  readonly own?: string
  readonly home: string
  readonly form: TitleCard['form']
  readonly mode: string
  readonly partners: readonly string[]
  readonly reached: LinkName
  readonly next?: readonly [day: string, what: string]
  readonly premiere?: string
  /** a letter a link: s, a, b, u */
  readonly states: string
  readonly counts: readonly [number, number, number]
}

const SAMPLES: readonly Sample[] = [
  {
    id: 'title:soul-mate',
    names: { en: 'Soul Mate', ko: '소울메이트', ja: 'ソウルメイト' },
    own: 'ソウルメイト',
    home: 'JP',
    form: 'series',
    mode: 'co-production',
    partners: ['ROBOT', 'Netflix'],
    reached: 'release',
    next: ['2025-07-03', 'delivery'],
    premiere: '2025-08-28',
    states: 'sabsasu',
    counts: [2, 3, 1],
  },
  {
    id: 'title:hatsukoi-dogs',
    names: { en: 'Hatsukoi DOGs (First Love DOGs)', ko: '첫사랑 DOGs', ja: '初恋DOGs' },
    own: '初恋DOGs',
    home: 'JP',
    form: 'series',
    mode: 'co-production',
    partners: ['TBS', 'U-NEXT'],
    reached: 'release',
    next: ['2025-07-01', 'premiere'],
    premiere: '2025-07-01',
    states: 'ssasbsu',
    counts: [1, 2, 1],
  },
  {
    id: 'title:marry-my-husband-japan',
    names: { en: 'Marry My Husband (Japan)', ko: '내 남편과 결혼해줘 (일본판)', ja: '私の夫と結婚して' },
    own: '私の夫と結婚して',
    home: 'JP',
    form: 'series',
    mode: 'local-production',
    partners: ['CJ ENM Japan', '松竹撮影所', 'Prime Video'],
    reached: 'release',
    next: ['2025-06-27', 'premiere'],
    premiere: '2025-06-27',
    states: 'sbsbssu',
    counts: [2, 0, 2],
  },
  {
    id: 'title:mamono',
    names: { en: 'Mamono (Monster)', ko: '마물', ja: '魔物（마물）' },
    own: '魔物（마물）',
    home: 'JP',
    form: 'series',
    mode: 'co-production',
    partners: ['テレビ朝日', 'Prime Video'],
    reached: 'settle',
    next: ['2025-06-13', 'finale'],
    premiere: '2025-04-18',
    states: 'ssssssa',
    counts: [0, 1, 0],
  },
  {
    id: 'title:big-door-prize',
    names: { en: 'The Big Door Prize' },
    home: 'US',
    form: 'series',
    mode: 'co-production',
    partners: ['Skydance Television', 'Apple TV+'],
    reached: 'settle',
    next: ['2025-08-14', 'statement'],
    premiere: '2023-03-29',
    states: 'sssssss',
    counts: [0, 0, 0],
  },
  {
    id: 'title:great-gatsby',
    names: { en: 'The Great Gatsby', ko: '위대한 개츠비' },
    home: 'US',
    form: 'stage',
    mode: 'local-production',
    partners: ['OD Company'],
    reached: 'settle',
    next: ['2025-07-31', 'statement'],
    premiere: '2024-04-25',
    states: 'ssssssb',
    counts: [1, 0, 1],
  },
  {
    id: 'title:last-empress',
    names: { en: 'The Last Empress', ko: '명성황후' },
    own: '명성황후',
    home: 'KR',
    form: 'stage',
    mode: 'export',
    partners: ['ACOM'],
    reached: 'settle',
    premiere: '1995-12-30',
    states: 'sssssss',
    counts: [0, 0, 0],
  },
  {
    id: 'title:turkiye-study',
    names: {
      en: 'Marry My Husband (Türkiye)',
      ko: '내 남편과 결혼해줘 (튀르키예)',
      tr: 'Kocamla Evlen',
      ja: '私の夫と結婚して（トルコ版）',
    },
    own: 'Kocamla Evlen',
    home: 'TR',
    form: 'series',
    mode: 'remake-licence',
    partners: ['SLL'],
    reached: 'decide',
    next: ['2025-09-30', 'option'],
    states: 'uasssss',
    counts: [0, 1, 3],
  },
  {
    id: 'title:thailand-study',
    names: {
      en: 'Love Revolution (Thailand)',
      ko: '연애혁명 (태국)',
      th: 'ปฏิวัติรัก',
      ja: '恋愛革命（タイ版）',
    },
    own: 'ปฏิวัติรัก',
    home: 'TH',
    form: 'series',
    mode: 'co-production',
    partners: ['GMMTV'],
    reached: 'clear',
    next: ['2025-12-15', 'option'],
    premiere: '2026-05-02',
    states: 'sbussss',
    counts: [1, 0, 2],
  },
]

const LETTERS: Readonly<Record<string, LinkState>> = { s: 'sound', a: 'attention', b: 'broken', u: 'unknown' }
const FIGURES: Readonly<Record<LinkName, readonly [figure: string, label: Words]>> = {
  decide: ['JPY 182 m', { en: 'expected return', ko: '기대 수익', ja: '期待収益' }],
  clear: ['4 / 5', { en: 'rights held', ko: '확보한 권리', ja: '取得済みの権利' }],
  deal: ['98.5%', { en: 'of the budget funded', ko: '예산 확보', ja: '予算の確保' }],
  adapt: ['41', { en: 'scenes rewritten', ko: '고친 장면', ja: '書き直した場面' }],
  make: ['62', { en: 'shooting days', ko: '촬영일', ja: '撮影日' }],
  release: ['28 Aug', { en: 'premiere', ko: '첫 공개', ja: '初回' }],
  settle: ['KRW 0', { en: 'to pay', ko: '지급할 금액', ja: '未払い' }],
}

function cardOf(sample: Sample, language: string): TitleCard {
  const name = say(sample.names, language)
  const chain = LINKS.map((link, i): LinkSummary => {
    const state = LETTERS[sample.states[i] ?? 's'] ?? 'sound'
    return {
      link,
      state,
      word: say(STATES[state], language),
      figure: FIGURES[link][0],
      label: say(FIGURES[link][1], language),
      findings: state === 'sound' ? 0 : 1,
    }
  })
  const regions = new Intl.DisplayNames(language, { type: 'region', style: 'short' })
  return {
    id: sample.id,
    name,
    ...(sample.own && sample.own !== name ? { ownName: sample.own } : {}),
    home: sample.home,
    homeName: regions.of(sample.home) ?? sample.home,
    form: sample.form,
    mode: sample.mode,
    modeName: say(MODES[sample.mode] ?? {}, language),
    partners: [...sample.partners],
    reached: sample.reached,
    ...(sample.next
      ? {
          next: {
            day: sample.next[0],
            what: say(WHAT[sample.next[1]] ?? {}, language),
            path: 'release/events/event:premiere/on',
          },
        }
      : {}),
    ...(sample.premiere ? { premiere: sample.premiere } : {}),
    chain,
    errors: sample.counts[0],
    warnings: sample.counts[1],
    unknowns: sample.counts[2],
  }
}

/** As many titles as asked for: the sample's, then variations of them. */
function slate(many: number): readonly Sample[] {
  return Array.from({ length: Math.max(many, SAMPLES.length) }, (_, i): Sample => {
    const sample = SAMPLES[i % SAMPLES.length] as Sample
    const round = Math.floor(i / SAMPLES.length)
    if (round === 0) return sample
    const later = (day: string) => {
      const date = new Date(`${day}T00:00:00Z`)
      date.setUTCDate(date.getUTCDate() + ((round * 37) % 800))
      return date.toISOString().slice(0, 10)
    }
    return {
      ...sample,
      id: `${sample.id}-${round}`,
      names: Object.fromEntries(
        Object.entries(sample.names).map(([tag, name]) => [tag, `${name} ${round + 1}`]),
      ),
      reached: LINKS[(i * 5 + round) % 7] as LinkName,
      ...(sample.next ? { next: [later(sample.next[0]), sample.next[1]] as const } : {}),
      ...(sample.premiere ? { premiere: later(sample.premiere) } : {}),
    }
  })
}

type Person = Omit<SamplePerson, 'role' | 'sees'> & { readonly role: Words; readonly sees: Words }

const PEOPLE: readonly Person[] = [
  {
    id: 'person:han-seo-yeon',
    name: '한서연',
    company: 'Studio Dragon',
    language: 'ko',
    role: { en: 'producer', ko: '프로듀서', ja: 'プロデューサー', th: 'โปรดิวเซอร์', tr: 'yapımcı' },
    sees: {
      en: 'All seven links of the studio’s titles, decision papers and margins included.',
      ko: '스튜디오 작품의 일곱 단계 전부. 결정 문서와 마진까지 봅니다.',
      ja: '自社作品の七つの工程すべて。決定資料と利益率も含みます。',
      th: 'ทุกขั้นตอนของผลงานสตูดิโอ รวมถึงเอกสารการตัดสินใจและส่วนต่างกำไร',
    },
  },
  {
    id: 'person:mori-kana',
    name: '森 佳奈',
    company: 'ROBOT',
    language: 'ja',
    role: {
      en: 'co-producer',
      ko: '공동 프로듀서',
      ja: '共同プロデューサー',
      th: 'โปรดิวเซอร์ร่วม',
      tr: 'ortak yapımcı',
    },
    sees: {
      en: 'Rights, the agreed finance plan, script, schedule and release; its own statements only.',
      ko: '권리, 합의된 재원 계획, 대본, 일정, 공개. 정산서는 자사 것만.',
      ja: '権利、合意した資金計画、台本、スケジュール、公開。報告書は自社分のみ。',
      th: 'สิทธิ์ แผนการเงินที่ตกลงกัน บท ตาราง และการเผยแพร่ รายงานเฉพาะของบริษัทตน',
    },
  },
  {
    id: 'person:ueda-takeshi',
    name: '上田 武',
    company: 'TBS',
    language: 'ja',
    role: { en: 'broadcaster', ko: '방송사', ja: '放送局', th: 'สถานี', tr: 'yayıncı' },
    sees: {
      en: 'Its windows and holdbacks, delivery dates, episodes and running times.',
      ko: '자사 윈도와 홀드백, 납품일, 회차와 러닝타임.',
      ja: '自局のウィンドウとホールドバック、納品日、話数と尺。',
      th: 'ช่วงเวลาฉายและโฮลด์แบ็กของตน วันส่งมอบ ตอน และความยาว',
    },
  },
  {
    id: 'person:lee-grace',
    name: 'Grace Lee',
    company: 'Netflix',
    language: 'en',
    role: { en: 'platform', ko: '플랫폼', ja: '配信', th: 'แพลตฟอร์ม', tr: 'platform' },
    sees: {
      en: 'Its licence, delivery, languages cleared, and the release calendar.',
      ko: '자사 라이선스, 납품, 언어 권리, 공개 일정.',
      ja: '自社のライセンス、納品、言語の権利、公開日程。',
      th: 'สิทธิ์ การส่งมอบ ภาษา และปฏิทินเผยแพร่',
    },
  },
  {
    id: 'person:osawa-rin',
    name: '大沢 凛',
    company: 'フリーランス',
    language: 'ja',
    role: { en: 'writer', ko: '작가', ja: '脚本家', th: 'ผู้เขียนบท', tr: 'senarist' },
    sees: {
      en: 'The scripts, the terms and the decisions on them; nothing of the money.',
      ko: '대본과 용어, 그에 대한 결정. 금액은 보지 않습니다.',
      ja: '台本と用語、その決定。金額は見えません。',
      th: 'บท คำศัพท์ และการตัดสินใจ ไม่เห็นเรื่องเงิน',
    },
  },
  {
    id: 'person:kubo-daichi',
    name: '久保 大地',
    company: 'ROBOT',
    language: 'ja',
    role: {
      en: 'line producer',
      ko: '라인 프로듀서',
      ja: 'ラインプロデューサー',
      th: 'ไลน์โปรดิวเซอร์',
      tr: 'uygulayıcı yapımcı',
    },
    sees: {
      en: 'The schedule, people, places, permits and costs of the shoot.',
      ko: '촬영 일정, 인력, 장소, 비자와 비용.',
      ja: '撮影の日程、人、場所、許可、費用。',
      th: 'ตารางถ่ายทำ คน สถานที่ ใบอนุญาต และค่าใช้จ่าย',
    },
  },
  {
    id: 'person:park-ji-ho',
    name: '박지호',
    company: 'Studio Dragon',
    language: 'ko',
    role: { en: 'rights manager', ko: '판권 담당', ja: '権利担当', th: 'ฝ่ายสิทธิ์', tr: 'hak yöneticisi' },
    sees: {
      en: 'Works, grants and their documents across the whole slate; windows and holdbacks.',
      ko: '전체 슬레이트의 원작, 권리와 문서, 윈도와 홀드백.',
      ja: '全作品の原作、許諾とその書類、ウィンドウとホールドバック。',
      th: 'ต้นฉบับ สิทธิ์ และเอกสารทั้งหมด ช่วงฉายและโฮลด์แบ็ก',
    },
  },
  {
    id: 'person:somchai',
    name: 'สมชาย วงศ์ไทย',
    company: 'Audit & Co.',
    language: 'th',
    role: { en: 'auditor', ko: '감사인', ja: '監査人', th: 'ผู้สอบบัญชี', tr: 'denetçi' },
    sees: {
      en: 'Receipts, statements and the whole history; changes nothing.',
      ko: '입금, 정산서, 전체 이력. 바꾸지는 못합니다.',
      ja: '入金、報告書、全履歴。変更はできません。',
      th: 'รายรับ รายงาน และประวัติทั้งหมด แก้ไขไม่ได้',
    },
  },
]

function finding(language: string): Finding {
  return {
    code: 'window-under-holdback',
    severity: 'error',
    title: 'A window opens under a holdback',
    sentence:
      language === 'ko'
        ? '넷플릭스의 공개가 방송사의 홀드백 안에서 시작됩니다.'
        : 'Netflix begins on Thu 28 Aug 2025, while the broadcaster’s holdback runs to Wed 26 Nov 2025.',
    remedy: 'Move the window behind the holdback, or have the holdback waived.',
    because: [{ path: 'release/windows/window:netflix/term/from', name: 'Release › Netflix window › start' }],
    links: ['clear', 'release'],
    fictional: true,
  }
}

export interface FakeReply {
  readonly status: number
  readonly body?: unknown
}

/** One reply, as the server would give it. */
export function fakeApi(many: number, sample: boolean) {
  let signedIn: string | undefined
  const titles = slate(many)
  const personOf = (language: string, id: string | undefined) => {
    const person = PEOPLE.find((one) => one.id === id)
    return (
      person && {
        id: person.id,
        name: person.name,
        company: person.company,
        companyId: `party:${person.company}`,
        role: say(person.role, language),
        language: person.language,
        administers: false,
        audits: false,
        needsSecondFactor: false,
        runs: true,
        opensTitles: true,
      }
    )
  }
  return (method: string, path: string, language: string, body: unknown): FakeReply => {
    const problem = (status: number, title: string): FakeReply => ({
      status,
      body: { type: 'about:blank', title, status },
    })
    const route = `${method} ${path.split('?')[0]}`
    if (route === 'GET /api/session') {
      const person = personOf(language, signedIn)
      const reply: Session = {
        ...(person ? { person } : {}),
        sample,
        slate: say(
          { en: 'The Genchi sample slate', ko: '겐치 예시 슬레이트', ja: 'Genchi サンプル・スレート' },
          language,
        ),
        asOf: '2025-06-01',
      }
      return { status: 200, body: reply }
    }
    if (route === 'GET /api/sample/people')
      return {
        status: 200,
        body: {
          items: PEOPLE.map(
            (person): SamplePerson => ({
              ...person,
              role: say(person.role, language),
              sees: say(person.sees, language),
            }),
          ),
        },
      }
    if (route === 'POST /api/sample/enter') {
      signedIn = (body as { id?: string }).id
      return { status: 204 }
    }
    if (route === 'POST /api/auth/sign-in/email') return problem(401, 'Unauthorized')
    if (route === 'POST /api/session/leave') {
      signedIn = undefined
      return { status: 200, body: {} }
    }
    if (!signedIn) return problem(401, 'Unauthorized')
    if (route === 'GET /api/search') {
      const sought = new URL(path, 'http://localhost').searchParams.get('q')?.toLowerCase() ?? ''
      const items = titles
        .filter(({ names }) => Object.values(names).some((name) => name.toLowerCase().includes(sought)))
        .map(({ id, names }): Hit => {
          const titleName = say(names, language)
          return { title: id, titleName, place: { path: '', name: titleName }, kind: 'title' }
        })
      return { status: 200, body: { items } }
    }
    if (route === 'GET /api/titles') {
      const sought = new URL(path, 'http://localhost').searchParams.get('q')?.toLowerCase() ?? ''
      const found = titles.filter(({ names }) =>
        Object.values(names).some((name) => name.toLowerCase().includes(sought)),
      )
      const items = found.map((one) => cardOf(one, language))
      const reply: TitleList = { items, total: found.length, version: 'made up' }
      return { status: 200, body: reply }
    }
    const [, id, rest] = /^GET \/api\/titles\/([^/]+)(?:\/(\w+))?$/.exec(route) ?? []
    const title = titles.find((one) => one.id === decodeURIComponent(id ?? ''))
    if (!title) return problem(404, 'Not found')
    if (rest === 'people') {
      const people: Participation[] = [
        {
          company: 'party:robot',
          companyName: 'ROBOT',
          role: 'co-producer',
          roleName: 'co-producer',
          ownOnly: [],
          manages: false,
          opens: {
            head: 'read',
            decide: 'none',
            clear: 'read',
            deal: 'read',
            adapt: 'write',
            make: 'write',
            release: 'read',
            settle: 'read',
          },
          people: [
            { id: 'person:mori-kana', name: '森 佳奈' },
            { id: 'person:kubo-daichi', name: '久保 大地' },
          ],
        },
      ]
      return { status: 200, body: { items: people } }
    }
    if (rest === 'history') return { status: 200, body: { items: [] } }
    const page: TitlePage = {
      card: cardOf(title, language),
      findings: title.counts[0] > 0 ? [finding(language)] : [],
      sections: {},
      catalogue: { works: [], grants: [], panels: [], schemes: [], rates: [] },
      versions: {},
      asOf: '2025-06-01',
      manages: true,
      writable: [...LINKS],
      names: {},
      sources: {},
      dates: {},
      coming: [],
      scenarios: [
        {
          id: 'scenario:slip',
          name: 'The premiere slips to next May',
          names: {},
          changes: [],
          shared: true,
          version: 1,
          mine: true,
        },
      ],
    }
    return { status: 200, body: page }
  }
}
