import { describe, expect, test } from 'vitest'
import { workbookBytes } from '../../sheets/index.ts'
import type { SheetCode } from './codes.ts'
import { FILM, readSound, readWhole, workbookOf } from './sheet.fixture.ts'

const read = (...rows: Parameters<typeof workbookOf>[0]) => readSound(workbookOf(rows))
const first = (...rows: Parameters<typeof workbookOf>[0]) => {
  const avail = read(...rows).avails.avails[0]
  if (!avail) throw new Error('no avail')
  return avail
}
const transaction = (more: Parameters<typeof workbookOf>[0][number]) => {
  const it = first({ ...FILM, ...more }).transactions[0]
  if (!it) throw new Error('no transaction')
  return it
}
/** The codes found, without what stands in every workbook. */
const codes = (more: Parameters<typeof workbookOf>[0][number], ...others: Parameters<typeof workbookOf>[0]) =>
  read({ ...FILM, ...more }, ...others)
    .found.issues.map(({ code }) => code)
    .filter((code) => code !== 'template-version' && code !== 'date-alone')

describe('a window', () => {
  test('of dates alone begins with its first day and ends with the last second of its last, there', () => {
    expect(transaction({})).toMatchObject({
      start: { kind: 'instant', value: { text: '2026-04-01T00:00:00+09:00' } },
      end: { kind: 'instant', value: { text: '2027-03-31T23:59:59+09:00' } },
    })
    expect(transaction({ Territory: 'TR', Start: '2016-01-01' }).start?.value.text).toBe(
      '2016-01-01T00:00:00+02:00',
    )
  })

  test('of date cells is the same, and a time in a cell is kept; without a zone it is UTC', () => {
    const start = { kind: 'moment', moment: { day: '2026-04-01' } } as const
    expect(transaction({ Start: start }).start?.value.text).toBe('2026-04-01T00:00:00+09:00')
    const noon = { kind: 'moment', moment: { day: '2026-04-01', time: '12:00:00' } } as const
    expect(transaction({ Start: noon }).start?.value.text).toBe('2026-04-01T12:00:00Z')
    expect(transaction({ Start: '2026-04-01T12:00:00+09:00' }).start?.value.text).toBe(
      '2026-04-01T12:00:00+09:00',
    )
  })

  test('may begin or end with an event, and only then has a lag', () => {
    expect(transaction({ Start: 'broadcast', StartLag: 'P7D', End: 'OPEN' })).toMatchObject({
      start: { kind: 'condition', value: { text: 'Broadcast', attributes: { lag: { text: 'P7D' } } } },
      end: { kind: 'condition', value: { text: 'Open' } },
    })
    expect(codes({ StartLag: 'P7D' })).toEqual(['lag-without-condition'])
  })

  test('in other notations is read, and said', () => {
    expect(codes({ Start: '12/31/2026' })).toEqual(['date-form'])
    expect(transaction({ Start: '12/31/2026' }).start?.value.text).toBe('2026-12-31T00:00:00+09:00')
    expect(transaction({ Start: '2026. 12. 31.' }).start?.value.text).toBe('2026-12-31T00:00:00+09:00')
  })
})

describe('rows of one ALID', () => {
  test('are one offer with a grant each, wherever they stand', () => {
    const avails = read(FILM, { ...FILM, ALID: 'other' }, { ...FILM, AvailID: 'h-2', Territory: 'KR' }).avails
      .avails
    expect(avails.map((it) => [it.alid?.text, it.transactions.length])).toEqual([
      ['md:alid:example.com:harbour', 2],
      ['other', 1],
    ])
  })

  test('must agree on what they offer', () => {
    const { found } = read(FILM, { ...FILM, ContentID: 'md:cid:example.com:pier' })
    expect(found.issues.find(({ severity }) => severity === 'error')).toMatchObject({
      code: 'rows-disagree',
      at: { sheet: 'AllAvails', row: 5 },
      quotes: { column: 'ContentID', found: 'md:cid:example.com:pier', row: '4' },
    })
  })

  test('may each give the title in its language, and the rating in its territory', () => {
    const korean = {
      ...FILM,
      Territory: 'KR',
      AssetLanguage: 'ko',
      TitleDisplayUnlimited: '항구',
      RatingSystem: 'KMRB',
      RatingValue: '12',
    }
    const { metadata } =
      first({ ...FILM, TitleDisplayUnlimited: '港', RatingSystem: 'EIRIN', RatingValue: 'G' }, korean)
        .assets[0] ?? {}
    expect(metadata).toMatchObject({
      titles: [
        { text: '港', attributes: { language: { text: 'ja' } } },
        { text: '항구', attributes: { language: { text: 'ko' } } },
      ],
      ratings: {
        ratings: [
          { system: { text: 'EIRIN' }, region: { country: { text: 'JP' } } },
          { system: { text: 'KMRB' }, region: { country: { text: 'KR' } } },
        ],
      },
    })
  })
})

