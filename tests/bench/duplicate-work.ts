import { tillUntil } from './import-work.ts'
import { type Spread, spreadOf } from './measure.ts'
import type { OpenBackend } from './open-backend.ts'
import type { Questions } from './questions.ts'

export interface DuplicateFigures {
  readonly pairs: number
  /** From the request to the kept list. */
  readonly seconds: number
  /** Of the till, asked every 25 ms: from when it was due to the answer. */
  readonly tillMeanwhile: Spread
  /** Whether somebody has a card already, of a name half typed and a phone. */
  readonly whileTyping: Spread
}

/** Compares all cards of the shop while the till goes on, then asks as a form of a new card does with each letter. */
export async function timeDuplicates(open: OpenBackend, questions: Questions, count: number): Promise<DuplicateFigures> {
  const began = performance.now()
  const search = open.call('clients.seekDuplicates', {})
  const ended = search.then(() => performance.now())
  const tillMeanwhile = await tillUntil(open, questions, search)
  const seconds = ((await ended) - began) / 1000
  const { pairs } = await search
  const times: number[] = []
  for (const id of questions.clientIds.slice(0, count)) {
    const { name, phones } = await open.call('clients.card', { id })
    const typed = { name: name.slice(0, -1), nickname: '', email: '', birthday: null, phones: phones.map((phone) => phone.typed) }
    const from = performance.now()
    await open.call('clients.similar', { exceptId: null, ...typed })
    times.push(performance.now() - from)
  }
  return { pairs, seconds, tillMeanwhile, whileTyping: spreadOf(times) }
}
