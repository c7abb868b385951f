import { describe, expect, test } from 'vitest'
import type { Assessment, Catalogue, Code, Scenario, Title } from '../src/core/index.ts'
import { applyScenario, assess, day, sharedCatalogue } from '../src/core/index.ts'
import type { Slate, TitleFolder } from '../src/formats/title/index.ts'
import { readSlate } from '../src/formats/title/index.ts'
import { dataIn, type Fields, isFields, SLATE_FILES } from './slate-files.ts'

const slate = readOrThrow()

function readOrThrow(): Slate {
  const read = readSlate(SLATE_FILES)
  if (read.ok) return read.value
  const lines = read.issues.map(({ file, line, column, rule, quotes }) => {
    return `${file}:${line}:${column} ${rule} ${JSON.stringify(quotes)}`
  })
  throw new Error(`examples/slate cannot be read:\n${lines.join('\n')}`)
}

const folderOf = (folder: string): TitleFolder => {
  const found = slate.titles.find((it) => it.folder === folder)
  if (!found) throw new Error(`examples/slate has no folder ${folder}`)
  return found
}

const ASOF = slate.asOf ?? day('2025-06-01')

/** A title as part of the slate: with the grants of all of them. */
const assessed = (title: Title): Assessment => {
  const titles = slate.titles.map((it) => (it.title.head.id === title.head.id ? title : it.title))
  const catalogue: Catalogue = sharedCatalogue(titles, slate.catalogue)
  return assess(title, catalogue, ASOF)
}

/** Its findings as one reads them over: the code with the place to open first, and what a missing fact is. */
const saying = ({ findings }: Assessment): readonly string[] =>
  findings.map(({ code, because, facts }) =>
    'what' in facts ? `${code} ${facts.what} ${because[0]}` : `${code} ${because[0]}`,
  )

const codesIn = (says: readonly string[]): readonly Code[] =>
  [...new Set(says.map((said) => said.split(' ')[0] as Code))].sort()

/** What a scenario says that the title as it stands does not, and the other way round. */
function difference({ title }: TitleFolder, scenario: Scenario) {
  const changed = applyScenario(title, scenario)
  if (!changed.ok) throw new Error(`${scenario.id}: ${JSON.stringify(changed.issues)}`)
  const [before, after] = [saying(assessed(title)), saying(assessed(changed.value))]
  return {
    says: after.filter((said) => !before.includes(said)),
    saysNoMore: before.filter((said) => !after.includes(said)),
    changed: changed.value,
  }
}

