import { useLingui } from '@lingui/react'

/**
 * The language now spoken. A component that asks the server without saying a word of its own calls this, so that
 * it asks again when the language changes: the language is part of every query's key.
 */
export const useLocale = (): string => useLingui().i18n.locale
