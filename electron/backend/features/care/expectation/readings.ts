import type { Reading } from '#electron/backend/workers/reading.ts'
import { fitComings } from '#shared/domain/expectation/bgnbd.ts'
import { comingsOf, FEWEST_REPEATING, type Past } from '#shared/domain/expectation/forecast.ts'
import { fitSpending } from '#shared/domain/expectation/gamma-gamma.ts'
import { daysBetween } from '#shared/kernel/day.ts'
import { extentOf } from '../recount/repository.ts'
import { cameOnOfSome, clientsWhoCame, type ModelRow } from './repository.ts'

/** More clients change no digit that is shown, and would be read and reckoned with for seconds. */
const MOST_CLIENTS = 20_000
/** Looked at in one step: some milliseconds. */
const AT_A_TIME = 400
/** A fit takes about so many steps; how long it will take is not known before. */
const STEPS_OF_A_FIT = 400

/** Fits both models to the shop's own visits; null while too few clients have come again. */
export const fitExpectation: Reading<Record<string, never>, ModelRow | null> = function* (db, { today }) {
  const { last } = extentOf(db)
  const total = last + 2 * STEPS_OF_A_FIT
  const each = Math.max(1, Math.ceil(clientsWhoCame(db) / MOST_CLIENTS))
  const pasts: Past[] = []
  for (let from = 0; from < last; from += AT_A_TIME * each) {
    const until = Math.min(from + AT_A_TIME * each, last)
    for (const { days, spent, ...came } of cameOnOfSome(db, { from, until, each }))
      pasts.push({ days, spent, span: daysBetween(came.first, came.last), since: Math.max(0, daysBetween(came.last, today)) })
    yield { done: until, total }
  }
  const comings = pasts.map(comingsOf)
  const repeating = comings.filter(({ repeats }) => repeats > 0).length
  if (repeating < FEWEST_REPEATING) return null
  const coming = yield* told(fitComings(comings), last, total)
  if (coming === null) return null
  const averages = pasts.map(({ days, spent }) => ({ times: days, mean: spent / days }))
  const spending = yield* told(fitSpending(averages), last + STEPS_OF_A_FIT, total)
  const { r, alpha, a, b } = coming
  const { p = null, q = null, gamma = null } = spending ?? {}
  return { r, alpha, a, b, p, q, gamma, clients: comings.length, repeating, fittedOn: today }
}

function* told<Result>(fit: Generator<undefined, Result>, from: number, total: number) {
  for (let step = 0; ; step += 1) {
    const next = fit.next()
    if (next.done) return next.value
    yield { done: from + Math.min(step, STEPS_OF_A_FIT), total }
  }
}
