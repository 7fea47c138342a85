import { cpSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect } from 'vitest'
import { dataFolder } from '#electron/backend/db/folder.ts'
import { aFolder, remove } from '#electron/backend/db/test-shop.ts'
import { aClient } from '#electron/backend/test-shop.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import { type Proof, prove } from './program.ts'
import { cannotRecord } from './recorded-calls.ts'
import { aSmallDisk, cannotMount } from './small-disk.ts'
import { aShopOf, backendOn, TILL, tillSays, visitNamed } from './till-program.ts'

/** Which calls of SQLite the system refuses, with which word, and at least how many of them go well in between: a visit is some seventy writes and one sync. */
const FAULTS = [
  { calls: 'pwrite64', error: 'ENOSPC', between: 90 },
  { calls: 'fdatasync,fsync', error: 'EIO', between: 7 },
  { calls: 'pwrite64', error: 'EIO', between: 90 },
  { calls: 'fdatasync,fsync', error: 'ENOSPC', between: 7 },
] as const

/** Faults that one till meets before the next one begins on a new folder. */
const EACH = 10

describe('a disk that refuses', () => {
  prove(
    'disk full and I/O errors, call by call',
    2,
    async (proof) => {
      const template = await aShopOf(1)
      const found = { faults: 0, 'at opening': 0, 'in a visit': 0, 'visits logged': 0, 'there though refused': 0 }
      const bad: string[] = []
      try {
        const faults = proof.size(40, 5_000)
        for (let run = 0; found.faults < faults; run += 1) {
          const { calls, error, between } = FAULTS[run % FAULTS.length] ?? FAULTS[0]
          const dataDir = aFolder(template)
          const behind = refusing(dataDir, calls, error, 1 + proof.draw(between), between + proof.draw(between))
          const logged: string[] = []
          const until = found.faults + EACH
          let last = 'opening'
          for await (const said of tillSays(dataDir, { name: 'intent-of-the-till', visits: 2 * EACH * between, behind })) {
            if (said.what === 'logged') logged.push(said.opId)
            else if (said.what === 'failed') bad.push(`${calls} ${error}: ${said.error}`)
            else if (said.what === 'refused') {
              found.faults += 1
              last = said.opId
              found[said.opId === 'opening' ? 'at opening' : 'in a visit'] += 1
              if (said.code.toUpperCase() !== 'DISK') bad.push(`${calls} ${error}: ${said.code}`)
              const { thereAlready, wrong } = await askedAgainElsewhere(dataDir, logged, said.opId)
              if (thereAlready) found['there though refused'] += 1
              bad.push(...wrong.map((each) => `${calls} ${error}: ${each}`))
            }
            if (found.faults >= until) break
          }
          // It ended, and was still refused things: what it left is opened here, where nothing is.
          const { wrong } = await askedAgainElsewhere(dataDir, logged, last)
          bad.push(...wrong.map((each) => `${calls} ${error}, after the end: ${each}`))
          found['visits logged'] += logged.length
          remove(dataDir)
        }
      } finally {
        remove(template)
      }
      proof.tell({ ...found, wrong: bad.length })
      expect(bad).toEqual([])
      expect(found['visits logged']).toBeGreaterThan(found['in a visit'] / 2)
      // Without these the proof would not have met what it is about: a commit that said error and is there.
      expect(found['there though refused']).toBeGreaterThan(0)
    },
    cannotRecord(),
  )

  prove(
    'a full disk',
    2,
    async (proof) => {
      const template = await aShopOf(1)
      const found = { 'disks filled': 0, 'visits logged': 0, refused: 0, 'closed while full': 0, 'not opened while full': 0 }
      const bad: string[] = []
      try {
        const disks = proof.size(4, 200)
        for (; found['disks filled'] < disks; found['disks filled'] += 1) await fillADisk(template, proof, found, bad)
      } finally {
        remove(template)
      }
      proof.tell({ ...found, wrong: bad.length })
      expect(bad).toEqual([])
      expect(found.refused).toBeGreaterThanOrEqual(found['disks filled'])
    },
    cannotMount(),
  )
})

