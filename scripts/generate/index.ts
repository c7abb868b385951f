import { TERRITORIES_FILE, territoriesText } from './territories.ts'

/** Every file that is made and not written, with what makes its text. */
export const GENERATED: readonly { readonly file: string; readonly text: () => string | Promise<string> }[] = [
  { file: TERRITORIES_FILE, text: territoriesText },
]
