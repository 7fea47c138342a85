import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect } from 'vitest'
import { type BackupSet, backupSets } from '#electron/backend/db/backup-set.ts'
import { dataFolder } from '#electron/backend/db/folder.ts'
import { aFolder, remove } from '#electron/backend/db/test-shop.ts'
import { aClient, openTestShop } from '#electron/backend/test-shop.ts'
import { prove } from './program.ts'
import { cannotRecord } from './recorded-calls.ts'
import { atEachMoment } from './stopped-moments.ts'
import { backendOn, SHOP_PROGRAM, shopProgramWords, TILL, visitNamed } from './till-program.ts'

/** Reads a set as the screen does that shows what is inside, and puts it in the shop's place. */
const SOURCE = `${SHOP_PROGRAM}
  const read = await ask('backups.read', { opId: 'reading-of-the-set', path: more[0], password: null })
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const restored = await ask('backups.restore', { opId: 'restoring-the-set', token: read.value.token })
  if (!restored.ok) throw new Error(JSON.stringify(restored.error))
  await backend.close()
`

const THEN = 4
const NOW = 9

describe('a restore that is killed', () => {
  prove(
    'restore killed at any moment',
    3,
    async (proof) => {
      const { template, set } = await aShopAndItsSet()
      const found = { kills: 0, old: 0, new: 0, 'ended by the tracer': 0 }
      const bad: string[] = []
      try {
        const kills = proof.size(100, 1_000)
        while (found.kills < kills && !proof.over.aborted) {
          const dataDir = aFolder(template)
          const path = set.path.replace(template, dataDir)
          let before: 'old' | 'new' = 'old'
          const code = await atEachMoment(
            SOURCE,
            shopProgramWords(dataDir, path),
            150 + proof.draw(150),
            proof.over,
            async () => {
              found.kills += 1
              const which = await openedAfterKill(dataDir)
              if (which === 'old' || which === 'new') found[which] += 1
              else bad.push(which)
              if (before === 'new' && which === 'old') bad.push('the old one came back')
              if (which === 'new') before = 'new'
            },
          )
          if (code === 'stuck') found['ended by the tracer'] += 1
          else if (code !== 0) bad.push(`the program ended with ${code}`)
          remove(dataDir)
        }
      } finally {
        remove(template)
      }
      proof.tell({ ...found, mixes: bad.length })
      expect(bad).toEqual([])
      expect(found['ended by the tracer']).toBeLessThanOrEqual(2)
      expect(Math.min(found.old, found.new)).toBeGreaterThan(10)
    },
    cannotRecord(),
  )

  // Without this it could be that nothing is seen: what is known to mix must be seen to mix.
  prove('restore killed, control: a copy put over the file, its log left beside it', 1, async (proof) => {
    const { template, set, killed } = await aShopAndItsSet()
    const bytes = readFileSync(set.path)
    const found = { kills: 0, old: 0, new: 0, 'mixed, damaged or undone': 0 }
    try {
      for (; found.kills < proof.size(50, 1_000); found.kills += 1) {
        const dataDir = aFolder(killed)
        const { database } = dataFolder(dataDir)
        const file = openSync(database, 'r+')
        // Every fifth gets to its end.
        writeSync(file, bytes, 0, found.kills % 5 === 0 ? bytes.length : proof.draw(bytes.length), 0)
        closeSync(file)
        const visits = visitsIn(database)
        if (visits === NOW && found.kills % 5 !== 0) found.old += 1
        else if (visits === THEN) found.new += 1
        else found['mixed, damaged or undone'] += 1
        remove(dataDir)
      }
    } finally {
      remove(template)
      remove(killed)
    }
    proof.tell({ ...found })
    expect(found['mixed, damaged or undone']).toBeGreaterThan(found.kills / 4)
  })
})

/** A shop of nine visits, its set of the first four, and how it lies there when it was killed. */
async function aShopAndItsSet(): Promise<{ template: string; killed: string; set: BackupSet }> {
  const shop = await openTestShop()
  await shop.call('clients.create', aClient())
  for (let visit = 1; visit <= THEN; visit += 1) await shop.call('visits.log', visitNamed(`intent-of-the-till-${visit}`))
  await shop.call('backups.make', {})
  for (let visit = THEN + 1; visit <= NOW; visit += 1) await shop.call('visits.log', visitNamed(`intent-of-the-till-${visit}`))
  const killed = aFolder(shop.dataDir)
  await shop.backend.close()
  const template = aFolder(shop.dataDir)
  const [set] = backupSets(join(template, 'backups'))
  if (set === undefined) throw new Error('no set')
  return { template, killed, set }
}

/** Opened as the program opens it at the next start; a word for what it is when it is neither. */
async function openedAfterKill(dataDir: string): Promise<string> {
  const copy = aFolder(dataDir)
  const folder = dataFolder(copy)
  try {
    const backend = await backendOn(copy)
    const state = await backend.dispatch(TILL, 'shop.state', {})
    const card = await backend.dispatch(TILL, 'clients.card', { id: 1 })
    await backend.close()
    if (!card.ok) return `not opened: ${JSON.stringify(state)}`
    if (existsSync(folder.swap) || existsSync(folder.incoming)) return 'something is left of the restore'
    const visits = visitsIn(folder.database)
    if (visits === NOW) return 'old'
    if (visits !== THEN) return `${visits} visits`
    const kept = backupSets(folder.backups).some(({ reason, facts }) => reason === 'restore' && facts.visits === NOW)
    return kept ? 'new' : 'the old one is nowhere'
  } finally {
    remove(copy)
  }
}

/** Visits that are there whole, read without the program; null for a file that is damaged, or whose parts do not belong together. */
function visitsIn(database: string): number | null {
  try {
    const sqlite = new Database(database, { fileMustExist: true })
    try {
      if (JSON.stringify(sqlite.pragma('integrity_check')) !== '[{"integrity_check":"ok"}]') return null
      const one = (sql: string) => sqlite.prepare<[], number>(sql).pluck().get() ?? 0
      const visits = one('SELECT count(*) FROM visits')
      const parts = [
        one('SELECT count(*) FROM visit_lines'),
        one('SELECT count(*) FROM movements'),
        one('SELECT max(visits) FROM clients'),
      ]
      return parts.every((part) => part === visits) ? visits : null
    } finally {
      sqlite.close()
    }
  } catch {
    return null
  }
}
