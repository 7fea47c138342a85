import { build } from 'vite'

const BACKEND = 'electron/backend'
const THREADS = ['import-worker', 'reader-worker', 'backup-worker', 'mortal-reader', 'test-readings']
/** As deep in the folder of the built as they lie in the program: they find the migrations from where they are. */
const PROGRAMS = ['db/open', 'db/test-shop', 'backend']
const HOSTS = 'tests/e2e/hosts-program.ts'

/**
 * Makes the scripts of the threads that tests start, as the build makes those of the program. A thread that were given the TypeScript itself would
 * first translate some hundred modules; and the translator of Node 24, which is WebAssembly, can bring the whole process down when two threads use
 * it at once ("Check failed: jit_page.has_value()"). The same for what the programs import that tests start and kill, one after the other,
 * and for the program that serves the shops of the journeys in the browser.
 */
export default async function setup(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    // As in the program itself: else each thread reads the hundreds of modules of a library one by one, which takes most of a second.
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node24',
      outDir: 'out/test-threads',
      rolldownOptions: {
        input: Object.fromEntries([
          ...THREADS.map((name) => [name, `${BACKEND}/workers/${name}.ts`]),
          ...PROGRAMS.map((name) => [name, `${BACKEND}/${name}.ts`]),
          ['hosts', HOSTS],
        ]),
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  })
}