describe('what the work is', () => {
  test.each([
    ['Movie', 'single', 'unit'],
    ['Episode', 'episode', 'episode'],
    ['Season', 'season', 'season'],
    ['Collection', 'bundle', 'unit'],
    ['Supplemental', 'supplement', 'unit'],
  ])('%s is offered as %s', (WorkType, availType, kind) => {
    const avail = first({ ...FILM, WorkType })
    expect([avail.availType?.text, avail.assets[0]?.metadata?.kind]).toEqual([availType, kind])
  })

  test('a volume holds the episodes that say they are in it', () => {
    const season = { ...FILM, SeasonContentID: 's1', VolumeNumber: 2 }
    const episodes = [5, 6, 7].map((n) => ({
      ...season,
      ALID: `e${n}`,
      WorkType: 'Episode',
      EpisodeContentID: `e${n}`,
      EpisodeNumber: n,
    }))
    const volume = { ...season, ALID: 'v2', WorkType: 'Volume', VolumeContentID: 'v2' }
    const found = read(...episodes, volume).avails.avails.find(({ alid }) => alid?.text === 'v2')
    expect(found?.assets[0]?.metadata).toMatchObject({
      firstEpisodeNumber: { text: '5' },
      numberOfEpisodes: { text: '3' },
    })
  })
})

describe('prices', () => {
  const price = (more: object) => transaction(more as never).terms
  test('that are amounts have their currency, and say what they are of', () => {
    expect(price({ PriceType: 'WSP', PriceValue: 4.99, PriceCurrency: 'usd' })).toMatchObject([
      {
        termName: { text: 'WSP' },
        kind: 'Money',
        value: { text: '4.99', attributes: { currency: { text: 'USD' } } },
      },
    ])
    const episode = { WorkType: 'Episode', PriceType: 'TPR-WSP', PriceValue: '1.99' }
    expect(price(episode)[0]?.termName?.text).toBe('TPR-EpisodeWSP')
  })
  test('that are words stay words', () => {
    expect(price({ PriceType: 'Category', PriceValue: 'New Release' })).toMatchObject([{ kind: 'Text' }])
    expect(price({ PriceType: 'WSP', PriceValue: 'TBD' })).toMatchObject([
      { kind: 'Text', value: { text: 'TBD' } },
    ])
  })
  test('of NA are NA', () => {
    expect(codes({ PriceValue: '4.99' })).toEqual(['price-not-na'])
    expect(codes({ PriceType: undefined, PriceValue: 3 })).toEqual(['price-without-type'])
  })
})

describe('languages and territories', () => {
  test('come as lists; that another sign parts them is said', () => {
    expect(transaction({ AllowedLanguages: 'ko, ja' }).allowedLanguages.map(({ text }) => text)).toEqual([
      'ko',
      'ja',
    ])
    expect(codes({ AllowedLanguages: 'ko|ja' })).toEqual(['list-separator'])
    expect(transaction({ Territory: 'JP, kr', TerritoryExclusion: 'US-PR' })).toMatchObject({
      territories: [{ country: { text: 'JP' } }, { country: { text: 'KR' } }],
      territoriesExcluded: [{ countryRegion: { text: 'US-PR' } }],
    })
    expect(codes({ Territory: 'JP, KR' })).toEqual(['territories-before-1.7.3'])
  })
  test('say whether subtitles or sound is meant in the words of the standard', () => {
    expect(transaction({ AllowedLanguages: 'ko:sub' }).allowedLanguages[0]).toMatchObject({
      text: 'ko',
      attributes: { asset: { text: 'subtitle' } },
    })
  })
  test('that must be fulfilled are among those of the assets', () => {
    expect(codes({ RequiredFulfillmentLanguages: 'ja' })).toEqual([])
    expect(codes({ RequiredFulfillmentLanguages: 'ko' })).toEqual(['fulfilment-not-asset'])
  })
})

