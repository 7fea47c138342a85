import { connect, type Socket } from 'node:net'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'vitest'
import { aClient, openTestShop } from '#electron/backend/test-shop.ts'
import { send } from '../hosts/http-client.ts'
import { anOldCookie, type ServedShop, serveShop } from './hostile/host.ts'
import { pick } from './hostile/values.ts'
import { prove } from './program.ts'

const AT_ONCE = 200
/** Milliseconds that a request may take to arrive. */
const PATIENCE = 1_000
/** With every line a little more, and never the end. */
const DRIP = 200

/** The head of a call as the program's own page sends it, whatever of it is said otherwise. */
function head({ port, headers }: ServedShop, other: Readonly<Record<string, string>>): string {
  const lines = Object.entries({ Host: `127.0.0.1:${port}`, ...headers, ...other })
  return `POST /api/shop.state HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n`
}

/** What somebody sends at first, and what he goes on to drip; then he only waits. */
type Neighbour = (host: ServedShop, oldCookie: string) => { readonly first: string; readonly drip?: string }

const NEIGHBOURS: Readonly<Record<string, Neighbour>> = {
  'says nothing': () => ({ first: '' }),
  'sends a head that has no end': (host) => ({ first: head(host, {}), drip: 'X-More: x\r\n' }),
  'sends half a body': (host) => ({ first: `${head(host, { 'Content-Length': '100' })}\r\n{"a":` }),
  'drips a body': (host) => ({ first: `${head(host, { 'Content-Length': '100000' })}\r\n{`, drip: ' ' }),
  'sends a body that is too long': (host) => ({
    first: `${head(host, { 'Content-Length': '3000000' })}\r\n${'x'.repeat(3_000_000)}`,
  }),
  'says two lengths': (host) => ({ first: `${head(host, { 'Content-Length': '2\r\nContent-Length: 30' })}\r\n{}` }),
  'smuggles a second request': (host) => ({
    first: `${head(host, { 'Content-Length': '4', 'Transfer-Encoding': 'chunked' })}\r\n0\r\n\r\nGET /files/photo/1 HTTP/1.1\r\n\r\n`,
  }),
  'sends chunks without an end': (host) => ({
    first: `${head(host, { 'Transfer-Encoding': 'chunked' })}\r\n`,
    drip: '1\r\n \r\n',
  }),
  'speaks TLS': () => ({ first: '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03' }),
  'speaks nothing known': () => ({ first: '\0\xff'.repeat(5_000) }),
  'has another name for the host': (host) => ({
    first: `${head(host, { Host: 'rebound.example', 'Content-Length': '2' })}\r\n{}`,
  }),
  'comes from another page': (host) => ({
    first: `${head(host, { Origin: 'https://evil.example', 'Content-Length': '2' })}\r\n{}`,
  }),
  'has no session': (host) => ({ first: `${head(host, { Cookie: '', 'Content-Length': '2' })}\r\n{}` }),
  'has the session of an earlier start': (host, Cookie) => ({ first: `${head(host, { Cookie, 'Content-Length': '2' })}\r\n{}` }),
}

interface Visit {
  readonly who: string
  readonly heard: () => string
  readonly ended: Promise<void>
  readonly socket: Socket
}

function visit(who: string, host: ServedShop, oldCookie: string): Visit {
  const { first, drip } = NEIGHBOURS[who]?.(host, oldCookie) ?? { first: '' }
  const socket = connect(host.port, '127.0.0.1')
  let text = ''
  socket.on('data', (part) => {
    text += part.toString('latin1')
  })
  const ended = new Promise<void>((settle) => socket.on('close', () => settle()))
  // Whoever is cut off in the middle hears that, too.
  socket.on('error', () => undefined)
  socket.write(first, 'latin1')
  const dripping = drip === undefined ? undefined : setInterval(() => socket.writable && socket.write(drip), DRIP)
  ended.then(() => clearInterval(dripping)).catch(() => undefined)
  return { who, heard: () => text, ended, socket }
}

/** The till is used while 200 others at once send what no page sends, and lose patience with none of it. */
prove('the loopback host among bad neighbours', 4, async (proof) => {
  const shop = await openTestShop()
  const { id } = await shop.call('clients.create', aClient({ name: 'Хто Тут' }))
  const host = await serveShop(shop.backend, { requestTimeout: PATIENCE })
  const oldCookie = await anOldCookie(shop.backend, host.port)
  const names = Object.keys(NEIGHBOURS)
  const rounds = proof.size(1, 100)
  const took: number[] = []
  let neighbours = 0
  let answered = 0
  const listened: string[] = []
  const ask = async () => {
    const began = performance.now()
    const answer = await send(host.port, {
      method: 'POST',
      path: '/api/clients.card',
      headers: host.headers,
      body: JSON.stringify({ id }),
    })
    took.push(performance.now() - began)
    expect(JSON.parse(answer.text)).toMatchObject({ ok: true, value: { name: 'Хто Тут' } })
  }
  for (let round = 0; round < rounds; round += 1) {
    // Each kind is there, the others as chance has it.
    const visits = Array.from({ length: AT_ONCE }, (_, at) => visit(names[at] ?? pick(proof.draw, names), host, oldCookie))
    neighbours += visits.length
    const gone = Promise.all(visits.map(({ ended }) => ended)).then(() => true)
    let over = false
    // Their requests may take so long to arrive, and the server looks twice a second; a kept connection is let go after five seconds more.
    const waited = Promise.race([gone, setTimeout(20_000, false)]).then((all) => {
      over = true
      return all
    })
    while (!over) {
      await ask()
      await setTimeout(10)
    }
    expect(await waited, 'somebody is still being listened to').toBe(true)
    for (const { who, heard } of visits) {
      // Nobody is let in, and nobody is told more than that he is not.
      if (/HTTP\/1\.1 2|"ok":true|clients|Хто/.test(heard())) listened.push(`${who}: ${heard().slice(0, 200)}`)
      if (heard().startsWith('HTTP/1.1 4')) answered += 1
    }
  }
  took.sort((one, other) => one - other)
  const p99 = took[Math.floor(took.length * 0.99)] ?? 0
  proof.tell({
    'neighbours, 200 at once': neighbours,
    'of them told no': answered,
    'let in': listened.length,
    'calls of the till answered': took.length,
    'ms p99': Math.round(p99),
  })
  expect(listened).toEqual([])
  expect(p99).toBeLessThan(2_000)
})
