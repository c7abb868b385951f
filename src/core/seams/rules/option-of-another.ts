import type { GrantId, Scope } from '../../base/index.ts'
import { overlapOf, pathOf } from '../../base/index.ts'
import { keepsOut, type Out, optionOn, rightToShow } from '../../clear/index.ts'
import { broken, rule } from '../rule.ts'
import { dayOn } from '../views/calendar.ts'
import type { DatedGrant } from '../views/grants.ts'
import { outIn } from '../views/out.ts'

/**
 * Somebody else may still take, by an option that has not run out, what a use or a window needs: whoever takes it shuts
 * the title out. That it lapsed is no matter of this rule.
 */
export const optionOfAnother = rule({
  code: 'option-of-another',
  severity: 'warning',
  links: ['clear', 'release'],
  reads: ['head', 'clear', 'windows', 'producers', 'rights', 'chains', 'calendar', 'asOf'],
  *find({ head, clear, windows, producers, rights, chains, calendar, asOf }) {
    /** The options among what went out that may take some of these cells from those who have them, each once. */
    const options = (outs: readonly Out<DatedGrant>[], cells: readonly Scope[], shut: Shut) => {
      const found = new Map<GrantId, DatedGrant>()
      for (const { reason, granted, boxes } of outs)
        if (
          reason === 'under-option' &&
          shut(granted) &&
          overlapOf(cells, [...boxes.sure, ...boxes.maybe])[0]
        )
          found.set(granted.grant.id, granted)
      return [...found.values()].map(({ grant, path }) => {
        const state = grant.option && optionOn(grant.option, asOf, (when) => dayOn(calendar, when))
        const lastDay = state?.kind === 'open' ? state.last : undefined
        return {
          place: grant.option ? pathOf(path, 'option', 'exerciseBy') : path,
          about: { grant: grant.id, holder: grant.licensee, ...(lastDay && { lastDay }) },
        }
      })
    }
    for (const { id, work, right } of clear.uses) {
      const { atMost } = chains(producers, work, right)
      for (const { place, about } of options(outIn(rights, work, right, producers), atMost, (it) =>
        keepsOut(it, producers),
      ))
        yield broken([pathOf('clear', 'uses', id), place], { ...about, work })
    }
    for (const { window, path, scope } of windows) {
      const right = rightToShow(window.medium)
      const { rooted, atMost } = chains([window.party], head.work, right)
      const shown = scope ? (rooted ? overlapOf(atMost, [scope]) : [scope]) : []
      const shut: Shut = (it) => window.exclusive || keepsOut(it, [window.party])
      const outs = outIn(rights, head.work, right, [window.party], window.languages)
      for (const { place, about } of options(outs, shown, shut))
        yield broken([path, place], { ...about, window: window.id })
    }
  },
})

/** Would it shut out whoever is asked about? */
type Shut = (granted: DatedGrant) => boolean
