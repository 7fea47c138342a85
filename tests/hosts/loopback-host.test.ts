import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Backend, createBackend } from '#electron/backend/backend.ts'
import { createLog } from '#electron/backend/log.ts'
import { type Host, serve } from '#electron/host/serve.ts'
import { serveOn } from '#electron/host/usual-port.ts'
import { type HttpClient, send, signIn } from './http-client.ts'

const program = resolve(import.meta.dirname, '../..')
const MEGABYTE = 1024 * 1024

let dataDir: string
let backend: Backend
let host: Host
let page: HttpClient
let own: Record<string, string>

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'regulars-loopback-'))
  const clock = { now: () => 1_772_971_200_000 }
  const log = createLog({ directory: join(dataDir, 'logs'), clock })
  backend = await createBackend({
    dataDir,
    resourcesDir: join(program, 'resources'),
    importThread: pathToFileURL(join(program, 'out/main/import-worker.js')),
    readerThread: pathToFileURL(join(program, 'out/main/reader-worker.js')),
    backupThread: pathToFileURL(join(program, 'out/main/backup-worker.js')),
    clock,
    log,
    host: 'browser',
    version: '0.0.0',
  })
  host = await serve({ backend, rendererDir: join(program, 'out/renderer'), port: 0, log, requestTimeout: 1_000 })
  page = await signIn(host.address)
  own = { Origin: `http://127.0.0.1:${host.port}`, 'Content-Type': 'application/json', Cookie: page.cookie }
})

afterAll(async () => {
  await host.close()
  await backend.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const ask = (headers: Record<string, string>, body = '{}', path = '/api/shop.state', method = 'POST') =>
  send(host.port, { method, path, headers, body })
const refused = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) })

describe('the good client', () => {
  it('is answered with its session', async () => {
    const answer = await ask(own)
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text)).toEqual({ ok: true, value: { state: 'new' } })
  })

  it('keeps its session over a page reload', async () => {
    expect((await send(host.port, { path: '/' })).status).toBe(200)
    expect((await ask(own)).status).toBe(200)
  })

  it('finds the security headers on every kind of answer', async () => {
    const answers = [
      await send(host.port, {}),
      await send(host.port, { path: '/nothing' }),
      await ask(own),
      await ask({ ...own, Host: 'evil.example' }),
    ]
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
      })
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })
})

