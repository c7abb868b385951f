import { ABOUT_FILE, aboutText, FINDINGS_FILE, findingsText } from './findings.ts'
import { AVAILS_FILE, availsText } from './mddf-codes.ts'
import { hasMddfData, SCHEMA_FILE, schemaText } from './mddf-schema.ts'
import { VOCABULARY_FILE, vocabularyText } from './mddf-vocabulary.ts'
import { withScreens } from './screens.ts'
import { TERRITORIES_FILE, territoriesText } from './territories.ts'

export interface GeneratedFile {
  readonly file: string
  readonly text: () => string | Promise<string>
  /** whether what it is made of lies here; the standards of others lie beside the repository, not in it */
  readonly canBeMade?: () => boolean
}

/** Every file that is made and not written, with what makes its text. */
export const GENERATED: readonly GeneratedFile[] = [
  { file: TERRITORIES_FILE, text: territoriesText },
  { file: ABOUT_FILE, text: aboutText },
  { file: FINDINGS_FILE, text: findingsText },
  { file: SCHEMA_FILE, text: schemaText, canBeMade: hasMddfData },
  { file: VOCABULARY_FILE, text: vocabularyText, canBeMade: hasMddfData },
  { file: AVAILS_FILE, text: availsText },
  { file: 'README.md', text: () => withScreens('README.md') },
  { file: 'docs/guide/README.md', text: () => withScreens('docs/guide/README.md') },
]
