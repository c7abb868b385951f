import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'ko', 'ja', 'tr', 'th'],
  catalogs: [{ path: 'src/web/messages/{locale}', include: ['src/web'] }],
  // Without line numbers, a catalogue changes only when a text does.
  format: formatter({ lineNumbers: false }),
})
