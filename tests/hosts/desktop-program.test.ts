import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { catalogues } from '#shared/i18n/catalogues.ts'
import type { Questions } from './electron-main-stand-in.ts'

const main = resolve(import.meta.dirname, '../../out/main/main.js')
const hooks = pathToFileURL(join(import.meta.dirname, 'use-electron-stand-in.ts')).href

interface Program {
  readonly child: ChildProcess
  /** Exit code, when it has left. */
  readonly left: Promise<number | null>
  ask<N extends keyof Questions>(name: N, ...args: Parameters<Questions[N]>): Promise<Awaited<ReturnType<Questions[N]>>>
}

/** Starts the built desktop program on a stand-in for the runtime. */
function startProgram(dataDir: string): Program {
  const child = fork(main, [`--data=${dataDir}`], {
    execArgv: ['--import', hooks],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const waiting = new Map<number, (answer: never) => void>()
  child.on('message', ({ number, answer }: { number: number; answer: never }) => waiting.get(number)?.(answer))
  let number = 0
  return {
    child,
    left: once(child, 'exit').then(([code]) => code),
    ask: (name, ...args) =>
      new Promise((settle) => {
        number += 1
        waiting.set(number, settle)
        child.send({ number, name, args })
      }),
  }
}

let dataDir: string
let program: Program
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'regulars-desktop-'))
  program = startProgram(dataDir)
  await vi.waitUntil(async () => (await program.ask('done')).windows[0]?.shown, { timeout: 10_000 })
})
afterAll(() => {
  program.child.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

describe('the built desktop program', () => {
  it('opens one sandboxed window on its own address', async () => {
    const { windows, sandboxed, schemes, locks } = await program.ask('done')
    expect(windows).toHaveLength(1)
    expect(windows[0]).toMatchObject({
      address: 'app://regulars/',
      options: {
        webPreferences: {
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          preload: expect.stringMatching(/preload\.cjs$/),
        },
      },
    })
    expect({ sandboxed, locks }).toEqual({ sandboxed: true, locks: 1 })
    expect(schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
  })

  it('serves its screens with the policy, and nothing beside them', async () => {
    expect(await program.ask('fetch', 'app://regulars/')).toMatchObject({
      status: 200,
      policy: expect.stringContaining("script-src 'self'"),
      text: expect.stringMatching(/^<!doctype html>/i),
    })
    for (const address of [
      'app://regulars/../package.json',
      'app://other/index.html',
      'app://regulars/files/photo/1',
      'app://regulars/nothing',
    ]) {
      expect((await program.ask('fetch', address)).status, address).toBe(404)
    }
  })

  it('lets no page lead elsewhere, open a window or ask the system for more', async () => {
    expect(await program.ask('navigate', 'https://example.com/')).toBe(false)
    expect(await program.ask('navigate', 'app://regulars/#/clients')).toBe(true)
    expect(await program.ask('openWindow', 'app://regulars/')).toEqual({ action: 'deny' })
    expect(await program.ask('permission', 'geolocation')).toEqual([false, false])
    // The camera alone, for portraits, and only to the program's own page.
    expect(await program.ask('permission', 'media', ['video'])).toEqual([true, true])
    expect(await program.ask('permission', 'media', ['audio', 'video'])).toEqual([false, false])
    expect(await program.ask('permission', 'media', ['video'], 'https://example.com/')).toEqual([false, false])
    expect(await program.ask('request', 'https://example.com/font.woff2')).toBe(true)
    expect(await program.ask('request', 'app://regulars/index.html')).toBe(false)
  })

  it('answers its page through the built preload script, and the menu then speaks the shop’s language', async () => {
    expect(await program.ask('call', 'shop.state', {})).toEqual({ ok: true, value: { state: 'new' } })
    const founded = await program.ask('call', 'shop.create', {
      opId: 'desktop-create',
      name: 'Poranek',
      venue: 'cafe',
      country: 'PL',
      currency: 'PLN',
      zone: 'Europe/Warsaw',
      dayEndsAt: 0,
      language: 'pl',
      ownerName: 'Anna',
      sampleClients: 0,
    })
    expect(founded).toMatchObject({ ok: true })
    expect(await program.ask('events')).toContainEqual({ type: 'state' })
    await expect.poll(async () => (await program.ask('done')).menu.map(({ label }) => label)).toContain('Edycja')
  })

  it('keeps the passwords of accounts by the key store of the system', async () => {
    const mail = {
      host: '127.0.0.1',
      port: 1,
      encryption: 'tls',
      user: 'anna',
      fromName: 'Poranek',
      fromAddress: 'anna@example.com',
    }
    const settings = { ...mail, replyTo: '', perHour: 10, perDay: 10 }
    const input = { opId: 'desktop-mail', version: 0, settings, password: 'orzechowa' }
    expect(await program.ask('call', 'sending.saveMail', input)).toMatchObject({ ok: true })
    const kept = readFileSync(join(dataDir, 'regulars.secrets.json'), 'utf8')
    expect(JSON.parse(kept)).toMatchObject({ secrets: { mail: { way: 'system' } } })
    expect(kept).not.toContain('orzechowa')
    expect(existsSync(join(dataDir, 'regulars.secrets.key'))).toBe(false)
  })

  it('shows a page that died again, and what dies again and again it leaves with a sentence', async () => {
    const crashing = startProgram(join(dataDir, 'another'))
    await vi.waitUntil(async () => (await crashing.ask('done')).windows[0]?.shown, { timeout: 10_000 })
    expect(await crashing.ask('crash', 'clean-exit')).toMatchObject({ reloads: 0 })
    for (const reloads of [1, 2, 3]) expect(await crashing.ask('crash', 'oom')).toMatchObject({ reloads, errorBoxes: [] })
    const { stopTitle, windowStops } = catalogues.uk.desktop
    expect(await crashing.ask('crash', 'oom')).toMatchObject({ reloads: 3, errorBoxes: [[stopTitle, windowStops]] })
    expect(await crashing.left).toBe(0)
    expect(readFileSync(join(dataDir, 'another', 'logs', 'regulars.log'), 'utf8')).toContain(
      '"event":"window.crashed","reason":"oom"',
    )
  })

  it('says a sentence after an error that nobody caught, and starts again', async () => {
    const faulty = startProgram(join(dataDir, 'faulty'))
    await vi.waitUntil(async () => (await faulty.ask('done')).windows[0]?.shown, { timeout: 10_000 })
    const told = new Promise<unknown>((settle) => {
      faulty.child.on('message', ({ number, answer }: { number: number; answer: unknown }) => number === 0 && settle(answer))
    })
    await faulty.ask('fault')
    const { stopTitle, fault } = catalogues.uk.desktop
    expect(await told).toMatchObject({ relaunches: 1, errorBoxes: [[stopTitle, fault]] })
    expect(await faulty.left).toBe(1)
    const log = readFileSync(join(dataDir, 'faulty', 'logs', 'regulars.log'), 'utf8')
    expect(log).toContain('"event":"program.fault","error":"Error"')
    expect(log).not.toContain('Іван')
  })

  it('a second start on the same shop says who has it and leaves', async () => {
    const second = startProgram(dataDir)
    expect(await second.left).toBe(3)
  })

  it('closes the shop before it leaves', async () => {
    program.ask('quit').catch(() => undefined)
    expect(await program.left).toBe(0)
    const again = startProgram(dataDir)
    await expect
      .poll(() => again.ask('call', 'shop.state', {}).catch(() => null), { timeout: 10_000 })
      .toMatchObject({ value: { state: 'ready' } })
    expect(await again.ask('call', 'sending.accounts', {})).toMatchObject({ value: { mail: { password: { readable: true } } } })
    again.ask('quit').catch(() => undefined)
    expect(await again.left).toBe(0)
  })
})
