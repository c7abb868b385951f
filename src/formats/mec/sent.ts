import type { Work } from '../../core/clear/index.ts'
import type { Title } from '../../core/title/index.ts'
import { slugsOf } from '../mddf/offer/index.ts'
import type { Sent } from './of-title.ts'

/**
 * What a file says of a title beside what viewers read of it.
 * @param work the work that the title makes, where it is known
 */
export function sentOf(
  { head, release }: Pick<Title, 'head' | 'release'>,
  work: Pick<Work, 'language' | 'year'> | undefined,
): Sent {
  // Where nobody says what is spoken, it is what most of its home speaks.
  const originalLanguage = work?.language ?? new Intl.Locale(`und-${head.home}`).maximize().language
  const languages = (release.metadata ?? []).map(({ language }) => language)
  const defaultLanguage = ['en', originalLanguage].find((it) => languages.includes(it))
  return {
    contentId: `md:cid:org:${slugsOf({ head })}`,
    workType: head.form === 'film' ? 'Movie' : head.form === 'series' ? 'Series' : 'Performance',
    originalLanguage,
    ...(work?.year !== undefined && { releaseYear: work.year }),
    ...(defaultLanguage !== undefined && { defaultLanguage }),
  }
}
