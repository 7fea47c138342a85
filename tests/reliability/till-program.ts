import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { type Backend, createBackend, type Session } from '#electron/backend/backend.ts'
import { aFolder } from '#electron/backend/db/test-shop.ts'
import { aClient, aVisit, HOUR, MORNING, openTestShop } from '#electron/backend/test-shop.ts'
import { testBackend, testThread } from '#electron/backend/workers/test-threads.ts'
import type { InputOf } from '#shared/contract/client.ts'

const quiet = { info: () => {}, warn: () => {}, error: () => {} }
/** The shop was founded in the morning of its own day, whatever day it is now. */
const LATER = MORNING + HOUR
/** Nothing is counted anew beside what is proved. */
const NEVER = 1e9

/** A folder with a shop of so many clients, closed in order, to be copied. */
export async function aShopOf(clients: number): Promise<string> {
  const shop = await openTestShop()
  for (let count = 1; count <= clients; count += 1) await shop.call('clients.create', aClient({ name: `Олена ${count}` }))
  await shop.backend.close()
  return aFolder(shop.dataDir)
}

/** The shop of a folder behind its door, as the program opens it. */
export function backendOn(dataDir: string, keepsBackups = false): Promise<Backend> {
  return createBackend({
    dataDir,
    resourcesDir: 'resources',
    clock: { now: () => LATER + Math.floor(performance.now()) },
    log: quiet,
    host: 'browser',
    importThread: testThread('import-worker'),
    readerThread: testThread('reader-worker'),
    backupThread: testThread('backup-worker'),
    version: '0.0.0',
    recountAfter: NEVER,
    keepsBackups,
  })
}

export const TILL: Session = { device: 'till-1', employeeId: null }

/** A visit of the first client that is known again by its remark. */
export const visitNamed = (opId: string): InputOf<'visits.log'> => ({ ...aVisit(1, 1000), opId, comment: opId })

/** What the till says: that the shop is open, that a visit is logged, that something was refused, that something came that may never come. */
export type Said =
  | { readonly what: 'open' }
  | { readonly what: 'logged'; readonly opId: string }
  | { readonly what: 'refused'; readonly opId: string; readonly code: string }
  | { readonly what: 'failed'; readonly error: string }

/** The beginning of a module that runs in a process of its own: opens a shop as `backend`, asks it by `ask`; `more` are the words that follow. */
export const SHOP_PROGRAM = `
  import { createBackend } from '${testBackend}'
  const [dataDir, importThread, readerThread, backupThread, ...more] = process.argv.slice(process.argv.indexOf('of-the-shop') + 1)
  const quiet = () => {}
  const backend = await createBackend({
    dataDir, resourcesDir: 'resources', clock: { now: () => ${LATER} + Math.floor(performance.now()) }, log: { info: quiet, warn: quiet, error: quiet }, host: 'browser', version: '0.0.0',
    importThread: new URL(importThread), readerThread: new URL(readerThread), backupThread: new URL(backupThread),
    keepsBackups: false, recountAfter: ${NEVER},
  })
  const ask = (operation, input) => backend.dispatch({ device: 'till-1', employeeId: null }, operation, input)
`

/** With which words such a module is started. */
export function shopProgramWords(dataDir: string, ...more: readonly string[]): readonly string[] {
  const threads = (['import-worker', 'reader-worker', 'backup-worker'] as const).map((thread) => testThread(thread).href)
  return ['of-the-shop', dataDir, ...threads, ...more]
}

/**
 * A till in a process of its own: opens the shop, logs visits and says so. When one is refused it looks whether cards are read all the same, says what it
 * was told, waits for a word, and asks again under the same operation id, as a till does whose guest stands before it. It ends when nobody speaks to it.
 */
const SOURCE = `${SHOP_PROGRAM}
  import { readSync, writeSync } from 'node:fs'
  const [name, visits, visit] = more
  const say = (said) => writeSync(1, JSON.stringify(said) + '\\n')
  const wait = () => readSync(0, Buffer.alloc(1)) > 0 || process.exit()
  for (;;) {
    const { value } = await ask('shop.state', {})
    if (value.state === 'ready') break
    say({ what: 'refused', opId: 'opening', code: value.refusal?.reason ?? value.state })
    wait()
    await ask('shop.retry', { opId: 'opening-once-more', acceptLoss: false })
  }
  say({ what: 'open' })
  for (let count = 1; count <= Number(visits); count++) {
    const opId = name + '-' + count
    for (;;) {
      const answer = await ask('visits.log', { ...JSON.parse(visit), opId, comment: opId })
      if (answer.ok) break
      for (const [operation, asked] of [['clients.card', { id: 1 }], ['clients.find', { text: 'Ол', limit: 5 }]]) {
        const read = await ask(operation, asked)
        if (!read.ok) say({ what: 'failed', error: operation + ' ' + JSON.stringify(read.error) })
      }
      say({ what: 'refused', opId, code: answer.error.code })
      wait()
    }
    say({ what: 'logged', opId })
    // A guest who looks for his purse: the log moves into the file.
    if (count % 30 === 0) await new Promise((resolve) => setTimeout(resolve, 450))
  }
  await backend.close()
`

/** Starts it, behind other words where some are given. What it says; ends when it ended, and ends it when nobody listens any more. */
export async function* tillSays(
  dataDir: string,
  { name, visits, behind = [] }: { name: string; visits: number; behind?: readonly string[] },
): AsyncGenerator<Said> {
  const words = shopProgramWords(dataDir, name, String(visits), JSON.stringify(visitNamed(name)))
  const [program = '', ...rest] = [...behind, process.execPath, '--input-type=module', '-e', SOURCE, ...words]
  const child = spawn(program, rest, { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const said = JSON.parse(line) as Said
      yield said
      if (said.what === 'refused') child.stdin.write('.')
    }
    const code = await ended
    if (code !== 0) yield { what: 'failed', error: `the till ended with ${code}` }
  } finally {
    child.stdin.end()
    child.stdout.resume()
    await ended
  }
}