describe('without a session', () => {
  it.each([
    ['POST', '/api/shop.state'],
    ['POST', '/api/shop.create'],
    ['POST', '/upload/import?name=a.csv'],
    ['GET', '/events'],
    ['GET', '/files/photo/1'],
    ['GET', '/api/shop.state'],
    ['GET', '/nothing'],
    ['PUT', '/'],
    ['OPTIONS', '/api/shop.state'],
  ])('%s %s is refused', async (method, path) => {
    const { Cookie: _, ...headers } = own
    for (const cookie of [{}, { Cookie: '' }, { Cookie: `regulars-${host.port}=guess` }]) {
      const answer = await ask({ ...headers, ...cookie }, method === 'GET' ? '' : '{}', path, method)
      expect(answer.status).toBe(401)
      expect(JSON.parse(answer.text)).toEqual(refused('NO_SESSION'))
    }
  })

  it.each(['wrong', '', null, 5, { token: 'x' }])('the token %o opens none', async (token) => {
    const { Cookie: _, ...headers } = own
    const answer = await ask(headers, JSON.stringify({ token }), '/session')
    expect(answer.status).toBe(401)
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it('the token opens no second one', async () => {
    const { Cookie: _, ...headers } = own
    const token = new URL(host.address).hash.slice('#token='.length)
    expect((await ask(headers, JSON.stringify({ token }), '/session')).status).toBe(401)
  })
})

describe('another site', () => {
  it.each([
    ['DNS rebinding', { Host: 'evil.example' }],
    ['DNS rebinding with our port', { Host: 'evil.example:80' }],
    ['a name that resolves to here', { Host: 'localhost' }],
    ['a script of another origin', { Origin: 'https://evil.example' }],
    ['a program on another port', { Origin: 'http://127.0.0.1:1' }],
    ['a sandboxed frame', { Origin: 'null' }],
    ['a request across sites', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('is refused although it has the cookie: %s', async (_name, forged) => {
    const answer = await ask({ ...own, ...forged })
    expect(answer.status).toBe(403)
    expect(JSON.parse(answer.text)).toEqual(refused('NO_SESSION'))
  })

  it('cannot post a form', async () => {
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain', '']) {
      const answer = await ask({ ...own, 'Content-Type': type }, '{"a":1}')
      expect(answer.status, type).toBe(415)
    }
    const { Origin: _, ...withoutOrigin } = own
    expect((await ask(withoutOrigin)).status).toBe(403)
  })

  it('cannot hand a file in by a form', async () => {
    const answer = await ask({ ...own, 'Content-Type': 'multipart/form-data; boundary=x' }, 'x', '/upload/import?name=a.csv')
    expect(answer.status).toBe(415)
  })
})

describe('what is too much', () => {
  it('in JSON is refused with a declared code and its limit', async () => {
    const answer = await ask(own, JSON.stringify({ text: 'x'.repeat(MEGABYTE) }))
    expect(answer.status).toBe(413)
    expect(JSON.parse(answer.text)).toEqual({ ok: false, error: { code: 'TOO_LARGE', details: { limitBytes: MEGABYTE } } })
  })

  it('as a file is refused with a declared code, and the till goes on', async () => {
    const bytes = new Uint8Array(25 * MEGABYTE)
    expect(await page.upload('import', 'large.csv', bytes)).toEqual(refused('TOO_LARGE'))
    expect(await page.call('shop.state', {})).toMatchObject({ ok: true })
  })

  it('in the address or the headers is refused by the server itself', async () => {
    expect((await ask({ ...own, 'X-Long': 'x'.repeat(20_000) })).status).toBe(431)
    expect((await ask(own, '', `/${'x'.repeat(20_000)}`, 'GET')).status).toBe(431)
  })

  it('of patience is not had: a body that never ends is cut off', async () => {
    const started = performance.now()
    const heard = await new Promise<string>((settle) => {
      const socket = connect(host.port, '127.0.0.1')
      let text = ''
      socket.on('data', (part) => {
        text += part.toString()
      })
      socket.on('close', () => settle(text))
      socket.on('error', () => settle(text))
      const head = Object.entries({ ...own, Host: `127.0.0.1:${host.port}`, 'Content-Length': '100' })
      socket.write(`POST /api/shop.state HTTP/1.1\r\n${head.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n{`)
    })
    expect(heard).toMatch(/^HTTP\/1\.1 408 /)
    expect(performance.now() - started).toBeLessThan(5_000)
    expect(await page.call('shop.state', {})).toMatchObject({ ok: true })
  })
})

describe('what is not understood', () => {
  it.each(['', '{', '{"a":1', 'undefined', '\ufeff{}x', '{"a":NaN}'])('the body %o is a refusal, not a failure', async (body) => {
    const answer = await ask(own, body)
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.text)).toEqual(refused('INPUT'))
  })

  it('bytes that are not UTF-8 are refused', async () => {
    const answer = await send(host.port, {
      method: 'POST',
      path: '/api/shop.state',
      headers: own,
      body: new Uint8Array([0x7b, 0xff, 0x7d]),
    })
    expect(answer.status).toBe(400)
  })

  it.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/assets/../../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/index.html/../../main/host.js',
    '//etc/passwd',
    '/assets/%00',
    '/.built',
  ])('%s leads out of nowhere', async (path) => {
    const answer = await ask({ ...own }, '', path, 'GET')
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.text).not.toMatch(/"name": "regulars"|root:/)
  })

  it.each(['/api/', '/api/a/b', '/upload/', '/files/photo', '/events/x', '/session/x'])('%s is no route', async (path) => {
    expect((await ask(own, '{}', path)).status).toBe(404)
  })
})

