import type { PartyId } from '../../core/base/index.ts'
import type { Catalogue } from '../../core/title/index.ts'
import type { DeskLanguage } from '../languages/index.ts'
import type { CataloguePart } from './catalogue.ts'
import { cataloguePart } from './catalogue.ts'
import { encode } from './codec.ts'
import { emit } from './emit.ts'
import { CATALOGUE_FOLDER, fileOfPart, SCENARIO_FILE } from './sections.ts'
import { TEMPLATE_WORDS } from './template-words.ts'

/** What is known of a title before anything is written in it. */
export interface Beginning {
  /** of its id and its work’s; without it, a word to be written over */
  readonly slug?: string
  readonly name?: string
  /** who leads it; without it, a company to be written over */
  readonly lead?: PartyId
}

/** The files of an empty title: each says what it is for and has an example behind `#`. */
interface EmptyTitle {
  /** its own folder’s */
  readonly title: ReadonlyMap<string, string>
  /** those of the catalogue that it stands in, by their path from the folder that holds the catalogue */
  readonly catalogue: ReadonlyMap<string, string>
  /** what a catalogue must have besides, where there is one already */
  readonly work: Catalogue['works'][number]
  readonly company: Catalogue['parties'][number]
}

/**
 * An empty title, to be filled in. With its catalogue it is read as it is.
 * @param language of the comments and of the names to be written over
 */
export function emptyTitle(language: DeskLanguage = 'en', beginning: Beginning = {}): EmptyTitle {
  const words = TEMPLATE_WORDS[language]
  const { slug = NEW_TITLE, name = words.title, lead = OUR_COMPANY } = beginning
  const work: EmptyTitle['work'] = {
    id: `work:${slug}`,
    names: { [language]: name },
    kind: 'series',
    owners: [lead],
    basedOn: [],
    publicDomain: [],
  }
  const company: EmptyTitle['company'] = {
    id: lead,
    kind: 'company',
    names: { [language]: words.company },
    country: 'KR',
  }
  const file = (says: string, example: string): string => {
    const own = example.replaceAll(`work:${NEW_TITLE}`, work.id).replaceAll(OUR_COMPANY, lead)
    return `# ${says}\n# ${words.how}\n\n${commentedOut(own)}`
  }
  const head = emit({
    id: `title:${slug}`,
    names: { [language]: name },
    form: 'series',
    home: 'JP',
    mode: 'local-production',
    work: work.id,
    lead,
    reached: 'decide',
  })
  return {
    work,
    company,
    title: new Map([
      ['title.yaml', `# ${words.head}\n\n${head}`],
      ['decide.yaml', file(words.decide, DECIDE)],
      ['clear.yaml', file(words.clear, CLEAR)],
      ['deal.yaml', file(words.deal, DEAL)],
      ['adapt.yaml', file(words.adapt, ADAPT)],
      ['make.yaml', file(words.make, MAKE)],
      ['release.yaml', file(words.release, RELEASE)],
      ['settle.yaml', file(words.settle, SETTLE)],
      [SCENARIO_FILE, file(words.scenarios, SCENARIOS)],
    ]),
    catalogue: new Map([part('works', words.works, [work]), part('parties', words.parties, [company])]),
  }
}

const part = <P extends CataloguePart>(name: P, says: string, records: Catalogue[P]): [string, string] => [
  `${CATALOGUE_FOLDER}/${fileOfPart(name)}`,
  `# ${says}\n\n${emit(encode(cataloguePart(name), { [name]: records } as Pick<Catalogue, P>))}`,
]

/** The head of a slate that begins with this title. */
export function emptySlate(language: DeskLanguage = 'en'): string {
  const { slate, how } = TEMPLATE_WORDS[language]
  return `# ${slate}\n# ${how}\n\n${commentedOut(SLATE)}`
}

const NEW_TITLE = 'new-title'
const OUR_COMPANY: PartyId = 'party:our-company'

// An example begins right behind its mark, a remark one space after it.
const commentedOut = (example: string): string => example.replace(/^(?=.)/gm, '#')

