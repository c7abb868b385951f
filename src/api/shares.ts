import { z } from 'zod'
import { Language, Mark, SectionName } from './shapes.ts'
import { TitlePage } from './titles.ts'

export const ShareRequest = z
  .strictObject({
    recipient: z.string().trim().min(1).max(200),
    email: z.email().max(300),
    language: Language,
    sections: z.array(SectionName).min(1).max(8),
    company: z.string().max(100).optional().meta({ description: 'As this company sees the title.' }),
    role: z.string().max(40).optional().meta({ description: 'As this role usually sees a title.' }),
    codeNamed: z.boolean().optional(),
    download: z.boolean().optional(),
    expiresAt: z.iso.datetime({ offset: true }),
  })
  .meta({
    id: 'ShareRequest',
    description:
      'A link for one recipient. It shows no more than whoever makes it sees, on any day that it is opened.',
  })
export type ShareRequest = z.infer<typeof ShareRequest>

export const NewShare = z
  .object({
    id: z.string(),
    path: z.string().meta({
      description:
        'The link, with its secret behind the `#`. It is told this once, and kept only as its hash.',
    }),
  })
  .meta({ id: 'NewShare' })
export type NewShare = z.infer<typeof NewShare>

export const Share = z
  .object({
    id: z.string(),
    recipient: z.string(),
    email: z.string(),
    language: Language,
    sections: z.array(SectionName),
    as: z
      .string()
      .optional()
      .meta({ description: 'The company or the role in whose sight it is read, by name.' }),
    codeNamed: z.boolean(),
    download: z.boolean(),
    state: z.enum(['unopened', 'opened', 'over', 'revoked']),
    by: z.string(),
    byCompany: z.string(),
    createdAt: z.string(),
    expiresAt: z.string(),
    openedAt: z.string().optional(),
    seenAt: z.string().optional(),
    openings: z.number().int(),
    revokedAt: z.string().optional(),
  })
  .meta({ id: 'Share' })
export type Share = z.infer<typeof Share>

export const Shares = z
  .object({
    items: z.array(Share),
    sections: z.array(SectionName).meta({ description: 'What whoever asks may share of the title.' }),
    as: z.array(z.object({ id: z.string(), name: z.string(), kind: z.enum(['company', 'role']) })).meta({
      description: 'In whose sight it may be shared.',
    }),
    codeName: z.string().optional().meta({ description: 'Told to those who manage the title.' }),
  })
  .meta({ id: 'Shares' })
export type Shares = z.infer<typeof Shares>

export const CodeNameRequest = z
  .strictObject({ codeName: z.string().trim().min(1).max(60) })
  .meta({ id: 'CodeNameRequest' })

export const OpenShareRequest = z
  .strictObject({ secret: z.string().min(20).max(200) })
  .meta({ id: 'OpenShareRequest' })

export const SharedPage = z
  .object({
    page: TitlePage,
    mark: Mark,
    recipient: z.string(),
    by: z.string(),
    byCompany: z.string(),
    expiresAt: z.string(),
    download: z.boolean(),
  })
  .meta({ id: 'SharedPage', description: 'What a link shows of a title to the one whom it was made for.' })
export type SharedPage = z.infer<typeof SharedPage>

export const TracedCopy = z
  .object({
    copy: z.string(),
    items: z.array(
      z.object({
        n: z.number().int(),
        at: z.string(),
        person: z.string(),
        company: z.string(),
        email: z.string().optional().meta({ description: 'Of a recipient of a link.' }),
        action: z.string(),
        title: z.string().optional(),
        titleName: z.string().optional(),
        section: SectionName.optional(),
        what: z.string().optional(),
        address: z.string().optional(),
        agent: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'TracedCopy', description: 'Whose copy it is: the first entry is of when it was made.' })
export type TracedCopy = z.infer<typeof TracedCopy>
