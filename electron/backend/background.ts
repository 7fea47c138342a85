import type { BackendEvent } from '#shared/contract/events.ts'
import { keepCare, type UpkeepParts } from './care-upkeep.ts'
import type { Clock } from './clock.ts'
import { eachBusinessDay } from './day-work.ts'
import { runInSteps } from './db/in-steps.ts'
import { forgetOperations } from './db/operations.ts'
import { reconcile, reconcileInSteps } from './db/reconcile.ts'
import type { Timers } from './db/timers.ts'
import type { Backups } from './features/backups/index.ts'
import { expireNameless } from './features/clients/index.ts'
import { takeBack, unfinishedImports } from './features/imports/index.ts'
import { loyaltyOfTheDay } from './features/loyalty/index.ts'
import { reapplyErasures } from './features/privacy/index.ts'
import { doubtInterrupted, startSending } from './features/sending/index.ts'
import { arePairsOfToday } from './features/trends/index.ts'
import { keepHabitsInSteps } from './features/visits/index.ts'
import { errorFacts, type Log } from './log.ts'
import { keepPairs } from './pairs-upkeep.ts'
import type { OwnReadings } from './readings.ts'
import { type OpenShop, read, stepsOf, write } from './steps.ts'
import type { Reader } from './workers/reader.ts'

export interface BackgroundParts {
  readonly backups: Backups
  readonly reader: Reader<OwnReadings>
  readonly timers: Timers
  readonly clock: Clock
  readonly log: Log
  readonly emit: (event: BackendEvent) => void
  /** Milliseconds after a change until what is counted of all clients is counted anew. */
  readonly recountAfter: number
}

/** What an open shop does by itself, from its opening until its file is closed. */
export interface Background {
  /** To be told of every operation that changed something. */
  changed(operation: string): void
  /** The invented clients are written: what is kept of them all is still to be counted. */
  sampleWritten(): void
  /** Clients whose kept sums disagree with the ledger since the last check; none in a healthy shop. */
  ledgerFindings(): number
  stop(): Promise<void>
}

/**
 * `endedWell` tells how the shop's last opening ended; null for a shop that is just being founded, which has nothing to look after yet. What has to be
 * written before anybody is served comes first: where the disk refuses that it is thrown, and nothing was begun.
 */
