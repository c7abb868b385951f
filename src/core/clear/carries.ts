import type { Medium } from '../base/index.ts'
import { leavesOf, MEDIA } from '../base/index.ts'
import type { Grant, Right } from './types.ts'
import { RIGHTS } from './types.ts'

/**
 * What each right carries beside itself. Who may adapt a work may also use no more than its idea; who may make
 * a programme again has its format; who may show it may broadcast it, stream it and perform it. An assignment
 * carries every right.
 */
const CARRIES: Readonly<Partial<Record<Right, readonly Right[]>>> = {
  assignment: RIGHTS,
  adapt: ['concept'],
  remake: ['format', 'concept'],
  format: ['concept'],
  stage: ['perform'],
  translate: ['subtitle', 'dub'],
  exhibit: ['broadcast', 'stream', 'perform'],
}

export const carries = (granted: Right, asked: Right): boolean =>
  granted === asked || (CARRIES[granted]?.includes(asked) ?? false)

/** Does either carry the other? Then one cannot be had alone by one party and the other by another. */
export const rightsMeet = (a: Right, b: Right): boolean => carries(a, b) || carries(b, a)

/** Does the grant carry the right, by what it grants and further grants, less what its licensor reserved? */
export const grantCarries = (
  { right, furtherRights, reserved }: Pick<Grant, 'right' | 'furtherRights' | 'reserved'>,
  asked: Right,
): boolean =>
  (carries(right, asked) || (furtherRights?.some((further) => carries(further, asked)) ?? false)) &&
  !reserved?.some((kept) => carries(kept, asked))

/** Every right that a grant passes, in the order of the table. */
export const rightsOf = (grant: Pick<Grant, 'right' | 'furtherRights' | 'reserved'>): readonly Right[] =>
  RIGHTS.filter((right) => grantCarries(grant, right))

/** The narrowest right by which the finished thing is shown in a medium. */
export const rightToShow = (medium: Medium): Right => SHOWN_BY.get(medium) ?? 'exhibit'

const withinAll = (widest: Medium, right: Right): readonly (readonly [Medium, Right])[] =>
  MEDIA.filter(({ medium }) => leavesOf(medium).every((leaf) => leavesOf(widest).includes(leaf))).map(
    ({ medium }) => [medium, right],
  )

const SHOWN_BY: ReadonlyMap<Medium, Right> = new Map([
  ...withinAll('television', 'broadcast'),
  ...withinAll('streaming', 'stream'),
  ...withinAll('stage', 'perform'),
])
