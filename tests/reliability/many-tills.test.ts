import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { remove } from '#electron/backend/db/test-shop.ts'
import { aClient, aVisit } from '#electron/backend/test-shop.ts'
import { serve } from '#electron/host/serve.ts'
import type { InputOf, OperationName, OutputOf } from '#shared/contract/client.ts'
import type { ErrorAnswer } from '#shared/contract/errors.ts'
import { type HttpClient, signIn } from '../hosts/http-client.ts'
import { type Proof, prove } from './program.ts'
import { aShopOf, backendOn } from './till-program.ts'

const TILLS = 16
const CLIENTS = 8

type Answered<Name extends OperationName> = { ok: true; value: OutputOf<Name> } | { ok: false; error: ErrorAnswer }

/** What all tills together have been told was done, by client. */
interface Done {
  readonly visits: number[]
  readonly points: number[]
}

/**
 * Sixteen tills, each a window of a browser, work on eight cards at once. What each was told adds up to what lies there; nobody is told that something is busy; and whoever
 * saves over somebody else's change is told so, and finds what the other wrote.
 */
prove('several tills', 3, async (proof) => {
  const dataDir = await aShopOf(CLIENTS)
  const screens = join(dataDir, 'screens')
  mkdirSync(screens)
  const backend = await backendOn(dataDir)
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  const host = await serve({ backend, rendererDir: screens, port: 0, log })
  const found = { operations: 0, visits: 0, 'stale edits told': 0, 'refused by a rule': 0 }
  const bad: string[] = []
  const done: Done = { visits: Array(CLIENTS + 1).fill(0), points: Array(CLIENTS + 1).fill(0) }
  try {
    const each = Math.ceil(proof.size(2_000, 160_000) / TILLS)
    // The address of a host lets one browser in: these are its windows.
    const browser = await signIn(host.address)
    await Promise.all(Array.from({ length: TILLS }, (_, number) => workAt(browser, number, each, { proof, found, bad, done })))
    const ask = asking(browser)
    for (let id = 1; id <= CLIENTS; id += 1) {
      const card = await ask('clients.card', { id })
      if (!card.ok) bad.push(`card ${id}: ${card.error.code}`)
      else if (card.value.summary.visits !== done.visits[id] || card.value.loyalty.points !== done.points[id])
        bad.push(
          `card ${id}: ${card.value.summary.visits} visits, ${card.value.loyalty.points} points; told ${done.visits[id]} visits, ${done.points[id]} points`,
        )
    }
    const sums = await ask('loyalty.check', {})
    if (!sums.ok || sums.value.findings.length > 0) bad.push(`sums: ${JSON.stringify(sums)}`)
    const record = await ask('audit.verify', { printed: null })
    if (!record.ok || record.value.broken !== null) bad.push(`record: ${JSON.stringify(record)}`)
  } finally {
    await host.close()
    await backend.close()
    remove(dataDir)
  }
  proof.tell({ tills: TILLS, ...found, wrong: bad.length })
  expect(bad).toEqual([])
  expect(found['stale edits told']).toBeGreaterThan(0)
  expect(found.visits).toBeGreaterThan(found.operations / 4)
})

const asking =
  (till: HttpClient) =>
  <Name extends OperationName>(name: Name, input: InputOf<Name>) =>
    till.call(name, input) as Promise<Answered<Name>>

interface Together {
  readonly proof: Proof
  readonly found: { operations: number; visits: number; 'stale edits told': number; 'refused by a rule': number }
  readonly bad: string[]
  readonly done: Done
}

async function workAt(
  till: HttpClient,
  number: number,
  operations: number,
  { proof, found, bad, done }: Together,
): Promise<void> {
  const ask = asking(till)
  /** The version of each card as this till last saw it. */
  const seen = new Map<number, number>()
  const add = (sums: number[], id: number, amount: number) => {
    sums[id] = (sums[id] ?? 0) + amount
  }
  for (let count = 1; count <= operations; count += 1) {
    const id = 1 + proof.draw(CLIENTS)
    const opId = `operation-${count}-of-till-${number}`
    found.operations += 1
    const what = proof.draw(10)
    if (what < 5) {
      const answer = await ask('visits.log', { opId, ...aVisit(id, 1_000) })
      if (!answer.ok) bad.push(`visits.log: ${JSON.stringify(answer.error)}`)
      else {
        found.visits += 1
        add(done.visits, id, 1)
        add(done.points, id, 1)
      }
    } else if (what < 7) {
      const amount = proof.draw(2) === 0 ? 1 : -2
      const answer = await ask('loyalty.adjust', { opId, clientId: id, amount, reason: 'вибачення' })
      if (answer.ok) add(done.points, id, amount)
      else if (answer.error.details?.['rule'] === 'points-not-enough') found['refused by a rule'] += 1
      else bad.push(`loyalty.adjust: ${JSON.stringify(answer.error)}`)
    } else if (what < 9) {
      const version = seen.get(id) ?? 1
      const note = `${opId} wrote this`
      const { consentGiven: _, photoFile: __, ...profile } = aClient({ name: `Олена ${id}`, note })
      const answer = await ask('clients.update', { opId, id, version, ...profile, consent: null })
      if (answer.ok) seen.set(id, answer.value.version)
      else if (answer.error.code === 'CONFLICT') {
        const card = await ask('clients.card', { id })
        const both =
          card.ok &&
          card.value.version > version &&
          card.value.note !== note &&
          Number(answer.error.details?.['version']) > version
        if (both) found['stale edits told'] += 1
        else bad.push(`a stale edit: ${JSON.stringify([version, answer.error])}`)
        if (card.ok) seen.set(id, card.value.version)
      } else bad.push(`clients.update: ${JSON.stringify(answer.error)}`)
    } else {
      const answer = await ask('timeline.addNote', { opId, clientId: id, text: opId, pinned: false })
      if (!answer.ok) bad.push(`timeline.addNote: ${JSON.stringify(answer.error)}`)
    }
  }
}
