import type { OutputOf, ParsedInputOf } from '#shared/contract/client.ts'
import { type Answer, AppError, refuse } from '#shared/contract/errors.ts'
import type { BackendEvent } from '#shared/contract/events.ts'
import { RIGHTS, type Right } from '#shared/contract/rights.ts'
import { LARGEST_FILE } from '#shared/contract/timeline.ts'
import { safeFileName } from '#shared/domain/files/file-name.ts'
import { keepCare } from './care-upkeep.ts'
import { businessDay, type Clock, isZone } from './clock.ts'
import type { Context, Session, SlowContext } from './context.ts'
import { eachBusinessDay } from './day-work.ts'
import { setAsideMark } from './db/accept.ts'
import type { Connection } from './db/connection.ts'
import { createDatabase } from './db/create.ts'
import { dataFolder } from './db/folder.ts'
import { runInSteps } from './db/in-steps.ts'
import type { HostKind } from './db/lock.ts'
import { type DatabaseOptions, type Opened, openDatabase, openOwned } from './db/open.ts'
import { findOperation, forgetOperations, recordOperation } from './db/operations.ts'
import { reconcile, reconcileInSteps } from './db/reconcile.ts'
import type { Refusal } from './db/refusal.ts'
import { systemTimers } from './db/timers.ts'
import { inTransaction } from './db/transaction.ts'
import { createDispatch, type OpenHandler, type OpenShop, runJobOfNewShop, write } from './dispatch.ts'
import { expireNameless, findPhoto } from './features/clients/index.ts'
import { takeBack, unfinishedImports } from './features/imports/index.ts'
import { loyaltyOfTheDay } from './features/loyalty/index.ts'
import { type Patience, type Sender, startSending, USUAL_PATIENCE } from './features/sending/index.ts'
import { findEmployee, readShop, sampleCounts } from './features/shop/index.ts'
import { foundShop, refusalFacts, writeSample } from './features/start/index.ts'
import { storedFile } from './features/timeline/index.ts'
import { keepHabitsInSteps } from './features/visits/index.ts'
import { handlers } from './handlers.ts'
import { createIncoming } from './incoming.ts'
import { errorFacts, type Log } from './log.ts'
import type { OwnReadings } from './readings.ts'
import { keyFileSealer, type Sealer } from './secrets/sealer.ts'
import { openVault } from './secrets/vault.ts'
import { createReader } from './workers/reader.ts'

export type { Session } from './context.ts'

export interface BackendOptions {
  readonly dataDir: string
  /** Holds `migrations`. */
  readonly resourcesDir: string
  readonly clock: Clock
  readonly log: Log
  readonly host: HostKind
  /** Script of the thread that reads files of clients: `workers/import-worker.ts`, or what it was built to. */
  readonly importThread: URL
  /** Script of the thread for slow reads of the shop: `workers/reader-worker.ts`, or what it was built to. */
  readonly readerThread: URL
  readonly version: string
  /** The key store of the system that the program runs on; null or absent where it has none. */
  readonly sealer?: Sealer | null
  /** How long mail servers and gateways are waited for; a minute unless said otherwise. */
  readonly patience?: Patience
  /** Milliseconds after a change until the rhythms are counted anew; a second unless said otherwise. */
  readonly recountAfter?: number
}

/** The application: the only door to the shop. */
export interface Backend {
  dispatch(session: Session, operation: string, input: unknown): Promise<Answer>
  /** Takes a file the user chose; `id` in the answer names it to the operation that uses it. */
  receive(session: Session, kind: string, name: string, bytes: Uint8Array): Promise<Answer>
  /** A picture, or a file kept with a client, which has a name. */
  file(session: Session, kind: string, id: string): { mime: string; bytes: Uint8Array; name?: string } | null
  subscribe(listener: (event: BackendEvent) => void): () => void
  ownerSession(device: string): Session
  close(): Promise<void>
}

