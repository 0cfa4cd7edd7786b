import { cpSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const root = import.meta.dirname

/** pdf.js fetches these by name while it draws: character maps, fonts that a PDF only names, decoders in WebAssembly. */
const pdfjsFiles = (): Plugin => {
  let out = ''
  return {
    name: 'pdfjs-files',
    apply: 'build',
    configResolved: (config) => {
      out = config.build.outDir
    },
    writeBundle: () => {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs'])
        cpSync(join(root, '../node_modules/pdfjs-dist', folder), join(out, 'pdfjs', folder), { recursive: true })
    },
  }
}

/** The pages, as files for the page protocol. Nothing is inlined: the content security policy allows no data: fonts. */
export default defineConfig({
  root,
  base: './',
  plugins: [react(), pdfjsFiles()],
  build: {
    outDir: join(root, '../out/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
})
