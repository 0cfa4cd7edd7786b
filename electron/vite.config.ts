import { join } from 'node:path'
import { defineConfig } from 'vite'

/** The main process as one ES module; every package but Electron itself is bundled, so the program ships no node_modules. */
export default defineConfig({
  root: import.meta.dirname,
  ssr: { noExternal: true, external: ['electron'], target: 'node' },
  build: {
    ssr: join(import.meta.dirname, 'main.ts'),
    outDir: join(import.meta.dirname, '../out/electron'),
    emptyOutDir: true,
    target: 'node24',
    sourcemap: false,
    minify: false,
    reportCompressedSize: false,
  },
})
