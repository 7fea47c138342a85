import { Worker } from 'node:worker_threads'
import type { Json } from '#shared/contract/define.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { Timers } from '../db/timers.ts'
import { errorFacts, type Log } from '../log.ts'
import type { ReaderAnswer, ReaderQuestion, ReaderStart } from './reader-messages.ts'
import type { ReadingFacts, ReadingInput, ReadingOutput, Readings, Share } from './reading.ts'

/** Milliseconds without a question after which the thread is ended; the next question begins another. */
export const IDLE = 60_000

/** Milliseconds that a thread has to end by itself: longer than any one step. */
const PATIENCE = 10_000

interface ReaderOptions {
  /** Script of the thread: `workers/reader-worker.ts`, or what it was built to. */
  readonly script: URL
  /** Path of the shop's file, open in this process before the first question. */
  readonly database: string
  readonly timers: Timers
  readonly log: Log
}

interface Asked<Name, Input> {
  /** Who asks: his new question takes the place of an older one of the same name about something else. */
  readonly asker: string
  readonly name: Name
  readonly input: Input
  readonly facts: ReadingFacts
  readonly onShare: (share: Share) => void
}

/** Slow reads of the shop's file in a thread of their own, one after the other. */
export interface Reader<R extends Readings> {
  /**
   * Rejects with what the read refuses; with `report-replaced` when the asker has asked about something else meanwhile, with `report-broken` when the
   * thread ended, and with NOT_READY when the shop is closed.
   */
  ask<N extends keyof R & string>(asked: Asked<N, ReadingInput<R[N]>>): Promise<ReadingOutput<R[N]>>
  /** Ends the thread, also in the middle of a question, and leaves the file; the next question opens it anew. */
  rest(): Promise<void>
  /** The same for good: to be waited for before the shop's file is closed. */
  close(): Promise<void>
}

interface Question {
  readonly number: number
  readonly asker: string
  readonly name: string
  readonly input: Json
  readonly text: string
  readonly answer: Promise<Json>
  facts: ReadingFacts
  share(share: Share): void
  resolve(value: Json): void
  reject(error: Error): void
}

interface Thread {
  readonly worker: Worker
  readonly stopped: Int32Array
}

/** Nothing is started before the first question. */
export function createReader<R extends Readings>({ script, database, timers, log }: ReaderOptions): Reader<R> {
  let waiting: Question[] = []
  let running: Question | null = null
  let thread: Thread | null = null
  let ending: Promise<unknown> = Promise.resolve()
  let numbered = 0
  let closed = false
  let stayAwake = () => {}

  function start(): Thread {
    const stopped = new Int32Array(new SharedArrayBuffer(4))
    const workerData: ReaderStart = { database, stopped }
    const worker = new Worker(script, { workerData })
    worker.on('message', hear)
    worker.on('error', (error) => log.error('reader.failed', errorFacts(error)))
    worker.on('exit', broken)
    return { worker, stopped }
  }

  function hear(answer: ReaderAnswer): void {
    const answered = running
    if (answer.what === 'share') {
      answered?.share(answer.share)
      return
    }
    running = null
    if (answer.what === 'value') answered?.resolve(answer.value)
    else if (answer.what === 'refused') answered?.reject(new AppError(answer.code, answer.details ?? undefined))
    else if (answer.what === 'failed') answered?.reject(failureOf(answer))
    goOn()
  }

  function broken(): void {
    thread = null
    log.error('reader.ended', { operation: running?.name ?? null })
    running?.reject(new AppError('RULE', { rule: 'report-broken' }))
    running = null
    goOn()
  }

  function goOn(): void {
    if (running !== null) return
    stayAwake()
    const next = waiting.shift()
    if (next !== undefined) {
      thread ??= start()
      running = next
      // A question under way keeps the process, a thread that waits for one does not.
      thread.worker.ref()
      thread.worker.postMessage({
        number: next.number,
        name: next.name,
        facts: next.facts,
        input: next.input,
      } satisfies ReaderQuestion)
    } else if (thread !== null) {
      thread.worker.unref()
      stayAwake = timers.after(IDLE, end)
    }
  }

  function end(): void {
    if (thread === null) return
    const { worker, stopped } = thread
    thread = null
    worker.off('exit', broken)
    Atomics.store(stopped, 0, numbered)
    worker.ref()
    worker.postMessage('end')
    const takeBack = timers.after(PATIENCE, () => void worker.terminate())
    ending = new Promise((resolve) => worker.once('exit', resolve)).then(takeBack)
  }

  /** A question about the same thing that has not begun is as good as a new one; about something else, the new one is what is wanted now. */
  function replaceOlder(asker: string, name: string, text: string): Question | null {
    const older = waiting.filter((question) => question.asker === asker && question.name === name)
    const same = older.find((question) => question.text === text) ?? null
    const given = older.filter((question) => question !== same)
    waiting = waiting.filter((question) => !given.includes(question))
    if (running?.asker === asker && running.name === name && running.text !== text) {
      given.push(running)
      if (thread !== null) Atomics.store(thread.stopped, 0, running.number)
    }
    for (const question of given) question.reject(new AppError('RULE', { rule: 'report-replaced' }))
    return same
  }

  async function rest(): Promise<void> {
    stayAwake()
    const left = running === null ? waiting : [running, ...waiting]
    waiting = []
    running = null
    for (const question of left) question.reject(new AppError('NOT_READY'))
    end()
    await ending
  }

  return {
    ask({ asker, name, input, facts, onShare }) {
      if (closed) return Promise.reject(new AppError('NOT_READY'))
      const text = JSON.stringify(input)
      const same = replaceOlder(asker, name, text)
      if (same !== null) {
        same.facts = facts
        return same.answer as never
      }
      const { promise, resolve, reject } = Promise.withResolvers<Json>()
      numbered += 1
      waiting.push({ number: numbered, asker, name, input, text, answer: promise, facts, share: onShare, resolve, reject })
      goOn()
      return promise as never
    },

    rest,

    async close() {
      closed = true
      await rest()
    },
  }
}

/** As it was thrown in the thread, for the log and for whoever tells a full disk from a bug. */
function failureOf({ name, message, stack, code }: Extract<ReaderAnswer, { what: 'failed' }>): Error {
  return Object.assign(new Error(message), { name, stack }, code === null ? {} : { code })
}
