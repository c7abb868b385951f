import { textOf } from '../rules/avail-structure.ts'
import type { Place, Transaction } from '../types.ts'

/** What of a file a title has no place for, or what it does not say plainly. The first lines keep an offer out. */
export const NOTE_CODES = [
  ...([
    'licence-not-known',
    'start-no-day',
    'end-no-day',
    'end-before-start',
    'territory-not-known',
  ] as const),
  ...(['other-licensee', 'delete-not-there'] as const),
  ...(['fee-not-known', 'fee-due-taken', 'language-not-known', 'time-of-day', 'episodes-as-one'] as const),
  ...([
    'format-not-kept',
    'term-not-kept',
    'field-not-kept',
    'not-offered-kept',
    'part-offered-kept',
  ] as const),
] as const
export type NoteCode = (typeof NOTE_CODES)[number]

/** Notes after which nothing of the grant is taken over. */
const KEEPS_OUT: ReadonlySet<NoteCode> = new Set<NoteCode>([
  ...([
    'licence-not-known',
    'start-no-day',
    'end-no-day',
    'end-before-start',
    'territory-not-known',
  ] as const),
  ...(['other-licensee', 'delete-not-there'] as const),
])

export interface Note {
  readonly code: NoteCode
  readonly keepsOut: boolean
  /** the first place of its kind */
  readonly at?: Place
  readonly quotes: Readonly<Record<string, string>>
  /** how often it is met */
  readonly count: number
}

export type NoteTaker = (
  code: NoteCode,
  at: Place | undefined,
  quotes: Readonly<Record<string, string>>,
) => void

// Rows that say the same thing are told once, with their number; nobody reads more kinds than this.
const MOST_NOTES = 500

export function notesTaken(): { readonly note: NoteTaker; readonly notes: () => readonly Note[] } {
  const taken = new Map<string, Note>()
  return {
    note(code, at, quotes) {
      const key = `${code} ${quotes['found'] ?? ''}`
      const before = taken.get(key)
      if (before) taken.set(key, { ...before, count: before.count + 1 })
      else if (taken.size < MOST_NOTES)
        taken.set(key, { code, keepsOut: KEEPS_OUT.has(code), ...(at && { at }), quotes, count: 1 })
    },
    notes: () => [...taken.values()].toSorted((a, b) => Number(b.keepsOut) - Number(a.keepsOut)),
  }
}

/** Terms that a window has a field for. */
const KEPT: ReadonlySet<string> = new Set(['LicenseFee', 'Exclusive', 'NA'])

/** What a grant says beyond what a window holds. */
export function notable(it: Transaction, note: NoteTaker): void {
  const format = textOf(it.formatProfile)
  if (format !== '') note('format-not-kept', it.formatProfile?.at ?? it.at, { found: format })
  for (const { termName, value, at } of it.terms) {
    const name = textOf(termName)
    if (!KEPT.has(name)) note('term-not-kept', value?.at ?? at ?? it.at, { found: name })
  }
  const fields = {
    ...{ ContractID: it.contractId, ReportingID: it.reportingId, Description: it.description },
    ...{ HoldbackLanguage: it.holdbackLanguages[0], OtherInstructions: it.otherInstructions },
    ...{ LicenseRightsDescription: it.licenseRightsDescription, ExperienceCondition: it.experienceCondition },
  }
  for (const [name, value] of Object.entries(fields))
    if (value) note('field-not-kept', value.at ?? it.at, { found: name })
  if (it.allowedLanguages.length > 0 && it.assetLanguages[0])
    note('field-not-kept', it.assetLanguages[0].at ?? it.at, { found: 'AssetLanguage' })
}
