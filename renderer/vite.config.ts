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

/**
 * What every start and every sheet runs is compiled at once, on a thread of its own while it is read, not function by function
 * where the person waits: a sixth of the time to the first sheet. (V8's explicit compile hint; other engines read a comment.)
 */
const compiledAtOnce = (): Plugin => ({
  name: 'compiled-at-once',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler: (_, bundle) => {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && (chunk.isEntry || ['react', 'frame', 'sheet-page'].includes(chunk.name)))
          chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`
    },
  },
})

/**
 * The fonts of every screen are asked for with the page, not when the first text is laid out: text is laid out once, and nobody
 * sees it change its letters.
 */
const fontsAskedForEarly = (): Plugin => ({
  name: 'fonts-asked-for-early',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => /be-vietnam-pro-(?:400|600)-/.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${file}` },
          injectTo: 'head',
        })),
  },
})

/** The pages, as files for the page protocol. Nothing is inlined: the content security policy allows no data: fonts. */
export default defineConfig({
  root,
  base: './',
  plugins: [react(), pdfjsFiles(), compiledAtOnce(), fontsAskedForEarly()],
  build: {
    outDir: join(root, '../out/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]|renderer[\\/]react\.ts/ },
            { name: 'frame', tags: ['$initial'] },
            // What the sheet needs beyond the start, small and from many places, as one file: a request for each would cost more than it weighs.
            {
              name: 'frame',
              test: /@tabler[\\/]icons-react|mantine[\\/](hooks.*(use-debounced|use-splitter|use-callback-ref)|core.*ActionIcon)|renderer[\\/](text[\\/](?!en)|parts[\\/](star-rating|use-|shortcut-help))|shared[\\/](rating|council|domain[\\/](criteria-of|official))/,
            },
          ],
        },
      },
    },
  },
})
