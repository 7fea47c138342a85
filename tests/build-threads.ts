import { build } from 'vite'

const WORKERS = 'electron/backend/workers'

/**
 * Makes the scripts of the threads that tests start, as the build makes those of the program. A thread that were given the TypeScript itself would
 * first translate some hundred modules; and the translator of Node 24, which is WebAssembly, can bring the whole process down when two threads use
 * it at once ("Check failed: jit_page.has_value()").
 */
export async function setup(): Promise<void> {
  const names = ['import-worker', 'reader-worker', 'mortal-reader', 'test-readings']
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node24',
      outDir: 'out/test-threads',
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, `${WORKERS}/${name}.ts`])),
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  })
}
