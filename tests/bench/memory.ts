// Run as a program of its own with --expose-gc: what the backend holds after a morning at the till. Prints megabytes as JSON.
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { emptyVisit } from '../empty-visit.ts'
import { NOW } from './moments.ts'
import { openBackend } from './open-backend.ts'
import { drawQuestions } from './questions.ts'

const folder = process.argv[2] ?? ''
const draw = new Database(join(folder, 'regulars.db'), { readonly: true })
const questions = drawQuestions(draw, 300)
draw.close()
const megabytes = () => {
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  return { rss: rss / 2 ** 20, heap: heapUsed / 2 ** 20 }
}

const empty = megabytes()
const { backend, call } = await openBackend(folder, { now: () => NOW })
for (const [round, id] of questions.clientIds.entries()) {
  await call('clients.find', { text: questions.parts[round] ?? '', limit: 8 })
  await call('clients.find', { text: questions.mistyped[round]?.text ?? '', limit: 8 })
  await call('clients.arrival', { id })
  const lines = [{ itemId: questions.items[0]?.id ?? 1, name: '', quantity: 1000, minutes: null, price: null }]
  await call('visits.log', { ...emptyVisit, clientId: id, lines })
}
console.log(JSON.stringify({ empty, working: megabytes() }))
await backend.close()
