import { z } from 'zod'

// Shapes that several replies share. What depends on the reader's language (names, sentences, figures) is
// made by the server in the language asked for, so that a client shows it as it comes.

export const Language = z.enum(['en', 'ko', 'ja', 'tr', 'th']).meta({ id: 'Language' })
export type Language = z.infer<typeof Language>

export const LinkName = z
  .enum(['decide', 'clear', 'deal', 'adapt', 'make', 'release', 'settle'])
  .meta({ id: 'LinkName', description: 'One of the seven links of the chain.' })
export type LinkName = z.infer<typeof LinkName>

export const SectionName = z
  .enum(['head', 'decide', 'clear', 'deal', 'adapt', 'make', 'release', 'settle'])
  .meta({ id: 'SectionName' })
export type SectionName = z.infer<typeof SectionName>

export const LinkState = z.enum(['sound', 'attention', 'broken', 'unknown', 'hidden']).meta({
  id: 'LinkState',
  description: '`hidden`: the reader may not see this link.',
})
export type LinkState = z.infer<typeof LinkState>

export const Names = z.record(z.string(), z.string()).meta({
  id: 'Names',
  description: 'A name by BCP 47 language tag.',
})
export type Names = z.infer<typeof Names>

export const Place = z
  .object({ path: z.string(), name: z.string() })
  .meta({ id: 'Place', description: 'A place in the data, and how it is called in the language asked for.' })
export type Place = z.infer<typeof Place>

export const Finding = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'unknown']),
    title: z.string().meta({ description: 'The rule, in a few words.' }),
    sentence: z.string(),
    remedy: z.string(),
    because: z.array(Place),
    links: z.array(LinkName),
    fictional: z.boolean().meta({ description: 'It rests on a figure invented for the sample.' }),
  })
  .meta({ id: 'Finding' })
export type Finding = z.infer<typeof Finding>

export const Explanation = z
  .object({
    code: z.string(),
    title: z.string(),
    severity: z.enum(['error', 'warning', 'unknown']),
    links: z.array(LinkName),
    about: z.string().meta({ description: 'When it is said, and where its bounds are.' }),
    mend: z.string(),
  })
  .meta({ id: 'Explanation', description: 'A rule, to somebody who asks what it looks at.' })
export type Explanation = z.infer<typeof Explanation>

export const LinkSummary = z
  .object({
    link: LinkName,
    state: LinkState,
    word: z.string().meta({ description: 'The state in a word of the language asked for.' }),
    figure: z.string().optional().meta({ description: 'The key figure of the link, as it is shown.' }),
    label: z.string().optional().meta({ description: 'What the key figure is.' }),
    findings: z.number().int(),
  })
  .meta({ id: 'LinkSummary' })
export type LinkSummary = z.infer<typeof LinkSummary>

export const TitleCard = z
  .object({
    id: z.string(),
    name: z.string(),
    ownName: z
      .string()
      .optional()
      .meta({ description: 'The name in the script of its home, where it differs.' }),
    home: z.string(),
    homeName: z.string(),
    form: z.enum(['series', 'film', 'stage']),
    mode: z.string(),
    modeName: z.string(),
    partners: z.array(z.string()),
    reached: LinkName,
    next: z.object({ day: z.string(), what: z.string(), path: z.string() }).optional(),
    premiere: z.string().optional(),
    chain: z.array(LinkSummary),
    errors: z.number().int(),
    warnings: z.number().int(),
    unknowns: z.number().int(),
  })
  .meta({ id: 'TitleCard' })
export type TitleCard = z.infer<typeof TitleCard>

export const Conflict = z
  .object({
    place: Place,
    base: z.unknown().optional().meta({ description: 'What stood there when the changes were begun.' }),
    mine: z.unknown().optional(),
    theirs: z.unknown().optional(),
    by: z.string().meta({ description: 'Who changed it.' }),
    company: z.string(),
    at: z.string(),
    version: z.number().int(),
  })
  .meta({ id: 'Conflict' })
export type Conflict = z.infer<typeof Conflict>

export const Mark = z
  .object({
    copy: z.string().meta({ description: 'The id of this copy: it stands in the log of access.' }),
    person: z.string(),
    company: z.string(),
    at: z.string(),
  })
  .meta({
    id: 'Mark',
    description: 'Who was shown this, when. Whoever shows or prints script text shows this with it.',
  })
export type Mark = z.infer<typeof Mark>

/** RFC 9457. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    issues: z
      .array(z.object({ path: z.string(), rule: z.string(), message: z.string() }))
      .optional()
      .meta({ description: 'Everything wrong with what was sent, each with its place.' }),
    conflicts: z.array(Conflict).optional().meta({
      description: 'Places that somebody else changed meanwhile, in another way; nothing was saved.',
    }),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>

export const Change = z
  .union([
    z.strictObject({ set: z.string(), to: z.unknown() }),
    z.strictObject({ unset: z.string() }),
    z.strictObject({ add: z.string(), value: z.unknown(), at: z.number().int().min(0).optional() }),
    z.strictObject({ remove: z.string() }),
    z.strictObject({ move: z.string(), to: z.string() }),
    z.strictObject({ move: z.string(), by: z.number().int() }),
  ])
  .meta({
    id: 'Change',
    description:
      'One change, as a scenario file writes it: places are paths, values have the form of the files.',
  })
export type Change = z.infer<typeof Change>
