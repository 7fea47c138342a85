import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { type Spread, spreadOf } from './measure.ts'

interface Started {
  readonly data: number
  readonly process: number
}

const built = resolve(import.meta.dirname, '../../.cache/bench')

/** Bundles a program of this folder as the product is bundled: reading TypeScript file by file would be most of its start and of its memory. */
async function bundle(name: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, `${name}.ts`),
      outDir: built,
      emptyOutDir: false,
      target: 'node22',
      rollupOptions: { external: ['better-sqlite3'], output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  })
}

/** Runs a bundled program and reads the JSON it prints. */
function runChild<T>(name: string, args: readonly string[]): T {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', join(built, `${name}.mjs`), ...args], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${name} left with ${status}: ${stderr}`)
  return JSON.parse(stdout) as T
}

export interface ColdStart {
  readonly product: Spread
  readonly bare: Spread
  /** From the start of the process, its modules read and all. */
  readonly productProcess: Spread
}

/** Starts both in fresh processes, in turns. */
export async function timeColdStart(folder: string, times: number): Promise<ColdStart> {
  await bundle('cold-start')
  const product: Started[] = []
  const bare: Started[] = []
  for (let round = 0; round < times; round += 1) {
    product.push(runChild<Started>('cold-start', ['product', folder]))
    bare.push(runChild<Started>('cold-start', ['bare', folder]))
  }
  const spread = (starts: readonly Started[], what: keyof Started) => spreadOf(starts.map((start) => start[what]))
  return { product: spread(product, 'data'), bare: spread(bare, 'data'), productProcess: spread(product, 'process') }
}

export interface Memory {
  readonly empty: { readonly rss: number; readonly heap: number }
  readonly working: { readonly rss: number; readonly heap: number }
}

export async function measureMemory(folder: string): Promise<Memory> {
  await bundle('memory')
  return runChild<Memory>('memory', [folder])
}
