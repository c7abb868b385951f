import { ABOUT_FILE, aboutText, FINDINGS_FILE, findingsText } from './findings.ts'
import { withScreens } from './screens.ts'
import { TERRITORIES_FILE, territoriesText } from './territories.ts'

/** Every file that is made and not written, with what makes its text. */
export const GENERATED: readonly { readonly file: string; readonly text: () => string | Promise<string> }[] =
  [
    { file: TERRITORIES_FILE, text: territoriesText },
    { file: ABOUT_FILE, text: aboutText },
    { file: FINDINGS_FILE, text: findingsText },
    { file: 'README.md', text: () => withScreens('README.md') },
    { file: 'docs/guide/README.md', text: () => withScreens('docs/guide/README.md') },
  ]
