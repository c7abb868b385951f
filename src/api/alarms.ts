import { z } from 'zod'

// What falls due in the contracts, as somebody sees it, and the address at which their calendar reads it.

const AlarmItem = z
  .object({
    id: z.string(),
    kind: z.string(),
    /** what it is called */
    title: z.string(),
    day: z.string(),
    inDays: z.number().int(),
    /** the Monday of its week */
    week: z.string(),
    sentence: z.string(),
    otherwise: z.string().meta({ description: 'What happens if nobody acts.' }),
    party: z.object({ id: z.string(), name: z.string() }),
    mine: z.boolean().meta({ description: 'It is the move of a company of whoever asks.' }),
    responsible: z.string().optional(),
    fee: z.string().optional(),
    titles: z.array(z.object({ id: z.string(), name: z.string() })),
    path: z.string().meta({ description: 'Where the date stands: in the first title, or in the catalogue.' }),
  })
  .meta({ id: 'Alarm' })
export type AlarmItem = z.infer<typeof AlarmItem>

export const AlarmList = z
  .object({ asOf: z.string(), days: z.number().int(), items: z.array(AlarmItem) })
  .meta({ id: 'AlarmList', description: 'What falls due in the next days, the nearest first.' })
export type AlarmList = z.infer<typeof AlarmList>

export const AlarmDigest = z
  .object({ subject: z.string(), text: z.string() })
  .meta({ id: 'AlarmDigest', description: 'The same as a mail in plain text.' })
export type AlarmDigest = z.infer<typeof AlarmDigest>

export const CalendarFeed = z
  .object({
    active: z.boolean(),
    createdAt: z.string().optional(),
    readAt: z.string().optional().meta({ description: 'When a program last read it.' }),
  })
  .meta({ id: 'CalendarFeed', description: 'Whether whoever asks has a calendar address.' })
export type CalendarFeed = z.infer<typeof CalendarFeed>

export const CalendarMade = z
  .object({ url: z.string() })
  .meta({ id: 'CalendarMade', description: 'The address, told this once.' })
export type CalendarMade = z.infer<typeof CalendarMade>

export const MOST_ALARM_DAYS = 1100
