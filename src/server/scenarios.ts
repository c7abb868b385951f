import type { Change as ChangeJson, ScenarioCard } from '../api/index.ts'
import { holdsForeign, reads, seesPlace } from '../api/index.ts'
import type { Names, TitleId } from '../core/base/index.ts'
import { nameIn, sectionOf } from '../core/base/index.ts'
import type { Title } from '../core/title/index.ts'
import { placeAt } from '../core/title/index.ts'
import type { DeskLanguage } from '../formats/words/index.ts'
import type { Desk, StoredScenario } from '../store/index.ts'
import { loadScenarios } from '../store/index.ts'
import type { Who } from './context.ts'
import { companyName, personName, type SeenTitle } from './reader.ts'

/** What the store keeps of a scenario beside its names. */
export interface ScenarioBody {
  readonly why?: Names | null
  readonly changes: readonly ChangeJson[]
}

/** The scenarios of a title that are kept by one's company or shared with it. */
export const scenariosOf = (desk: Desk, title: TitleId): Promise<readonly StoredScenario[]> =>
  loadScenarios(desk, title)

/** A scenario for a reader; undefined where it touches what they may not see. */
export function scenarioCard(
  scenario: StoredScenario,
  seen: SeenTitle,
  who: Who,
  language: DeskLanguage,
): ScenarioCard | undefined {
  const body = scenario.body as ScenarioBody
  if (!seesScenario(body, seen)) return undefined
  const { snapshot } = who.worlds.of(who.reader)
  return {
    id: scenario.scenario,
    name: nameIn(scenario.names, language),
    names: { ...scenario.names },
    ...(body.why && { why: nameIn(body.why, language) }),
    changes: [...body.changes],
    by: `${personName(snapshot, scenario.person, language)} · ${companyName(snapshot, scenario.owner, language)}`,
    shared: scenario.shared.length > 0,
    version: scenario.version,
    mine: who.reader.companies.includes(scenario.owner),
  }
}

/** Does the reader see every place that the scenario touches, and nothing in it that is another company's own? */
export function seesScenario({ changes }: ScenarioBody, { sight, json, held }: SeenTitle): boolean {
  return changes.every((change) => {
    const path = pathOfChange(change)
    if (!reads(sight, sectionOf(path)) || holdsForeign(change, sight.own ?? sight.companies)) return false
    // What the scenario itself adds is nobody's yet.
    if (!placeAt(held.json as unknown as Title, path))
      return !sight.ownOnly.some((it) => it === sectionOf(path))
    return seesPlace(json, held.json, path)
  })
}

export const pathOfChange = (change: ChangeJson): string =>
  'set' in change
    ? change.set
    : 'unset' in change
      ? change.unset
      : 'add' in change
        ? change.add
        : 'remove' in change
          ? change.remove
          : change.move
