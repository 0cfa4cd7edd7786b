import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname
const node = (name: string, include: string[]) => ({
  extends: true as const,
  test: { name, include, environment: 'node' as const, testTimeout: 60_000, hookTimeout: 60_000 },
})

/** Days and moments once more where the clock shows another day: half an hour off in the west, far ahead in the east. */
const zone = (name: string, timeZone: string) => ({
  extends: true as const,
  test: {
    name,
    include: ['test/core/domain/**/*.test.ts', 'test/core/packs/in-force.test.ts'],
    environment: 'node' as const,
    env: { TZ: timeZone },
  },
})

/** Projects: `npm test` runs core, the zones, main, window, whole and faults; tools and long have scripts of their own. */
export default defineConfig({
  root,
  plugins: [react()],
  test: {
    projects: [
      node('core', ['test/core/**/*.test.ts']),
      zone('zone-west', 'America/St_Johns'),
      zone('zone-east', 'Pacific/Auckland'),
      node('main', ['test/main/**/*.test.ts']),
      {
        extends: true,
        test: {
          name: 'window',
          include: ['test/window/**/*.test.tsx'],
          environment: 'jsdom',
          testTimeout: 30_000,
          setupFiles: ['test/support/window-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/whole/**/*.test.tsx'],
          environment: 'jsdom',
          testTimeout: 60_000,
          setupFiles: ['test/support/window-setup.ts'],
        },
      },
      node('faults', ['test/faults/**/*.test.ts']),
      node('tools', ['test/tools/**/*.test.ts']),
      node('long', ['test/long/**/*.test.ts']),
    ],
  },
})