it('an address that no URL can be made of is a refusal', async () => {
  const answer = await ask(own, '', 'http://[', 'GET')
  expect(answer.status).toBe(404)
})

it('tells open pages what happens', async () => {
  const socket = connect(host.port, '127.0.0.1')
  let text = ''
  socket.on('data', (part) => {
    text += part.toString()
  })
  socket.write(`GET /events HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nCookie: ${page.cookie}\r\n\r\n`)
  await expect.poll(() => text).toContain('text/event-stream')
  const made = await page.call('shop.create', {
    opId: 'loopback-create',
    name: 'Kavka',
    venue: 'cafe',
    country: 'UA',
    currency: 'UAH',
    zone: 'Europe/Kyiv',
    dayEndsAt: 0,
    language: 'uk',
    ownerName: '',
    sampleClients: 0,
  })
  expect(made).toMatchObject({ ok: true })
  await expect.poll(() => text).toMatch(/data: \{"type":"state"\}\n\n/)
  socket.destroy()
})

it('the log holds neither the token nor the cookie', () => {
  const directory = join(dataDir, 'logs')
  const text = readdirSync(directory)
    .map((name) => readFileSync(join(directory, name), 'utf8'))
    .join('')
  expect(text).toContain('host.listening')
  expect(text).not.toContain(new URL(host.address).hash.slice('#token='.length))
  expect(text).not.toContain(page.cookie.split('=')[1])
})

it('answers the request that is still on its way while it closes', async () => {
  const log = createLog({ directory: join(dataDir, 'logs'), clock: { now: () => 1_772_971_200_000 } })
  const closing = await serve({ backend, rendererDir: join(program, 'out/renderer'), port: 0, log })
  const socket = connect(closing.port, '127.0.0.1')
  let text = ''
  socket.on('data', (part) => {
    text += part.toString()
  })
  const gone = new Promise<void>((settle) => socket.on('close', () => settle()))
  socket.write(`GET /nowhere HTTP/1.1\r\nHost: 127.0.0.1:${closing.port}\r\n`)
  await setTimeout(100)
  const closed = closing.close()
  socket.write('\r\n')
  await closed
  await gone
  expect(text).toMatch(/^HTTP\/1\.1 401 /)
})

it('closes at once, whatever connections a browser has opened ahead or keeps', async () => {
  const log = createLog({ directory: join(dataDir, 'logs'), clock: { now: () => 1_772_971_200_000 } })
  const closing = await serve({ backend, rendererDir: join(program, 'out/renderer'), port: 0, log })
  const sockets = ['', 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'].map((words) => {
    const socket = connect(closing.port, '127.0.0.1').on('error', () => undefined)
    socket.resume()
    if (words) socket.write(words)
    return socket
  })
  await setTimeout(100)
  const began = performance.now()
  await closing.close()
  expect(performance.now() - began).toBeLessThan(1_800)
  for (const socket of sockets) socket.destroy()
})

it('is found at the address of last time when no port is asked for, and elsewhere while another program has it', async () => {
  const log = createLog({ directory: join(dataDir, 'logs'), clock: { now: () => 1_772_971_200_000 } })
  const options = { backend, rendererDir: join(program, 'out/renderer'), log }
  const kept = join(dataDir, 'regulars.port')
  const first = await serveOn(null, kept, options)
  const beside = await serveOn(null, kept, options)
  expect(beside.port).not.toBe(first.port)
  await first.close()
  await beside.close()
  const again = await serveOn(null, kept, options)
  expect(again.port).toBe(beside.port)
  await again.close()

  // What was asked for is for this time; what is no port of ours is none.
  const asked = await serveOn(first.port, kept, options)
  expect([asked.port, readFileSync(kept, 'utf8')]).toEqual([first.port, `${beside.port}\n`])
  await asked.close()
  for (const nonsense of ['80', 'many', '']) {
    writeFileSync(kept, nonsense)
    const found = await serveOn(null, kept, options)
    expect(readFileSync(kept, 'utf8')).toBe(`${found.port}\n`)
    await found.close()
  }
})
