import { z } from 'zod'
import {
  Change,
  Finding,
  LinkName,
  LinkSummary,
  Mark,
  Names,
  Place,
  SectionName,
  TitleCard,
} from './shapes.ts'

export const TitleList = z
  .object({
    items: z.array(TitleCard),
    next: z.string().optional(),
    total: z.number().int(),
    version: z.string().meta({ description: 'What the list says: sent back as `since`.' }),
    since: z
      .string()
      .optional()
      .meta({ description: 'Only the cards that changed since this version; the others are as they were.' }),
  })
  .meta({ id: 'TitleList' })
export type TitleList = z.infer<typeof TitleList>

export const ScenarioCard = z
  .object({
    id: z.string(),
    name: z.string(),
    names: Names,
    why: z.string().optional(),
    changes: z.array(Change),
    by: z.string().optional(),
    shared: z.boolean(),
    version: z.number().int(),
    mine: z.boolean().meta({ description: 'The reader may change it.' }),
  })
  .meta({ id: 'ScenarioCard' })
export type ScenarioCard = z.infer<typeof ScenarioCard>

export const SharedPart = z
  .object({
    works: z.array(z.unknown()),
    grants: z.array(z.unknown()).meta({
      description:
        'Those that stand without the title, and those of other titles that the reader sees; a term that hangs on ' +
        'another title is left out.',
    }),
    panels: z.array(z.unknown()),
    schemes: z.array(z.unknown()),
    rates: z.array(z.unknown()).meta({ description: 'Between the currencies of the title.' }),
  })
  .meta({ id: 'SharedPart' })

const Coming = z
  .object({
    day: z.string(),
    what: z.string().meta({ description: 'What happens, in a few words.' }),
    about: z.string().optional().meta({ description: 'What it is about.' }),
    who: z.string().optional().meta({ description: 'Who acts, and for whom.' }),
    amount: z.string().optional().meta({ description: 'What is to be paid, in words.' }),
    hangs: z.string().optional().meta({ description: 'What the day hangs on, in words.' }),
    link: LinkName,
    path: z.string().meta({ description: 'Where the day stands: in the title, or in the catalogue.' }),
  })
  .meta({ id: 'Coming' })
export type Coming = z.infer<typeof Coming>

export const TitlePage = z
  .object({
    card: TitleCard,
    findings: z.array(Finding),
    sections: z.partialRecord(SectionName, z.unknown()).meta({
      description:
        'The sections that the reader may see, in the form of the files; what is another company’s own is left out.',
    }),
    catalogue: SharedPart.meta({
      description: 'Of what titles share, the part that this one touches, in the form of the files.',
    }),
    versions: z.partialRecord(SectionName, z.number().int()),
    asOf: z.string(),
    manages: z.boolean(),
    as: z
      .string()
      .optional()
      .meta({ description: 'The company through whose eyes this is, where it is another’s.' }),
    writable: z.array(SectionName),
    mark: Mark.optional().meta({ description: 'Where there is script text on the page.' }),
    names: z.record(z.string(), z.string()).meta({
      description: 'The name of every id that occurs, in the language asked for.',
    }),
    sources: z.record(
      z.string(),
      z.object({ publication: z.string(), date: z.string().optional(), url: z.string().optional() }),
    ),
    dates: z.record(z.string(), z.string()).meta({ description: 'The day of every dated place, by path.' }),
    coming: z.array(Coming).meta({ description: 'What comes next, the nearest first.' }),
    scenarios: z.array(ScenarioCard),
  })
  .meta({ id: 'TitlePage' })
export type TitlePage = z.infer<typeof TitlePage>

export const DateMoved = z
  .object({
    place: Place,
    kind: z.enum(['window', 'holdback', 'payment', 'statement', 'shooting', 'other']),
    link: LinkName,
    before: z.string().optional(),
    after: z.string().optional(),
  })
  .meta({ id: 'DateMoved' })
export type DateMoved = z.infer<typeof DateMoved>

export const MoneyMoved = z
  .object({
    party: z.string(),
    partyName: z.string(),
    yearEnds: z.string().optional(),
    flow: z.enum(['received', 'paid']),
    before: z.string().meta({ description: 'Money as text, `JPY 12,000,000`.' }),
    after: z.string(),
  })
  .meta({ id: 'MoneyMoved' })
export type MoneyMoved = z.infer<typeof MoneyMoved>

export const Difference = z
  .object({
    breaks: z.array(Finding),
    mends: z.array(Finding),
    changed: z.array(z.object({ before: Finding, after: Finding })),
    dates: z.array(DateMoved),
    money: z.array(MoneyMoved),
    chain: z.array(LinkSummary).meta({ description: 'The chain after the change.' }),
    findings: z.array(Finding).meta({ description: 'All findings after the change.' }),
    after: z
      .record(z.string(), z.string())
      .meta({ description: 'The day of every dated place after the change, by path.' }),
  })
  .meta({ id: 'Difference' })
