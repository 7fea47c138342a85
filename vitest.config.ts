import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The longest files: on a fresh clone, where no duration is known, they would begin last and keep one core waiting for the other. */
const LONG = [
  'backups/restore.test.ts',
  'loyalty/model/reference.test.ts',
  'backups/backups.test.ts',
  'scripts/bench.test.ts',
  'access/access.test.ts',
  'start/start.test.ts',
  'imports/visit-imports.test.ts',
  'start/sample-morning.test.ts',
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
          testTimeout: 20_000,
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
          testTimeout: 20_000,
        },
      },
    ],
  },
})
