import type { Id, Path } from '../../../core/base/index.ts'
import type { Alarm, Coming, Happening } from '../../../core/seams/index.ts'
import type { DeskLanguage } from '../../languages/index.ts'
import { sayAlarm } from '../alarms/index.ts'
import type { Speaker } from '../speaker.ts'
import type { ComingWords } from './coming-words.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { th } from './th.ts'
import { tr } from './tr.ts'

const COMING_WORDS: Readonly<Record<DeskLanguage, ComingWords>> = { en, ko, ja, tr, th }

/** What comes, as somebody reads it. */
export interface SaidComing {
  /** what happens: `Netflix window (SVOD) opens`, `Exercise the option` */
  readonly what: string
  /** what it is about, where the first words do not say it */
  readonly about?: string
  /** who acts, and for whom */
  readonly who?: string
  readonly amount?: string
  /** what the day hangs on: `30 days after the premiere` */
  readonly hangs?: string
}

export function sayComing(coming: Coming, speaker: Speaker): SaidComing {
  const hangs = coming.hangs && { hangs: speaker.when(coming.hangs) }
  return { ...(isAlarm(coming) ? fromContract(coming, speaker) : inPlan(coming, speaker)), ...hangs }
}

const isAlarm = (coming: Coming): coming is Alarm => 'grant' in coming

/** In the same words as among the deadlines. */
function fromContract(alarm: Alarm, speaker: Speaker): SaidComing {
  const said = sayAlarm(alarm, { speaker, titleName: speaker.name })
  return {
    what: said.title,
    about: said.sentence,
    who: said.responsible ?? said.party,
    ...(said.fee !== undefined && { amount: said.fee }),
  }
}

function inPlan(it: Happening, speaker: Speaker): SaidComing {
  const what = happeningWords(it, speaker)
  const about = it.kind === 'statement-due' ? speaker.nameAt(it.of) : it.at && speaker.nameAt(it.at)
  const who = whoActs(it, speaker)
  // A channel often bears its company's name, and a duty names both sides: nobody reads a name twice.
  const isNamed = who === undefined || what.includes(who)
  return {
    what,
    ...(about !== undefined && { about }),
    ...(!isNamed && { who }),
    ...(it.amount && { amount: speaker.money(it.amount) }),
  }
}

/** What happens, in a few words. */
export function happeningWords({ kind, of, also = [], nth, run }: Happening, speaker: Speaker): string {
  const unit = kind === 'shooting' ? 'day' : 'episode'
  return COMING_WORDS[speaker.language].say[kind]({
    name: speaker.list([of, ...also].map((path) => nameOf(path, speaker))),
    nth: nth === undefined ? '' : speaker.number(nth),
    ...(run && {
      run: { times: speaker.count(run.times, unit), ...(run.last && { last: speaker.day(run.last) }) },
    }),
  })
}

/** A milestone that several links date has one name; any other record is called by what it is at its place. */
const nameOf = (of: Path, speaker: Speaker): string =>
  of.includes('/events/') ? speaker.name(of.slice(of.lastIndexOf('/') + 1) as Id) : speaker.nameAt(of)

function whoActs({ kind, by, to }: Happening, speaker: Speaker): string | undefined {
  const words = COMING_WORDS[speaker.language]
  if (kind === 'statement-due') return undefined
  if (kind === 'payment-due' && by && to) return words.pays({ by: speaker.name(by), to: speaker.name(to) })
  if (kind === 'cost-due') return to && words.paidTo(speaker.name(to))
  const party = by ?? to
  return party && speaker.name(party)
}
