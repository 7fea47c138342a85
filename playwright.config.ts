import { defineConfig } from '@playwright/test'
import { chromiumOptions, findChromium } from './scripts/find-chromium.mjs'

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: ['./tests/run-folder.ts', './tests/build-threads.ts'],
  outputDir: 'test-results',
  // As many as a small machine has cores: a third one brings no time, and journeys that wait for longer.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // On a busy machine one journey may be too slow once; it is tried again and named "flaky" in the report, never hidden.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    // A key that never comes is told of after as long as one waits for a sentence, not only when the journey's whole minute is over.
    actionTimeout: 15_000,
    viewport: { width: 1366, height: 768 },
    // What fades in and out is waited for at every key.
    contextOptions: { reducedMotion: 'reduce' },
    // Written at the second try only: keeping one for every journey costs a fifth of the time.
    trace: 'on-first-retry',
    launchOptions: chromiumOptions(await findChromium()),
  },
})
