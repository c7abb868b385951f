import type { Difference, TitlePage } from '../../../api/index.ts'
import type { Desk } from '../title/desk.tsx'
import { speakerOf } from '../title/desk.tsx'
import type { Draft, Write } from '../title/draft.ts'
import type { Fields } from '../title/plain.ts'

const NEVER = () => undefined
const WRITE: Write = {
  set: NEVER,
  unset: NEVER,
  add: NEVER,
  remove: NEVER,
  undo: NEVER,
  redo: NEVER,
  clear: NEVER,
  replace: NEVER,
  setAll: NEVER,
}
const STILL: Omit<Draft, 'sections'> = { ...WRITE, write: WRITE, changes: [], canUndo: false, canRedo: false }

/** What the pages of a title show values by, for a title that is only looked at: as it stands, or as it would be. */
export function lookedAt(page: TitlePage, difference?: Difference): Desk {
  const shown: TitlePage = difference ? { ...page, dates: difference.after } : page
  const sections = page.sections as Fields
  return {
    page: shown,
    shared: {},
    sections,
    draft: { ...STILL, sections },
    say: speakerOf(page),
    at: undefined,
    open: NEVER,
    link: undefined,
  }
}
