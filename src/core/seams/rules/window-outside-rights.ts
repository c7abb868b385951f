import { mediaFromMask, territoriesFromMask } from '../../base/index.ts'
import { broken, missing, rule } from '../rule.ts'

/** A window reaches past the rights: a place, a medium or days that those who need a right do not hold it for. */
export const windowOutsideRights = rule({
  code: 'window-outside-rights',
  severity: 'error',
  links: ['clear', 'release'],
  reads: ['coverage'],
  *find({ coverage }) {
    for (const { window, needs, unknown } of coverage) {
      for (const { at, what } of unknown) yield missing(at, what)
      for (const { work, right, party, basis, grants, outside, unknown } of needs) {
        for (const { at, what } of unknown) yield missing(at, what)
        if (outside.length === 0) continue
        const because = [window.path, ...(basis ? [basis] : []), ...grants.map(({ path }) => path)]
        for (const { territories, media, term } of outside) {
          yield broken(because, {
            window: window.window.id,
            work,
            right,
            party,
            territories: territoriesFromMask(territories),
            media: mediaFromMask(media),
            from: term.from,
            until: term.until,
          })
        }
      }
    }
  },
})
