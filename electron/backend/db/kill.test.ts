import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { testProgram } from '../workers/test-threads.ts'
import { openDatabase } from './open.ts'
import { aFolder, foundShop, openShop, optionsFor, remove } from './test-shop.ts'

/** Opens, logs, says so and closes without end, so that a kill lands anywhere in all of it. */
const source = `
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

async function killAfter(dataDir: string, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', source, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  let heard = ''
  child.stdout.on('data', (piece) => {
    heard += piece
  })
  await once(child.stdout, 'data')
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  child.kill('SIGKILL')
  await once(child, 'close')
  return Number(heard.trim().split('\n').at(-1))
}

test('a kill at any moment of opening, writing and closing costs no visit that was acknowledged, and never the shop', async () => {
  const dataDir = aFolder()
  foundShop(dataDir).close()
  let acknowledged = 0
  for (let round = 0; round < 12; round++) {
    acknowledged += await killAfter(dataDir, 20 + ((round * 37) % 61))
    const opened = openDatabase(optionsFor(dataDir))
    expect(opened, `round ${round}`).toMatchObject({ ok: true })
    if (opened.ok) opened.connection?.close()
    opened.lock?.release()
  }
  const shop = openShop(dataDir)
  expect(acknowledged).toBeGreaterThan(12)
  expect(shop.connection.sqlite.prepare('SELECT count(*) FROM visits').pluck().get()).toBeGreaterThanOrEqual(acknowledged)
  expect(shop.connection.sqlite.prepare('SELECT count(*) - count(DISTINCT visit_id) FROM visit_lines').pluck().get()).toBe(0)
  shop.close()
  remove(dataDir)
}, 60_000)