/** Largest files taken, in bytes; the screen shrinks photos before it sends them. */
const LARGEST = { import: 20 * 1024 * 1024, photo: 1024 * 1024, file: LARGEST_FILE }

/** Opens the shop of a data folder. Resolves also when there is none or its file is refused: `shop.state` tells. */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const { clock, log } = options
  const folder = dataFolder(options.dataDir)
  const databaseOptions: DatabaseOptions = {
    migrationsDir: `${options.resourcesDir}/migrations`,
    clock,
    timers: systemTimers,
    onFailure: (what, error) => log.warn(`database.${what}`, errorFacts(error)),
  }
  const incoming = createIncoming()
  const vault = openVault(folder.secrets, options.sealer ?? keyFileSealer(folder.secretsKey))
  const reader = createReader<OwnReadings>({
    script: options.readerThread,
    database: folder.database,
    timers: systemTimers,
    log,
  })
  const listeners = new Set<(event: BackendEvent) => void>()
  const emit = (event: BackendEvent) => {
    if (event.type === 'changed') care.changed(event.operation)
    for (const listener of listeners) listener(event)
  }
  const care = keepCare({ shop: () => shop(), reader, timers: systemTimers, log, emit, after: options.recountAfter ?? A_SECOND })
  let opened: Opened = openDatabase({ ...databaseOptions, dataDir: options.dataDir, host: options.host })
  let ledgerFindings = 0
  let stopUpkeep = () => {}
  let stopDayWork = () => {}
  let stopLoyalty = () => {}
  let sender: Sender | null = null
  function noteOpened(): void {
    if (!opened.ok) log.error('database.refused', { reason: opened.refusal.kind })
    else if (opened.connection) {
      log.info('database.opened', { endedWell: opened.endedWell })
      takeBackUnfinishedImports(shopOf(opened.connection))
      const { connection, endedWell } = opened
      if (!endedWell) noteSums(reconcile(connection.sqlite))
      stopUpkeep = systemTimers.after(UPKEEP_AFTER, () => keepUp(connection, endedWell))
      beginDayWork(shopOf(connection))
      beginSending(shopOf(connection))
    }
  }

  /** What every business day brings by itself. It is little, so it is done before the first screen asks. */
  function beginDayWork(shop: OpenShop): void {
    const session = { device: 'day', employeeId: null }
    stopDayWork = eachBusinessDay({
      timers: systemTimers,
      today: () => shop.context(session, runNever, ignore).today,
      work() {
        const expired = write(shop, session, 'clients.expire', expireNameless)
        if (expired > 0) {
          log.info('clients.expired', { cards: expired })
          emit({ type: 'changed', operation: 'clients.expire' })
        }
        workOnLoyalty(shop, session)
        care.soon(CARE_AFTER)
      },
      onFailure: (error) => log.warn('day-work', errorFacts(error)),
    })
  }

  /** Messages that were waiting when the program ended go on; later ones leave as they are written. */
  function beginSending(shop: OpenShop): void {
    const session = { device: 'sending', employeeId: null }
    sender = startSending({
      db: shop.connection.db,
      read: (act) => act(shop.context(session, runNever, ignore)),
      write: (act) => write(shop, session, 'sending.ofItself', act),
      timers: systemTimers,
      clock,
      log,
      onChange: () => emit({ type: 'changed', operation: 'sending.ofItself' }),
    })
  }

  /** The first steps are done before the first screen asks, which is all there is on most days; the others with the till in between. */
  function workOnLoyalty(shop: OpenShop, session: Session): void {
    stopLoyalty()
    const onEnd = (written: number) => {
      if (written === 0) return
      log.info('loyalty.day', { entries: written })
      emit({ type: 'changed', operation: 'loyalty.ofTheDay' })
    }
    const steps = loyaltyOfTheDay((act) => write(shop, session, 'loyalty.ofTheDay', act))
    for (let step = 0; step < STEPS_AT_ONCE; step += 1) {
      const next = steps.next()
      if (!next.done) continue
      onEnd(next.value)
      return
    }
    const onFailure = (error: unknown) => log.warn('day-work', errorFacts(error))
    stopLoyalty = runInSteps(steps, { timers: systemTimers, onEnd, onFailure })
  }

  /** What can wait until the till has shown its first screen. After an orderly end the sums are as they were: they are compared without haste. */
  function keepUp(connection: Connection, compareSums: boolean): void {
    const inSteps = <T>(steps: Iterator<undefined, T>, onEnd: (result: T) => void) => {
      const onFailure = (error: unknown) => log.warn('database.upkeep', errorFacts(error))
      stopUpkeep = runInSteps(steps, { timers: systemTimers, onEnd, onFailure })
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
  function takeBackUnfinishedImports(shop: OpenShop): void {
    const device = 'start'
    for (const id of unfinishedImports(shop.connection.db)) {
      const removed = inTransaction(shop.connection, () =>
        takeBack(shop.context({ device, employeeId: null }, runNever, ignore), id),
      )
      log.warn('import.taken-back', { id, clients: removed.clients, visits: removed.visits })
    }
  }

  const shopOf = (connection: Connection): OpenShop => ({
    connection,
    rightsOf: (session) => (findEmployee(connection.db, session.employeeId)?.role === 'owner' ? allRights : noRights),
    context(session, afterCommit, audit): Context {
      const now = clock.now()
      const shop = readShop(connection.db)
      const me = findEmployee(connection.db, session.employeeId)
      if (!me) throw new AppError('NO_SESSION')
      const today = businessDay(now, shop)
      const program = { version: options.version, folder, vault, patience: options.patience ?? USUAL_PATIENCE }
      return { db: connection.db, now, today, shop, me, device: session.device, incoming, program, audit, afterCommit }
    },
  })
  const shop = () => (opened.ok && opened.connection ? shopOf(opened.connection) : null)
  noteOpened()

  const openHandlers = new Map<string, OpenHandler>([
    ['shop.state', async (_input, session) => state(session)],
    ['shop.create', async (input, session) => create(input as ParsedInputOf<'shop.create'>, session)],
    ['shop.retry', async (input) => retry((input as ParsedInputOf<'shop.retry'>).acceptLoss)],
  ])

  function state(session: Session): OutputOf<'shop.state'> {
    if (!opened.ok) return { state: 'refused', refusal: refusalFacts(opened.refusal, folder) }
    if (!opened.connection) return { state: 'new' }
    const { db, me, today, ...context } = shopOf(opened.connection).context(session, runNever, ignore)
    return { state: 'ready', shop: context.shop, me, today, sample: sampleCounts(db), ledgerFindings }
  }

  async function create(input: ParsedInputOf<'shop.create'>, session: Session): Promise<OutputOf<'shop.create'>> {
    if (!opened.ok) throw new AppError('NOT_READY')
    if (opened.connection) {
      const known = findOperation(opened.connection.db, input.opId)
      if (known?.result) return JSON.parse(known.result) as OutputOf<'shop.create'>
      refuse('shop-exists')
    }
    if (!isZone(input.zone)) throw new AppError('INPUT', { fields: [{ path: 'zone', problem: 'not-understood' }] })
    opened = createDatabase(opened.lock, databaseOptions, (db) => foundShop(db, input, clock.now()))
    if (!opened.ok || !opened.connection) {
      emit({ type: 'state' })
      throw new AppError('DISK')
    }
    log.info('shop.founded', { venue: input.venue, language: input.language })
    beginDayWork(shopOf(opened.connection))
    beginSending(shopOf(opened.connection))
    const answer = await runJobOfNewShop(dispatchParts, session, 'shop.create', input.opId, async (context: SlowContext) => {
      const written = input.sampleClients > 0 ? await writeSample(context, input.sampleClients) : { clients: 0, visits: 0 }
      const value = { sampleClients: written.clients, sampleVisits: written.visits }
      context.write((now) => {
        now.audit('shop', null, { founded: { name: input.name, venue: input.venue, currency: input.currency }, sample: value })
        recordOperation(now.db, {
          opId: input.opId,
          operation: 'shop.create',
          inputHash: '',
          result: JSON.stringify(value),
          employeeId: now.me.id,
          at: now.now,
        })
      })
      return value
    })
    emit({ type: 'state' })
    if (input.sampleClients > 0) care.soon(SAMPLE_AFTER)
    return answer
  }

  function retry(acceptLoss: boolean): OutputOf<'shop.retry'> {
    if (!opened.ok) {
      if (acceptLoss && opened.lock && LOSSES.includes(opened.refusal.kind)) {
        setAsideMark(opened.lock, clock)
        log.warn('database.loss-accepted', { reason: opened.refusal.kind })
      }
      opened = opened.lock
        ? openOwned(opened.lock, databaseOptions)
        : openDatabase({ ...databaseOptions, dataDir: options.dataDir, host: options.host })
      noteOpened()
      emit({ type: 'state' })
    }
    return { state: opened.ok ? (opened.connection ? 'ready' : 'new') : 'refused' }
  }

  const dispatchParts = { handlers, openHandlers, shop, emit, incoming, importThread: options.importThread, reader, log }
  return {
    dispatch: createDispatch(dispatchParts),

    async receive(session, kind, name, bytes) {
      const open = shop()
      if (!open) return { ok: false, error: { code: 'NOT_READY' } }
      if (kind !== 'import' && kind !== 'photo' && kind !== 'file') return { ok: false, error: { code: 'NOT_FOUND' } }
      const right: Right = kind === 'import' ? 'clients.import' : 'clients.edit'
      if (!open.rightsOf(session).has(right)) return { ok: false, error: { code: 'NO_RIGHT', details: { right } } }
      if (bytes.length > LARGEST[kind])
        return { ok: false, error: { code: 'TOO_LARGE', details: { limit: LARGEST[kind], size: bytes.length } } }
      return {
        ok: true,
        value: { id: incoming.put({ kind, name: kind === 'file' ? safeFileName(name) : name.slice(0, 200), bytes }) },
      }
    },

    file(session, kind, id) {
      const open = shop()
      if (!open?.rightsOf(session).has('clients.read')) return null
      if (kind === 'file') return storedFile(open.connection.db, id)
      return kind === 'photo' ? findPhoto(open.connection.db, id) : null
    },

    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    ownerSession: (device) => ({ device, employeeId: null }),

    async close() {
      stopUpkeep()
      stopDayWork()
      stopLoyalty()
      await sender?.close()
      care.stop()
      // Before the file: as long as another connection reads, the log is not emptied into it.
      await reader.close()
      if (opened.ok && opened.connection) opened.connection.close()
      opened.lock?.release()
      log.info('backend.closed')
    },
  }
}

/** Refusals that say the end of the record is missing, and nothing else is wrong. */
const LOSSES: readonly Refusal['kind'][] = ['behind-mark', 'missing-log', 'vanished']
/** Long enough for the first screen to be there. */
const UPKEEP_AFTER = 5_000
/** When the first screen of the sample shop is there. */
const SAMPLE_AFTER = 1_500
/** Milliseconds: several changes of the calendar, one after the other, are counted once. */
const A_SECOND = 1_000

/** When the other upkeep of the start has begun. */
const CARE_AFTER = 8_000
/** Of a few milliseconds each. */
const STEPS_AT_ONCE = 10
/** How long the answer to a command is kept for the same command sent again. */
const ANSWERS_KEPT = 30 * 24 * 3_600_000
const runNever = () => {
  throw new Error('nothing follows a commit here')
}
const ignore = () => {}
const allRights: ReadonlySet<Right> = new Set(RIGHTS)
const noRights: ReadonlySet<Right> = new Set()
