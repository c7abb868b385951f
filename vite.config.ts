import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vite'

/** Every browser we serve reads woff2; the older copies of each face would double what is shipped. */
const onlyWoff2: Plugin = {
  name: 'only-woff2',
  enforce: 'pre',
  transform(code, id) {
    if (!/@fontsource.*\.css$/.test(id)) return undefined
    return { code: code.replace(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, ''), map: null }
  },
}

export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [
    onlyWoff2,
    react(),
    // A text without its translation stops the build; a draft (GENCHI_DRAFT=1) shows it in English instead.
    lingui({ failOnMissing: process.env['GENCHI_DRAFT'] !== '1' }),
    // The English stays beside each text's id: a text not yet in a catalogue reads as English, never as an id.
    babel({ presets: [linguiTransformerBabelPreset({ descriptorFields: 'message' })] }),
  ],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // Written last: it also says when the build was whole.
    manifest: true,
    sourcemap: false,
    target: 'es2024',
    modulePreload: { polyfill: false },
    // Nothing as a data: address, which the content security policy would refuse.
    assetsInlineLimit: 0,
    // The world and the faces of the fonts are large by nature, and loaded late.
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4620' } },
})
