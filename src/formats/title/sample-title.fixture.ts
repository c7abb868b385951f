/** The one title of the sample. */
export const SAMPLE_TITLE: readonly (readonly [file: string, text: string])[] = [
  [
    'lantern/title.yaml',
    `id: title:lantern
names:
  ja: 灯火の番人
  ko: 등불지기
  en: The Lantern Keeper
form: series
home: JP
mode: co-production
work: work:lantern-series-jp
lead: party:haneul
reached: settle
baseline:
  on: 2030-01-15
  by: [party:haneul, party:minato]
  dates:
    release/events/event:premiere/on: 2030-04-12
    deal/finance/finance:minato/tranches/tranche:signature/due: 2030-02-01
`,
  ],
  [
    'lantern/decide.yaml',
    `events:
  - { id: event:greenlight, on: 2029-10-01 }
options:
  - id: option:together
    mode: co-production
    flows:
      - id: flow:fee
        names: { en: Licence fee }
        direction: in
        low: JPY 100,000,000
        likely: JPY 150,000,000
        high: JPY 200,000,000
        on: 30 days after event:greenlight
    risks:
      - { en: The slot moves. }
    needs:
      - en: A director who reads Korean.
        ja: 韓国語の読める監督
  - id: option:sell
    mode: export
chosen: option:together
figures:
  - id: figure:ad-market
    country: JP
    names: { en: Television advertising }
    value: 1650.5
    low: 1600
    unit: JPY bn
    asOf: 2029-12-31
    confidence: medium
precedents:
  - id: precedent:other
    names: { en: Another crossing }
    origin: KR
    destination: JP
    year: 2027
    panel: panel:kanto-households
    value: 6.1
forecasts:
  - { id: forecast:run, panel: panel:kanto-households, basedOn: [precedent:other], value: 6, low: 5, high: 7.5, unit: '%' }
evidence:
  - id: evidence:interview
    text: { en: They want to make it. }
`,
  ],
  [
    'lantern/clear.yaml',
    `uses:
  - { id: use:novel, work: work:lantern-novel, right: adapt }
grants:
  # Signed in the spring; the paper is in the file room.
  - id: grant:format-to-minato
    work: work:lantern-series-jp
    right: exhibit
    licensor: party:haneul
    licensee: party:minato
    territories: JP
    media: [free-television, catch-up]
    languages:
      - ja original
      - en sub
    term:
      from: on event:premiere
      until: 7 years after last airing of window:minato
    exclusive: true
    status: option
    option: { exerciseBy: 2030-06-30, fee: 'JPY 5,000,000' }
    holdbacks:
      - id: holdback:stream
        protects: party:minato
        territories: JP
        media: [streaming]
        languages: any
        until: 7 days after last airing of window:minato
    document: Ordner 12/3
  - id: grant:stream-to-nagare
    work: work:lantern-series-jp
    right: exhibit
    licensor: party:haneul
    licensee: party:nagare
    territories: South-eastern Asia ex. SG
    media: [streaming]
    languages: [ja original, th sub, th dub]
    term: { from: 2030-06-01, last: 2035-05-31 }
    exclusive: true
    status: signed
    signedOn: 2030-01-15
    credit: format
    option:
      exerciseBy: 2029-12-31
      fee: JPY 1,000,000
      exercisedOn: 2030-01-10
      extensions:
        - id: extension:first
          exerciseBy: 30 days after event:signature
          noticeBy: 2029-12-20
          fee: JPY 200,000
          takenOn: 2029-12-18
    holdbacks:
      - id: holdback:minato-first
        protects: party:minato
        binds: [party:nagare]
        territories: JP
        media: [television]
        languages: any
        until: 2030-12-31
    furtherRights: [subtitle, dub]
    reserved: [perform, stream]
    sharedWith: [party:haneul]
    sublicensing: with-consent
    creditWording: { ja: 原作：「灯火の番人」, en: 'Based on "The Lantern Keeper"' }
    runs: 3
    blackouts:
      - id: blackout:festival
        territories: TH
        media: [svod, avod]
        from: 2031-04-12
        until: 3 days after event:premiere
    reversions:
      - id: reversion:start
        unless: production-start
        due: 18 months after event:signature
        metOn: 2030-03-01
    negotiations:
      - id: negotiation:second-season
        kind: last-refusal
        holder: party:nagare
        right: sequel
        territories: World ex. JP
        media: [streaming]
        notice: on event:premiere
        answerDays: 30
        until: open
        takenOn: 2031-01-10
        waivedOn: 2031-01-11
    approvals:
      - { id: approval:script, of: script, by: party:haneul, due: on event:signature, givenOn: 2030-01-31 }
    documents:
      - id: paper:licence
        name: 'Licence, signed copy'
        dated: 2030-01-15
        sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
    responsible:
      - party: party:haneul
        name: { language: ko, family: 한, given: 여울 }
    amendments:
      - id: amendment:singapore
        effective: 2031-01-01
        status: draft
        signedOn: 2030-12-01
        document: Ordner 12/4
        terms:
          territories: South-eastern Asia
          term: { from: 2030-06-01, until: open }
          exclusive: false
          holdbacks: []
          approvals:
            - { id: approval:dub, of: translation, by: party:haneul }
`,
  ],
  [
    'lantern/deal.yaml',
    `events:
  - { id: event:signature, on: 2030-02-01 }
currency: JPY
partners:
  - { id: partner:haneul, party: party:haneul, roles: [lead-studio], share: 45 % }
  - id: partner:minato
    party: party:minato
    roles: [broadcaster, co-producer]
    share: 55 % # agreed by telephone
finance:
  - id: finance:minato
    party: party:minato
    kind: licence-fee
    amount: JPY 300,000,000
    tranches:
      - { id: tranche:signature, amount: 'JPY 100,000,000', due: on event:signature }
      - { id: tranche:delivery, amount: 'JPY 200,000,000', due: 2030-04-01 }
scope: { territories: World ex. KR, media: [audiovisual] }
allotments:
  - id: allotment:minato
    party: party:minato
    territories: JP
    media: [audiovisual]
  - { id: allotment:haneul, party: party:haneul, territories: 'World ex. JP, KR', media: [audiovisual] }
incentives:
  - id: incentive:location
    scheme: scheme:location
    applicant: party:minato
    expected: JPY 80,000,000
    appliedOn: 2030-01-20
guarantees:
  - id: guarantee:nagare
    payer: party:nagare
    payee: party:haneul
    amount: USD 250,000.50
    due: 1 month after start of window:nagare
    fundedBy: [tranche:delivery, fee:nagare]
waterfall:
  currency: JPY
  tiers:
    - id: tier:costs
      names: { en: Costs }
      of: gross
      take: 100 %
      cap: JPY 300,000,000
      to:
        - { party: party:minato, weight: 1 }
    - id: tier:profit
      names: { en: Profit }
      of: remaining
      take: 1
      to:
        - { party: party:haneul, weight: '45' }
        - { party: party:minato, weight: '55' }
reporting:
  - { id: reporting:half-yearly, from: party:minato, to: party:haneul, every: half-year, first: on event:premiere, dueDays: 60, statements: 4 }
`,
  ],
  [
    'lantern/adapt.yaml',
    `source: ko
local: ja
writers:
  - id: writer:mori
    name: { language: ja, family: 森, given: あかり, reading: もり あかり }
    as: screenplay
characters:
  - id: character:keeper
    source: { language: ko, family: 서, given: 등불 }
    local: { language: ja, family: 灯, given: 守 }
beats:
  - id: beat:lamp-goes-out
    names: { en: The lamp goes out }
    standsIn: [work:lantern-novel]
    minutes: 2.5
  - { id: beat:train, names: { en: He misses the last train } }
decisions:
  - id: decision:exam
    kind: replaced
    beats: [beat:train]
    item: school
    source: { ko: 수능 }
    local: { ja: 共通テスト }
    reason: { en: Another examination on another day. }
    evidence: [note:station]
    decidedBy: Writers' room
    on: 2029-11-05
    status: agreed
notes:
  - id: note:station
    on: 2029-10
    place: { ja: 港駅 }
    text:
      en: |-
        The last train leaves at 24:20.

        Nobody runs for it.
scenes:
  - { id: scene:1-12a, episode: 1, number: 12A, names: { ja: 駅 }, beats: [beat:train], revision: 3 }
  - { id: scene:1-13, episode: 1, number: 13, names: { ja: 家 }, beats: [], revision: 0 }
`,
  ],
  [
    'lantern/make.yaml',
    `events:
  - { id: event:start-of-photography, on: 2030-01-10 }
people:
  - id: person:keeper
    name: { language: ko, family: 서, given: 하늘, romanised: { family: Seo, given: Haneul } }
    function: cast
    as: { en: The keeper }
    nationality: KR
    born: 2001-05-06
    available:
      - { from: 2030-01-05, last: 2030-02-28 }
    busy:
      - id: busy:advert
        term: { from: 2030-01-15, until: 2030-01-16 }
        hours: { from: 9:00, until: 12:30 }
    permits:
      - { id: permit:jp, country: JP, from: 2030-01-01, until: open }
  - { id: person:extra, name: { language: ja, given: はな }, function: cast }
places:
  - { id: place:harbour, names: { ja: 港 }, country: JP, zone: Asia/Tokyo }
days:
  - id: day:1
    on: on event:start-of-photography
    place: place:harbour
    call: 13:00
    wrap: 25:30
    strips:
      - { scene: scene:1-12a, revision: 2 }
      - { scene: scene:1-99, revision: 1 } # cut since
    people:
      - { person: person:keeper, call: 14:00 }
      - { person: person:extra }
costs:
  - id: cost:cast
    account: 1300
    names: { en: Cast }
    amount: JPY 4,000,000
    timing: { kind: weekly, over: { from: 2030-01-07, last: 2030-02-03 } }
    spentIn: JP
  - id: cost:music
    names: { en: Music }
    amount: KRW 60,000,000
    timing: { kind: once, due: 2030-03-10 }
    paidTo: party:haneul
headcounts:
  - { id: headcount:crew, function: crew, country: JP, people: 62 }
episodes:
  - { id: episode:1, number: 1, runtimeSeconds: 2700, delivered: 2030-03-20 }
`,
  ],
  [
    'lantern/release.yaml',
    `events:
  - id: event:premiere
    on: 2030-04-12
    names: { en: Premiere }
windows:
  - id: window:minato
    names: { ja: みなとテレビ 金曜23時, en: 'Minato, Fridays 23:15' }
    party: party:minato
    medium: free-television
    territories: JP
    languages: [ja original]
    term:
      from: on event:premiere # the first Friday
      last: 2031-04-11
    exclusive: true
    airing:
      first: on event:premiere
      episodes: 8
      perDrop: 1
      everyDays: 7
      skips: [2030-05-03]
    slot:
      at: 23:15
      minutes: 60
      zone: Asia/Tokyo
      runtime: { atLeast: 2640, atMost: 2760 }
    ordered: 8
    deliverDaysBefore: 14
    fictional: [term, slot]
    note: >-
      What is invented here is invented; the clock of the
      slot runs past midnight.

      A second paragraph.
  - id: window:nagare
    names: { en: Nagare }
    party: party:nagare
    medium: svod
    territories: World ex. KR
    languages: [ja original, en sub, ko dub]
    term: { from: 7 days after last airing of window:minato, until: open }
    exclusive: false
    fees:
      - { id: fee:nagare, amount: 'USD 250,000.50', due: on event:premiere }
  - id: window:minato-again
    names: { ja: みなとテレビ 再放送 }
    party: party:minato
    medium: free-television
    territories: JP
    languages: [ja original]
    term: { from: 2030-09-06, last: 2031-04-11 }
    exclusive: true
    airing:
      first: 2030-09-06
      episodes: 8
      perDrop: 1
      everyDays: 7
      againAfterDays: [1] # Saturdays too
      parts:
        - { id: part:autumn, fromEpisode: 5, first: 20 weeks after start of window:minato-again, perDrop: 2, everyDays: 14 }
        - { id: part:last, fromEpisode: 7 }
      specials:
        - { id: special:making, names: { ja: メイキング特番, en: Making of }, on: 2030-10-04, at: '25:30', minutes: 30, delivered: 2030-09-27, fictional: true }
      longer:
        - { episode: 1, byMinutes: 15 }
      repeats:
        - { id: repeat:night, afterDays: 2, at: '25:10' }
      catchUp: { forDays: 7, names: { ja: みなとプラス } }
    slot: { at: 25:10, minutes: 60, zone: Asia/Tokyo }
    delivery:
      deliverBy: 30 days before start of window:minato-again
      languages: [en, ko]
      metadata: [title, synopsis-short, cast, key-art]
      materials:
        - { kind: subtitles, language: en }
        - { kind: cue-sheet }
      ageRatings: KR, TH
credits:
  - id: credit:novel
    work: work:lantern-novel
    as: source-work
    wording: { ja: '原作：한등불「등불지기」' }
metadata:
  - id: metadata:en
    language: en
    title: The Lantern Keeper
    synopses:
      short: A keeper of lanterns finds a letter.
      medium: A keeper of lanterns on a northern cape finds a letter that is addressed to the sea.
      long: >-
        A keeper of lanterns on a northern cape finds a letter.

        It is addressed to the sea.
    genres: [mystery, romance]
    keywords: [letters]
    artwork:
      - { kind: key-art, file: lantern-en-16x9.png }
    fictional: true
  - { id: metadata:zh-tw, language: zh-Hant, territories: 'TW', title: 提燈人 }
cast:
  - id: cast:mori
    name: { language: ja, family: 森, given: あかり, reading: もり あかり, romanised: { family: Mori, given: Akari } }
    written: { ko: 모리 아카리, th: โมริ อาคาริ }
    as: { ja: 灯子, en: Toko }
ageRatings:
  - { id: age-rating:kr, country: KR, system: KMRB, value: '15', sources: [source:paper] }
materials:
  - { id: material:subtitles-en, kind: subtitles, language: en, delivered: 40 days before start of window:nagare }
  - { id: material:cue-sheet, kind: cue-sheet }
holidays:
  - { id: holiday:constitution, country: JP, on: 2030-05-03, names: { ja: 憲法記念日, en: Constitution Memorial Day } }
`,
  ],
  [
    'lantern/settle.yaml',
    `receipts:
  - { id: receipt:1, on: 2030-06-01, payer: party:nagare, window: window:nagare, gross: 'USD 250,000.50', withheld: 'USD 25,000', booked: 'JPY 32,000,000' }
statements:
  - id: statement:1
    reporting: reporting:half-yearly
    period: { from: 2030-04-12, last: 2030-10-11 }
    issuedOn: 2030-11-30
    received: JPY 32,000,000
    lines:
      - { tier: tier:costs, party: party:minato, amount: 'JPY 32,000,000' }
ratings:
  - { id: rating:1, panel: panel:kanto-households, value: 5.4, episode: 1, on: 2030-04-12, window: window:minato }
  - { id: rating:2, panel: panel:kanto-households, value: 6, episode: 2 }
comparisons:
  - { id: comparison:1, rating: rating:1, against: precedent:other }
`,
  ],
  [
    'lantern/scenarios.yaml',
    `scenarios:
  - id: scenario:slip
    names: { en: The premiere slips to May, ja: 初回が5月にずれたら }
    why: { en: The slot is given to the election. }
    changes:
      - move: release/events/event:premiere/on
        by: 28
      - move: make/people/person:keeper/permits/permit:jp/from
        to: 2030-01-20
      - set: deal/partners/partner:minato/share
        to: 50 %
      - set: release/windows/window:nagare/languages
        to: [ja original, th sub]
      - unset: release/windows/window:minato/slot
      - add: release/windows/window:minato/fees
        value: { id: fee:minato, amount: 'JPY 1,000,000', due: on event:premiere }
      - remove: settle/comparisons/comparison:1
      - set: make/costs/cost:cast/timing/over/from
        to: 2030-01-14
  - id: scenario:nothing
    names: { en: Nothing changes }
`,
  ],
]
