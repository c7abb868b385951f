import { day, money, ratio, throughInclusive } from '../../core/base/index.ts'
import type { Title } from '../../core/title/index.ts'
import { ELSEWHERE, JAPAN, percent, won, yen } from './sample-values.fixture.ts'

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
        airing: {
          first: day('2026-05-14'),
          episodes: 10,
          perDrop: 1,
          everyDays: 7,
          skips: [],
          parts: [{ id: 'part:zz-second', fromEpisode: 6 }],
          specials: [
            {
              id: 'special:zz-making',
              names: { ja: 'メイキング', ko: '메이킹', en: 'Making of', tr: 'Kamera arkası', th: 'เบื้องหลัง' },
              on: day('2026-06-18'),
            },
          ],
          repeats: [{ id: 'repeat:zz-night', afterDays: 2, at: 1500 }],
        },
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
    metadata: [
      { id: 'metadata:zz-ko', language: 'ko', title: '시험 제목' },
      { id: 'metadata:zz-zh', language: 'zh-Hant', territories: JAPAN, title: '試題' },
    ],
    cast: [
      {
        id: 'cast:zz-lead',
        name: {
          language: 'ja',
          family: '朝比奈',
          given: '凛',
          romanised: { family: 'Asahina', given: 'Rin' },
        },
      },
    ],
    ageRatings: [{ id: 'age-rating:zz-kr', country: 'KR', system: 'KMRB', value: '15' }],
    materials: [
      { id: 'material:zz-cue', kind: 'cue-sheet' },
      { id: 'material:zz-th', kind: 'subtitles', language: 'th' },
    ],
    holidays: [
      {
        id: 'holiday:zz-marine-day',
        country: 'JP',
        on: day('2026-07-20'),
        names: { ja: '海の日', ko: '바다의 날', en: 'Marine Day', tr: 'Deniz Günü', th: 'วันทะเล' },
      },
    ],
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
