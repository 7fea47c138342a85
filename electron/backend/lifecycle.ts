import type { OutputOf, ParsedInputOf } from '#shared/contract/client.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import type { BackendEvent } from '#shared/contract/events.ts'
import { type Background, type BackgroundParts, workInBackground } from './background.ts'
import { isZone } from './clock.ts'
import type { Context, Session, SlowContext } from './context.ts'
import { setAsideMark } from './db/accept.ts'
import type { Connection } from './db/connection.ts'
import { createDatabase } from './db/create.ts'
import type { DataFolder } from './db/folder.ts'
import type { Lock } from './db/lock.ts'
import { type Opened, type OpenOptions, openDatabase, openOwned } from './db/open.ts'
import { findOperation, recordOperation } from './db/operations.ts'
import { type Refusal, reasonOf, refuse as refusalOf } from './db/refusal.ts'
import { troubleOf } from './db/trouble.ts'
import type { OpenHandler } from './dispatch.ts'
import { forgetSecrets, guardedBy, hasBadges, listAtTill, pepperOf, readSettings } from './features/access/index.ts'
import { findEmployee, findLogo, sampleCounts } from './features/shop/index.ts'
import { foundShop, refusalFacts, writeSample } from './features/start/index.ts'
import { errorFacts } from './log.ts'
import { restoringHandlers } from './restoring.ts'
import { type OpenShop, read, write } from './steps.ts'

export interface LifecycleParts extends BackgroundParts {
  readonly folder: DataFolder
  readonly database: OpenOptions
  /** Script of the thread that copies. */
  readonly backupThread: URL
  shopOf(connection: Connection): OpenShop
  /** Runs the slow part of the founding as dispatch runs a job. */
  job<T>(session: Session, name: string, opId: string, act: (context: SlowContext) => Promise<T>): Promise<T>
}

/** The shop of a data folder from the start of the program to its end: none yet, founded, open, or refused. */
export interface Lifecycle {
  shop(): OpenShop | null
  readonly handlers: ReadonlyMap<string, OpenHandler>
  /** Tells the open shop, which may have to count something anew, and then the screens. */
  emit(event: BackendEvent): void
  /** Ends what the shop does by itself, then `before`, then closes the file and gives up the folder. */
  close(before: () => Promise<void>): Promise<void>
}

interface Running {
  readonly shop: OpenShop
  readonly connection: Connection
  readonly background: Background
}

