import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setupI18n } from '@lingui/core'
import { parsePoFile } from '@lingui/format-po'
import type { Language } from '../../src/api/index.ts'
import { MESSAGES, type RuleCode, TERMS } from '../../src/formats/words/index.ts'

/** What a page says in a language. */
export interface Words {
  /** a text of the page, by the English that stands in the code */
  readonly says: (english: string, values?: Readonly<Record<string, unknown>>) => string
  /** a field of a list, as its form and its table head name it */
  readonly field: (list: string, field: string) => string
  /** the name of a finding */
  readonly finding: (code: RuleCode) => string
}

const CATALOGUES = join(import.meta.dirname, '../../src/web/messages')

export function wordsIn(language: Language): Words {
  const { items } = parsePoFile(readFileSync(join(CATALOGUES, `${language}.po`), 'utf8'))
  const messages = Object.fromEntries(items.map(({ msgid, msgstr: [text] }) => [msgid, text || msgid]))
  const i18n = setupI18n({ locale: language, messages: { [language]: messages } })
  const { localFields, fields } = TERMS[language]
  return {
    says: (english, values) => {
      // A journey that asks for words no page has would else look for English, and blame the page.
      if (!Object.hasOwn(messages, english)) throw new Error(`No page says “${english}”.`)
      return i18n._(english, values as Record<string, unknown> | undefined)
    },
    field: (list, field) => {
      const word =
        (localFields as Readonly<Record<string, string>>)[`${list}/${field}`] ??
        (fields as Readonly<Record<string, string>>)[field]
      if (word === undefined) throw new Error(`No form has ${list}/${field}.`)
      return word.charAt(0).toLocaleUpperCase() + word.slice(1)
    },
    finding: (code) => MESSAGES[language].rules[code].title,
  }
}
