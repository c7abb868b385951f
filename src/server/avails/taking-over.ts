import type { AvailsImport, AvailsTaken } from '../../api/index.ts'
import type { PartyId } from '../../core/base/index.ts'
import type { Title } from '../../core/title/index.ts'
import type { SectionToSave } from '../../store/index.ts'
import { saveSections } from '../../store/index.ts'
import { changedBy, readChanges, sectionJson } from '../changing.ts'
import type { Ctx, Served, Who } from '../context.ts'
import { actingOn } from '../context.ts'
import { Refusal } from '../problem.ts'
import { repeated, written } from '../route.ts'
import { fromNow, titleIn } from '../routes/titles.ts'

/** Somebody changed a release since: thrown through the transaction, so that nothing of it is kept. */
class Moved extends Error {}

export async function takenOver(c: Ctx, served: Served, who: Who, asked: AvailsImport): Promise<AvailsTaken> {
  const { store } = served
  const language = c.get('language')
  const world = who.worlds.of(who.reader)
  const platform = asked.platform as PartyId
  const seen = asked.titles.map(({ title }) => titleIn(world, title))
  const acting = actingOn(who, world.snapshot.roles.get(seen[0]!.id))
  // Sent again, it finds its own change made.
  const before = await repeated<AvailsTaken>(c, store, acting, asked)
  if (before) return before
  const { isWithin, mayTakeOver } = await import('./offering.ts')
  if (new Set(seen.map(({ id }) => id)).size < seen.length) throw new Refusal('not-valid')
  const bodies = asked.titles.map(({ base, changes }, i) => {
    const it = seen[i]!
    if (!mayTakeOver(it, platform)) throw new Refusal('not-opened')
    if (it.held.versions.release !== base) throw new Refusal('changed-since')
    const read = readChanges(changes, language)
    if (!read.every((change) => isWithin(change, it, platform))) throw new Refusal('not-opened')
    const changed: Title = changedBy(it, fromNow(it), read, language, true)
    const section: SectionToSave = { section: 'release', base, body: sectionJson('release', changed) }
    return { title: it.id, section }
  })
  const { reason } = asked
  const reply = await written(c, store, acting, asked, async (desk): Promise<AvailsTaken> => {
    const titles: AvailsTaken['titles'] = []
    for (const { title, section } of bodies) {
      const saved = await saveSections(desk, {
        ...{ title, sections: [section] },
        ...(reason !== undefined && { reason }),
      })
      if (saved.kind === 'not-opened') throw new Refusal('not-opened')
      if (saved.kind !== 'saved' || saved.sections.some(({ theirs }) => theirs.length > 0)) throw new Moved()
      const version = saved.sections[0]?.version ?? section.base
      const change = saved.change === undefined ? {} : { change: String(saved.change) }
      titles.push({ title, section: 'release', version, ...change })
    }
    return { titles }
  }).catch(async (error: unknown) => {
    if (!(error instanceof Moved)) throw error
    await who.slate.catchUp()
    throw new Refusal('changed-since')
  })
  await who.slate.catchUp()
  return reply
}
