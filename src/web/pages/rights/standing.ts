import type { LinkState, RightsAnswer, RightsReason, Standing } from '../../../api/index.ts'

/** Sign and colour of a standing; the word comes with the answer. */
export const STATE_OF: Readonly<Record<Standing, LinkState>> = {
  available: 'sound',
  partly: 'attention',
  unknown: 'unknown',
  blocked: 'broken',
  'not-cleared': 'broken',
}

export interface Why {
  readonly sentence: string
  readonly reasons: readonly RightsReason[]
}

/** One sentence is said once, however many grants and places it holds for. */
export function whyOf({ why }: Pick<RightsAnswer, 'why'>): readonly Why[] {
  return [...Map.groupBy(why, ({ sentence }) => sentence)].map(([sentence, reasons]) => ({
    sentence,
    reasons,
  }))
}
