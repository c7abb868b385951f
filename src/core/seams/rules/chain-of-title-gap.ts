import { pathOf } from '../../base/index.ts'
import { broken, missing, rule } from '../rule.ts'

/**
 * The title rests on a right in a work that does not run, grant by grant, from its author to those who need it: the
 * makers of the title, or of what it stands on.
 */
export const chainOfTitleGap = rule({
  code: 'chain-of-title-gap',
  severity: 'error',
  links: ['clear'],
  reads: ['bases'],
  *find({ bases }) {
    for (const { work, right, party, path, root, hold } of bases) {
      const { rooted, boxes, inTheLight, atMost, undated, brokenAt } = hold()
      if (!rooted) yield missing(pathOf('catalogue', 'works', root, 'owners'), 'rights-holder')
      if (!rooted || boxes.length > 0) continue
      // Somebody signed it, but for which days nobody knows.
      for (const { path } of undated) yield missing(pathOf(path, 'term'), 'term')
      // What is blacked out wherever it was granted is held all the same, and windows are told of the days.
      if (undated.length > 0 || inTheLight.length > 0 || atMost.length > 0) continue
      yield broken([path, ...(brokenAt ? [brokenAt.path] : [])], {
        work,
        right,
        party,
        ...(brokenAt && { grant: brokenAt.grant.id }),
      })
    }
  },
})
