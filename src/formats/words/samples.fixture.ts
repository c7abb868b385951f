import type { Day, Money, Until } from '../../core/base/index.ts'
import { day, money, ratio, throughInclusive } from '../../core/base/index.ts'
import type { Code, FindingFacts, MissingFact } from '../../core/seams/index.ts'
import type { Catalogue, Title } from '../../core/title/index.ts'

/*
 * A title and a catalogue with a record of every kind, and facts for every code. All people, companies and
 * works are invented. Every id has `zz-` in it, so that a test sees one that shows.
 */

const won = (minor: bigint): Money => money('KRW', minor)
const yen = (minor: bigint): Money => money('JPY', minor)
const percent = (n: bigint) => ratio(n, 100n)
const JAPAN = { include: ['JP'], exclude: [] } as const
const ELSEWHERE = { include: ['world'], exclude: ['KR', 'JP'] } as const

export const CATALOGUE: Catalogue = {
  works: [
    {
      id: 'work:zz-novel',
      names: {
        ko: '두 번째 봄',
        en: 'Second Spring',
        ja: '二度目の春',
        tr: 'İkinci Bahar',
        th: 'ฤดูใบไม้ผลิครั้งที่สอง',
      },
      kind: 'web-novel',
      language: 'ko',
      year: 2020,
      owners: ['party:zz-author'],
      basedOn: [],
      publicDomain: [{ territories: ELSEWHERE, from: day('2100-01-01') }],
    },
    {
      id: 'work:zz-series',
      names: {
        ko: '두 번째 봄',
        en: 'Second Spring',
        ja: '二度目の春',
        tr: 'İkinci Bahar',
        th: 'ฤดูใบไม้ผลิครั้งที่สอง',
      },
      kind: 'series',
      year: 2024,
      owners: ['party:zz-studio'],
      basedOn: [{ work: 'work:zz-novel', relation: 'adapts' }],
      publicDomain: [],
    },
    {
      id: 'work:zz-local',
      names: {
        ja: '春をもう一度',
        ko: '봄을 다시 한번',
        en: 'Spring Once More',
        tr: 'Bir Kez Daha Bahar',
        th: 'ฤดูใบไม้ผลิอีกครั้ง',
      },
      kind: 'series',
      owners: ['party:zz-studio'],
      basedOn: [],
      publicDomain: [],
    },
  ],
  parties: [
    {
      id: 'party:zz-author',
      kind: 'person',
      names: {},
      person: { language: 'ko', family: '한', given: '가람', romanised: { family: 'Han', given: 'Ga-ram' } },
    },
    {
      id: 'party:zz-studio',
      kind: 'company',
      names: {
        ko: '새벽별 스튜디오',
        en: 'Morningstar Studio',
        ja: 'モーニングスター・スタジオ',
        th: 'มอร์นิงสตาร์ สตูดิโอ',
      },
      country: 'KR',
      fiscalYearEnd: '12-31',
    },
    {
      id: 'party:zz-channel',
      kind: 'company',
      names: { ja: '朝比奈テレビ', ko: '아사히나 텔레비전', en: 'Asahina TV', th: 'อาซาฮินะทีวี' },
      country: 'JP',
    },
    {
      id: 'party:zz-stream',
      kind: 'company',
      names: { en: 'Northlight', ko: '노스라이트', ja: 'ノースライト', th: 'นอร์ทไลต์' },
    },
  ],
  grants: [
    {
      id: 'grant:zz-novel',
      work: 'work:zz-novel',
      right: 'adapt',
      licensor: 'party:zz-author',
      licensee: 'party:zz-studio',
      territories: { include: ['world'], exclude: [] },
      media: ['all-media'],
      languages: 'any',
      term: { from: day('2023-03-01'), until: day('2026-08-15') },
      exclusive: true,
      status: 'signed',
      signedOn: day('2023-02-20'),
      credit: 'source-work',
      holdbacks: [],
    },
    {
      id: 'grant:zz-assigned',
      work: 'work:zz-series',
      right: 'assignment',
      licensor: 'party:zz-studio',
      licensee: 'party:zz-stream',
      territories: ELSEWHERE,
      media: ['streaming'],
      languages: 'any',
      term: { from: day('2024-01-01'), until: 'open' },
      exclusive: true,
      status: 'draft',
      holdbacks: [],
    },
  ],
  panels: [
    {
      id: 'panel:zz-households',
      names: {
        en: 'Kanto households',
        ko: '간토 가구',
        ja: '関東・世帯',
        tr: 'Kanto haneleri',
        th: 'ครัวเรือนคันโต',
      },
      metric: 'household-rating',
      country: 'JP',
      unit: '%',
    },
    {
      id: 'panel:zz-hours',
      names: {
        en: 'Northlight hours',
        ko: '노스라이트 시청 시간',
        ja: 'ノースライト視聴時間',
        tr: 'Northlight saatleri',
        th: 'ชั่วโมงรับชมนอร์ทไลต์',
      },
      metric: 'hours-viewed',
      unit: 'hours',
    },
  ],
  schemes: [
    {
      id: 'scheme:zz-rebate',
      names: {
        en: 'Setouchi Film Rebate',
        ko: '세토우치 영상 지원',
        ja: '瀬戸内映像支援',
        tr: 'Setouchi Film Desteği',
        th: 'มาตรการภาพยนตร์เซโตอุจิ',
      },
      country: 'JP',
      rate: percent(25n),
      cap: yen(100_000_000n),
      conditions: [{ kind: 'local-spend', atLeast: yen(300_000_000n) }],
    },
  ],
  labour: [
    {
      id: 'rule:zz-rest',
      names: {
        en: 'Guild rest rule',
        ko: '조합 휴식 규정',
        ja: '組合の休息規定',
        tr: 'Loncanın dinlenme kuralı',
        th: 'กฎเวลาพักของสมาคม',
      },
      country: 'JP',
      appliesTo: 'everyone',
      inForce: { from: day('2020-04-01'), until: 'open' },
      limit: { kind: 'rest', atLeastHours: 11 },
    },
  ],
  rates: [{ from: 'JPY', to: 'KRW', ratio: ratio(94n, 10n), on: day('2026-03-02') }],
  sources: [{ id: 'source:zz-press', publication: 'Hallyu Weekly', date: '2026-02' }],
}

