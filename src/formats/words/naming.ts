import type { Id, Names, PanelId, Path, PersonName } from '../../core/base/index.ts'
import { latinName, nameIn, ownName } from '../../core/base/index.ts'
import type { Speaker } from './speaker.ts'

export type Say = (speaker: Speaker) => string

/** How a record is called. */
export interface Naming {
  readonly whole: Say
  /** shorter, where the record that it belongs to has just been named */
  readonly inside?: Say
}

/** The name of every record of a title and of the catalogue, in any language that a speaker has. */
export interface NameBook {
  readonly byId: (id: Id) => Naming | undefined
  /** a record of a record need only be unique in its own list: its path tells it from the others */
  readonly byPath: (path: Path) => Naming | undefined
  /** what a panel counts */
  readonly unitOf: (panel: PanelId) => string | undefined
}

/** Enters a record of a list under its name. */
export type Add = (list: Path, record: { readonly id: Id }, whole: Say, inside?: Say) => void

/** A record by its own names; by what it is, where they are empty. */
export const named =
  (record: { readonly id: Id; readonly names: Names }): Say =>
  (s) =>
    nameIn(record.names, s.language) || s.kind(record.id)

export const personName =
  (name: PersonName): Say =>
  ({ language, grammar }) => {
    const own = ownName(name)
    const latin = latinName(name)
    // Whoever reads the script needs no romanisation.
    const isRead = name.language.split('-')[0] === language
    return isRead || latin === own ? own : grammar.person(own, latin)
  }
