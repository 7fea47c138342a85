import { writeSync } from 'node:fs'
import { logVisit, openShop } from '#electron/backend/db/test-shop.ts'

/** Logs so many visits in the folder and says `ack N` after each; with another `synchronous` than the program's own where one is named. */
const [folder = '', visits = '0', synchronous] = process.argv.slice(2)
const shop = openShop(folder)
if (synchronous !== undefined) shop.connection.sqlite.pragma(`synchronous = ${synchronous}`)
for (let count = 1; count <= Number(visits); count += 1) {
  logVisit(shop.connection, 1 + (count % 40))
  writeSync(1, `ack ${count}\n`)
  // As the till does when it is quiet: the log moves into the file.
  if (count % 7 === 0) shop.connection.sqlite.pragma('wal_checkpoint(PASSIVE)')
}
shop.close()