export type Difference = z.infer<typeof Difference>

export const TryRequest = z.strictObject({ changes: z.array(Change).max(500) }).meta({ id: 'TryRequest' })
export type TryRequest = z.infer<typeof TryRequest>

export const SaveRequest = z
  .strictObject({
    changes: z.array(Change).min(1).max(500),
    base: z.partialRecord(SectionName, z.number().int()).meta({
      description: 'The versions that the changes were made from.',
    }),
    reason: z.string().max(2000).optional(),
  })
  .meta({ id: 'SaveRequest' })
export type SaveRequest = z.infer<typeof SaveRequest>

export const ScenarioRequest = z
  .strictObject({
    names: Names,
    why: z.string().max(2000).optional(),
    changes: z.array(Change).max(500),
    shared: z
      .boolean()
      .meta({ description: 'With the companies that take part; each sees it if it sees all it touches.' }),
    base: z
      .number()
      .int()
      .min(0)
      .optional()
      .meta({ description: 'The version that it was made from; not given: a new one.' }),
  })
  .meta({ id: 'ScenarioRequest' })
export type ScenarioRequest = z.infer<typeof ScenarioRequest>

export const HistoryEntry = z
  .object({
    id: z.string(),
    at: z.string(),
    person: z.string(),
    company: z.string(),
    section: SectionName,
    version: z.number().int(),
    reason: z.string().optional(),
    changes: z.array(
      z.object({ place: Place, before: z.unknown().optional(), after: z.unknown().optional() }),
    ),
    kind: z.enum(['create', 'save', 'restore', 'remove']),
    document: z.object({ id: z.string(), name: z.string() }).optional().meta({
      description: 'A paper that was put with the section (`create`) or taken off its list (`remove`).',
    }),
  })
  .meta({ id: 'HistoryEntry' })
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const History = z
  .object({ items: z.array(HistoryEntry), next: z.string().optional() })
  .meta({ id: 'History' })
export type History = z.infer<typeof History>

export const Saved = z
  .object({
    change: z
      .string()
      .optional()
      .meta({ description: 'Its entry in the history; absent when nothing differed.' }),
    versions: z.partialRecord(SectionName, z.number().int()),
    theirs: z
      .array(z.object({ place: Place, before: z.unknown().optional(), after: z.unknown().optional() }))
      .meta({
        description: 'What others changed meanwhile in other places, and now stands beside it.',
      }),
  })
  .meta({ id: 'Saved' })
export type Saved = z.infer<typeof Saved>

export const SectionVersion = z
  .object({
    section: SectionName,
    version: z.number().int(),
    at: z.string(),
    person: z.string(),
    company: z.string(),
    body: z.unknown(),
  })
  .meta({ id: 'SectionVersion' })

export const RestoreRequest = z
  .strictObject({
    section: SectionName,
    version: z.number().int().min(1),
    reason: z.string().max(2000).optional(),
  })
  .meta({ id: 'RestoreRequest' })

export const ScenarioSaved = z
  .object({ id: z.string(), version: z.number().int() })
  .meta({ id: 'ScenarioSaved' })
export const ScenarioList = z.object({ items: z.array(ScenarioCard) }).meta({ id: 'ScenarioList' })
export const ApplyRequest = z
  .strictObject({ reason: z.string().max(2000).optional() })
  .meta({ id: 'ApplyRequest', description: 'Makes the changes of a scenario, as one change.' })
export const CompareRequest = z
  .strictObject({ scenarios: z.array(z.string()).min(1).max(8) })
  .meta({ id: 'CompareRequest' })
export const Comparison = z
  .object({ items: z.array(z.object({ scenario: ScenarioCard, difference: Difference })) })
  .meta({ id: 'Comparison' })

export const Hit = z
  .object({
    title: z.string(),
    titleName: z.string(),
    place: Place,
    kind: z.enum(['title', 'record']),
    link: LinkName.optional(),
  })
  .meta({ id: 'Hit' })
export type Hit = z.infer<typeof Hit>
export const Hits = z.object({ items: z.array(Hit) }).meta({ id: 'Hits' })

export const Export = z
  .object({
    copy: z
      .string()
      .meta({ description: 'The id of this copy: it stands in the log of access, with who took it.' }),
    mark: z.string(),
    files: z
      .record(z.string(), z.string())
      .meta({ description: 'The files of the title’s folder, as the reader sees it.' }),
  })
  .meta({ id: 'Export' })
