import type {
  AvailsGrid,
  RightsAnswer,
  RightsCause,
  RightsConflict,
  RightsGrant,
  RightsReason,
  RightsRegion,
  SeenAnswer,
} from '../api/index.ts'
import type { DateRange, GrantId, PartyId, Scope, WorkId } from '../core/base/index.ts'
import { lastDay, nameIn, simplify } from '../core/base/index.ts'
import type { Ask, Because, Cause, Grant, GridRow, RightsClash, Scopes } from '../core/clear/index.ts'
import { holdersOf, regionOf } from '../core/clear/index.ts'
import { isLent } from '../core/seams/index.ts'
import type { DeskLanguage, Speaker } from '../formats/words/index.ts'
import { RIGHTS_WORDS } from '../formats/words/index.ts'
import { standingFor } from './days-on-end.ts'
import type { SeenTitle } from './reader.ts'
import type { RightsDesk } from './rights-desk.ts'

/** Says answers about rights in a reader’s language, by the names that they see. */
export interface RightsSpeaker {
  readonly asked: (ask: Omit<Ask, 'work'>) => { text: string; rightName: string; holders: string[] }
  readonly answer: (ask: Ask, answer: SeenAnswer, daysOnEnd?: number) => RightsAnswer
  readonly grid: (rows: readonly GridRow[], about: Ask) => Pick<AvailsGrid, 'rows' | 'causes' | 'words'>
  readonly clash: (clash: RightsClash) => RightsConflict
  readonly oversold: (work: WorkId, grant: GrantId, why: readonly Because<Scopes>[]) => RightsConflict
}

