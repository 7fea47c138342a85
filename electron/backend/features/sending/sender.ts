import type { Clock } from '#electron/backend/clock.ts'
import type { Context } from '#electron/backend/context.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import type { Timers } from '#electron/backend/db/timers.ts'
import { errorFacts, type Log } from '#electron/backend/log.ts'
import { type Handover, SENT_CHANNELS, type SentChannel } from '#shared/domain/sending/message.ts'
import { hear } from './bell.ts'
import { carry } from './carry/carry.ts'
import { settleHandover, settleInterrupted, wasInterrupted } from './settle.ts'
import { nothingToDo, type Turn, takeTurn } from './turn.ts'

interface SenderParts {
  readonly db: Db
  read<T>(act: (context: Context) => T): T
  /** One short transaction. */
  write<T>(act: (context: Context) => T): T
  readonly timers: Timers
  readonly clock: Clock
  readonly log: Log
  /** Hears of every message whose state has changed. */
  readonly onChange: () => void
}

export interface Sender {
  /** Takes no further message; waits a moment for what is under way. What is not heard of by then is unknown at the next start. */
  close(): Promise<void>
}

/** Milliseconds: the clock may be set, and a machine may sleep, so nothing is waited for longer in one go. */
const LOOK_EVERY = 60_000
const WAIT_AT_CLOSE = 3_000

/** What an earlier run was cut off from sending is asked of a person. To be done before sending starts; throws what the disk refuses with. */
export function doubtInterrupted({ db, write }: Pick<SenderParts, 'db' | 'write'>): void {
  if (wasInterrupted(db)) write(settleInterrupted)
}

/** Sends what is in the outbox, one message at a time by each channel. */
export function startSending(parts: SenderParts): Sender {
  const lanes = SENT_CHANNELS.map((channel) => openLane(channel, parts))
  const stopHearing = hear(parts.db, (insists) => {
    for (const { look } of lanes) look(insists)
  })
  return {
    async close() {
      stopHearing()
      await Promise.all(lanes.map(({ close }) => close()))
    },
  }
}

function openLane(channel: SentChannel, { read, write, timers, clock, log, onChange }: SenderParts) {
  let closed = false
  let underWay: Promise<void> | null = null
  let lookAgain = false
  let restsUntil = 0
  let stopTimer = () => {}

  async function work(): Promise<void> {
    while (!closed) {
      const turn = nextTurn()
      if (turn.kind === 'wait') {
        waitUntil(turn.until)
        return
      }
      if (turn.kind === 'send') {
        const { account, parcel, patience, messageId } = turn
        const handover = await carry(channel, account.settings, account.password, parcel, patience).catch(nobodyKnows)
        // The shop is closed: what is written now is written nowhere.
        if (closed) return
        write((context) => settleHandover(context, messageId, handover))
        rest(handover)
        log.info('sending.tried', {
          channel,
          outcome: handover.outcome,
          problem: 'problem' in handover ? handover.problem : null,
        })
      }
      onChange()
      await new Promise((settle) => setImmediate(settle))
    }
  }

  /** A fault of the program in the middle of it: the message must not stay as if it were still being sent. */
  function nobodyKnows(error: unknown): Handover {
    log.error('sending.fault', errorFacts(error))
    return { outcome: 'unknown', problem: 'interrupted', detail: '' }
  }

  function nextTurn(): Turn {
    if (clock.now() < restsUntil) return { kind: 'wait', until: restsUntil }
    // Most looks find nothing to do, and must not write for that.
    const nothing = read((context) => nothingToDo(context, channel))
    return nothing ?? write((context) => takeTurn(context, channel))
  }

  /** Where nothing else of the channel could be sent either, the other messages do not knock in vain. */
  function rest(handover: Handover): void {
    if (handover.outcome === 'account') restsUntil = clock.now() + REST
    else restsUntil = 0
  }

  function waitUntil(until: number | null): void {
    stopTimer()
    if (until === null || closed) return
    stopTimer = timers.after(Math.min(Math.max(until - clock.now(), 20), LOOK_EVERY), () => look(false))
  }

  function look(insists: boolean): void {
    if (insists) restsUntil = 0
    if (closed) return
    if (underWay !== null) {
      lookAgain = true
      return
    }
    stopTimer()
    underWay = work()
      .catch((error: unknown) => {
        log.error('sending.failed', errorFacts(error))
        waitUntil(clock.now() + LOOK_EVERY)
      })
      .finally(() => {
        underWay = null
        if (lookAgain) {
          lookAgain = false
          look(false)
        }
      })
  }

  look(false)
  return {
    look,
    async close() {
      closed = true
      stopTimer()
      if (underWay === null) return
      let giveUp = () => {}
      const patience = new Promise<void>((settle) => {
        giveUp = timers.after(WAIT_AT_CLOSE, settle)
      })
      await Promise.race([underWay, patience])
      giveUp()
    },
  }
}

/** Milliseconds between two tries by a channel that could not be reached. */
const REST = 60_000
