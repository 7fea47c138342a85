import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, vi } from 'vitest'
import { createLog } from '#electron/backend/log.ts'
import { operations } from '#electron/backend/operations.ts'
import { MORNING, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import { send } from '../hosts/http-client.ts'
import { type ServedShop, serveShop } from './hostile/host.ts'
import { drawInput, PERSONAL } from './hostile/inputs.ts'
import { type Proof, prove } from './program.ts'

/** One word of plain letters, so that nothing keeps it out of a log but that it is not written there. */
const NAME = 'Zqxnadija'
const CANARIES: Readonly<Record<keyof typeof PERSONAL, string>> = {
  name: NAME,
  phone: '+380679997154',
  mail: 'zqxnadija@mail.example',
}
const TRACES = /zqx|9997154/i

const LONGEST = 3_000
const KEPT = 4

prove('names in the log', 4, async (proof) => {
  const directory = mkdtempSync(join(tmpdir(), 'regulars-logs-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  const said: string[] = []
  for (const stream of [process.stdout, process.stderr]) {
    const spy = vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0)
    onTestFinished(() => spy.mockRestore())
  }
  const calls = await askForEverything(directory, proof)
  vi.restoreAllMocks()
  const texts = readdirSync(directory).map((name) => readFileSync(join(directory, name), 'utf8'))
  const lines = texts.flatMap((text) => text.split('\n').filter((line) => line !== ''))
  const entries = lines.map((line) => JSON.parse(line) as { at: unknown; level: unknown; event: unknown })
  const hits = [...texts, ...said].join('\n').match(new RegExp(TRACES, 'gi')) ?? []
  proof.tell({
    'calls with canaries': calls.asked,
    'internal errors': calls.internal,
    lines: lines.length,
    files: texts.length,
    hits: hits.length,
  })
  expect(hits).toEqual([])
  for (const entry of entries) {
    expect(entry).toMatchObject({
      at: expect.any(Number),
      level: expect.stringMatching(/^(info|warn|error)$/),
      event: expect.any(String),
    })
  }
  expect(texts.every((text) => text.length <= LONGEST)).toBe(true)
  expect(texts.length).toBe(KEPT + 1)
  expect(calls.internal).toBeGreaterThan(50)
})

const LEFT_OUT = new Set([
  'access.protect',
  'backups.make',
  'backups.read',
  'backups.restore',
  'loyalty.simulate',
  'sending.tryOut',
])

/** Each operation with canaries wherever somebody types, over HTTP, in a good shop and then in one that breaks with what was typed. */
async function askForEverything(directory: string, proof: Proof): Promise<{ asked: number; internal: number }> {
  const log = createLog({ directory, clock: { now: () => MORNING }, maxBytes: LONGEST, keep: KEPT })
  const shop = await openTestShop({ shop: { name: NAME, ownerName: NAME, sampleClients: 5 }, log })
  const host = await serveShop(shop.backend, { log })
  const counts = { asked: 0, internal: 0 }
  const rounds = proof.size(2, 300)
  for (let round = 0; round < rounds; round += 1) await askEach(host, proof, counts, round)
  breakShop(shop)
  for (let round = 0; round < rounds; round += 1) await askEach(host, proof, counts, rounds + round)
  return counts
}

async function askEach(host: ServedShop, { draw }: Proof, counts: { asked: number; internal: number }, round: number) {
  for (const [name, { input }] of operations) {
    // What takes its time, or shuts the others out, is asked of both hosts (tests/hosts/both-hosts.test.ts).
    if (LEFT_OUT.has(name)) continue
    const drawn = withCanaries(drawInput(input, draw, () => `canary-${round}-${counts.asked}`))
    const { text } = await send(host.port, {
      method: 'POST',
      path: `/api/${name}`,
      headers: host.headers,
      body: JSON.stringify(drawn),
    })
    counts.asked += 1
    if ((JSON.parse(text) as { error?: { code: string } }).error?.code === 'INTERNAL') counts.internal += 1
  }
}

function withCanaries(value: unknown): unknown {
  if (typeof value === 'string') {
    const kind = (Object.keys(PERSONAL) as (keyof typeof PERSONAL)[]).find((one) => PERSONAL[one] === value)
    return kind === undefined ? value : CANARIES[kind]
  }
  if (Array.isArray(value)) return value.map(withCanaries)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withCanaries(one)]))
}

/** From now on whatever is written fails with a message that says what was to be written, and what is read of visits is not there. */
function breakShop({ dataDir }: TestShop): void {
  const file = new Database(join(dataDir, 'regulars.db'))
  try {
    file.exec(`
      CREATE TRIGGER canary_client BEFORE INSERT ON clients BEGIN SELECT RAISE(ABORT, '${NAME}'); END;
      CREATE TRIGGER canary_change BEFORE UPDATE ON clients BEGIN SELECT RAISE(ABORT, '${NAME}'); END;
      ALTER TABLE visits RENAME TO zqxnadija;
      CREATE TRIGGER canary_operation BEFORE INSERT ON operations BEGIN SELECT RAISE(ABORT, '${NAME}'); END;
    `)
  } finally {
    file.close()
  }
}
