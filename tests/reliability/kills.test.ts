import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect } from 'vitest'
import { openDatabase } from '#electron/backend/db/open.ts'
import { aFolder, foundShop, openShop, optionsFor, remove } from '#electron/backend/db/test-shop.ts'
import { testProgram } from '#electron/backend/workers/test-threads.ts'
import { prove } from './program.ts'

/** Opens, logs three visits, says so and closes, without end, so that a kill lands anywhere in all of it. */
const SOURCE = `
  import { writeSync } from 'node:fs'
  import { logVisit, openShop } from '${testProgram('test-shop')}'
  let said = 0
  for (;;) {
    const shop = openShop(process.argv[1])
    for (let visits = 0; visits < 3; visits++) {
      logVisit(shop.connection, 1 + (said % 40))
      writeSync(1, ++said + '\\n')
    }
    shop.close()
  }
`

/** Two shops at once, one for each core. */
const LANES = 2

/** What the system has taken it keeps when a program is killed: this proves opening, closing and half-done work, and nothing about the power. */
prove('kill -9', 6, async (proof) => {
  const kills = proof.size(200, 10_000)
  const lanes = await Promise.all(Array.from({ length: LANES }, () => killAgainAndAgain(kills / LANES, proof.draw)))
  const sum = (of: (lane: (typeof lanes)[number]) => number) => lanes.reduce((total, lane) => total + of(lane), 0)
  const [acknowledged, lost, halves, refused] = [
    sum((one) => one.acknowledged),
    sum((one) => one.lost),
    sum((one) => one.halves),
    sum((one) => one.refused),
  ]
  proof.tell({ kills, 'visits acknowledged': acknowledged, lost, 'half transactions': halves, refusals: refused })
  expect({ lost, halves, refused }).toEqual({ lost: 0, halves: 0, refused: 0 })
  expect(acknowledged).toBeGreaterThan(kills / 4)
})

async function killAgainAndAgain(kills: number, draw: (below: number) => number) {
  const dataDir = aFolder()
  foundShop(dataDir).close()
  const found = { acknowledged: 0, lost: 0, halves: 0, refused: 0 }
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      found.acknowledged += await killAfter(dataDir, 5 + draw(90))
      const opened = openDatabase(optionsFor(dataDir))
      if (opened.ok) opened.connection?.close()
      else found.refused += 1
      opened.lock?.release()
    }
    const shop = openShop(dataDir)
    const count = (sql: string) => shop.connection.sqlite.prepare(sql).pluck().get() as number
    const visits = count('SELECT count(*) FROM visits')
    // A visit that was written and not yet acknowledged may be there.
    found.lost = Math.max(0, found.acknowledged - visits)
    found.halves =
      Math.abs(count('SELECT count(*) FROM visit_lines') - visits) +
      Math.abs(count('SELECT count(*) FROM movements') - visits) +
      Math.abs(count('SELECT sum(points) FROM clients') - 10 * visits)
    shop.close()
    return found
  } finally {
    remove(dataDir)
  }
}

/** The last acknowledgement of a program that opens, logs and closes without end, killed so many milliseconds after its first. */
async function killAfter(dataDir: string, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', SOURCE, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  let heard = ''
  child.stdout.on('data', (piece) => {
    heard += piece
  })
  await once(child.stdout, 'data')
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  child.kill('SIGKILL')
  await once(child, 'close')
  return Number(/(\d+)\n[^\n]*$/.exec(heard)?.[1] ?? 0)
}
