import { defineConfig } from '@playwright/test'

/** Specs run on the built program: Electron where its binary is there, else the stand-in; the first line says which. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../reports/e2e',
  globalSetup: './say-which.ts',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../../reports/e2e.json' }]],
})
