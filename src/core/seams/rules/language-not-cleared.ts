import { pathOf } from '../../base/index.ts'
import { broken, missing, rule } from '../rule.ts'

/** A window offers a language that the grants under it, which cover it otherwise, do not allow. */
export const languageNotCleared = rule({
  code: 'language-not-cleared',
  severity: 'error',
  links: ['clear', 'release'],
  reads: ['coverage'],
  *find({ coverage }) {
    for (const { window, needs, unknown } of coverage) {
      if (window.window.languages.length === 0) continue
      for (const { at, what } of unknown) yield missing(at, what)
      for (const need of needs) {
        for (const { at, what } of need.unknown) yield missing(at, what)
        for (const { at, what } of need.unknownForLanguages) yield missing(at, what)
      }
      for (const { work, basis, barred } of needs) {
        for (const { use, by } of barred) {
          yield broken(
            [
              pathOf(window.path, 'languages'),
              ...(basis ? [basis] : []),
              ...by.map(({ path }) => pathOf(path, 'languages')),
            ],
            { window: window.window.id, use, work },
          )
        }
      }
    }
  },
})
