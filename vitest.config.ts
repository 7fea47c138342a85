import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // tests/hosts drives what the build has made: run it after `npm run build`.
    include: ['{shared,electron,renderer,scripts}/**/*.test.{ts,tsx}', 'tests/hosts/**/*.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
    maxWorkers: 2,
  },
})
