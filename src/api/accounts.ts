import { z } from 'zod'

// What of a person's own account, and of a company's, is asked and told.

const Password = z.string().min(12).max(128)
const Name = z.string().trim().min(1).max(200)
/** A six-digit code, however it is spaced. */
const Code = z.string().min(6).max(40)

export const SetupRequest = z
  .strictObject({
    secret: z.string().max(200),
    slate: Name,
    company: Name,
    country: z.string().length(2),
    name: Name,
    email: z.email().max(200),
    password: Password,
  })
  .meta({ id: 'SetupRequest', description: 'The first workspace, its company and its first person.' })

export const ProviderChoice = z
  .object({
    id: z.string(),
    name: z.string(),
    away: z.literal(true).optional().meta({
      description: 'It does not answer; it is asked again, also by whoever signs in there.',
    }),
  })
  .meta({ id: 'ProviderChoice', description: 'Where one may sign in instead of with a password.' })
export type ProviderChoice = z.infer<typeof ProviderChoice>

/** An account for whoever signs in at a provider and has no password here. */
export const BeginRequest = z
  .strictObject({ secret: z.string().max(200), name: z.string().trim().min(1).max(200) })
  .meta({ id: 'BeginRequest' })
export const InvitationLook = z.strictObject({ secret: z.string().max(200) }).meta({ id: 'InvitationLook' })
export const InvitationSeen = z
  .object({
    state: z.enum(['open', 'accepted', 'withdrawn', 'over']),
    company: z.string(),
    invitedBy: z.string(),
    email: z.string(),
    expiresAt: z.string(),
    account: z.enum(['none', 'known', 'mine']).meta({
      description: '`known`: the address has an account, which has to sign in first. `mine`: it has.',
    }),
    providers: z.array(ProviderChoice),
  })
  .meta({ id: 'InvitationSeen' })
export type InvitationSeen = z.infer<typeof InvitationSeen>

export const Invitations = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        email: z.string(),
        admin: z.boolean(),
        invitedBy: z.string(),
        expiresAt: z.string(),
        state: z.enum(['open', 'accepted', 'withdrawn', 'over']),
      }),
    ),
  })
  .meta({ id: 'Invitations' })
export type Invitations = z.infer<typeof Invitations>

export const SessionRules = z
  .strictObject({
    idleMinutes: z.number().int().min(5).max(10_080),
    absoluteMinutes: z.number().int().min(15).max(43_200),
    secondFactor: z.boolean(),
  })
  .meta({
    id: 'SessionRules',
    description:
      'Minutes without a request after which a session ends, minutes after which it ends in any case, and whether a password alone is not enough.',
  })
export type SessionRules = z.infer<typeof SessionRules>

export const OwnSession = z
  .object({
    id: z.string(),
    began: z.string(),
    last: z.string(),
    address: z.string().optional(),
    agent: z.string().optional(),
    here: z.boolean().meta({ description: 'The one that asks.' }),
  })
  .meta({ id: 'OwnSession' })

export const Account = z
  .object({
    name: z.string(),
    email: z.string(),
    method: z.enum(['password', 'provider', 'sample']),
    hasPassword: z.boolean(),
    hasSecondFactor: z.boolean(),
    needsSecondFactor: z.boolean(),
    rules: SessionRules.meta({ description: 'The strictest of what the companies ask.' }),
    companies: z.array(
      z.object({ id: z.string(), name: z.string(), admin: z.boolean(), asksSecondFactor: z.boolean() }),
    ),
    sessions: z.array(OwnSession),
  })
  .meta({ id: 'Account' })
export type Account = z.infer<typeof Account>

export const PasswordRequest = z
  .strictObject({ current: z.string().max(128), next: Password })
  .meta({ id: 'PasswordRequest' })
export const ProofRequest = z.strictObject({ password: z.string().max(128) }).meta({ id: 'ProofRequest' })
export const CodeRequest = z.strictObject({ code: Code }).meta({ id: 'CodeRequest' })
export const SecondFactorBegun = z
  .object({ uri: z.string(), secret: z.string(), backupCodes: z.array(z.string()) })
  .meta({ id: 'SecondFactorBegun', description: 'Told this once. It counts once a first code was right.' })
export type SecondFactorBegun = z.infer<typeof SecondFactorBegun>
export const BackupCodes = z.object({ backupCodes: z.array(z.string()) }).meta({ id: 'BackupCodes' })

export const Exports = z
  .object({
    items: z.array(
      z.object({
        at: z.string(),
        title: z
          .string()
          .optional()
          .meta({ description: 'Absent: a title that is not opened to the reader.' }),
        copy: z.string().optional(),
        address: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Exports' })
export type Exports = z.infer<typeof Exports>

export const Left = z
  .object({
    sessions: z.number().int(),
    tokens: z.number().int(),
    roles: z.number().int(),
    links: z.number().int().meta({ description: 'Links that they had made for others, now revoked.' }),
    passedOn: z
      .array(z.string())
      .meta({ description: 'Titles that only they managed, and to whom they went.' }),
    heir: z.string().optional(),
    exports: Exports.shape.items,
  })
  .meta({ id: 'Left', description: 'What ended when somebody left, and what they had taken out.' })
export type Left = z.infer<typeof Left>

export const CompanyRequest = z
  .strictObject({ name: Name, country: z.string().length(2) })
  .meta({ id: 'CompanyRequest' })
export const NewCompany = z.object({ id: z.string() }).meta({ id: 'NewCompany' })

export const NewTitleRequest = z
  .strictObject({
    name: Name,
    form: z.enum(['series', 'film', 'stage']),
    home: z.string().length(2),
    mode: z.enum(['export', 'remake-licence', 'investment', 'co-production', 'local-production']),
    lead: z.string().max(100).optional(),
  })
  .meta({ id: 'NewTitleRequest', description: 'A title with nothing decided yet; its lead manages it.' })
export const NewTitleReply = z.object({ id: z.string() }).meta({ id: 'NewTitleReply' })

export const RunningRequest = z.strictObject({ admin: z.boolean() }).meta({
  id: 'RunningRequest',
  description: 'Whether a person runs their company: invites and removes people.',
})

export const Workers = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        admin: z.boolean(),
        me: z.boolean(),
        tokens: z.number().int(),
        exports: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'Workers', description: 'The people of a company, as whoever runs it sees them.' })
export type Workers = z.infer<typeof Workers>
