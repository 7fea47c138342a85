// Run as a program of its own: opens the shop and answers one question, by the product or in bare SQL. Prints the milliseconds as JSON.
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { NOW } from './moments.ts'
import { openBackend } from './open-backend.ts'

const [way, folder = ''] = process.argv.slice(2)

const began = performance.now()
if (way === 'product') {
  const { backend, call } = await openBackend(folder, { now: () => NOW })
  await call('shop.state', {})
  const answered = performance.now()
  console.log(JSON.stringify({ data: answered - began, process: answered }))
  await backend.close()
} else {
  const sqlite = new Database(join(folder, 'regulars.db'))
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'cache_size = -16384'])
    sqlite.pragma(pragma)
  sqlite.prepare('SELECT * FROM shop').get()
  sqlite.prepare("SELECT * FROM employees WHERE role = 'owner'").get()
  sqlite.prepare('SELECT count(*) FROM clients WHERE sample = 1').get()
  sqlite.prepare('SELECT count(*) FROM visits WHERE sample = 1').get()
  const answered = performance.now()
  console.log(JSON.stringify({ data: answered - began, process: answered }))
  sqlite.close()
}
