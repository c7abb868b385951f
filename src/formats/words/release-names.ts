import { nameIn, pathOf } from '../../core/base/index.ts'
import type { Window } from '../../core/release/index.ts'
import type { Title } from '../../core/title/index.ts'
import type { Add, Say } from './naming.ts'
import { named, personName } from './naming.ts'
import type { Speaker } from './speaker.ts'

/** The names of what is shown, where, and of what goes with it. */
export function addRelease(add: Add, { release }: Title): void {
  for (const window of release.windows) {
    const whole: Say = (s) => windowName(window, release.windows, s)
    add('release/windows', window, whole)
    window.fees.forEach((fee, at) => {
      const nth = String(at + 1)
      add(
        pathOf('release/windows', window.id, 'fees'),
        fee,
        (s) => s.grammar.compounds.fee({ nth, window: whole(s) }),
        (s) => s.grammar.compounds.feeInside({ nth }),
      )
    })
    const plan = pathOf('release/windows', window.id, 'airing')
    for (const part of window.airing?.parts ?? [])
      add(pathOf(plan, 'parts'), part, (s) => s.grammar.compounds.part({ episode: String(part.fromEpisode) }))
    for (const special of window.airing?.specials ?? [])
      add(pathOf(plan, 'specials'), special, named(special))
  }
  for (const credit of release.credits)
    add('release/credits', credit, (s) => s.grammar.compounds.credit({ work: s.name(credit.work) }))
  addShown(add, release)
}

/** What viewers read of the title, and what is delivered with it. */
function addShown(add: Add, { metadata, cast, ageRatings, materials, holidays }: Title['release']): void {
  const inLanguage = (language: string, s: Speaker): string => s.languageUse({ language })
  for (const local of metadata ?? [])
    add('release/metadata', local, (s) =>
      s.grammar.compounds.localMetadata({
        language: inLanguage(local.language, s),
        ...(local.territories ? { where: s.territories(local.territories) } : {}),
      }),
    )
  for (const player of cast ?? []) add('release/cast', player, personName(player.name))
  for (const { country, system, ...rating } of ageRatings ?? [])
    add('release/ageRatings', rating, (s) =>
      s.grammar.compounds.ageRating({ country: s.country(country), system }),
    )
  for (const { kind, language, ...material } of materials ?? [])
    add('release/materials', material, (s) =>
      s.grammar.compounds.material({
        kind: s.terms.materialKinds[kind],
        ...(language === undefined ? {} : { language: inLanguage(language, s) }),
      }),
    )
  for (const holiday of holidays ?? []) add('release/holidays', holiday, named(holiday))
}

/** Two windows of one channel in one medium are told apart by where they are. */
function windowName(window: Window, windows: readonly Window[], s: Speaker): string {
  const channel = nameIn(window.names, s.language)
  if (channel === '') return s.kind(window.id)
  const shared = windows.some(
    ({ id, names, medium }) =>
      id !== window.id && medium === window.medium && nameIn(names, s.language) === channel,
  )
  const medium = s.terms.media[window.medium]
  return s.grammar.compounds.window({
    channel,
    medium: shared ? `${medium}${s.grammar.comma}${s.territories(window.territories)}` : medium,
    onStage: window.medium === 'stage' && !shared,
  })
}
