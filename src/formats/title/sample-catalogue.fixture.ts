/** What the titles of the sample share. */
export const SAMPLE_CATALOGUE: readonly (readonly [file: string, text: string])[] = [
  [
    'slate.yaml',
    `# One title, to read and to break.
names: { en: Sample, ko: 견본 }
asOf: 2030-03-01
`,
  ],
  [
    'catalogue/works.yaml',
    `works:
  - id: work:lantern-novel
    names: { ko: 등불지기, en: The Lantern Keeper, ko-Latn: Deungbuljigi }
    kind: web-novel
    language: ko
    year: 2024
    owners: [party:han-author]
  - id: work:lantern-series-kr
    names: { ko: '등불지기, 드라마', en: The Lantern Keeper (KR) }
    kind: series
    owners: [party:haneul]
    basedOn:
      - { work: work:lantern-novel, relation: adapts }
    publicDomain:
      - { territories: JP, from: 2099-01-01 }
  - id: work:lantern-series-jp
    names: { ja: 灯火の番人 }
    kind: series
    owners: [party:haneul, party:minato]
    basedOn:
      - work: work:lantern-novel
        relation: adapts
    only: party:haneul
    onlyFields: [owners]
`,
  ],
  [
    'catalogue/parties.yaml',
    `parties:
  - id: party:han-author
    kind: person
    names: { ko: 한등불 }
    person:
      language: ko
      family: 한
      given: 등불
      romanised: { family: Han, given: Deungbul }
  - { id: party:haneul, kind: company, names: { en: Haneul Story }, country: KR, fiscalYearEnd: 12-31 }
  - id: party:minato
    kind: company
    names: { ja: みなとテレビ, en: Minato Television }
    country: JP
    fiscalYearEnd: 03-31
    sources: [source:paper]
  - id: party:nagare
    kind: company
    names: { en: Nagare Stream }
    country: JP
`,
  ],
  [
    'catalogue/grants.yaml',
    `grants:
  - id: grant:novel-to-haneul
    work: work:lantern-novel
    right: assignment
    licensor: party:han-author
    licensee: party:haneul
    territories: World
    media: [all-media]
    languages: any
    term: { from: 2024-01-01, until: open }
    exclusive: true
    status: signed
    signedOn: 2023-12-20
`,
  ],
  [
    'catalogue/panels.yaml',
    `panels:
  - id: panel:kanto-households
    names: { en: 'Kanto, households', ja: 関東・世帯 }
    metric: household-rating
    country: JP
    unit: '%'
`,
  ],
  [
    'catalogue/schemes.yaml',
    `schemes:
  - id: scheme:location
    names: { en: Location scheme }
    country: JP
    rate: 50 %
    cap: JPY 1,000,000,000
    conditions:
      - kind: any-of
        groups:
          - - { kind: local-spend, atLeast: 'JPY 500,000,000' }
          - - { kind: total-cost, atLeast: 'JPY 1,000,000,000' }
            - { kind: local-people, of: crew, atLeast: 1/3 }
      - kind: apply-within
        windows:
          - { from: 2030-01-05, last: 2030-02-04 }
      - kind: local-applicant
    asOf: 2029-12-01
`,
  ],
  [
    'catalogue/labour.yaml',
    `labour:
  - id: rule:night-under-15
    names: { ja: 15歳未満の夜間労働 }
    country: JP
    appliesTo: cast
    ageUnder: 15
    inForce: { from: 1947-09-01, until: open }
    limit: { kind: clock, from: 20:00, until: 29:00 }
`,
  ],
  [
    'catalogue/rates.yaml',
    `rates:
  - { from: JPY, to: KRW, ratio: '9.35', on: 2030-01-04, fictional: true }
  - { from: USD, to: JPY, ratio: 145.5, on: 2030-01-04 }
`,
  ],
  [
    'catalogue/sources.yaml',
    `sources:
  - id: source:paper
    publication: 'The Invented Daily, "A lamp crosses the sea"'
    date: '2029-11'
    url: https://example.com/lamp
    read: 2030-01-05
  - id: source:letter
    publication: A letter
    date: 2029
`,
  ],
]
