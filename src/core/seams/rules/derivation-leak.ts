import type { Id, WorkId } from '../../base/index.ts'
import { pathOf } from '../../base/index.ts'
import type { Right, Work } from '../../clear/index.ts'
import type { Head } from '../../title/index.ts'
import type { Found } from '../rule.ts'
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
    // A work that the catalogue does not know is another rule's finding.
    const rightsIn = (id: WorkId): readonly Right[] => {
      const work = byId.get(id)
      return work ? rightsToTell(work, head.form) : []
    }
    const told = new Map<WorkId, boolean>()
    const mayTell = (id: WorkId): boolean => {
      let may = told.get(id)
      if (may === undefined) {
        may = rightsIn(id).some((right) => chains(producers, id, right).boxes.length > 0)
        told.set(id, may)
      }
      return may
    }
    const leaks = new Map<Id<'beat'>, Leak>()
    for (const { id, standsIn } of adapt.beats) {
      if (standsIn.some(mayTell)) continue
      const held = standsIn.flatMap((work) =>
        rightsIn(work).map((right) => ({ work, ...chains(producers, work, right) })),
      )
      if (held.length === 0) continue
      const unowned = new Set(held.flatMap(({ rooted, work }) => (rooted ? [] : [work])))
      const undated = new Set(held.flatMap((holding) => holding.undated.map(({ path }) => path)))
      leaks.set(id, {
        works: standsIn.toSorted(),
        unknown: [
          ...[...unowned].map((work) =>
            missing(pathOf('catalogue', 'works', work, 'owners'), 'rights-holder'),
          ),
          ...[...undated].map((path) => missing(pathOf(path, 'term'), 'term')),
        ],
      })
    }
    if (leaks.size === 0) return
    for (const scene of adapt.scenes) {
      if (!scene.beats.some((id) => leaks.has(id))) continue
      for (const id of new Set(scene.beats)) {
        const leak = leaks.get(id)
        if (!leak) continue
        yield* leak.unknown
        if (leak.unknown.length > 0) continue
        yield broken(
          [pathOf('adapt', 'scenes', scene.id, 'beats'), pathOf('adapt', 'beats', id, 'standsIn')],
          { scene: scene.id, beat: id, works: leak.works },
        )
      }
    }
  },
})

/** A beat that no right lets the title tell, as far as the facts go. */
interface Leak {
  readonly works: readonly WorkId[]
  readonly unknown: readonly Found<'derivation-leak'>[]
}

/** Any one of these lets a title tell what stands in the work. */
function rightsToTell({ kind }: Work, form: Head['form']): readonly Right[] {
  const rights: Right[] = ['adapt']
  if (kind === 'series' || kind === 'film') rights.push('remake')
  if (kind === 'concept') rights.push('concept')
  if (form === 'stage') rights.push('stage')
  return rights
}
