import type { Role } from '../core/deal/index.ts'
import type { Section } from '../core/title/index.ts'

/** What a role opens of a section. */
export type Opening = 'none' | 'read' | 'write'

/** The roles of a deal, and the work that a company may be asked in for. */
export type TitleRole = Role | 'line-producer' | 'rights-manager' | 'finance' | 'auditor'

export interface RoleDefaults {
  readonly sections: Readonly<Record<Section, Opening>>
  /** sections in which the role sees only what names its company: its statements, its tranches, its windows */
  readonly ownOnly: readonly Section[]
  /** may open the title to others and close it again */
  readonly manages: boolean
}

const SECTIONS: readonly Section[] = ['head', 'decide', 'clear', 'deal', 'adapt', 'make', 'release', 'settle']

const OPENINGS: Readonly<Record<string, Opening>> = { '-': 'none', r: 'read', o: 'read', w: 'write' }

/** One letter a section, in the order of the chain: `-` none, `r` read, `o` read what names the company, `w` write. */
function role(letters: string, manages = false): RoleDefaults {
  const opened = (letter: string) => OPENINGS[letter] ?? 'none'
  return {
    sections: Object.fromEntries(
      SECTIONS.map((section, i) => [section, opened(letters[i] ?? '-')]),
    ) as Record<Section, Opening>,
    ownOnly: SECTIONS.filter((_, i) => letters[i] === 'o'),
    manages,
  }
}

/**
 * What each role opens unless the title says otherwise. A partner sees its own statements and the agreed
 * finance plan, not the studio's decision papers or another partner's terms.
 */
export const ROLE_DEFAULTS: Readonly<Record<TitleRole, RoleDefaults>> = {
  //                   head, decide, clear, deal, adapt, make, release, settle
  'lead-studio': role('wwwwwwww', true),
  'co-producer': role('r-rrwwro'),
  'production-company': role('r---rwr-'),
  broadcaster: role('r--or-ro'),
  platform: role('r--o--ro'),
  distributor: role('r-ro--wo'),
  investor: role('r--r-rro'),
  'rights-holder': role('r-o-r-ro'),
  writer: role('r---w---'),
  venue: role('r----rr-'),
  'line-producer': role('r---rwr-'),
  'rights-manager': role('r-wr--w-'),
  finance: role('rr-w-rrw'),
  auditor: role('rrrrrrrr'),
}
