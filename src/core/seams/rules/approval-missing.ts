import { pathOf } from '../../base/index.ts'
import { broken, missing, rule } from '../rule.ts'
import { dayOn } from '../views/calendar.ts'
import { bears } from '../views/contracts.ts'

/** An approval that a contract asks for was not given by the last day for it, or was given later. */
export const approvalMissing = rule({
  code: 'approval-missing',
  severity: 'error',
  links: ['clear'],
  reads: ['contracts', 'calendar', 'asOf'],
  *find({ contracts, calendar, asOf }) {
    for (const contract of contracts) {
      const { grant, path } = contract
      if (!grant.approvals || grant.status !== 'signed' || !bears(contract)) continue
      for (const { id, of, by, due: last, givenOn } of grant.approvals) {
        // Leave to pass the right on is asked for by its own rule.
        if (of === 'sublicence' || last === undefined) continue
        const place = pathOf(path, 'approvals', id)
        const due = dayOn(calendar, last)
        if (due === undefined) {
          if (givenOn === undefined) yield missing(pathOf(place, 'due'), 'approval-day')
        } else if (givenOn === undefined ? due < asOf : due < givenOn)
          yield broken([place], { grant: grant.id, of, by, due, ...(givenOn && { givenOn }) })
      }
    }
  },
})