/** A file of the template with its examples no longer behind `#`. */
export const withExamples = (text: string): string => text.replace(/^#(?=\S| {2})/gm, '')

const DECIDE = `options:
  - id: option:make-it-there
    mode: local-production
    flows:
      - id: flow:budget
        names: { en: Budget }
        direction: out
        low: JPY 600,000,000
        likely: JPY 700,000,000
        high: JPY 900,000,000
        on: 2030-01-10
    risks:
      - { en: The slot moves. }
`

const CLEAR = `uses:
  - { id: use:source, work: work:new-title, right: adapt }
grants:
  - id: grant:broadcast
    work: work:new-title
    right: exhibit
    licensor: party:our-company
    licensee: party:our-company
    territories: JP
    media: [free-television, catch-up]
    languages: [ja original]
    term: { from: 2030-04-01, last: 2033-03-31 }
    exclusive: true
    status: draft
    runs: 2
    sublicensing: with-consent
    reversions:
      - { id: reversion:start, unless: production-start, due: 2029-12-31 }
    approvals:
      - { id: approval:script, of: script, by: party:our-company, due: 2029-10-31 }
    documents:
      - { id: paper:licence, name: 'Licence, draft', dated: 2029-03-01 }
`

const DEAL = `currency: JPY
partners:
  - { id: partner:us, party: party:our-company, roles: [lead-studio], share: 100 % }
finance:
  - id: finance:own
    party: party:our-company
    kind: equity
    amount: JPY 700,000,000
    tranches:
      - { id: tranche:first, amount: 'JPY 350,000,000', due: 2030-01-10 }
`

const ADAPT = `source: ko
local: ja
beats:
  - id: beat:first-meeting
    names: { en: They meet in the rain }
    standsIn: [work:new-title]
decisions:
  - id: decision:season
    kind: replaced
    beats: [beat:first-meeting]
    reason: { en: The rainy season begins earlier there. }
    status: open
`

const MAKE = `people:
  - id: person:lead
    name: { language: ja, family: 森, given: あかり, reading: もり あかり }
    function: cast
    available:
      - { from: 2030-01-10, last: 2030-03-31 }
costs:
  - id: cost:cast
    names: { en: Cast }
    amount: JPY 4,000,000
    timing: { kind: once, due: 2030-02-01 }
    spentIn: JP
`

const RELEASE = `windows:
  - id: window:broadcast
    names: { en: The broadcaster }
    party: party:our-company
    medium: free-television
    territories: JP
    languages: [ja original]
    term: { from: 2030-04-12, last: 2031-04-11 }
    exclusive: true
    airing:
      first: 2030-04-12
      episodes: 10
      perDrop: 1
      everyDays: 7
      skips: [2030-05-03]
      parts:
        - { id: part:second-half, fromEpisode: 6, first: 2030-10-04 }
      specials:
        - { id: special:making-of, names: { en: The making of it }, on: 2030-05-03 }
      catchUp: { forDays: 7 }
    slot: { at: '25:30', minutes: 60, zone: Asia/Tokyo }
    delivery:
      deliverBy: 30 days before start of window:broadcast
      languages: [ja]
      metadata: [title, synopsis-short, cast]
      materials:
        - { kind: cue-sheet }
      ageRatings: JP
metadata:
  - id: metadata:ja
    language: ja
    title: 新しい作品
    synopses: { short: 雨の日に出会った二人の物語。 }
cast:
  - { id: cast:lead, name: { language: ja, family: 森, given: あかり, reading: もり あかり } }
ageRatings:
  - { id: age-rating:jp, country: JP, system: The broadcaster’s own, value: G }
materials:
  - { id: material:cue-sheet, kind: cue-sheet, delivered: 2030-03-01 }
holidays:
  - { id: holiday:constitution, country: JP, on: 2030-05-03, names: { ja: 憲法記念日, en: Constitution Memorial Day } }
`

const SETTLE = `receipts:
  - { id: receipt:first, on: 2030-06-30, payer: party:our-company, gross: 'JPY 10,000,000' }
`

const SCENARIOS = `scenarios:
  - id: scenario:sell-it
    names: { en: What if we sold it as it is? }
    changes:
      - set: head/mode
        to: export
`

const SLATE = `names: { en: Our slate }
asOf: 2030-01-10
`
