import { join } from 'node:path'
import { defineConfig } from 'vite'

/** A sandboxed preload must be one CommonJS file. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    lib: { entry: join(import.meta.dirname, 'preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
    rollupOptions: { external: ['electron'] },
    outDir: join(import.meta.dirname, '../out/electron'),
    emptyOutDir: false,
    target: 'chrome140',
    sourcemap: false,
    minify: false,
    reportCompressedSize: false,
  },
})
