import { z } from 'zod'

// Answers about rights: what is free and what is not, and by which grant, in words of the language asked for.

export const Standing = z.enum(['available', 'partly', 'blocked', 'not-cleared', 'unknown']).meta({
  id: 'Standing',
  description:
    'All of what is asked is free; some is; none is, though it is held; none is held; or it hangs on what nobody ' +
    'knows, or the reader does not see.',
})
export type Standing = z.infer<typeof Standing>

export const RightsRegion = z
  .object({
    text: z.string().meta({ description: 'All of it in words.' }),
    territories: z.string(),
    media: z.string(),
    languages: z.string(),
    from: z.string(),
    last: z.string().optional().meta({ description: 'The last day; absent: no end.' }),
  })
  .meta({ id: 'RightsRegion', description: 'Where, on what, in which languages, on which days.' })
export type RightsRegion = z.infer<typeof RightsRegion>

export const RightsGrant = z
  .object({
    id: z.string(),
    name: z.string(),
    licensor: z.string(),
    licensee: z.string(),
    exclusive: z.boolean(),
    title: z.string().optional().meta({ description: 'The title that made it.' }),
    path: z.string().optional().meta({ description: 'Where it stands in that title.' }),
  })
  .meta({ id: 'RightsGrant' })
export type RightsGrant = z.infer<typeof RightsGrant>

export const RightsCause = z
  .object({
    reason: z.string().meta({ example: 'sold-exclusively' }),
    sentence: z.string(),
    work: z.string(),
    workName: z.string(),
    rightName: z.string(),
    grants: z.array(RightsGrant),
    protects: z.string().optional().meta({ description: 'Whom a holdback protects.' }),
  })
  .meta({
    id: 'RightsCause',
    description: 'Why something is not free. `not-yours-to-see` names nobody and no grant.',
  })
export type RightsCause = z.infer<typeof RightsCause>

export const RightsReason = RightsCause.extend({ cells: z.array(RightsRegion) }).meta({ id: 'RightsReason' })
export type RightsReason = z.infer<typeof RightsReason>

export const RightsAnswer = z
  .object({
    work: z.string(),
    workName: z.string(),
    kindName: z.string(),
    title: z.object({ id: z.string(), name: z.string(), home: z.string() }).optional(),
    standing: Standing,
    word: z.string(),
    free: z.array(RightsRegion).meta({ description: 'What is left of it, exactly.' }),
    terms: z
      .array(z.object({ from: z.string(), last: z.string().optional() }))
      .optional()
      .meta({ description: 'Where so many days on end are asked for: the days on which all of it is free.' }),
    why: z.array(RightsReason),
    noted: z.array(RightsReason).meta({ description: 'Drafts: they stand beside it and block nothing.' }),
    sees: z.enum(['all', 'signed', 'own']).meta({
      description:
        'Of the grants of the work the reader sees all; all but options and drafts between others; or those alone ' +
        'that name their company.',
    }),
  })
  .meta({ id: 'RightsAnswer' })
export type RightsAnswer = z.infer<typeof RightsAnswer>

export const RightsAsked = z
  .object({ text: z.string(), rightName: z.string(), holders: z.array(z.string()) })
  .meta({ id: 'RightsAsked', description: 'The question, in words.' })

export const OneRightsAnswer = z
  .object({ asked: RightsAsked, answer: RightsAnswer })
  .meta({ id: 'OneRightsAnswer' })
export type OneRightsAnswer = z.infer<typeof OneRightsAnswer>

export const RightsAnswers = z
  .object({
    asked: RightsAsked,
    items: z.array(RightsAnswer),
    counts: z.record(z.string(), z.number().int()),
    total: z.number().int(),
    next: z.string().optional(),
  })
  .meta({ id: 'RightsAnswers' })
export type RightsAnswers = z.infer<typeof RightsAnswers>

export const Fill = z
  .enum(['free', 'exclusive', 'non-exclusive', 'held-back', 'not-ours', 'unknown'])
  .meta({ id: 'Fill' })
export type Fill = z.infer<typeof Fill>

export const AvailsSpan = z
  .object({
    from: z.string(),
    last: z.string(),
    fill: Fill,
    partly: z.boolean().meta({ description: 'In some of the languages; otherwise in others.' }),
    conflict: z.boolean(),
    causes: z.array(z.number().int()).meta({ description: 'Places in `causes`.' }),
  })
  .meta({ id: 'AvailsSpan' })
export type AvailsSpan = z.infer<typeof AvailsSpan>

export const AvailsRow = z
  .object({
    territories: z.string(),
    media: z.string(),
    depth: z.number().int(),
    spans: z.array(AvailsSpan).optional().meta({ description: 'Absent: the rows below it differ.' }),
  })
  .meta({ id: 'AvailsRow' })
export type AvailsRow = z.infer<typeof AvailsRow>

export const Choice = z.object({ value: z.string(), name: z.string() }).meta({ id: 'Choice' })

export const AvailsGrid = z
  .object({
    work: z.string(),
    workName: z.string(),
    right: z.string(),
    rightName: z.string(),
    holder: z.string().meta({ description: 'Whose rights these are: a company, or `owners`.' }),
    from: z.string(),
    last: z.string(),
    rows: z.array(AvailsRow),
    causes: z.array(RightsCause),
    words: z.record(z.string(), z.string()).meta({ description: 'What each fill is called.' }),
    sees: RightsAnswer.shape.sees,
    holders: z.array(Choice),
    rights: z.array(Choice),
    languages: z.array(Choice).meta({ description: 'Languages that the grants of the work name.' }),
  })
  .meta({ id: 'AvailsGrid', description: 'Rows of territories and media that stand alike, over days.' })
export type AvailsGrid = z.infer<typeof AvailsGrid>

export const RightsConflict = z
  .object({
    kind: z.enum(['clash', 'oversold']),
    sentence: z.string(),
    work: z.string(),
    workName: z.string(),
    grants: z.array(RightsGrant),
    why: z.array(RightsCause),
    cells: z.array(RightsRegion),
  })
  .meta({
    id: 'RightsConflict',
    description:
      '`clash`: two grants claim the same cells and one was to keep the other out. `oversold`: a grant passes on ' +
      'what its licensor does not hold.',
  })
export type RightsConflict = z.infer<typeof RightsConflict>

export const RightsConflicts = z.object({ items: z.array(RightsConflict) }).meta({ id: 'RightsConflictList' })
export type RightsConflicts = z.infer<typeof RightsConflicts>
