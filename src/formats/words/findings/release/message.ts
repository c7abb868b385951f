import type { Undelivered } from '../../../../core/seams/index.ts'
import type { Speaker } from '../../speaker.ts'
import type { Messages } from '../message.ts'

/** The rules of what viewers are shown and what is delivered with it. */
export type ReleaseMessages = Pick<
  Messages['rules'],
  | 'catch-up-past-rights'
  | 'drop-on-holiday'
  | 'metadata-due'
  | 'metadata-incomplete'
  | 'rating-missing'
  | 'special-too-late'
>

/** What is asked for and not there, with the language or the country that it is asked for. */
export function asked({ what, language, country }: Undelivered, s: Speaker): string {
  const kind =
    what === 'age-rating'
      ? s.terms.fields.ageRatings
      : { ...s.terms.metadataFields, ...s.terms.materialKinds }[what]
  if (country !== undefined) return s.grammar.compounds.material({ kind, language: s.country(country) })
  if (language === undefined) return kind
  return s.grammar.compounds.material({ kind, language: s.languageUse({ language }) })
}