describe('real cells', () => {
  test.each<[SheetCode, Parameters<typeof workbookOf>[0][number]]>([
    ['cell-spaces', { DisplayName: ' Example Films ' }],
    ['cell-spelling', { WorkType: 'moVie' }],
    ['cell-spelling', { EntryType: 'full  extract' }],
    ['run-time-form', { TotalRunTime: '56:20' }],
    ['not-applicable', { SuppressionLiftDate: 'N/A' }],
    ['column-not-carried', { OtherTerms: 'by letter' }],
    ['captions-unexplained', { Territory: 'US', CaptionIncluded: 'No' }],
  ])('%s is said, and the row is read', (code, more) => {
    expect(codes(more)).toContain(code)
    expect(read({ ...FILM, ...more }).avails.avails[0]).toMatchObject({
      assets: [{ workType: { text: 'Movie' } }],
      disposition: { entryType: { text: 'Full Extract' } },
      licensor: { displayNames: [{ text: 'Example Films' }] },
    })
  })
  test('every value keeps its cell', () => {
    expect(first(FILM).alid?.at).toEqual({ sheet: 'AllAvails', row: 4, column: 1 })
  })
  test('EIDRs are written as XML has them, other identifiers kept under their column', () => {
    const { metadata } =
      first({ ...FILM, EditID: '10.5240/1234-5678-9ABC-DEF0-1234-X', AltID: 'HB' }).assets[0] ?? {}
    expect(metadata).toMatchObject({
      editEidr: { text: 'urn:eidr:10.5240:1234-5678-9ABC-DEF0-1234-X' },
      altIdentifiers: [{ namespace: { text: 'org:mddf' }, identifier: { text: 'AltID:HB' } }],
    })
  })
})

describe('columns', () => {
  test('go by their names, old and misspelt ones too', () => {
    const bytes = workbookOf([{ ...FILM, BundledALIDs: 'a;b' }], {
      renamed: { BundledALIDs: 'BundleALIDs', Territory: 'territory ' },
    })
    const { avails, found } = readSound(bytes)
    expect(avails.avails[0]?.assets[0]?.bundledAssets).toHaveLength(2)
    expect(found.issues.map(({ code }) => code)).toContain('column-old-name')
  })
  test('that are missing are errors, that nobody knows warnings', () => {
    const bytes = workbookOf([FILM], { renamed: { EntryType: 'EntryKind' } })
    const { found } = readSound(bytes)
    expect(found.issues).toContainEqual(
      expect.objectContaining({
        code: 'column-missing',
        severity: 'error',
        quotes: { expected: 'EntryType' },
      }),
    )
    expect(found.issues).toContainEqual(
      expect.objectContaining({ code: 'column-unknown', severity: 'warning' }),
    )
  })
  test('say the version', () => {
    const version = (more: object) => read({ ...FILM, ...more }).sheets[0]?.template
    expect([
      version({}),
      version({ AltID: 'x' }),
      version({ Director: 'x' }),
      version({ VolumeNumber: 1 }),
      version({ TPRType: 'Conditional' }),
    ]).toEqual(['1.7', '1.7.2', '1.7.3', '1.8', '1.9'])
  })
  test('a sheet that names none of them is not avails', () => {
    const bytes = workbookOf([FILM], { renamed: { Territory: 'x', EntryType: 'y', WorkType: 'z' } })
    expect(readWhole(bytes)).toMatchObject({ ok: true, avails: { avails: [] }, found: { errors: 1 } })
  })
})

describe('a sheet of more rows than anybody offers', () => {
  test('is refused as a whole, before it fills the memory', () => {
    const bytes = workbookOf(Array.from({ length: 4 }, (_, n) => ({ ...FILM, AvailID: `h-${n}` })))
    expect(readWhole(bytes, 4)).toMatchObject({ ok: true })
    expect(readWhole(bytes, 3)).toEqual({ ok: false, fault: { rule: 'sheet-too-large' } })
  })
  test('lists as many faults as can be read, and counts all', () => {
    const { ALID: _, ...nameless } = FILM
    const { found } = readSound(workbookOf(Array.from({ length: 10_050 }, () => nameless)))
    expect(found.issues.filter(({ code }) => code === 'alid-missing').length).toBeLessThanOrEqual(10_000)
    expect(found.errors).toBeGreaterThanOrEqual(10_050)
    expect(found.issues.at(-1)?.code).toBe('more-in-sheet')
  })
})

describe('what would be lost without a word', () => {
  test('an offer in the third row, where a heading should be, is read', () => {
    const [names, values] = [Object.keys(FILM), Object.values(FILM)]
    const bytes = workbookBytes([{ name: 'Movies', headRows: 3, rows: [names, names, values] }])
    const { avails, found } = readSound(bytes)
    expect(avails.avails.map(({ transactions }) => transactions.length)).toEqual([1])
    expect(found.issues.filter(({ code }) => code === 'row-in-header').map(({ at }) => at?.row)).toEqual([3])
  })
  test('a row without a territory is told: it would be an offer to the world', () => {
    expect(codes({ Territory: '' })).toEqual(['territory-missing'])
    expect(codes({})).toEqual([])
  })
  test('a date in words is no event', () => {
    const { avails } = readSound(workbookOf([{ ...FILM, Start: 'April 1, 2026' }]))
    expect(avails.avails[0]?.transactions[0]?.start?.kind).toBe('instant')
  })
})