export const TITLE: Title = {
  head: {
    id: 'title:zz-spring',
    names: {
      ja: '春をもう一度',
      ko: '봄을 다시 한번',
      en: 'Spring Once More',
      tr: 'Bir Kez Daha Bahar',
      th: 'ฤดูใบไม้ผลิอีกครั้ง',
    },
    form: 'series',
    home: 'JP',
    mode: 'local-production',
    work: 'work:zz-local',
    lead: 'party:zz-studio',
    reached: 'settle',
    baseline: {
      on: day('2026-01-10'),
      by: ['party:zz-studio'],
      dates: { 'deal/finance/finance:zz-fee/tranches/tranche:zz-2/due': day('2026-11-30') },
    },
  },
  decide: {
    events: [{ id: 'event:greenlight', on: day('2025-11-03') }],
    options: [
      {
        id: 'option:zz-local',
        mode: 'local-production',
        flows: [
          {
            id: 'flow:zz-fees',
            names: {
              en: 'Licence fees',
              ko: '라이선스료',
              ja: 'ライセンス料',
              tr: 'Lisans bedelleri',
              th: 'ค่าลิขสิทธิ์',
            },
            direction: 'in',
            low: yen(1n),
            likely: yen(2n),
            high: yen(3n),
            on: day('2026-12-01'),
          },
        ],
        risks: [],
        needs: [],
      },
    ],
    chosen: 'option:zz-local',
    figures: [
      {
        id: 'figure:zz-market',
        country: 'JP',
        names: {
          en: 'Price of an episode',
          ko: '회당 단가',
          ja: '1話単価',
          tr: 'Bölüm fiyatı',
          th: 'ราคาต่อตอน',
        },
        value: 40,
        unit: 'JPY m',
      },
    ],
    precedents: [
      {
        id: 'precedent:zz-first',
        names: {
          en: 'Harbour Lights',
          ko: '항구의 불빛',
          ja: '港の灯',
          tr: 'Liman Işıkları',
          th: 'แสงไฟท่าเรือ',
        },
        origin: 'KR',
        destination: 'JP',
        year: 2022,
        panel: 'panel:zz-households',
        value: 6.2,
      },
    ],
    forecasts: [
      {
        id: 'forecast:zz-run',
        panel: 'panel:zz-households',
        basedOn: ['precedent:zz-first'],
        value: 7,
        low: 6,
        high: 9,
        unit: '%',
      },
    ],
    evidence: [
      {
        id: 'evidence:zz-one',
        text: {
          en: 'The buyer asked for it.',
          ko: '바이어가 요청했다.',
          ja: '買い手が求めた。',
          tr: 'Alıcı istedi.',
          th: 'ผู้ซื้อร้องขอ',
        },
      },
    ],
  },
  clear: {
    uses: [{ id: 'use:zz-novel', work: 'work:zz-novel', right: 'adapt' }],
    grants: [
      {
        id: 'grant:zz-broadcast',
        work: 'work:zz-local',
        right: 'exhibit',
        licensor: 'party:zz-studio',
        licensee: 'party:zz-channel',
        territories: JAPAN,
        media: ['free-television', 'catch-up'],
        languages: [{ language: 'ja' }],
        term: { from: day('2026-04-01'), until: day('2027-04-01') },
        exclusive: true,
        status: 'signed',
        holdbacks: [
          {
            id: 'holdback:zz-channel',
            protects: 'party:zz-channel',
            territories: JAPAN,
            media: ['streaming'],
            languages: 'any',
            until: { anchor: { kind: 'event', event: 'event:last-broadcast' }, shift: 7, unit: 'day' },
          },
        ],
      },
      {
        id: 'grant:zz-option',
        work: 'work:zz-series',
        right: 'remake',
        licensor: 'party:zz-studio',
        licensee: 'party:zz-channel',
        territories: JAPAN,
        media: ['audiovisual'],
        languages: 'any',
        term: { from: day('2026-04-01'), until: 'open' },
        exclusive: false,
        status: 'option',
        option: { exerciseBy: day('2026-12-31'), fee: yen(5_000_000n) },
        holdbacks: [],
      },
    ],
  },
  deal: {
    events: [
      { id: 'event:premiere', on: day('2026-05-14') },
      {
        id: 'event:zz-team-leaves',
        on: day('2026-01-15'),
        names: {
          en: 'Team leaves for Japan',
          ko: '일본 파견',
          ja: '日本への派遣',
          tr: 'Ekibin Japonya’ya gidişi',
          th: 'ทีมเดินทางไปญี่ปุ่น',
        },
      },
    ],
    currency: 'JPY',
    partners: [
      { id: 'partner:zz-lead', party: 'party:zz-studio', roles: ['lead-studio'], share: percent(55n) },
    ],
    finance: [
      {
        id: 'finance:zz-fee',
        party: 'party:zz-stream',
        kind: 'licence-fee',
        amount: yen(600_000_000n),
        tranches: [
          { id: 'tranche:zz-1', amount: yen(200_000_000n), due: day('2026-03-02') },
          {
            id: 'tranche:zz-2',
            amount: yen(400_000_000n),
            due: { anchor: { kind: 'event', event: 'event:delivery' }, shift: 30, unit: 'day' },
          },
        ],
      },
    ],
    scope: { territories: { include: ['world'], exclude: [] }, media: ['audiovisual'] },
    allotments: [
      { id: 'allotment:zz-channel', party: 'party:zz-channel', territories: JAPAN, media: ['television'] },
    ],
    incentives: [
      {
        id: 'incentive:zz-claim',
        scheme: 'scheme:zz-rebate',
        applicant: 'party:zz-channel',
        expected: yen(90_000_000n),
      },
    ],
    guarantees: [
      {
        id: 'guarantee:zz-mg',
        payer: 'party:zz-studio',
        payee: 'party:zz-author',
        amount: won(200_000_000n),
        due: day('2026-06-30'),
        fundedBy: ['tranche:zz-2'],
      },
    ],
    waterfall: {
      currency: 'JPY',
      tiers: [
        {
          id: 'tier:zz-commission',
          names: {
            en: 'Sales commission',
            ko: '판매 수수료',
            ja: '販売手数料',
            tr: 'Satış komisyonu',
            th: 'ค่านายหน้าขาย',
          },
          of: 'gross',
          take: percent(15n),
          cap: yen(50_000_000n),
          to: [{ party: 'party:zz-channel', weight: ratio(1n, 1n) }],
        },
      ],
    },
    reporting: [
      {
        id: 'reporting:zz-quarter',
        from: 'party:zz-channel',
        to: 'party:zz-studio',
        every: 'quarter',
        first: day('2026-04-01'),
        dueDays: 45,
        statements: 8,
      },
    ],
  },
  adapt: {
    source: 'ko',
    local: 'ja',
    writers: [
      {
        id: 'writer:zz-one',
        name: {
          language: 'ja',
          family: '水野',
          given: '千景',
          romanised: { family: 'Mizuno', given: 'Chikage' },
        },
        as: 'screenplay',
      },
    ],
    characters: [{ id: 'character:zz-one', local: { language: 'ja', family: '白井', given: '凛' } }],
    beats: [
      {
        id: 'beat:zz-slap',
        names: {
          en: 'The slap at the wedding',
          ko: '결혼식장의 따귀',
          ja: '結婚式の平手打ち',
          tr: 'Düğündeki tokat',
          th: 'การตบในงานแต่ง',
        },
        standsIn: ['work:zz-series'],
      },
    ],
    decisions: [
      {
        id: 'decision:zz-one',
        kind: 'softened',
        beats: ['beat:zz-slap'],
        reason: { en: 'Too loud for the slot.' },
        evidence: [],
        status: 'agreed',
      },
    ],
    notes: [
      {
        id: 'note:zz-one',
        text: {
          en: 'People sit and talk.',
          ko: '앉아서 이야기한다.',
          ja: '座って話す。',
          tr: 'İnsanlar oturup konuşur.',
          th: 'ผู้คนนั่งคุยกัน',
        },
      },
    ],
    scenes: [
      {
        id: 'scene:zz-12',
        episode: 3,
        number: '12A',
        names: {
          en: 'Hotel hall, day',
          ko: '호텔 홀, 낮',
          ja: 'ホテルの広間・昼',
          tr: 'Otel salonu, gündüz',
          th: 'ห้องโถงโรงแรม กลางวัน',
        },
        beats: ['beat:zz-slap'],
        revision: 4,
      },
    ],
  },
  make: {
    events: [{ id: 'event:wrap', on: day('2026-03-20') }],
    people: [
      {
        id: 'person:zz-lead',
        name: { language: 'ko', family: '윤', given: '서진', romanised: { family: 'Yun', given: 'Seo-jin' } },
        function: 'cast',
        nationality: 'KR',
        busy: [{ id: 'busy:zz-tour', term: { from: day('2026-02-01'), until: day('2026-02-08') } }],
        permits: [{ id: 'permit:zz-jp', country: 'JP', from: day('2026-02-09'), until: 'open' }],
      },
      {
        id: 'person:zz-child',
        name: {
          language: 'ja',
          family: '相沢',
          given: 'ひなた',
          romanised: { family: 'Aizawa', given: 'Hinata' },
        },
        function: 'cast',
        busy: [],
        permits: [],
      },
    ],
    places: [
      {
        id: 'place:zz-hotel',
        names: {
          en: 'Hotel Mihara',
          ko: '미하라 호텔',
          ja: 'ホテル三原',
          tr: 'Mihara Oteli',
          th: 'โรงแรมมิฮาระ',
        },
        country: 'JP',
        zone: 'Asia/Tokyo',
      },
    ],
    days: [
      {
        id: 'day:zz-1',
        on: day('2026-02-02'),
        place: 'place:zz-hotel',
        call: 420,
        wrap: 1200,
        strips: [{ scene: 'scene:zz-12', revision: 3 }],
        people: [{ person: 'person:zz-lead' }],
      },
      {
        id: 'day:zz-2',
        on: { anchor: { kind: 'event', event: 'event:wrap' }, shift: -1, unit: 'day' },
        place: 'place:zz-hotel',
        call: 420,
        wrap: 1200,
        strips: [],
        people: [],
      },
    ],
    costs: [
      {
        id: 'cost:zz-camera',
        names: { en: 'Camera', ko: '촬영 장비', ja: '撮影機材', tr: 'Kamera', th: 'กล้อง' },
        amount: yen(24_000_000n),
        timing: { kind: 'once', due: day('2026-03-01') },
      },
    ],
    headcounts: [{ id: 'headcount:zz-crew', function: 'crew', country: 'JP', people: 60 }],
    episodes: [{ id: 'episode:zz-3', number: 3, runtimeSeconds: 2760, delivered: day('2026-05-27') }],
  },
  release: {
    events: [],
    windows: [
      {
        id: 'window:zz-channel',
        names: { ja: '朝比奈テレビ', ko: '아사히나 텔레비전', en: 'Asahina TV', th: 'อาซาฮินะทีวี' },
        party: 'party:zz-channel',
        medium: 'free-television',
        territories: JAPAN,
        languages: [{ language: 'ja', form: 'original' }],
        term: { from: day('2026-05-14'), until: day('2026-07-17') },
        exclusive: true,
        airing: { first: day('2026-05-14'), episodes: 10, perDrop: 1, everyDays: 7, skips: [] },
        slot: { at: 1530, minutes: 54, zone: 'Asia/Tokyo', runtime: { atLeast: 2760, atMost: 2820 } },
        ordered: 10,
        deliverDaysBefore: 14,
        fees: [{ id: 'fee:zz-1', amount: yen(30_000_000n), due: day('2026-08-31') }],
      },
      {
        id: 'window:zz-stream',
        names: { en: 'Northlight', ko: '노스라이트', ja: 'ノースライト', th: 'นอร์ทไลต์' },
        party: 'party:zz-stream',
        medium: 'svod',
        territories: JAPAN,
        languages: [{ language: 'en', form: 'sub' }],
        term: {
          from: { anchor: { kind: 'event', event: 'event:premiere' }, shift: 0, unit: 'day' },
          until: 'open',
        },
        exclusive: true,
        fees: [{ id: 'fee:zz-1', amount: yen(70_000_000n), due: day('2026-09-30') }],
      },
      {
        id: 'window:zz-stream-abroad',
        names: { en: 'Northlight', ko: '노스라이트', ja: 'ノースライト', th: 'นอร์ทไลต์' },
        party: 'party:zz-stream',
        medium: 'svod',
        territories: ELSEWHERE,
        languages: [{ language: 'en', form: 'sub' }],
        term: { from: day('2026-06-01'), until: 'open' },
        exclusive: true,
        fees: [],
      },
      {
        id: 'window:zz-stage',
        names: {
          en: 'Meridian Theatre',
          ko: '메리디안 극장',
          ja: 'メリディアン劇場',
          tr: 'Meridian Tiyatrosu',
          th: 'โรงละครเมริเดียน',
        },
        party: 'party:zz-channel',
        medium: 'stage',
        territories: JAPAN,
        languages: [],
        term: { from: day('2027-01-08'), until: day('2027-03-01') },
        exclusive: false,
        fees: [],
      },
    ],
    credits: [{ id: 'credit:zz-novel', work: 'work:zz-novel', as: 'source-work', wording: { ja: '原作' } }],
  },
  settle: {
    receipts: [
      { id: 'receipt:zz-1', on: day('2026-09-01'), payer: 'party:zz-channel', gross: yen(30_000_000n) },
    ],
    statements: [
      {
        id: 'statement:zz-q2',
        reporting: 'reporting:zz-quarter',
        period: throughInclusive(day('2026-04-01'), day('2026-06-30')),
        received: yen(30_000_000n),
        lines: [],
      },
    ],
    ratings: [
      { id: 'rating:zz-run', panel: 'panel:zz-households', value: 4.6 },
      { id: 'rating:zz-1', panel: 'panel:zz-households', value: 5.8, episode: 1 },
    ],
    comparisons: [{ id: 'comparison:zz-1', rating: 'rating:zz-1', against: 'rating:zz-run' }],
    weeks: [
      {
        id: 'week:zz-1',
        ends: day('2027-01-17'),
        window: 'window:zz-stage',
        gross: money('USD', 123_456_750n),
      },
    ],
  },
}