export function beginLifecycle(parts: LifecycleParts): Lifecycle {
  const { folder, database, clock, log } = parts
  let opened: Opened = openDatabase(database)
  let running: Running | null = null
  let reopening: Promise<void> = Promise.resolve()
  const emit = (event: BackendEvent) => {
    if (event.type === 'changed') running?.background.changed(event.operation)
    parts.emit(event)
  }
  noteOpened()

  function noteOpened(): void {
    if (opened.ok && opened.connection) {
      log.info('database.opened', { endedWell: opened.endedWell })
      try {
        run(opened.connection, opened.endedWell)
      } catch (error) {
        opened = refuseOpened(opened.connection, opened.lock, error)
      }
    }
    if (!opened.ok) log.error('database.refused', { reason: opened.refusal.kind })
  }

  /** What has to be written before anybody is served could not be: the shop is not opened, as when its file cannot be written at all. */
  function refuseOpened(connection: Connection, lock: Lock, error: unknown): Opened {
    const trouble = troubleOf(error)
    if (trouble === null) throw error
    connection.letGo()
    return { ok: false, lock, refusal: refusalOf(folder, reasonOf(trouble)) }
  }

  function run(connection: Connection, endedWell: boolean | null): Running {
    const shop = parts.shopOf(connection)
    running = { shop, connection, background: workInBackground(shop, endedWell, { ...parts, emit }) }
    return running
  }

  function state(session: Session): OutputOf<'shop.state'> {
    if (!opened.ok) return { state: 'refused', refusal: refusalFacts(opened.refusal, folder) }
    if (!running) return { state: 'new' }
    const worker = running.shop.workerOf(session)
    if (worker === null) return read(running.shop, { ...session, employeeId: null }, lockedState)
    const { ledgerFindings } = running.background
    return read(running.shop, worker, ({ db, me, rights, today, shop }) => ({
      state: 'ready',
      shop,
      logo: findLogo(db),
      me,
      rights: [...rights],
      guard: guardedBy(db) === null ? null : { idleMinutes: readSettings(db).idleMinutes },
      today,
      sample: sampleCounts(db),
      ledgerFindings: ledgerFindings(),
    }))
  }

  async function create(input: ParsedInputOf<'shop.create'>, session: Session): Promise<OutputOf<'shop.create'>> {
    if (!opened.ok) throw new AppError('NOT_READY')
    if (opened.connection) {
      const known = findOperation(opened.connection.db, input.opId)
      if (known?.operation === 'shop.create' && known.result) return JSON.parse(known.result) as OutputOf<'shop.create'>
      refuse('shop-exists')
    }
    if (!isZone(input.zone)) throw new AppError('INPUT', { fields: [{ path: 'zone', problem: 'not-understood' }] })
    opened = createDatabase(opened.lock, database, (db) => foundShop(db, input, clock.now()))
    if (!opened.ok || !opened.connection) {
      emit({ type: 'state' })
      throw new AppError('DISK')
    }
    log.info('shop.founded', { venue: input.venue, language: input.language })
    const { background } = run(opened.connection, null)
    const answer = await parts.job(session, 'shop.create', input.opId, (context) => fill(context, input))
    emit({ type: 'state' })
    if (input.sampleClients > 0) background.sampleWritten()
    return answer
  }

  function retry(acceptLoss: boolean): OutputOf<'shop.retry'> {
    if (!opened.ok) {
      if (acceptLoss && opened.lock && LOSSES.includes(opened.refusal.kind)) {
        setAsideMark(opened.lock, clock)
        log.warn('database.loss-accepted', { reason: opened.refusal.kind })
      }
      opened = opened.lock ? openOwned(opened.lock, database) : openDatabase(database)
      noteOpened()
      emit({ type: 'state' })
    }
    return { state: opened.ok ? (opened.connection ? 'ready' : 'new') : 'refused' }
  }

  /** While the files are replaced there is no shop; whoever asks how things stand waits until there is one again. */
  function reopen(act: (open: OpenShop | null) => Promise<void>, swap: () => void): Promise<void> {
    const { lock } = opened
    if (lock === null) throw new AppError('NOT_READY')
    const stopped = running
    running = null
    const done = (async () => {
      await stopped?.background.stop()
      await parts.reader.rest()
      try {
        await act(stopped?.shop ?? null)
      } catch (error) {
        // Nothing was touched: the shop goes on as it is.
        if (stopped) run(stopped.connection, true)
        throw error
      }
      shut(stopped)
      try {
        swap()
      } finally {
        // Where the disk refused in the middle, opening goes on from there.
        opened = openOwned(lock, database)
        noteOpened()
      }
    })()
    reopening = done.catch(() => {})
    return done
  }

  function shut(stopped: Running | null): void {
    try {
      stopped?.connection.close()
    } catch (error) {
      if (stopped?.connection.sqlite.open) run(stopped.connection, true)
      throw error
    }
  }

  function closeWhateverComes(connection: Connection | null): void {
    try {
      connection?.close()
    } catch (error) {
      log.error('database.not-tidied', errorFacts(error))
      connection?.letGo()
    }
  }

  const restoring = restoringHandlers({
    ...parts,
    migrationsDir: database.migrationsDir,
    emit,
    shop: () => running?.shop ?? null,
    ownsFolder: () => opened.lock !== null,
    reopen,
    record(session, { at, sha256, byPassphrase }) {
      if (!running) return
      const { shop } = running
      const known = running.connection.db
      const worker = findEmployee(known, session.employeeId) ? session : { device: session.device, employeeId: null }
      write(shop, worker, 'backups.restore', ({ db, audit, program, afterCommit }) => {
        // PINs and passwords are checked with a secret of the computer they were made on. Who knew the passphrase of the copy is let in without; else
        // the owner's recovery sheet opens the shop.
        const unguarded = byPassphrase && guardedBy(db) !== null && pepperOf(program.vault) === null
        if (unguarded) forgetSecrets(db, null)
        audit('shop', null, { restored: { at, sha256, byPassphrase, unguarded } })
        afterCommit(() => program.tills.leaveAll(null))
      })
    },
  })

  return {
    shop: () => running?.shop ?? null,
    handlers: new Map<string, OpenHandler>([
      [
        'shop.state',
        async (_input, session) => {
          await reopening
          return state(session)
        },
      ],
      ['shop.create', async (input, session) => create(input as ParsedInputOf<'shop.create'>, session)],
      ['shop.retry', async (input) => retry((input as ParsedInputOf<'shop.retry'>).acceptLoss)],
      ...restoring,
    ]),
    emit,
    async close(before) {
      await reopening
      await running?.background.stop()
      if (running) await parts.backups.atClose(running.connection.sqlite)
      await before()
      closeWhateverComes(running?.connection ?? null)
      running = null
      opened.lock?.release()
    },
  }
}

/** No more than is needed to begin. */
function lockedState({ db, shop: { name, venue, language }, program }: Context): OutputOf<'shop.state'> {
  return {
    state: 'locked',
    shop: { name, venue, language },
    people: listAtTill(db),
    badges: hasBadges(db),
    checkable: pepperOf(program.vault) !== null,
  }
}

/** The invented clients, then the record that the shop was founded. */
async function fill(context: SlowContext, input: ParsedInputOf<'shop.create'>): Promise<OutputOf<'shop.create'>> {
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
}

/** Refusals that say the end of the record is missing, and nothing else is wrong. */
const LOSSES: readonly Refusal['kind'][] = ['behind-mark', 'missing-log', 'vanished']
