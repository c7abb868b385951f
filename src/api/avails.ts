import { z } from 'zod'
import { Change, Finding, Place, SectionName } from './shapes.ts'

/** More windows than this are no one's change to look through. */
export const MOST_TAKEN = 2_000

export const AvailsForm = z.enum(['xml', 'workbook']).meta({ id: 'AvailsForm' })
export type AvailsForm = z.infer<typeof AvailsForm>

export const AvailsOffer = z
  .object({
    platforms: z
      .array(z.object({ id: z.string(), name: z.string(), windows: z.number().int() }))
      .meta({ description: 'Companies with windows of this title first, as far as the reader sees them.' }),
    platform: z.string().optional(),
    offers: z.number().int().meta({ description: 'Grants that a file would hold.' }),
    left: z
      .array(z.object({ place: Place, why: z.string() }))
      .meta({ description: 'What such a file would leave out, and why.' }),
    versions: z.record(AvailsForm, z.array(z.string())),
    importable: z.boolean().meta({ description: 'The reader may take a file over into these windows.' }),
    mec: z.boolean().meta({ description: 'There is something that viewers read of it.' }),
  })
  .meta({ id: 'AvailsOffer' })
export type AvailsOffer = z.infer<typeof AvailsOffer>

export const AvailsPlatforms = z
  .object({
    platforms: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        titles: z.number().int().meta({ description: 'Titles whose windows the reader may write.' }),
      }),
    ),
  })
  .meta({ id: 'AvailsPlatforms' })
export type AvailsPlatforms = z.infer<typeof AvailsPlatforms>

export const AvailsFault = z
  .object({
    severity: z.enum(['error', 'warning', 'note']),
    code: z.string(),
    at: z.string().optional().meta({ description: '`12:5` of a text, `AllAvails!F4` of a workbook.' }),
    message: z.string(),
  })
  .meta({ id: 'AvailsFault' })
export type AvailsFault = z.infer<typeof AvailsFault>

export const TakenWindow = z
  .object({
    kind: z.enum(['added', 'changed', 'withdrawn']),
    place: Place,
    at: z.string().optional().meta({ description: 'Where it stands in the file.' }),
    fields: z
      .array(
        z.object({
          field: z.enum(['medium', 'territories', 'from', 'last', 'languages', 'exclusive', 'fees']),
          from: z.string(),
          to: z.string(),
        }),
      )
      .meta({
        description: 'In the form of the files, as it is and as it would be; of a window that is added, all.',
      }),
  })
  .meta({ id: 'TakenWindow' })
export type TakenWindow = z.infer<typeof TakenWindow>

export const TakeoverPreview = z
  .object({
    title: z.string(),
    titleName: z.string(),
    by: z.enum(['id', 'name']).meta({ description: 'By what its offers were known as this title’s.' }),
    base: z.number().int().meta({ description: 'The version of the release that this is said of.' }),
    windows: z.array(TakenWindow),
    same: z.number().int().meta({ description: 'Windows that the file leaves as they are.' }),
    notes: z.array(
      z.object({
        code: z.string(),
        keepsOut: z.boolean().meta({ description: 'What it is about is not taken over.' }),
        at: z.string().optional(),
        count: z.number().int(),
        message: z.string(),
      }),
    ),
    changes: z.array(Change).meta({ description: 'To be sent back, as they are, to take them over.' }),
    issues: z
      .array(z.object({ path: z.string(), rule: z.string(), message: z.string() }))
      .meta({ description: 'Why it cannot be taken over as it stands; none: it can.' }),
    breaks: z.array(Finding).meta({ description: 'What would not hold any more.' }),
    mends: z.array(Finding),
  })
  .meta({ id: 'TakeoverPreview' })
export type TakeoverPreview = z.infer<typeof TakeoverPreview>

export const AvailsPreview = z
  .object({
    form: AvailsForm,
    version: z.string().optional(),
    offers: z.number().int(),
    grants: z.number().int(),
    errors: z.number().int(),
    warnings: z.number().int(),
    faults: z.array(AvailsFault).meta({ description: 'Errors first; of very many the first.' }),
    titles: z.array(TakeoverPreview),
    others: z
      .array(
        z.object({
          name: z.string(),
          alid: z.string(),
          at: z.string().optional(),
          several: z
            .array(z.string())
            .meta({ description: 'Titles that bear the name, where several do and no id tells.' }),
        }),
      )
      .meta({ description: 'What the file offers that is no title’s here; of very many the first.' }),
    othersCount: z.number().int(),
  })
  .meta({ id: 'AvailsPreview' })
export type AvailsPreview = z.infer<typeof AvailsPreview>

export const AvailsReading = z
  .union([
    z.object({
      step: z.enum(['rows', 'checking', 'comparing']),
      done: z.number().int(),
      part: z.number().meta({ description: 'From 0 to 1, of this step.' }),
    }),
    z.object({ preview: AvailsPreview }),
    z.object({
      refused: z.object({ rule: z.string(), message: z.string() }),
      faults: z.array(AvailsFault),
    }),
  ])
  .meta({ id: 'AvailsReading', description: 'A line of the stream. The last one is no step.' })
export type AvailsReading = z.infer<typeof AvailsReading>

export const AvailsImport = z
  .strictObject({
    platform: z.string().max(100),
    titles: z
      .array(
        z.strictObject({
          title: z.string().max(100),
          base: z.number().int(),
          changes: z
            .array(Change)
            .min(1)
            .max(MOST_TAKEN * 8),
        }),
      )
      .min(1)
      .max(1_000),
    reason: z.string().max(2000).optional(),
  })
  .meta({ id: 'AvailsImport', description: 'What a preview said: all of it is taken over, or nothing.' })
export type AvailsImport = z.infer<typeof AvailsImport>

export const AvailsTaken = z
  .object({
    titles: z.array(
      z.object({
        title: z.string(),
        section: SectionName,
        version: z.number().int(),
        change: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'AvailsTaken' })
export type AvailsTaken = z.infer<typeof AvailsTaken>
