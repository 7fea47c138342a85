import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Backend, createBackend } from '#electron/backend/backend.ts'
import { createLog } from '#electron/backend/log.ts'
import { type Host, serve } from '#electron/host/serve.ts'
import { registerIpc } from '#electron/main/ipc.ts'
import { contract } from '#shared/contract/index.ts'
import { type Bridge, createMessagePipe, runBuiltPreload } from './electron-stand-in.ts'
import { type HttpClient, signIn } from './http-client.ts'
import type { AskBoth } from './journey/day.ts'
import { liveOneDay } from './journey/journey.ts'

const pipe = vi.hoisted(() => ({ current: undefined as ReturnType<typeof createMessagePipe> | undefined }))
vi.mock('electron', () => ({
  get ipcMain() {
    return pipe.current?.ipcMain
  },
}))

const program = resolve(import.meta.dirname, '../..')
const operations = Object.entries(contract).flatMap(([feature, verbs]) => Object.keys(verbs).map((verb) => `${feature}.${verb}`))
const clock = { now: () => Date.UTC(2026, 2, 8, 12, 0) }

let dataDir: string
let backend: Backend
let host: Host
let window: Bridge
let page: HttpClient
const events: unknown[] = []
/** What was written in the day's fields for people: names, addresses, remarks, secrets. */
const typed = new Set<string>()
const PERSONAL =
  /^(name|nickname|pronunciation|phones?|email|notes?|texts?|comment|reason|typedName|called|label|description|codes?|secret|password|current|recovery|user|fromName|fromAddress)$/

function collectTyped(value: unknown, key = ''): void {
  if (typeof value === 'string' && PERSONAL.test(key) && value.trim().length > 3) typed.add(value)
  if (typeof value !== 'object' || value === null) return
  for (const [name, one] of Object.entries(value)) collectTyped(one, Array.isArray(value) ? key : name)
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'regulars-both-'))
  const log = createLog({ directory: join(dataDir, 'logs'), clock })
  backend = await createBackend({
    dataDir,
    resourcesDir: join(program, 'resources'),
    importThread: pathToFileURL(join(program, 'out/main/import-worker.js')),
    readerThread: pathToFileURL(join(program, 'out/main/reader-worker.js')),
    backupThread: pathToFileURL(join(program, 'out/main/backup-worker.js')),
    clock,
    log,
    host: 'desktop',
    version: '0.0.0',
  })
  host = await serve({ backend, rendererDir: join(program, 'out/renderer'), port: 0, log })
  page = await signIn(host.address)
  const messages = createMessagePipe()
  pipe.current = messages
  registerIpc({ backend, device: 'desktop', log, native: {}, tellWindow: (channel, event) => messages.send(channel, event) })
  window = runBuiltPreload(messages.ipcRenderer)
  window.on((event) => events.push(event))
})

afterAll(async () => {
  await host.close()
  await backend.close()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('the window and the browser', () => {
  it('get the same refusal for every operation that is asked badly', async () => {
    for (const operation of [...operations, 'shop.nothing', '__proto__', 'constructor.name', '']) {
      for (const input of [null, [], 'text', { unheardOf: 1 }]) {
        const [fromWindow, fromPage] = [await window.call(operation, input), await page.call(operation || 'x.y', input)]
        expect(fromWindow, `${operation} ${JSON.stringify(input)}`).toEqual(fromPage)
        expect(fromWindow, operation).toMatchObject({
          ok: false,
          error: { code: expect.stringMatching(/^(INPUT|NOT_READY|UNKNOWN_OPERATION)$/) },
        })
      }
    }
  })

  it('get the same answer from every operation of the contract through a whole day', { timeout: 60_000 }, async () => {
    const asked = new Set<string>()
    const ask: AskBoth = async (operation, input) => {
      asked.add(operation)
      collectTyped(input)
      const fromWindow = await window.call(operation, input)
      // A command is carried out once: its second asking, over the other host, is answered from the record of the first.
      const fromPage = await page.call(operation, input)
      expect(fromPage, operation).toEqual(fromWindow)
      expect(fromWindow, `${operation} ${JSON.stringify(fromWindow)}`).toMatchObject({ ok: true })
      return (fromWindow as { value: never }).value
    }
    const atWindow: AskBoth = async (operation, input) => {
      asked.add(operation)
      collectTyped(input)
      const answer = await window.call(operation, input)
      expect(answer, operation).toMatchObject({ ok: true })
      return (answer as { value: never }).value
    }
    let uploads = 0
    const handIn = async (kind: string, name: string, bytes: Uint8Array) => {
      uploads += 1
      const answer = await (uploads % 2 === 0 ? window : page).upload(kind, name, bytes)
      expect(answer, name).toMatchObject({ ok: true, value: { id: expect.any(String) } })
      return (answer as { value: { id: string } }).value.id
    }
    await liveOneDay(ask, atWindow, handIn)
    expect(operations.filter((operation) => !asked.has(operation))).toEqual([])
  })

  it('write nothing of it into the log', () => {
    const directory = join(dataDir, 'logs')
    const log = readdirSync(directory)
      .map((name) => readFileSync(join(directory, name), 'utf8'))
      .join('')
    expect(log).toContain('shop.founded')
    expect(typed.size).toBeGreaterThan(80)
    expect([...typed].filter((word) => log.includes(word))).toEqual([])
  })

  it('are told what was written', () => {
    expect(events).toContainEqual({ type: 'changed', operation: 'visits.log' })
  })

  it('take bytes in only as bytes', async () => {
    const upload = window.upload as (...args: unknown[]) => Promise<unknown>
    for (const args of [[], ['import'], ['import', 'a.csv'], ['import', 'a.csv', 'text'], [1, 2, new Uint8Array()]]) {
      expect(await upload(...args)).toMatchObject({ ok: false, error: { code: 'INPUT' } })
    }
  })

  it('know no native action that is not named', async () => {
    for (const action of ['print', '__proto__', 'constructor', '']) {
      expect(await window.native(action, {})).toEqual({ ok: false, error: { code: 'UNKNOWN_OPERATION' } })
    }
  })
})

it('the backend answers no page but the program’s own', async () => {
  const messages = pipe.current
  expect(messages?.channels().sort()).toEqual(['regulars:call', 'regulars:native', 'regulars:upload'])
  try {
    for (const frame of [{ url: 'https://example.com/', parent: null }, { url: 'app://regulars/', parent: {} }, null]) {
      messages?.sendFrom(frame)
      const refused = { ok: false, error: { code: 'NO_SESSION' } }
      expect(await window.call('shop.state', {})).toEqual(refused)
      expect(await window.upload('import', 'a.csv', new Uint8Array(1))).toEqual(refused)
      expect(await window.native('print', {})).toEqual(refused)
    }
  } finally {
    messages?.sendFrom({ url: 'app://regulars/', parent: null })
  }
})
