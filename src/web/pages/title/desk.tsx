import { i18n } from '@lingui/core'
import { createContext, type ReactNode, startTransition, useContext, useEffect, useState } from 'react'
import type { Difference, LinkName, SectionName, TitlePage } from '../../../api/index.ts'
import { isDay, parseLanguageUse, parseTerritories, parseWhen } from '../../../core/base/index.ts'
import type { DeskLanguage, Speaker } from '../../../formats/words/index.ts'
import { isDeskLanguage, speakerFor } from '../../../formats/words/index.ts'
import { formatDay } from '../../lib/format.ts'
import type { Draft } from './draft.ts'
import type { Fields, Row } from './plain.ts'
import { rowsOf } from './plain.ts'

/** What titles share, as far as the reader may see it and the title touches it. */
export interface SharedPart {
  readonly works?: readonly Row[]
  readonly grants?: readonly Row[]
  readonly panels?: readonly Row[]
  readonly schemes?: readonly Row[]
  readonly rates?: readonly Fields[]
}

/** All that the forms and pictures of a title's page go by. */
export interface Desk {
  readonly page: TitlePage
  readonly shared: SharedPart
  /** the sections with the draft in them */
  readonly sections: Fields
  /** the day of every dated place, by path, with the draft in it as soon as the server has said so */
  readonly dates?: Readonly<Record<string, string>>
  readonly draft: Draft
  /** what the draft would break, mend and move, as soon as the server has said so */
  readonly difference?: Difference | undefined
  readonly say: Speaker
  /** where the reader is: the record or field that is open */
  readonly at: string | undefined
  readonly open: (path: string | undefined) => void
  readonly link: LinkName | undefined
}

const DeskContext = createContext<Desk | undefined>(undefined)
const LaterContext = createContext<Desk | undefined>(undefined)

export const DeskProvider = ({ value, children }: { readonly value: Desk; readonly children: ReactNode }) => (
  <DeskContext value={value}>{children}</DeskContext>
)

/** The server answers within this; when it does not, what waits for it is drawn without its answer. */
const PATIENCE_MS = 150

/**
 * A desk that is being written at: what stands in `Later` is drawn when there is a moment for it.
 * @param isAsking what the draft would do is being asked: the answer is to find nobody busy with drawing
 */
export function WritingDesk({
  value,
  isAsking,
  children,
}: {
  readonly value: Desk
  readonly isAsking: boolean
  readonly children: ReactNode
}) {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setLater(value)), isAsking ? PATIENCE_MS : 0)
    return () => clearTimeout(timer)
  }, [value, isAsking])
  return (
    <LaterContext value={later}>
      <DeskContext value={value}>{children}</DeskContext>
    </LaterContext>
  )
}

/** Tables, pictures and long forms: an edit and what was found of it wait for none of them. */
export function Later({ children }: { readonly children: ReactNode }) {
  const desk = useDesk()
  return <DeskContext value={useContext(LaterContext) ?? desk}>{children}</DeskContext>
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('a part of a title stands outside its page')
  return desk
}

export const mayWrite = ({ page }: Desk, path: string): boolean =>
  page.writable.includes(path.split('/')[0] as SectionName)

/** Says what records are called by the names that came with the page. */
export function speakerOf(page: TitlePage): Speaker {
  const language: DeskLanguage = isDeskLanguage(i18n.locale) ? i18n.locale : 'en'
  const called = (id: string) => {
    const name = page.names[id]
    return name === undefined ? undefined : { whole: () => name }
  }
  return speakerFor(language, {
    byId: called,
    byPath: (path) => called(path.slice(path.lastIndexOf('/') + 1)),
    unitOf: (panel) => {
      const found = (page.catalogue as SharedPart).panels?.find(({ id }) => id === panel)
      return typeof found?.['unit'] === 'string' ? found['unit'] : undefined
    },
  })
}

/** The name of a record: as the server says it, else by the words of a record that is not saved yet. */
export function nameOf(desk: Pick<Desk, 'page' | 'say' | 'sections'>, id: string): string {
  return desk.page.names[id] ?? desk.say.kind(id as `${string}:${string}`)
}

/** A text in the reader's language, else in English, else in the first there is. */
export function inWords(names: unknown, language: string = i18n.locale): string {
  if (typeof names !== 'object' || names === null) return ''
  const known = names as Readonly<Record<string, string>>
  return known[language] ?? known['en'] ?? Object.values(known)[0] ?? ''
}

export const sayTerritories = ({ say }: Pick<Desk, 'say'>, text: unknown): string => {
  const territories = typeof text === 'string' ? parseTerritories(text) : undefined
  return territories ? say.territories(territories) : String(text ?? '')
}

export const sayMedia = ({ say }: Pick<Desk, 'say'>, media: unknown): string =>
  Array.isArray(media) ? say.list(media.map((it) => mediumWord(say, it))) : mediumWord(say, media)

export const mediumWord = (say: Speaker, medium: unknown): string => {
  const words: Readonly<Record<string, string>> = say.terms.media
  return typeof medium === 'string' ? (words[medium] ?? medium) : ''
}

export const sayLanguageUse = ({ say }: Pick<Desk, 'say'>, text: string): string => {
  const use = parseLanguageUse(text)
  return use ? say.languageUse(use) : text
}

/** The day of a date, where it can be told: it stands there, or hangs on what has one. */
export function dayAt(
  { page, dates = page.dates }: Pick<Desk, 'page' | 'dates'>,
  path: string,
  text: unknown,
): string | undefined {
  if (typeof text === 'string' && isDay(text)) return text
  return text === 'open' || text === undefined ? undefined : dates[path]
}

/** A date in words: the day, or what it hangs on. */
export function sayWhen({ say }: Pick<Desk, 'say'>, text: unknown): string {
  if (typeof text !== 'string') return ''
  if (isDay(text)) return formatDay(text)
  const when = parseWhen(text)
  return when ? say.when(when) : text
}

/** Each premiere and milestone of the title, by path. */
export const eventsOf = (sections: Fields): readonly { readonly path: string; readonly row: Row }[] =>
  ['decide', 'deal', 'make', 'release'].flatMap((section) =>
    rowsOf(sections[section], 'events').map((row) => ({ path: `${section}/events/${row.id}`, row })),
  )
