import type { WorkId } from '../../base/index.ts'
import { pathOf } from '../../base/index.ts'
import type { Right, Work } from '../../clear/index.ts'
import type { Head } from '../../title/index.ts'
import { broken, missing, rule } from '../rule.ts'
import { worksById } from '../views/grants.ts'

/** A scene tells a beat that stands only in works that nobody cleared: what the drama added to the novel. */
export const derivationLeak = rule({
  code: 'derivation-leak',
  severity: 'error',
  links: ['clear', 'adapt'],
  reads: ['head', 'adapt', 'works', 'producers', 'chains'],
  *find({ head, adapt, works, producers, chains }) {
    const byId = worksById(works)
    const mayTell = (standsIn: readonly WorkId[]) => {
      // A work that the catalogue does not know is another rule's finding.
      const known = standsIn.flatMap((work) => byId.get(work) ?? [])
      const holdings = known.flatMap((work) =>
        rightsToTell(work, head.form).map((right) => ({
          work: work.id,
          ...chains(producers, work.id, right),
        })),
      )
      const free = known.length === 0 || holdings.some(({ boxes }) => boxes.length > 0)
      const unowned = new Set(holdings.flatMap(({ rooted, work }) => (rooted ? [] : [work])))
      const undated = new Set(holdings.flatMap(({ undated }) => undated.map(({ path }) => path)))
      const unknown = [
        ...[...unowned].map((work) => missing(pathOf('catalogue', 'works', work, 'owners'), 'rights-holder')),
        ...[...undated].map((path) => missing(pathOf(path, 'term'), 'term')),
      ]
      return { free, unknown }
    }
    const beats = new Map(adapt.beats.map((beat) => [beat.id, { ...beat, ...mayTell(beat.standsIn) }]))
    for (const scene of adapt.scenes) {
      for (const id of new Set(scene.beats)) {
        const beat = beats.get(id)
        if (!beat || beat.free) continue
        yield* beat.unknown
        if (beat.unknown.length > 0) continue
        yield broken(
          [pathOf('adapt', 'scenes', scene.id, 'beats'), pathOf('adapt', 'beats', id, 'standsIn')],
          {
            scene: scene.id,
            beat: id,
            works: beat.standsIn.toSorted(),
          },
        )
      }
    }
  },
})

/** Any one of these lets a title tell what stands in the work. */
function rightsToTell({ kind }: Work, form: Head['form']): readonly Right[] {
  const rights: Right[] = ['adapt']
  if (kind === 'series' || kind === 'film') rights.push('remake')
  if (kind === 'concept') rights.push('concept')
  if (form === 'stage') rights.push('stage')
  return rights
}