const d = (text: string): Day => day(text)
const scoped = (until: Until) =>
  ({ territories: JAPAN, media: ['svod', 'avod'], from: d('2026-05-14'), until }) as const

/** Facts for every code, one for each way its sentence can go. */
export const SAMPLES: { readonly [C in Code]: readonly FindingFacts[C][] } = {
  'actual-outside-range': [
    { forecast: 'forecast:zz-run', panel: 'panel:zz-households', value: 4.6, low: 6, high: 9 },
    { forecast: 'forecast:zz-run', panel: 'panel:zz-households', value: 4.6, low: 6 },
    { forecast: 'forecast:zz-run', panel: 'panel:zz-hours', value: 1_234_567.5, high: 1_000_000 },
  ],
  'carve-out-gap': [{ territories: ELSEWHERE, media: ['svod', 'home-video'] }],
  'carve-out-overlap': [
    { first: 'party:zz-channel', second: 'party:zz-stream', territories: JAPAN, media: ['catch-up'] },
  ],
  'cash-gap': [{ week: d('2026-02-02'), short: yen(38_500_000n) }],
  'chain-of-title-gap': [
    { work: 'work:zz-series', right: 'remake', party: 'party:zz-studio', grant: 'grant:zz-option' },
    { work: 'work:zz-novel', right: 'assignment', party: 'party:zz-studio' },
  ],
  'cost-unfunded': [{ cost: yen(900_000_000n), financed: yen(820_000_000n), short: yen(80_000_000n) }],
  'credit-not-granted': [
    { work: 'work:zz-novel', as: 'source-work', allowed: 'concept' },
    { work: 'work:zz-series', as: 'format' },
  ],
  'daily-hours-exceeded': [
    { person: 'person:zz-lead', on: d('2026-02-10'), hours: 14.5, allowed: 13, rule: 'rule:zz-rest' },
    { person: 'person:zz-lead', on: d('2026-02-10'), hours: 0.5, allowed: 0, rule: 'rule:zz-rest' },
  ],
  'delivery-too-late': [
    {
      window: 'window:zz-channel',
      episode: 3,
      delivered: d('2026-05-27'),
      needed: d('2026-05-14'),
      daysLate: 13,
    },
    {
      window: 'window:zz-stream',
      episode: 1,
      delivered: d('2026-05-02'),
      needed: d('2026-05-01'),
      daysLate: 1,
    },
  ],
  'derivation-leak': [
    { scene: 'scene:zz-12', beat: 'beat:zz-slap', works: ['work:zz-series'] },
    { scene: 'scene:zz-12', beat: 'beat:zz-slap', works: ['work:zz-series', 'work:zz-local'] },
  ],
  'episode-count-off-order': [{ window: 'window:zz-channel', ordered: 10, made: 8 }],
  'exclusive-clash': [
    { first: 'grant:zz-broadcast', second: 'grant:zz-option', ...scoped('open') },
    { first: 'window:zz-stream', second: 'window:zz-stream-abroad', ...scoped(d('2026-06-01')) },
  ],
  'fact-missing': [{ rules: ['window-under-holdback'], what: 'holdback-end' }],
  'incentive-condition-missed': [
    {
      claim: 'incentive:zz-claim',
      scheme: 'scheme:zz-rebate',
      condition: 'local-spend',
      missed: { kind: 'money', needed: yen(300_000_000n), actual: yen(240_000_000n) },
    },
    {
      claim: 'incentive:zz-claim',
      scheme: 'scheme:zz-rebate',
      condition: 'local-people',
      missed: { kind: 'percent', needed: 50, actual: 33.333_333 },
    },
    {
      claim: 'incentive:zz-claim',
      scheme: 'scheme:zz-rebate',
      condition: 'shooting-days',
      missed: { kind: 'count', needed: 5, actual: 4 },
    },
    {
      claim: 'incentive:zz-claim',
      scheme: 'scheme:zz-rebate',
      condition: 'apply-within',
      missed: { kind: 'day', needed: d('2026-03-31'), actual: d('2026-04-02') },
    },
    {
      claim: 'incentive:zz-claim',
      scheme: 'scheme:zz-rebate',
      condition: 'local-applicant',
      missed: { kind: 'country', needed: 'JP', actual: 'KR' },
    },
    {
      claim: 'incentive:zz-claim',
      scheme: 'scheme:zz-rebate',
      condition: 'rate',
      missed: { kind: 'above', most: yen(60_000_000n), expected: yen(90_000_000n) },
    },
    {
      claim: 'incentive:zz-claim',
      scheme: 'scheme:zz-rebate',
      condition: 'cap',
      missed: { kind: 'above', most: yen(100_000_000n), expected: yen(120_000_000n) },
    },
    { claim: 'incentive:zz-claim', scheme: 'scheme:zz-rebate', condition: 'any-of' },
    { claim: 'incentive:zz-claim', scheme: 'scheme:zz-rebate', condition: 'superseded' },
  ],
  'language-not-cleared': [
    { window: 'window:zz-stream', use: { language: 'en', form: 'sub' }, work: 'work:zz-local' },
    { window: 'window:zz-stream', use: { language: 'zh-Hant' }, work: 'work:zz-local' },
  ],
  'minimum-guarantee-due-before-cash': [
    {
      payer: 'party:zz-studio',
      payee: 'party:zz-author',
      amount: won(200_000_000n),
      due: d('2026-06-30'),
      short: won(120_000_000n),
      covered: d('2026-07-31'),
    },
    {
      payer: 'party:zz-studio',
      payee: 'party:zz-author',
      amount: won(200_000_000n),
      due: d('2026-06-30'),
      short: won(200_000_000n),
    },
  ],
  'minor-out-of-hours': [{ person: 'person:zz-child', on: d('2026-02-11'), age: 12, rule: 'rule:zz-rest' }],
  'not-available': [{ person: 'person:zz-lead', on: d('2026-02-02') }],
  'paid-past-cap': [{ tier: 'tier:zz-commission', cap: yen(50_000_000n), paid: yen(52_300_000n) }],
  'panels-not-comparable': [{ first: 'panel:zz-households', second: 'panel:zz-hours' }],
  'permit-too-late': [
    { person: 'person:zz-lead', country: 'JP', on: d('2026-02-02'), permitFrom: d('2026-02-09') },
    { person: 'person:zz-lead', country: 'JP', on: d('2026-02-02') },
  ],
  'receipt-moved-out-of-year': [
    {
      payer: 'party:zz-stream',
      payee: 'party:zz-studio',
      amount: yen(400_000_000n),
      approved: d('2026-11-30'),
      due: d('2027-01-29'),
      approvedYearEnds: d('2026-12-31'),
      yearEnds: d('2027-12-31'),
    },
  ],
  'rest-too-short': [
    { person: 'person:zz-lead', on: d('2026-02-11'), hours: 10 + 59 / 60, needed: 11, rule: 'rule:zz-rest' },
  ],
  'runtime-off-slot': [
    { window: 'window:zz-channel', episode: 3, seconds: 2905, atLeast: 2760, atMost: 2820 },
    { window: 'window:zz-channel', episode: 3, seconds: 2905, atLeast: 2760, atMost: 2760 },
  ],
  'schedule-behind-script': [
    { scene: 'scene:zz-12', change: 'changed', on: d('2026-02-02') },
    { scene: 'scene:zz-12', change: 'changed' },
    { scene: 'scene:zz-cut', change: 'cut', on: d('2026-02-02') },
    { scene: 'scene:zz-cut', change: 'cut' },
    { scene: 'scene:zz-12', change: 'new' },
  ],
  'statement-does-not-add-up': [
    {
      statement: 'statement:zz-q2',
      to: 'party:zz-studio',
      stated: yen(25_499_999n),
      computed: yen(25_500_000n),
    },
  ],
  'statement-late': [
    {
      from: 'party:zz-channel',
      to: 'party:zz-studio',
      period: throughInclusive(d('2026-04-01'), d('2026-06-30')),
      due: d('2026-08-14'),
      issued: d('2026-08-15'),
      daysLate: 1,
    },
    {
      from: 'party:zz-channel',
      to: 'party:zz-studio',
      period: throughInclusive(d('2026-04-01'), d('2026-06-30')),
      due: d('2026-08-14'),
      daysLate: 20,
    },
  ],
  'term-ends-before-last-airing': [
    {
      window: 'window:zz-channel',
      grant: 'grant:zz-novel',
      lastDay: d('2026-07-14'),
      lastAiring: d('2026-07-16'),
    },
  ],
  'weekly-hours-exceeded': [
    { person: 'person:zz-lead', from: d('2026-02-09'), hours: 60.25, allowed: 52, rule: 'rule:zz-rest' },
  ],
  'window-outside-rights': [
    {
      window: 'window:zz-stream-abroad',
      work: 'work:zz-novel',
      right: 'adapt',
      party: 'party:zz-studio',
      ...scoped('open'),
    },
  ],
  'window-under-holdback': [
    {
      window: 'window:zz-stream',
      protects: 'party:zz-channel',
      from: d('2026-05-14'),
      until: d('2026-07-01'),
    },
    { window: 'window:zz-stream', protects: 'party:zz-channel', from: d('2026-05-14'), until: 'open' },
  ],
}

