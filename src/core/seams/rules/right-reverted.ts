import { pathOf } from '../../base/index.ts'
import { reversionOn } from '../../clear/index.ts'
import { broken, missing, rule } from '../rule.ts'
import { dayOn } from '../views/calendar.ts'
import { bears } from '../views/contracts.ts'
import { happensIn } from '../views/progress.ts'

/**
 * A right fell back to its licensor, or will by the plan: what it was given for did not happen by the last day
 * for it, as that production begins.
 */
export const rightReverted = rule({
  code: 'right-reverted',
  severity: 'error',
  links: ['clear', 'make'],
  reads: ['contracts', 'progress', 'calendar', 'asOf'],
  *find({ contracts, progress, calendar, asOf }) {
    const happens = happensIn(progress)
    for (const contract of contracts) {
      const { grant, path, uses } = contract
      if (!grant.reversions || grant.status !== 'signed' || !bears(contract)) continue
      for (const reversion of grant.reversions) {
        const place = pathOf(path, 'reversions', reversion.id)
        const state = reversionOn(reversion, asOf, (when) => dayOn(calendar, when), happens)
        if (state.kind === 'pending' && state.due === undefined)
          yield missing(pathOf(place, 'due'), 'reversion-day')
        if (state.kind !== 'reverted') continue
        const { from, planned } = state
        yield broken([pathOf(place, 'due'), ...uses], {
          grant: grant.id,
          unless: reversion.unless,
          from,
          ...(planned && { planned }),
        })
      }
    }
  },
})
