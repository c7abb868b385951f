import { z } from 'zod'
import { ProviderChoice } from './accounts.ts'
import { Language, SectionName } from './shapes.ts'

export const Access = z.enum(['none', 'read', 'write']).meta({ id: 'Access' })
export type Access = z.infer<typeof Access>

export const SampleEnterRequest = z.strictObject({ id: z.string() }).meta({ id: 'SampleEnterRequest' })

export const SamplePerson = z
  .object({
    id: z.string(),
    name: z.string(),
    company: z.string(),
    role: z.string(),
    sees: z.string().meta({ description: 'What this person sees, in a sentence.' }),
    language: Language,
  })
  .meta({ id: 'SamplePerson' })
export type SamplePerson = z.infer<typeof SamplePerson>

export const Session = z
  .object({
    person: z
      .object({
        id: z.string(),
        name: z.string(),
        company: z.string().meta({ description: 'The name of the company.' }),
        companyId: z.string(),
        role: z.string(),
        language: Language.optional(),
        administers: z.boolean(),
        audits: z.boolean(),
        needsSecondFactor: z.boolean(),
        runs: z.boolean().meta({ description: 'Invites and removes people of a company of theirs.' }),
        opensTitles: z.boolean().meta({ description: 'May open new titles.' }),
      })
      .optional(),
    outside: z
      .boolean()
      .optional()
      .meta({ description: 'Signed in, but of no company any more: nothing is open.' }),
    setup: z
      .boolean()
      .optional()
      .meta({ description: 'Nobody is here yet: whoever has the server’s secret makes the first account.' }),
    providers: z
      .array(ProviderChoice)
      .optional()
      .meta({ description: 'By which one may sign in, beside a password.' }),
    sample: z
      .boolean()
      .meta({ description: 'The local sample is loaded: sample people may sign in with a click.' }),
    slate: z.string().optional(),
    asOf: z.string().meta({ description: 'The day on which answers are given.' }),
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof Session>

export const Participation = z
  .object({
    company: z.string(),
    companyName: z.string(),
    role: z.string(),
    roleName: z.string(),
    opens: z
      .partialRecord(SectionName, Access)
      .meta({ description: 'Told to those who manage the title, and of one’s own company.' }),
    ownOnly: z.array(SectionName).meta({
      description:
        'Sections of which only what names the company is opened: its tranches, its windows, its statements.',
    }),
    manages: z.boolean(),
    people: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .meta({ id: 'Participation' })
export type Participation = z.infer<typeof Participation>

export const Participations = z.object({ items: z.array(Participation) }).meta({ id: 'Participations' })
export const SamplePeople = z.object({ items: z.array(SamplePerson) }).meta({ id: 'SamplePeople' })

export const OpenRequest = z
  .strictObject({
    company: z.string(),
    role: z.string(),
    person: z.string().optional(),
    opens: z.partialRecord(SectionName, Access).optional(),
    ownOnly: z.array(SectionName).optional(),
    reason: z.string().max(2000).optional(),
  })
  .meta({
    id: 'OpenRequest',
    description: 'What a role opens to a company; what is not said is as the role has it.',
  })
export type OpenRequest = z.infer<typeof OpenRequest>

export const CloseRequest = z
  .strictObject({
    company: z.string(),
    role: z.string(),
    person: z.string().optional(),
    reason: z.string().max(2000).optional(),
  })
  .meta({ id: 'CloseRequest' })

export const Companies = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        people: z.array(z.object({ id: z.string(), name: z.string(), admin: z.boolean() })),
      }),
    ),
  })
  .meta({ id: 'Companies' })

export const RoleTable = z
  .object({
    items: z.array(
      z.object({
        role: z.string(),
        name: z.string(),
        opens: z.record(SectionName, Access),
        ownOnly: z.array(SectionName),
        manages: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'RoleTable', description: 'What each role opens unless a title says otherwise.' })

export const Scope = z.enum(['read', 'write', 'audit']).meta({ id: 'Scope' })
export const Token = z
  .object({
    id: z.string(),
    name: z.string(),
    person: z.string(),
    company: z.string(),
    scopes: z.array(Scope),
    createdAt: z.string(),
    expiresAt: z.string(),
    usedAt: z.string().optional(),
    revokedAt: z.string().optional(),
  })
  .meta({ id: 'Token' })
export const Tokens = z.object({ items: z.array(Token) }).meta({ id: 'Tokens' })
export const TokenRequest = z
  .strictObject({
    name: z.string().min(1).max(100),
    scopes: z.array(Scope).min(1),
    days: z.number().int().min(1).max(366),
    company: z.string().max(100).optional(),
  })
  .meta({ id: 'TokenRequest' })
export const NewToken = z
  .object({
    id: z.string(),
    secret: z.string().meta({ description: 'Told this once, and kept only as its hash.' }),
  })
  .meta({ id: 'NewToken' })

export const InvitationRequest = z
  .strictObject({
    company: z.string(),
    email: z.email(),
    admin: z.boolean().optional(),
    days: z.number().int().min(1).max(30),
  })
  .meta({ id: 'InvitationRequest' })
export const NewInvitation = z
  .object({ id: z.string(), secret: z.string(), path: z.string() })
  .meta({ id: 'NewInvitation' })
export const AcceptRequest = z
  .strictObject({
    secret: z.string().max(200),
    /** without these: whoever is signed in accepts */
    name: z.string().trim().min(1).max(200).optional(),
    password: z.string().min(12).max(128).optional(),
  })
  .meta({ id: 'AcceptRequest' })
