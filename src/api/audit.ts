import { z } from 'zod'
import { SectionName } from './shapes.ts'

export const AccessEntry = z
  .object({
    n: z.number().int(),
    at: z.string(),
    person: z.string(),
    personName: z.string(),
    company: z.string(),
    companyName: z.string(),
    action: z.string(),
    title: z.string().optional(),
    titleName: z.string().optional(),
    section: SectionName.optional(),
    what: z.string().optional(),
    copy: z.string().optional(),
    address: z.string().optional(),
    agent: z.string().optional(),
  })
  .meta({ id: 'AccessEntry' })
export type AccessEntry = z.infer<typeof AccessEntry>

export const AccessLog = z
  .object({ items: z.array(AccessEntry), next: z.string().optional() })
  .meta({ id: 'AccessLog' })

export const ChangeEntry = z
  .object({
    n: z.number().int(),
    at: z.string(),
    person: z.string(),
    personName: z.string(),
    company: z.string(),
    companyName: z.string(),
    kind: z.string(),
    title: z.string().optional(),
    titleName: z.string().optional(),
    section: z.string(),
    version: z.number().int().optional(),
  })
  .meta({
    id: 'ChangeEntry',
    description: 'That something was changed; what it was is in the history of its title.',
  })
export const ChangeLog = z
  .object({ items: z.array(ChangeEntry), next: z.string().optional() })
  .meta({ id: 'ChangeLog' })

export const Verified = z
  .object({
    sound: z.boolean(),
    changes: z.number().int().optional(),
    accesses: z.number().int().optional(),
    broken: z
      .object({ log: z.enum(['change', 'access']), entry: z.number().int(), why: z.string() })
      .optional(),
  })
  .meta({ id: 'Verified' })