export function workInBackground(shop: OpenShop, endedWell: boolean | null, parts: BackgroundParts): Background {
  const { reader, timers, clock, log, emit } = parts
  const { connection } = shop
  const upkeep: UpkeepParts = { shop, reader, timers, log, emit, after: parts.recountAfter }
  const [care, pairs] = [keepCare(upkeep), keepPairs(upkeep)]
  let ledgerFindings = 0
  let stopUpkeep = () => {}
  let stopLoyalty = () => {}
  const sending = { db: connection.db, ...stepsOf(shop, SENDING, 'sending.ofItself') }
  if (endedWell !== null) {
    takeBackUnfinishedImports()
    eraseAgain()
    doubtInterrupted(sending)
    if (!endedWell) noteSums(reconcile(connection.sqlite))
    stopUpkeep = timers.after(UPKEEP_AFTER, () => keepUp(endedWell))
  }
  const stopDayWork = beginDayWork()
  const sender = beginSending()
  const stopBackups = parts.backups.watch(connection.sqlite, () => emit({ type: 'changed', operation: 'backups.ofItself' }))

  /** What every business day brings by itself. It is little, so it is done before the first screen asks. */
  function beginDayWork(): () => void {
    const session = { device: 'day', employeeId: null }
    return eachBusinessDay({
      timers,
      today: () => read(shop, session, ({ today }) => today),
      work() {
        const expired = write(shop, session, 'clients.expire', expireNameless)
        if (expired > 0) {
          log.info('clients.expired', { cards: expired })
          emit({ type: 'changed', operation: 'clients.expire' })
        }
        workOnLoyalty()
        care.soon(CARE_AFTER)
        if (!read(shop, session, arePairsOfToday)) pairs.soon(PAIRS_AFTER)
      },
      onFailure: (error) => log.warn('day-work', errorFacts(error)),
    })
  }

  /** The first steps are done before the first screen asks, which is all there is on most days; the others with the till in between. */
  function workOnLoyalty(): void {
    stopLoyalty()
    const onEnd = (written: number) => {
      if (written === 0) return
      log.info('loyalty.day', { entries: written })
      emit({ type: 'changed', operation: 'loyalty.ofTheDay' })
    }
    const session = { device: 'day', employeeId: null }
    const steps = loyaltyOfTheDay((act) => write(shop, session, 'loyalty.ofTheDay', act))
    for (let step = 0; step < STEPS_AT_ONCE; step += 1) {
      const next = steps.next()
      if (!next.done) continue
      onEnd(next.value)
      return
    }
    const onFailure = (error: unknown) => log.warn('day-work', errorFacts(error))
    stopLoyalty = runInSteps(steps, { timers, onEnd, onFailure })
  }

  /** Messages that were waiting when the program ended go on; later ones leave as they are written. */
  function beginSending() {
    return startSending({
      ...sending,
      timers,
      clock,
      log,
      onChange: () => emit({ type: 'changed', operation: 'sending.ofItself' }),
    })
  }

  /** What can wait until the till has shown its first screen. After an orderly end the sums are as they were: they are compared without haste. */
  function keepUp(compareSums: boolean): void {
    const inSteps = <T>(steps: Iterator<undefined, T>, onEnd: (result: T) => void) => {
      const onFailure = (error: unknown) => log.warn('database.upkeep', errorFacts(error))
      stopUpkeep = runInSteps(steps, { timers, onEnd, onFailure })
    }
    const keepHabits = () =>
      inSteps(keepHabitsInSteps(connection), (kept) => kept > 0 && emit({ type: 'changed', operation: 'clients.comingNow' }))
    const forgetOld = () => inSteps(forgetOperations(connection, clock.now() - ANSWERS_KEPT), keepHabits)
    if (compareSums) {
      inSteps(reconcileInSteps(connection.sqlite), (found) => {
        noteSums(found)
        forgetOld()
      })
    } else forgetOld()
  }

  function noteSums({ mismatches, ledgerDrift }: ReturnType<typeof reconcile>): void {
    ledgerFindings = mismatches.length + (ledgerDrift === 0 ? 0 : 1)
    if (ledgerFindings > 0) {
      log.error('ledger.mismatch', { clients: mismatches.length, drift: ledgerDrift })
      emit({ type: 'state' })
    }
  }

  /** An import that was cut off by a crash or a power cut left some of its clients: all or nothing, so they go. */
  function takeBackUnfinishedImports(): void {
    for (const id of unfinishedImports(connection.db)) {
      const removed = write(shop, { device: 'start', employeeId: null }, 'imports.undo', (context) => takeBack(context, id))
      log.warn('import.taken-back', { id, clients: removed.clients, visits: removed.visits })
    }
  }

  /** A copy of before brought somebody back, or the last erasure was cut off. */
  function eraseAgain(): void {
    const cards = write(shop, { device: 'start', employeeId: null }, 'privacy.reapply', reapplyErasures)
    if (cards > 0) log.warn('privacy.erased-again', { cards })
  }

  return {
    changed(operation) {
      care.changed(operation)
      pairs.changed(operation)
    },
    sampleWritten() {
      care.soon(SAMPLE_AFTER)
      pairs.soon(SAMPLE_AFTER)
    },
    ledgerFindings: () => ledgerFindings,
    async stop() {
      stopBackups()
      stopUpkeep()
      stopDayWork()
      stopLoyalty()
      await sender.close()
      care.stop()
      pairs.stop()
    },
  }
}

/** By which name the sender writes. */
const SENDING = { device: 'sending', employeeId: null }
/** Long enough for the first screen to be there. */
const UPKEEP_AFTER = 5_000
/** When the first screen of the sample shop is there. */
const SAMPLE_AFTER = 1_500
/** When the other upkeep of the start has begun. */
const CARE_AFTER = 8_000
/** When the count of the rhythms, which the day's list asks for, has begun: the two take turns in the reader's thread. */
const PAIRS_AFTER = 9_000
/** Of a few milliseconds each. */
const STEPS_AT_ONCE = 10
/** How long the answer to a command is kept for the same command sent again. */
const ANSWERS_KEPT = 30 * 24 * 3_600_000
