import type { TakenWindow, TakeoverPreview } from '../../api/index.ts'
import { writes } from '../../api/index.ts'
import type { Day, Party, PartyId } from '../../core/base/index.ts'
import { formatLanguageUse, formatMoney, formatTerritories, previousDay } from '../../core/base/index.ts'
import type { Window } from '../../core/release/index.ts'
import { windowStandings } from '../../core/seams/index.ts'
import type { Change } from '../../core/title/index.ts'
import { placeText } from '../../formats/mddf/index.ts'
import {
  type MatchedBy,
  notClearedIn,
  noteSentence,
  type TakeoverItem,
  type TakingOver,
} from '../../formats/mddf/offer/index.ts'
import type { DeskLanguage } from '../../formats/words/index.ts'
import { changedBy, writeChanges } from '../changing.ts'
import { type Issue, Refusal, saidIn } from '../problem.ts'
import type { SeenTitle } from '../reader.ts'
import { fromNow } from '../routes/titles.ts'
import { differenceOf } from '../title-page.ts'
import type { Compared } from './reading.ts'

/** All that is to be known of a title's offers to a platform, as its reader sees the title. */
export function offeringOf(
  seen: SeenTitle,
  platform: Party,
  issued: Day,
  formatProfile = 'HD',
): TakingOver | undefined {
  const { title, catalogue, assessment, sight } = seen
  const licensor = catalogue.parties.find(({ id }) => id === title.head.lead)
  if (!licensor) return undefined
  const { language: spoken, eidr } = catalogue.works.find(({ id }) => id === title.head.work) ?? {}
  return {
    ...{ title, platform, licensor, issued, formatProfile },
    ...(spoken && { spoken }),
    ...(eidr && { eidr }),
    // Whoever sees all that a title rests on is answered by the engine; another by the findings that they may see.
    ...(sight.allTerms
      ? { notCleared: new Set(), standings: windowStandings(title, catalogue, issued, platform.id) }
      : { notCleared: notClearedIn(title, assessment.findings) }),
    dates: assessment.figures.dates,
  }
}

/**
 * May whoever asks take a file over into the windows of a platform? Those who see what was agreed with everybody, into
 * anybody's; others only into their own company's.
 */
export const mayTakeOver = ({ sight }: SeenTitle, platform: PartyId): boolean =>
  writes(sight, 'release') && (sight.allTerms || seesAllWindows(sight) || sight.companies.includes(platform))

// Distributors and rights managers write the release for all platforms, and do not see all fees.
const seesAllWindows = (sight: SeenTitle['sight']): boolean => !sight.ownOnly.includes('release')

const OWN = /^release\/windows\/(window:[^/]+)(?:\/(?:medium|territories|languages|term|exclusive|fees))?$/

/** Does a change touch nothing but windows of one platform, and of these nothing but what a file can say? */
export function isWithin(change: Change, seen: SeenTitle, platform: PartyId): boolean {
  if (change.kind === 'add')
    return change.path === 'release/windows' && (change.value as Window).party === platform
  const [, id] = OWN.exec(change.path) ?? []
  const isWhole = change.path.split('/').length === 3
  if (id === undefined || change.kind === 'move' || isWhole !== (change.kind === 'remove')) return false
  return seen.title.release.windows.find((it) => it.id === id)?.party === platform
}

/** What taking the offers of one title over would make of it, in words; tried, and not done. */
export function previewOf(
  seen: SeenTitle,
  by: MatchedBy,
  { items, notes, changes, same, isTooMuch }: Compared,
  language: DeskLanguage,
  most: number,
): TakeoverPreview {
  const { speaker } = seen.told(language)
  const tried = changes.length > 0 && !isTooMuch ? triedOn(seen, changes, language) : undefined
  return {
    title: seen.id,
    titleName: seen.card(language).name,
    by,
    base: seen.held.versions.release ?? 0,
    windows: items.map((it) => windowOf(it, speaker.name(it.window.id))),
    same,
    notes: notes.map((it) => ({
      ...{ code: it.code, keepsOut: it.keepsOut, count: it.count, message: noteSentence(it, language) },
      ...(it.at && { at: placeText(it.at) }),
    })),
    changes: writeChanges(changes),
    issues: isTooMuch
      ? [{ path: 'release/windows', rule: 'too-many', message: TOO_MANY[language](most) }]
      : [...(tried?.issues ?? [])],
    ...(tried?.difference ?? { breaks: [], mends: [] }),
  }
}

const TOO_MANY: Readonly<Record<DeskLanguage, (most: number) => string>> = {
  en: (most) => `The file would change more than ${most} windows of this title at once. Divide it.`,
  ko: (most) => `한 번에 바꿀 수 있는 윈도우는 ${most}개까지입니다. 파일을 나누어 주십시오.`,
  ja: (most) => `一度に変更できるウィンドウは ${most} 件までです。ファイルを分けてください。`,
  tr: (most) => `Dosya bu yapımda bir kerede ${most} pencereden fazlasını değiştirirdi. Dosyayı bölün.`,
  th: (most) => `เปลี่ยนช่วงฉายได้ครั้งละไม่เกิน ${most} รายการ โปรดแบ่งไฟล์`,
}

function triedOn(
  seen: SeenTitle,
  changes: readonly Change[],
  language: DeskLanguage,
): {
  readonly issues: readonly Issue[]
  readonly difference?: Pick<TakeoverPreview, 'breaks' | 'mends'>
} {
  try {
    const changed = changedBy(seen, fromNow(seen), changes, language, true)
    const { breaks, mends } = differenceOf(seen, changed, language)
    return { issues: [], difference: { breaks, mends } }
  } catch (error) {
    if (error instanceof Refusal) return { issues: saidIn(language, error.issues) }
    throw error
  }
}

function windowOf(it: TakeoverItem, known: string): TakenWindow {
  const { window, path } = it
  const name = it.kind === 'added' ? '' : known
  return {
    kind: it.kind,
    place: { path, name },
    ...('at' in it && it.at && { at: placeText(it.at) }),
    fields: it.kind === 'changed' ? [...it.fields] : it.kind === 'added' ? fieldsOf(window) : [],
  }
}

/** A window that is added, each of its fields as the new one. */
function fieldsOf(window: Window): TakenWindow['fields'] {
  const { from, until } = window.term
  const all: TakenWindow['fields'] = [
    { field: 'medium', from: '', to: window.medium },
    { field: 'territories', from: '', to: formatTerritories(window.territories) },
    { field: 'from', from: '', to: String(from) },
    { field: 'last', from: '', to: until === 'open' ? 'open' : previousDay(until as Day) },
    { field: 'languages', from: '', to: window.languages.map(formatLanguageUse).join(', ') },
    { field: 'exclusive', from: '', to: String(window.exclusive) },
    { field: 'fees', from: '', to: window.fees.map(({ amount }) => formatMoney(amount)).join(', ') },
  ]
  return all.filter(({ to }) => to !== '')
}