export function rightsSpeaker(desk: RightsDesk, language: DeskLanguage): RightsSpeaker {
  const [some] = desk.titles
  const { speaker } = some!.told(language)
  const words = RIGHTS_WORDS[language]
  const { book } = desk
  const region = regionWriter(desk, speaker)
  const grantOf = (work: WorkId, id: GrantId): Grant | undefined =>
    book.grantsIn.get(work)?.find(({ grant }) => grant.id === id)?.grant
  const nameOf = (party: PartyId): string => speaker.name(party)
  const grantSaid = (work: WorkId, id: GrantId): RightsGrant[] => {
    const grant = grantOf(work, id)
    if (!grant) return []
    return [
      {
        id,
        name: speaker.name(id),
        licensor: nameOf(grant.licensor),
        licensee: nameOf(grant.licensee),
        exclusive: grant.exclusive,
        ...(isLent(grant) && { title: grant.title.id, path: `clear/grants/${id}` }),
      },
    ]
  }
  const cause = (
    it: Cause | { readonly reason: 'not-yours-to-see'; readonly work: WorkId },
    ask: Pick<Ask, 'work' | 'right' | 'as'>,
  ): RightsCause => {
    const right = 'right' in it ? it.right : ask.right
    const [id] = 'grants' in it ? it.grants : []
    const grant = id && grantOf(it.work, id)
    const protects = 'holdback' in it ? it.holdback?.protects : undefined
    const negotiation = 'negotiation' in it ? it.negotiation : undefined
    const holders = it.work === ask.work && ask.as ? ask.as : holdersOf(book, it.work)
    const sentence = words.reasons[it.reason]({
      work: speaker.name(it.work),
      right: speaker.terms.rights[right],
      holders: holders.length > 0 ? speaker.list(holders.map(nameOf)) : words.owners,
      licensor: grant ? nameOf(grant.licensor) : '',
      licensee: grant ? nameOf(grant.licensee) : '',
      protects: protects ? nameOf(protects) : '',
      holder: negotiation ? nameOf(negotiation.holder) : '',
      ...(negotiation?.last && { answerBy: speaker.day(negotiation.last) }),
    })
    return {
      reason: it.reason,
      sentence,
      work: it.work,
      workName: speaker.name(it.work),
      rightName: speaker.terms.rights[right],
      grants: 'grants' in it ? it.grants.flatMap((grant) => grantSaid(it.work, grant)) : [],
      ...(protects && { protects: nameOf(protects) }),
    }
  }
  const reasons = (list: readonly Because<Scopes>[], ask: Ask): RightsReason[] =>
    list.map(({ cells, ...it }) => ({ ...cause(it, ask), cells: cells.map(region) }))

  return {
    asked: (ask) => {
      const { territories, media, languages, term, right, exclusive, as } = ask
      const rightName = speaker.terms.rights[right]
      const spoken =
        languages === 'any' ? speaker.terms.anyLanguage : speaker.list(languages.map(speaker.languageUse))
      return {
        text: [
          rightName,
          speaker.territories(territories),
          speaker.media(media),
          spoken,
          speaker.period(term),
          exclusive ? words.alone : '',
        ]
          .filter(Boolean)
          .join(' · '),
        rightName,
        holders: as ? as.map(nameOf) : [words.owners],
      }
    },
    answer: (ask, answer, daysOnEnd) => {
      const title = desk.titleOf.get(ask.work)
      const work = book.works.get(ask.work)
      const { standing, terms } = standingFor(ask.term, answer, daysOnEnd)
      const hidden: RightsReason[] =
        answer.hidden.length === 0
          ? []
          : [
              {
                ...cause({ reason: 'not-yours-to-see', work: ask.work }, ask),
                cells: answer.hidden.map(region),
              },
            ]
      return {
        work: ask.work,
        workName: speaker.name(ask.work),
        kindName: work ? speaker.terms.workKinds[work.kind] : '',
        ...(title && { title: titleSaid(title, language) }),
        standing,
        word: speaker.terms.standings[standing],
        free: answer.free.map(region),
        ...(terms && { terms: terms.map(daysOf) }),
        why: [
          ...reasons(answer.blocked, ask),
          ...reasons(answer.unknown, ask),
          ...reasons(answer.notCleared, ask),
          ...hidden,
        ],
        noted: reasons(answer.noted, ask),
        sees: answer.sees,
      }
    },
    grid: (rows, ask) => {
      const causes = new Map<string, { readonly at: number; readonly said: RightsCause }>()
      const placeOf = (it: Parameters<typeof cause>[0]): number => {
        const key = JSON.stringify(it)
        const known = causes.get(key)
        if (known) return known.at
        const made = { at: causes.size, said: cause(it, ask) }
        causes.set(key, made)
        return made.at
      }
      const shown = rows.map(({ territories, media, depth, spans }) => ({
        territories: speaker.territories(territories),
        media: speaker.media(media),
        depth,
        ...(spans && {
          spans: spans.map(({ term, fill, partly, conflict, causes: some }) => ({
            ...(daysOf(term) as { from: string; last: string }),
            fill,
            partly,
            conflict,
            causes:
              fill === 'unknown' && some.length === 0
                ? [placeOf({ reason: 'not-yours-to-see', work: ask.work })]
                : some.map(placeOf),
          })),
        }),
      }))
      return { rows: shown, causes: [...causes.values()].map(({ said }) => said), words: { ...words.fills } }
    },
    clash: ({ work, first, second, cells }) => {
      const [one, other] = [grantOf(work, first), grantOf(work, second)]
      return {
        kind: 'clash',
        sentence: one && other ? words.clash(nameOf(one.licensee), nameOf(other.licensee)) : '',
        work,
        workName: speaker.name(work),
        grants: [first, second].flatMap((id) => grantSaid(work, id)),
        why: [],
        cells: cells.map(region),
      }
    },
    oversold: (work, id, why) => {
      const grant = grantOf(work, id)
      const ask = { work, right: grant?.right ?? 'exhibit', ...(grant && { as: [grant.licensor] }) } as const
      return {
        kind: 'oversold',
        sentence: grant ? words.oversold(nameOf(grant.licensor), nameOf(grant.licensee)) : '',
        work,
        workName: speaker.name(work),
        grants: grantSaid(work, id),
        why: why.map(({ cells: _, ...it }) => cause(it, ask)),
        cells: simplify(why.flatMap(({ cells }) => cells)).map(region),
      }
    },
  }
}

function titleSaid({ id, title: { head } }: SeenTitle, language: DeskLanguage) {
  return { id, name: nameIn(head.names, language) || '–', home: head.home }
}

function daysOf(term: DateRange): { from: string; last?: string } {
  const last = lastDay(term)
  return { from: term.from, ...(last !== undefined && { last }) }
}

const regionWriter =
  ({ book }: RightsDesk, speaker: Speaker) =>
  (box: Scope): RightsRegion => {
    const { territories, media, languages, term } = regionOf(book, box)
    const [where, on, spoken] = [
      speaker.territories(territories),
      speaker.media(media),
      speaker.spoken(languages),
    ]
    return {
      text: [where, on, spoken, speaker.period(term)].join(' · '),
      territories: where,
      media: on,
      languages: spoken,
      ...daysOf(term),
    }
  }