/** The places at which each fact can be missing, as the rules give them. */
export const MISSING_AT: { readonly [F in MissingFact]: readonly string[] } = {
  'applicant-country': ['catalogue/parties/party:zz-stream/country'],
  'application-day': ['deal/incentives/incentive:zz-claim/appliedOn'],
  availability: ['make/people/person:zz-lead/available', 'make/people/person:zz-lead/busy/busy:zz-tour/term'],
  'birth-date': ['make/people/person:zz-child/born'],
  'completion-day': ['deal/incentives/incentive:zz-claim/completedOn'],
  cost: ['make/costs', 'make/costs/cost:zz-camera/amount'],
  'cost-day': ['make/costs', 'make/costs/cost:zz-camera/timing'],
  'delivery-day': ['make/episodes', 'make/episodes/episode:zz-3/delivered'],
  'episode-count': ['make/episodes'],
  'exchange-rate': [
    'deal/finance/finance:zz-fee/tranches/tranche:zz-2/amount',
    'deal/waterfall/tiers/tier:zz-commission/cap',
    'settle/receipts/receipt:zz-1/gross',
    'catalogue/rates',
  ],
  finance: ['deal/finance'],
  'fiscal-year-end': ['catalogue/parties/party:zz-channel/fiscalYearEnd'],
  headcount: ['make/headcounts'],
  'holdback-end': ['clear/grants/grant:zz-broadcast/holdbacks/holdback:zz-channel/until'],
  'labour-rules': ['catalogue/labour'],
  nationality: ['make/people/person:zz-child/nationality', 'make/headcounts'],
  panel: ['decide/precedents/precedent:zz-first/panel'],
  'payment-day': [
    'release/windows/window:zz-stream/fees/fee:zz-1/due',
    'deal/guarantees/guarantee:zz-mg/due',
  ],
  'permit-day': ['make/people/person:zz-lead/permits/permit:zz-jp/from'],
  'place-of-spending': ['make/costs'],
  'rights-holder': ['catalogue/works/work:zz-local/owners'],
  runtime: ['make/episodes', 'make/episodes/episode:zz-3/runtimeSeconds'],
  script: ['adapt/scenes'],
  'shooting-day': ['make/days/day:zz-2/on', 'make/days'],
  'strongest-credit': ['clear/grants/grant:zz-broadcast/credit'],
  term: ['catalogue/grants/grant:zz-novel/term', 'deal/reporting/reporting:zz-quarter/first'],
  waterfall: ['deal/waterfall'],
  'window-days': ['release/windows/window:zz-stream/term', 'release/windows'],
}