/** A till works until nothing more can be saved, reads on, and goes on when there is room again, without a new start or after one. */
async function fillADisk(template: string, proof: Proof, found: Record<string, number>, bad: string[]): Promise<void> {
  const count = (what: string, by = 1) => {
    found[what] = (found[what] ?? 0) + by
  }
  const disk = aSmallDisk(64 * 1024)
  const dataDir = join(disk.path, 'shop')
  cpSync(template, dataDir, { recursive: true })
  let backend = await backendOn(dataDir)
  try {
    const ask = async (operation: string, input: object) => {
      const answer = await backend.dispatch(TILL, operation, input)
      return answer.ok ? null : answer.error.code
    }
    const mustGo = async (operation: string, input: object) => {
      const code = await ask(operation, input)
      if (code !== null) bad.push(`${operation}: ${code}`)
    }
    const { blocks, bfree } = statfsSync(disk.path)
    disk.resize((blocks - bfree) * 4 + 40 + proof.draw(1_000))
    // Said in words while everything can still be saved.
    const warned = await backend.dispatch(TILL, 'backups.alarm', {})
    if (!warned.ok || (warned.value as OutputOf<'backups.alarm'>).room === null) bad.push(`no warning: ${JSON.stringify(warned)}`)
    const logged: string[] = []
    let next = visitNamed('intent-of-the-till-1')
    for (let code = await ask('visits.log', next); code === null; code = await ask('visits.log', next)) {
      logged.push(next.opId)
      next = visitNamed(`intent-of-the-till-${logged.length + 1}`)
    }
    // Somebody's film takes what is left; then all writing is refused by the same word, but for what fits into the room that the log has already.
    disk.fillUp()
    const writings: readonly (readonly [string, object])[] = [
      ['visits.log', next],
      ['clients.create', { ...aClient({ name: 'Тарас' }), opId: 'a-client-too-many' }],
      ['timeline.addNote', { opId: 'a-note-too-many', clientId: 1, text: 'x'.repeat(2_000), pinned: false }],
    ]
    for (const [operation, input] of writings) {
      const code = await ask(operation, input)
      if (code !== null) count('refused')
      if (code !== null && code !== 'DISK') bad.push(`${operation}: ${code}`)
    }
    for (const [operation, input] of [
      ['clients.card', { id: 1 }],
      ['clients.find', { text: 'Ол', limit: 5 }],
      ['backups.alarm', {}],
      ['audit.list', { employeeId: null, group: null, clientId: null, from: null, until: null, before: null, limit: 50 }],
    ] as const)
      await mustGo(operation, input)
    if (proof.draw(2) === 0) {
      await backend.close()
      backend = await backendOn(dataDir)
      count('closed while full')
      if ((await ask('visits.log', next)) === 'NOT_READY') count('not opened while full')
    }
    // Room is made; it is the same till, or asked by its screen to try again.
    disk.resize(64 * 1024)
    await ask('shop.retry', { opId: 'opening-once-more', acceptLoss: false })
    for (const [operation, input] of writings) await mustGo(operation, input)
    count('visits logged', logged.length + 1)
    await backend.close()
    const { opIds, halves } = lookInto(dataDir)
    if (JSON.stringify(opIds) !== JSON.stringify([...logged, next.opId].sort()) || halves > 0)
      bad.push(`${opIds.length} visits of ${logged.length + 1}, ${halves} half`)
  } finally {
    await backend.close()
    disk.remove()
  }
}

/** A program whose calls on the shop's own files are refused: the first after so many, and then one in so many. */
function refusing(dataDir: string, calls: string, error: string, first: number, step: number): readonly string[] {
  const files = ['regulars.db', 'regulars.db-wal', 'regulars.db-shm'].flatMap((file) => ['-P', `${dataDir}/${file}`])
  const inject = `inject=${calls}:error=${error}:when=${first}+${step}`
  return ['strace', '-f', '--seccomp-bpf', '-qqq', '-o', '/dev/null', ...files, '-e', `trace=${calls}`, '-e', inject]
}

/**
 * What lies there now is opened elsewhere, as after a kill, and the refused visit asked for again: everything that was acknowledged is there once, the
 * refused one was there at most once and is then, and every visit is whole.
 */
async function askedAgainElsewhere(dataDir: string, logged: readonly string[], refused: string) {
  const copy = aFolder(dataDir)
  const wrong: string[] = []
  try {
    const before = lookInto(dataDir)
    const backend = await backendOn(copy)
    if (refused !== 'opening') {
      const answer = await backend.dispatch(TILL, 'visits.log', visitNamed(refused))
      if (!answer.ok) wrong.push(`${refused} asked again: ${JSON.stringify(answer.error)}`)
    }
    // After a kill the whole ledger is compared with the cards at opening.
    const state = await backend.dispatch(TILL, 'shop.state', {})
    if (!state.ok || (state.value as OutputOf<'shop.state'>).state !== 'ready') wrong.push(`opened: ${JSON.stringify(state)}`)
    else if ((state.value as { ledgerFindings: number }).ledgerFindings > 0) wrong.push(`sums: ${JSON.stringify(state.value)}`)
    await backend.close()
    const expected = [...logged, ...(refused === 'opening' ? [] : [refused])].sort()
    const after = lookInto(copy)
    if (JSON.stringify(after.opIds) !== JSON.stringify(expected)) wrong.push(`${after.opIds.length} visits of ${expected.length}`)
    if (after.halves > 0) wrong.push(`${after.halves} half transactions`)
    return { thereAlready: before.opIds.includes(refused), wrong }
  } finally {
    remove(copy)
  }
}

/** The visits that lie there, by the intent that is their remark, and how many rows of them are too many or missing. */
function lookInto(dataDir: string): { opIds: string[]; halves: number } {
  // Whoever looks last takes the log away with him.
  const copy = aFolder(dataDir)
  const sqlite = new Database(dataFolder(copy).database)
  try {
    const opIds = sqlite.prepare<[], string>('SELECT comment FROM visits ORDER BY comment').pluck().all()
    const halves = sqlite
      .prepare<[], number>(
        `SELECT abs((SELECT count(*) FROM visit_lines) - count(*)) + abs((SELECT count(*) FROM movements) - count(*))
           + abs((SELECT count(*) FROM operations WHERE operation = 'visits.log') - count(*)) FROM visits`,
      )
      .pluck()
      .get()
    return { opIds, halves: halves ?? 0 }
  } finally {
    sqlite.close()
    remove(copy)
  }
}
