import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { backupSets, sha256Of } from '#electron/backend/db/backup-set.ts'
import { openSealed } from '#electron/backend/sealed/open-sealed.ts'
import { aClient, HOUR, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import { prove } from './program.ts'
import { aSmallDisk, cannotMount, type SmallDisk } from './small-disk.ts'

const password = 'горіх під млином'

/** Bytes of a file that the shop keeps, so that sealing it takes long enough for something to happen in the middle. */
const A_LARGE_FILE = 8 * 1024 * 1024
const KIBIBYTES = 200 * 1024

interface Trouble {
  readonly name: string
  /** What may be said of it; null where the copy may have been ready just before. */
  readonly told: readonly (string | null)[]
  /** When it happens: before the copy, or when the first bytes of it lie there. */
  readonly inTheMiddle: boolean
  begin(disk: SmallDisk, place: string): void
  end(disk: SmallDisk, place: string): void
}

const away = (place: string) => `${place}-away`
const onTheStick = (disk: SmallDisk) => `${disk.path}-stick`

const TROUBLES: readonly Trouble[] = [
  {
    name: 'full',
    told: ['place-full'],
    inTheMiddle: false,
    begin: (disk) => disk.fillUp(),
    end: (disk) => rmSync(join(disk.path, 'film')),
  },
  {
    name: 'full in the middle',
    told: ['place-full', null],
    inTheMiddle: true,
    begin: (disk) => disk.fillUp(),
    end: (disk) => rmSync(join(disk.path, 'film')),
  },
  {
    name: 'read-only',
    told: ['place-read-only'],
    inTheMiddle: false,
    begin: (disk) => disk.makeReadOnly(true),
    end: (disk) => disk.makeReadOnly(false),
  },
  {
    name: 'pulled out in the middle',
    told: ['place-gone'],
    inTheMiddle: true,
    begin(disk, place) {
      cpSync(place, onTheStick(disk), { recursive: true, filter: (file) => !file.endsWith('.part') })
      disk.pullOut()
    },
    // A disk in memory forgets what a stick would bring back.
    end(disk, place) {
      disk.plugIn()
      cpSync(onTheStick(disk), place, { recursive: true })
      rmSync(onTheStick(disk), { recursive: true })
    },
  },
  {
    name: 'folder taken away in the middle',
    told: ['place-gone', null],
    inTheMiddle: true,
    begin: (_disk, place) => renameSync(place, away(place)),
    end: (_disk, place) => renameSync(away(place), place),
  },
]

/**
 * The second place fills up, is locked, or is pulled out, before a copy or in the middle of one. It is told in words, the first place has its set all the
 * same, nothing half stands in the second place under a good name, and the next copy arrives there.
 */
prove(
  'second place in trouble',
  3,
  async (proof) => {
    const disk = aSmallDisk(KIBIBYTES)
    const place = join(disk.path, 'copies')
    const found = { troubles: 0, told: 0, 'ready just before': 0, 'copies read back': 0 }
    const bad: string[] = []
    try {
      mkdirSync(place)
      const shop = await openTestShop()
      const { id: clientId } = await shop.call('clients.create', aClient())
      const received = await shop.backend.receive(shop.session, 'file', 'a film.bin', randomBytes(A_LARGE_FILE))
      if (!received.ok) throw new Error('no file')
      await shop.call('timeline.addFile', { clientId, file: (received.value as { id: string }).id })
      await shop.call('backups.setPlace', { folder: place, password })
      const check = (trouble: string, holds: boolean, what: string) => {
        if (!holds) bad.push(`${trouble}: ${what}`)
      }
      const troubles = proof.size(TROUBLES.length, 40 * TROUBLES.length)
      for (; found.troubles < troubles; found.troubles += 1) {
        const trouble = TROUBLES[found.troubles % TROUBLES.length]
        if (trouble === undefined) break
        shop.clock += HOUR
        await shop.call('timeline.addNote', { clientId, text: trouble.name, pinned: false })
        const told = await copyInto(shop, disk, place, trouble)
        const { place: standing } = await shop.call('backups.state', {})
        check(trouble.name, trouble.told.includes(told) && standing?.problem === told, `${told}, ${standing?.problem}`)
        found[told === null ? 'ready just before' : 'told'] += 1
        check(trouble.name, firstPlaceIsWhole(shop), 'no whole set in the first place')
        trouble.end(disk, place)
        const good = () => readdirSync(place).filter((file) => file.endsWith('.regulars'))
        for (const file of good()) openSealed(join(place, file), null, password, () => {})
        found['copies read back'] += good().length
        check(trouble.name, !readdirSync(place).some((file) => file.endsWith('.part')) || told !== null, 'a part is left')
        shop.clock += HOUR
        await shop.call('timeline.addNote', { clientId, text: 'again', pinned: false })
        const again = await shop.call('backups.make', {})
        check(trouble.name, again.place === null, `the next copy: ${again.place}`)
        const { sha256 } = openSealed(join(place, good().sort().at(-1) ?? ''), null, password, () => {})
        check(trouble.name, sha256 === backupSets(join(shop.dataDir, 'backups'))[0]?.sha256, 'the next copy is another one')
        check(
          trouble.name,
          readdirSync(place).every((file) => file.endsWith('.regulars')),
          'something is left there',
        )
        // One stays: a place without any is where the stick was plugged in.
        for (const file of good().sort().slice(0, -1)) rmSync(join(place, file))
      }
    } finally {
      disk.remove()
    }
    proof.tell({ ...found, wrong: bad.length })
    expect(bad).toEqual([])
    expect(found.told).toBeGreaterThanOrEqual(3)
  },
  cannotMount(),
)

/** What is told of a copy whose place gets into trouble. */
async function copyInto(shop: TestShop, disk: SmallDisk, place: string, trouble: Trouble): Promise<string | null> {
  if (!trouble.inTheMiddle) trouble.begin(disk, place)
  let over = false
  const copying = shop.call('backups.make', {}).finally(() => {
    over = true
  })
  while (trouble.inTheMiddle && !over) {
    if (readdirSync(place).some((file) => file.endsWith('.part'))) {
      trouble.begin(disk, place)
      break
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  return (await copying).place
}

function firstPlaceIsWhole(shop: TestShop): boolean {
  const [newest] = backupSets(join(shop.dataDir, 'backups'))
  return newest?.at === shop.clock && sha256Of(newest.path) === newest.sha256
}
