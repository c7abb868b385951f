import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { isDeskLanguage, type Speaker, speakerFor } from '../../../formats/words/index.ts'

/** Territories, media, languages and rights in the reader’s language; names of records are not among them. */
export function useSay(): Speaker {
  const { i18n } = useLingui()
  const { locale } = i18n
  return useMemo(
    () =>
      speakerFor(isDeskLanguage(locale) ? locale : 'en', {
        byId: () => undefined,
        byPath: () => undefined,
        unitOf: () => undefined,
      }),
    [locale],
  )
}
