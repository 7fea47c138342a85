import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The longest files: on a fresh clone, where no duration is known, they would begin last and keep one core waiting for the other. */
const LONG = [
  'loyalty/model/reference.test.ts',
  'backups/restore.test.ts',
  'start/start.test.ts',
  'pairs/kept.test.ts',
  'segments/second-way.test.ts',
  'start/sample-morning.test.ts',
  'access/access.test.ts',
  'today/once-a-year.test.ts',
  'scripts/bench.test.ts',
  'backups/backups.test.ts',
  'imports/visit-imports.test.ts',
  'imports/imports.test.ts',
]

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONG.findIndex((end) => moduleId.endsWith(end))
      return found < 0 ? LONG.length : found
    }
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}

/** Milliseconds after which a test is taken to hang: many times what the longest of them takes, so that none is red on a machine that is busy. */
const HANGS = 120_000

export default defineConfig({
  test: {
    maxWorkers: 2,
    // One process for many files: the program's modules are read once by each of the two, not once by each file. No test changes a module.
    isolate: false,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: 'program',
          // tests/hosts drives what the build has made: run it after `npm run build`.
          include: ['{shared,electron,scripts}/**/*.test.ts', 'tests/hosts/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/run-folder.ts', 'tests/build-threads.ts'],
          testTimeout: HANGS,
        },
      },
      {
        test: {
          // Proof by many tries: `npm test` makes some, `npm run test:long` the whole.
          name: 'reliability',
          include: ['tests/reliability/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/run-folder.ts', 'tests/build-threads.ts'],
        },
      },
      {
        test: {
          name: 'screens',
          include: ['renderer/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          testTimeout: HANGS,
        },
      },
    ],
  },
})
