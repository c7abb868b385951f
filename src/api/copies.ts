import { z } from 'zod'

export const CopyRequest = z
  .strictObject({
    title: z.string().max(100).optional().meta({ description: 'Of one title; not given: of the slate.' }),
    what: z.string().min(1).max(120).meta({ description: 'What is taken out, in a word: `rights`, `grid`.' }),
    form: z.enum(['csv', 'xlsx', 'svg', 'png']),
  })
  .meta({ id: 'CopyRequest' })
export type CopyRequest = z.infer<typeof CopyRequest>

export const Copy = z
  .object({
    copy: z.string().meta({ description: 'The id of the copy, as it stands in the log of access.' }),
    mark: z.string().meta({ description: 'The line that the copy carries.' }),
  })
  .meta({ id: 'Copy' })
export type Copy = z.infer<typeof Copy>
