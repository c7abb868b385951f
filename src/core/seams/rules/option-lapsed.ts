import { pathOf } from '../../base/index.ts'
import { grantCarries, optionOn } from '../../clear/index.ts'
import { broken, missing, rule } from '../rule.ts'
import { dayOn } from '../views/calendar.ts'

/** The title goes on by a right of which there was only an option, and the option was not taken by its last day. */
export const optionLapsed = rule({
  code: 'option-lapsed',
  severity: 'error',
  links: ['clear'],
  reads: ['clear', 'contracts', 'producers', 'chains', 'calendar', 'asOf'],
  *find({ clear, contracts, producers, chains, calendar, asOf }) {
    for (const { grant, path, uses } of contracts) {
      const { option, status } = grant
      if (!option || status === 'draft' || uses.length === 0) continue
      // A right that came by another paper does not hang on this one.
      const elsewhere = clear.uses
        .filter(({ work, right }) => work === grant.work && grantCarries(grant, right))
        .every(({ work, right }) => chains(producers, work, right).atMost.length > 0)
      if (status === 'option' && elsewhere) continue
      const place = pathOf(path, 'option', 'exerciseBy')
      const state = optionOn(option, asOf, (when) => dayOn(calendar, when))
      if (state.kind === 'open' && state.last === undefined) yield missing(place, 'option-day')
      if (state.kind !== 'lapsed') continue
      const { exercisedOn } = option
      yield broken([place, ...uses], {
        grant: grant.id,
        lastDay: state.last,
        ...(exercisedOn && { exercisedOn }),
      })
    }
  },
})
