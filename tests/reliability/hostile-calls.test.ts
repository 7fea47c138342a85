import { expect } from 'vitest'
import { type Person, tillOf } from '#electron/backend/features/access/test-people.ts'
import { operations } from '#electron/backend/operations.ts'
import { send } from '../hosts/http-client.ts'
import { anOldCookie, serveShop } from './hostile/host.ts'
import { drawInput, spoil } from './hostile/inputs.ts'
import { watchShop } from './hostile/shop.ts'
import { hostileString, hostileValue, pick } from './hostile/values.ts'
import { type Proof, prove } from './program.ts'

const NAMES = [...operations.keys()]
/** What takes a tenth of a second or more, so that a secret cannot be guessed or a copy is whole, is asked for less often. */
const SLOW = new Set(['access.enter', 'access.unprotect', 'backups.make', 'backups.read', 'loyalty.simulate', 'privacy.look'])
const QUICK = NAMES.filter((name) => !SLOW.has(name))
const WORKING = ['owner', 'owner', 'owner', 'Олена', 'Тарас'] as const satisfies readonly Person[]
const STRANGERS = ['', 'stranger', '__proto__', 'till of', 'TILL OF OWNER', '\0', 'till of owner ']

/** One operation with an input that fits, or that was spoilt in one place or in two. */
function drawCall({ draw }: Proof, freshId: () => string, beyondJson: boolean): { name: string; input: unknown } {
  const name =
    draw(40) === 0
      ? `${pick(draw, ['', 'shop.', '__proto__.'])}${hostileString(draw)}`
      : pick(draw, draw(6) === 0 ? NAMES : QUICK)
  const operation = operations.get(name)
  let input = operation ? drawInput(operation.input, draw, freshId) : hostileValue(draw, beyondJson)
  const spoilt = operation ? [0, 0, 1, 1, 2][draw(5)] : 0
  for (let time = 0; time < (spoilt ?? 0); time += 1) input = spoil(input, draw, beyondJson)
  return { name, input }
}

function freshIds({ draw }: Proof): () => string {
  let made = 0
  // Now and then one that was used before, for something else.
  return () => `hostile-${draw(30) === 0 ? draw(made + 1) : ++made}-call`
}

prove('hostile calls, as the window passes them', 4, async (proof) => {
  const witness = await watchShop()
  const freshId = freshIds(proof)
  const calls = proof.size(5_000, 1_000_000)
  for (let at = 0; at < calls; ) {
    const { name, input } = drawCall(proof, freshId, true)
    let message: unknown
    try {
      // What cannot be cloned does not come over.
      message = structuredClone(input)
    } catch {
      continue
    }
    at += 1
    const who = proof.draw(8) === 0 ? null : pick(proof.draw, WORKING)
    const device = who === null ? pick(proof.draw, STRANGERS) : tillOf(who)
    const answer = await witness.shop.backend.dispatch(witness.shop.backend.sessionOf(device), name, message)
    const sentAway = who !== null && !answer.ok && answer.error.code === 'LOCKED'
    witness.heard(name, who === null || sentAway ? 'LOCKED' : null, answer)
    if (sentAway) await witness.enterAnew(who)
  }
  proof.tell(witness.counts)
  expect(witness.counts['carried out']).toBeGreaterThan(calls / 20)
  await witness.conclude()
})

/** Of how somebody who is no page of the program's asks, and how he is refused. */
const FORGED: readonly (readonly [number, Readonly<Record<string, string>>])[] = [
  [403, { Host: 'evil.example' }],
  [403, { Host: 'localhost' }],
  [403, { Host: '127.0.0.1' }],
  [403, { Origin: 'https://evil.example' }],
  [403, { Origin: 'null' }],
  [403, { 'Sec-Fetch-Site': 'cross-site' }],
  [403, { 'Sec-Fetch-Site': 'same-site' }],
  [401, { Cookie: '' }],
  [401, { Cookie: `regulars=${'x'.repeat(43)}` }],
]

/** Bytes that are no input: cut, of another encoding, deeper than anything, or not JSON at all. */
function spoilBytes(text: string, { draw }: Proof): string | Uint8Array {
  const bytes = Buffer.from(text)
  const spoilt: readonly (() => string | Uint8Array)[] = [
    () => bytes.subarray(0, draw(bytes.length + 1)),
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
    () => Buffer.from(text, 'utf16le'),
    () => Buffer.from(Array.from({ length: 1 + draw(300) }, () => draw(256))),
    () => '['.repeat(200_000) + ']'.repeat(200_000),
    () => `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
    () => text.replace('{', '{"opId":"first-of-the-two-keys","opId":1e400,'),
    () => text.replace('}', ',"__proto__":{"polluted":true}}'),
    () => `${text}${text}`,
    () => '',
  ]
  return pick(draw, spoilt)()
}

prove('hostile calls, over HTTP', 4, async (proof) => {
  const witness = await watchShop()
  const host = await serveShop(witness.shop.backend)
  const old = await anOldCookie(witness.shop.backend, host.port)
  const { draw } = proof
  const freshId = freshIds(proof)
  await witness.enterAnew('owner', host.device)
  const one = async () => {
    const { name, input } = drawCall(proof, freshId, false)
    const text = JSON.stringify(input) ?? ''
    const body = draw(8) === 0 ? spoilBytes(text, proof) : text
    const [status, forged] = draw(8) === 0 ? pick(draw, [...FORGED, [401, { Cookie: old }] as const]) : [null, {}]
    const path = `/api/${encodeURIComponent(name.toWellFormed().slice(0, 2_000))}`
    const answer = await send(host.port, { method: 'POST', path, headers: { ...host.headers, ...forged }, body })
    return { name, status, answer, told: JSON.parse(answer.text) as { ok: boolean; error?: { code: string } } }
  }
  const calls = proof.size(5_000, 1_000_000)
  let odd = 0
  for (let at = 0; at < calls; at += 8) {
    // Drawn one after the other, asked together.
    const heard = await Promise.all(Array.from({ length: 8 }, one))
    for (const { name, status, answer, told } of heard) {
      const locked = told.error?.code === 'LOCKED'
      witness.heard(name, status === null ? (locked ? 'LOCKED' : null) : 'NO_SESSION', told)
      if (status === null ? ![200, 400, 404].includes(answer.status) : answer.status !== status) odd += 1
    }
    if (heard.some(({ told }) => told.error?.code === 'LOCKED')) await witness.enterAnew('owner', host.device)
  }
  proof.tell({ ...witness.counts, 'of another status': odd })
  expect(odd).toBe(0)
  expect(witness.counts['carried out']).toBeGreaterThan(calls / 20)
  await witness.conclude()
})