describe('the sample slate', () => {
  test('holds every project of the report, and the three territories under study', () => {
    expect(slate.titles.map(({ folder }) => folder)).toEqual([
      'great-gatsby-broadway',
      'great-gatsby-seoul',
      'great-gatsby-west-end',
      'hatsukoi-dogs',
      'mamono',
      'marry-my-husband-jp',
      'marry-my-husband-kr',
      'sll-taiwan',
      'sll-thailand',
      'sll-turkiye',
      'soul-mate',
      'the-big-door-prize',
      'the-last-empress',
    ])
  })

  test('stands on one day in late spring 2025', () => {
    expect(slate.asOf).toBe('2025-06-01')
  })

  test.each(slate.titles.map((it) => [it.folder, it] as const))('%s has no error', (_, { title }) => {
    expect(assessed(title).findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  // What is not an error and is said all the same: what came out otherwise, and what no report tells.
  const SAID: Readonly<Record<string, readonly string[]>> = {
    'hatsukoi-dogs': [
      'drop-on-holiday release/windows/window:tvn/airing/first',
      'actual-outside-range settle/ratings/rating:average',
    ],
    'the-last-empress': ['actual-outside-range settle/ratings/rating:attendance'],
    'great-gatsby-seoul': ['fact-missing finance deal/finance', 'fact-missing cost make/costs'],
    'great-gatsby-west-end': ['fact-missing finance deal/finance', 'fact-missing cost make/costs'],
    'marry-my-husband-kr': [
      'fact-missing finance deal/finance',
      'fact-missing cost make/costs',
      'fact-missing delivery-day make/episodes',
      'fact-missing episode-count make/episodes',
    ],
    'the-big-door-prize': [
      'fact-missing finance deal/finance',
      'fact-missing cost make/costs',
      'fact-missing episode-count make/episodes',
    ],
  }

  test.each(slate.titles.map((it) => [it.folder, it] as const))(
    'of %s nothing more is said than the public record leaves open',
    (folder, { title }) => {
      expect(saying(assessed(title))).toEqual(SAID[folder] ?? [])
    },
  )
})

describe('each scenario', () => {
  /** What it says beside the title as it stands, by code; an empty list: it holds. */
  const EXPECTED: Readonly<Record<string, Readonly<Record<string, readonly Code[]>>>> = {
    'great-gatsby-broadway': {
      'scenario:running-cost-1-2-million': ['cash-gap'],
      'scenario:running-cost-1-4-million': ['cost-unfunded'],
      'scenario:tokyo-run': ['window-outside-rights'],
    },
    'hatsukoi-dogs': {
      'scenario:permit-two-weeks-late': ['permit-too-late'],
      'scenario:permit-late-schedule-mended': [],
      'scenario:partner-takes-55': ['cash-gap'],
      'scenario:second-streaming-window': ['exclusive-clash', 'window-under-holdback'],
      'scenario:scene-from-the-webtoon': ['derivation-leak', 'schedule-behind-script'],
      'scenario:one-episode-more': ['cost-unfunded', 'episode-count-off-order'],
    },
    mamono: {
      'scenario:share-reopened': ['statement-does-not-add-up'],
      'scenario:credited-as-source-work': ['credit-not-granted'],
      'scenario:thai-dub': ['language-not-cleared'],
      'scenario:one-episode-more': ['cost-unfunded', 'delivery-too-late', 'episode-count-off-order'],
    },
    'marry-my-husband-jp': {
      'scenario:borrow-from-the-korean-series': ['derivation-leak'],
      'scenario:buy-the-remake-right': [],
      'scenario:korean-channel-in-autumn': ['window-under-holdback'],
      'scenario:night-shoot-runs-over': ['daily-hours-exceeded', 'rest-too-short'],
    },
    'soul-mate': {
      'scenario:slip-to-2026-05': [
        'cash-gap',
        'delivery-too-late',
        'incentive-condition-missed',
        'minimum-guarantee-due-before-cash',
        'receipt-moved-out-of-year',
        'window-under-holdback',
      ],
      'scenario:slip-mended': ['receipt-moved-out-of-year'],
      'scenario:japan-shoot-shortened': ['incentive-condition-missed'],
    },
    'the-last-empress': {
      'scenario:made-locally': [],
      'scenario:made-locally-without-partner': ['cost-unfunded'],
    },
  }

  const all = slate.titles.flatMap((it) => it.scenarios.map((scenario) => [it, scenario] as const))

  test('is in the table', () => {
    const told = Object.entries(EXPECTED).flatMap(([folder, of]) =>
      Object.keys(of).map((id) => `${folder} ${id}`),
    )
    expect(all.map(([{ folder }, { id }]) => `${folder} ${id}`)).toEqual(told)
  })

  test.each(all.map(([it, scenario]) => [it.folder, scenario.id, it, scenario] as const))(
    '%s: %s says what it should, and mends nothing by the way',
    (folder, id, it, scenario) => {
      const { says, saysNoMore } = difference(it, scenario)
      expect(codesIn(says)).toEqual(EXPECTED[folder]?.[id])
      expect(saysNoMore).toEqual([])
    },
  )

  test.each(all.map(([{ folder }, scenario]) => [folder, scenario.id, scenario] as const))(
    '%s: %s is named in five languages, and says why',
    (_, __, { names, why }) => {
      expect(Object.keys(names).sort()).toEqual(['en', 'ja', 'ko', 'th', 'tr'])
      expect(why?.['en']).toBeTruthy()
    },
  )
})

describe('the premiere of Soul Mate slips to 2026-05-14', () => {
  const soulMate = folderOf('soul-mate')
  const slip = soulMate.scenarios.find(({ id }) => id === 'scenario:slip-to-2026-05')!
  const { changed } = difference(soulMate, slip)
  const dates = (title: Title) => assessed(title).figures.dates

  test.each([
    ['release/windows/window:netflix/term/from', '2025-08-28', '2026-05-14'],
    ['make/events/event:delivery/on', '2025-07-03', '2026-03-19'],
    ['deal/finance/finance:netflix/tranches/tranche:delivery/due', '2025-08-02', '2026-04-18'],
    ['release/windows/window:hanbit/term/from', '2025-11-26', '2026-08-12'],
    ['clear/grants/grant:netflix/holdbacks/holdback:netflix/until', '2025-11-26', '2026-08-12'],
    ['deal/reporting/reporting:robot/first', '2025-08-28', '2026-05-14'],
    // Sold by the day, and it stays where it was.
    ['release/windows/window:kanata/term/from', '2026-01-10', '2026-01-10'],
  ])('%s moves from %s to %s', (path, before, after) => {
    expect(dates(soulMate.title).get(path)).toBe(before)
    expect(dates(changed).get(path)).toBe(after)
  })

  test('what the studio receives in 2025 falls by four payments', () => {
    const moved = assessed(changed).findings.filter(({ code }) => code === 'receipt-moved-out-of-year')
    expect(moved.map(({ facts }) => facts)).toMatchObject(
      Array.from({ length: 4 }, () => ({
        payee: 'party:gtist',
        approvedYearEnds: '2025-12-31',
        yearEnds: '2026-12-31',
      })),
    )
  })

  test('every dated payment had been approved for a day, and fell on it', () => {
    const { baseline } = soulMate.title.head
    for (const [path, approved] of Object.entries(baseline?.dates ?? {}))
      expect([path, dates(soulMate.title).get(path)]).toEqual([path, approved])
    const due = soulMate.title.deal.finance.flatMap(({ id, tranches }) =>
      tranches.map((tranche) => `deal/finance/${id}/tranches/${tranche.id}/due`),
    )
    expect(Object.keys(baseline?.dates ?? {})).toEqual(expect.arrayContaining(due))
  })
})

describe('approved days', () => {
  test.each(slate.titles.filter(({ title }) => title.head.baseline).map((it) => [it.folder, it] as const))(
    'of %s are those on which things fall as planned',
    (_, { title }) => {
      const { dates } = assessed(title).figures
      for (const [path, approved] of Object.entries(title.head.baseline?.dates ?? {}))
        expect([path, dates.get(path)]).toEqual([path, approved])
    },
  )
})

/** A number, a sum, a fraction, a day, or a date that hangs on an event. */
function isFigure(value: unknown): boolean {
  if (typeof value === 'number') return true
  return (
    typeof value === 'string' &&
    (/^\d{4}-\d{2}-\d{2}$/.test(value) ||
      /^[A-Z]{3} -?[\d,]+(\.\d+)?$/.test(value) ||
      /^-?\d+(\.\d+)? ?%$/.test(value) ||
      /^\d+\/\d+$/.test(value) ||
      /^(on|\d+ (day|week|month|year)s? (before|after)) (event|start of|end of|first airing of|last airing of)/.test(
        value,
      ))
  )
}

const hasFigure = (value: unknown): boolean =>
  isFigure(value) ||
  (Array.isArray(value) && value.some((item) => !isRecord(item) && hasFigure(item))) ||
  (isFields(value) && !isRecord(value) && Object.values(value).some(hasFigure))

// Records have ids of their own, and so a basis of their own; exchange rates have a basis without an id.
const isRecord = (value: unknown): value is Fields => isFields(value) && ('id' in value || 'ratio' in value)

const says = (basis: unknown, field: string): boolean =>
  basis === true || (Array.isArray(basis) && basis.includes(field))

/** Records that hold a figure and say neither where it was read nor that it is invented. */
function* baseless(data: unknown, place: string, covered: boolean): Iterable<string> {
  if (Array.isArray(data)) {
    for (const item of data) yield* baseless(item, place, covered)
    return
  }
  if (!isFields(data)) return
  const record = isRecord(data)
  const here = record ? `${place}/${String(data['id'] ?? data['on'])}` : place
  const invented = covered || data['fictional'] === true
  if (record) {
    const own = Object.entries(data).filter(([, value]) => hasFigure(value))
    const sourced = Array.isArray(data['sources']) && data['sources'].length > 0
    const bare = own.filter(([field]) => !invented && !sourced && !says(data['fictional'], field))
    if (bare.length > 0) yield `${here}: ${bare.map(([field]) => field).join(', ')}`
  }
  for (const [field, value] of Object.entries(data))
    yield* baseless(
      value,
      record ? `${here}/${field}` : `${place}/${field}`,
      invented || says(data['fictional'], field),
    )
}

describe('every figure of the sample', () => {
  const folders = ['catalogue', ...slate.titles.map(({ folder }) => folder)]

  test.each(folders)('in %s says where it was read, or that it is invented', (folder) => {
    const files = dataIn(folder).filter(([file]) => !/sources\.yaml$|scenarios\.yaml$/.test(file))
    const found = files.flatMap(([file, data]) => [...baseless(data, file, false)])
    expect(found).toEqual([])
  })

  test('the search finds what it looks for', () => {
    const bare = {
      finance: [{ id: 'finance:x', amount: 'JPY 1', tranches: [{ id: 'tranche:y', due: '2025-01-01' }] }],
    }
    expect([...baseless(bare, 'deal', false)]).toEqual([
      'deal/finance/finance:x: amount',
      'deal/finance/finance:x/tranches/tranche:y: due',
    ])
    const invented = { finance: [{ ...bare.finance[0], fictional: ['amount', 'tranches'] }] }
    expect([...baseless(invented, 'deal', false)]).toEqual([])
    const sourced = { finance: [{ ...bare.finance[0], sources: ['source:a'] }] }
    expect([...baseless(sourced, 'deal', false)]).toEqual(['deal/finance/finance:x/tranches/tranche:y: due'])
  })
})
