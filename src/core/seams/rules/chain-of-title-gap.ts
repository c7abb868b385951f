import { pathOf } from '../../base/index.ts'
import { broken, missing, rule } from '../rule.ts'

/** The title uses a work by a right that does not run, grant by grant, from its author to those who make the title. */
export const chainOfTitleGap = rule({
  code: 'chain-of-title-gap',
  severity: 'error',
  links: ['clear'],
  reads: ['head', 'clear', 'producers', 'chains'],
  *find({ head, clear, producers, chains }) {
    for (const { id, work, right } of clear.uses) {
      const { rooted, boxes, undated, brokenAt } = chains(producers, work, right)
      if (!rooted) yield missing(pathOf('catalogue', 'works', work, 'owners'), 'rights-holder')
      if (!rooted || boxes.length > 0) continue
      // Somebody signed it, but for which days nobody knows.
      for (const { path } of undated) yield missing(pathOf(path, 'term'), 'term')
      if (undated.length > 0) continue
      yield broken([pathOf('clear', 'uses', id), ...(brokenAt ? [brokenAt.path] : [])], {
        work,
        right,
        party: head.lead,
        ...(brokenAt && { grant: brokenAt.grant.id }),
      })
    }
  },
})
