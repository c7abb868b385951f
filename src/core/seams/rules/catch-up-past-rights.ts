import { pathOf, territoriesFromMask } from '../../base/index.ts'
import { broken, missing, rule } from '../rule.ts'

/**
 * Episodes are to stay on demand after their broadcast where, or for longer than, the rights to catch-up reach.
 * They stay from the first airing until the last can no longer be caught up with.
 */
export const catchUpPastRights = rule({
  code: 'catch-up-past-rights',
  severity: 'error',
  links: ['clear', 'release'],
  reads: ['catchUps'],
  *find({ catchUps }) {
    for (const { window, needs } of catchUps) {
      const { airing, id } = window.window
      for (const { work, right, party, basis, grants, outside, unknown } of needs) {
        for (const { at, what } of unknown) yield missing(at, what)
        for (const { territories, term } of outside)
          yield broken(
            [
              pathOf(window.path, 'airing', 'catchUp'),
              ...(basis ? [basis] : []),
              ...grants.map(({ path }) => path),
            ],
            {
              window: id,
              work,
              right,
              party,
              territories: territoriesFromMask(territories),
              forDays: airing?.catchUp?.forDays ?? 0,
              ...term,
            },
          )
      }
    }
  },
})
