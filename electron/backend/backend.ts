import type { OperationName } from '#shared/contract/client.ts'
import { type Answer, AppError } from '#shared/contract/errors.ts'
import type { BackendEvent } from '#shared/contract/events.ts'
import { RIGHTS, type Right } from '#shared/contract/rights.ts'
import { LARGEST_FILE } from '#shared/contract/timeline.ts'
import { safeFileName } from '#shared/domain/files/file-name.ts'
import { businessDay, type Clock } from './clock.ts'
import type { Context, Session } from './context.ts'
import type { Connection, Db } from './db/connection.ts'
import { dataFolder } from './db/folder.ts'
import type { HostKind } from './db/lock.ts'
import { systemTimers } from './db/timers.ts'
import { createDispatch, type DispatchParts, runJobOfNewShop } from './dispatch.ts'
import { entrance, guardedBy, keepTills, readSettings, rightsOf } from './features/access/index.ts'
import { createBackups } from './features/backups/index.ts'
import { findPhoto } from './features/clients/index.ts'
import { type Patience, USUAL_PATIENCE } from './features/sending/index.ts'
import { findEmployee, readShop } from './features/shop/index.ts'
import { storedFile } from './features/timeline/index.ts'
import { handlers } from './handlers.ts'
import { createIncoming, type IncomingFile } from './incoming.ts'
import { beginLifecycle } from './lifecycle.ts'
import { errorFacts, type Log } from './log.ts'
import { operations } from './operations.ts'
import type { OwnReadings } from './readings.ts'
import { keyFileSealer, type Sealer } from './secrets/sealer.ts'
import { openVault } from './secrets/vault.ts'
import { type OpenShop, stepsOf } from './steps.ts'
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
  /** Script of the thread that copies the shop: `workers/backup-worker.ts`, or what it was built to. */
  readonly backupThread: URL
  readonly version: string
  /** The key store of the system that the program runs on; null or absent where it has none. */
  readonly sealer?: Sealer | null
  /** How long mail servers and gateways are waited for; a minute unless said otherwise. */
  readonly patience?: Patience
  /** Milliseconds after a change until the rhythms are counted anew; a second unless said otherwise. */
  readonly recountAfter?: number
  /** Whether backups are made by themselves, as they are unless said otherwise. */
  readonly keepsBackups?: boolean
}

/** The application: the only door to the shop. */
export interface Backend {
  dispatch(session: Session, operation: string, input: unknown): Promise<Answer>
  /** Takes a file the user chose; `id` in the answer names it to the operation that uses it. */
  receive(session: Session, kind: string, name: string, bytes: Uint8Array): Promise<Answer>
  /** A picture, or a file kept with a client, which has a name. */
  file(session: Session, kind: string, id: string): { mime: string; bytes: Uint8Array; name?: string } | null
  subscribe(listener: (event: BackendEvent) => void): () => void
  /** Of a till; who works there, if anybody, the backend keeps. */
  sessionOf(device: string): Session
  close(): Promise<void>
}

/** Largest files taken, in bytes; the screen shrinks photos before it sends them. */
const LARGEST = { import: 20 * 1024 * 1024, photo: 1024 * 1024, file: LARGEST_FILE }

/** Milliseconds: several changes of the calendar, one after the other, are counted once. */
const RECOUNT_AFTER = 1_000

/** Opens the shop of a data folder. Resolves also when there is none or its file is refused: `shop.state` tells. */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const { clock, log } = options
  const folder = dataFolder(options.dataDir)
  const incoming = createIncoming()
  const vault = openVault(folder.secrets, options.sealer ?? keyFileSealer(folder.secretsKey))
  const tills = keepTills()
  const reader = createReader<OwnReadings>({
    script: options.readerThread,
    database: folder.database,
    timers: systemTimers,
    log,
  })
  const backups = createBackups({
    folder,
    thread: options.backupThread,
    clock,
    timers: systemTimers,
    log,
    vault,
    version: options.version,
    byItself: options.keepsBackups ?? true,
  })
  const listeners = new Set<(event: BackendEvent) => void>()

  const shopOf = (connection: Connection): OpenShop => ({
    connection,
    workerOf(session) {
      if (guardedBy(connection.db) === null) return session
      const idle = readSettings(connection.db).idleMinutes * 60_000
      const employeeId = tills.workerAt(session.device, clock.now(), idle)
      return employeeId === null || rightsOf(connection.db, employeeId).size === 0 ? null : { ...session, employeeId }
    },
    rightsOf: (session) => rightsOfSession(connection.db, session),
    lenderOf: (session, operation) => tills.lender(session.device, operation, clock.now()),
    context(session, afterCommit, audit): Context {
      const now = clock.now()
      const shop = readShop(connection.db)
      const me = findEmployee(connection.db, session.employeeId)
      if (!me) throw new AppError('NO_SESSION')
      const today = businessDay(now, shop)
      const program = {
        version: options.version,
        host: options.host,
        folder,
        vault,
        tills,
        patience: options.patience ?? USUAL_PATIENCE,
        backups,
      }
      const rights = rightsOfSession(connection.db, session)
      return { db: connection.db, now, today, shop, me, rights, device: session.device, incoming, program, audit, afterCommit }
    },
  })
  const lifecycle = beginLifecycle({
    folder,
    database: {
      dataDir: options.dataDir,
      host: options.host,
      migrationsDir: `${options.resourcesDir}/migrations`,
      clock,
      timers: systemTimers,
      program: options.version,
      onFailure: (what, error) => log.warn(`database.${what}`, errorFacts(error)),
    },
    shopOf,
    job: (session, name, opId, act) => runJobOfNewShop(dispatchParts, session, name, opId, act),
    reader,
    backups,
    backupThread: options.backupThread,
    timers: systemTimers,
    clock,
    log,
    emit(event) {
      for (const listener of listeners) listener(event)
    },
    recountAfter: options.recountAfter ?? RECOUNT_AFTER,
  })
  const entranceParts = () => {
    const shop = lifecycle.shop()
    return {
      steps: shop && ((session: Session, name: string) => stepsOf(shop, session, name)),
      isWorking: (session: Session) => shop?.workerOf(session) !== null,
      rightOf: (name: string) => operations.get(name)?.right ?? null,
    }
  }
  const dispatchParts: DispatchParts = {
    handlers,
    openHandlers: new Map([...lifecycle.handlers, ...entrance(entranceParts)]),
    shop: lifecycle.shop,
    emit: lifecycle.emit,
    incoming,
    importThread: options.importThread,
    reader,
    log,
  }
  return {
    dispatch: createDispatch(dispatchParts),

    async receive(session, kind, name, bytes) {
      const open = lifecycle.shop()
      if (!open) return { ok: false, error: { code: 'NOT_READY' } }
      const worker = open.workerOf(session)
      if (!worker) return { ok: false, error: { code: 'LOCKED' } }
      if (kind !== 'import' && kind !== 'photo' && kind !== 'file') return { ok: false, error: { code: 'NOT_FOUND' } }
      const right: Right = kind === 'import' ? 'clients.import' : 'clients.edit'
      if (!mayHandIn(open, worker, kind, right)) return { ok: false, error: { code: 'NO_RIGHT', details: { right } } }
      if (bytes.length > LARGEST[kind])
        return { ok: false, error: { code: 'TOO_LARGE', details: { limit: LARGEST[kind], size: bytes.length } } }
      return {
        ok: true,
        value: { id: incoming.put({ kind, name: kind === 'file' ? safeFileName(name) : name.slice(0, 200), bytes }) },
      }
    },

    file(session, kind, id) {
      const open = lifecycle.shop()
      const worker = open?.workerOf(session)
      if (!open || !worker || !open.rightsOf(worker).has('clients.read')) return null
      if (kind === 'file') return storedFile(open.connection.db, id)
      return kind === 'photo' ? findPhoto(open.connection.db, id) : null
    },

    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    sessionOf: (device) => ({ device, employeeId: null }),

    async close() {
      // The reader before the file: as long as another connection reads, the log is not emptied into it.
      await lifecycle.close(() => reader.close())
      log.info('backend.closed')
    },
  }
}

/** What uses a file of each kind: whoever was allowed one of these by somebody in place may hand the file in for it. */
const USES: Readonly<Record<IncomingFile['kind'], readonly OperationName[]>> = {
  import: ['imports.read'],
  photo: ['clients.create', 'clients.setPhoto', 'people.setPhoto', 'shop.setLogo'],
  file: ['timeline.addFile'],
}

/** What was lent is not spent by this: the operation that follows is what it was lent for. */
function mayHandIn(open: OpenShop, worker: Session, kind: IncomingFile['kind'], right: Right): boolean {
  if (open.rightsOf(worker).has(right)) return true
  const lenders = USES[kind].map((use) => open.lenderOf(worker, use)?.employeeId)
  return lenders.some((allowedBy) => allowedBy !== undefined && open.rightsOf({ ...worker, allowedBy }).has(right))
}

const allRights: ReadonlySet<Right> = new Set(RIGHTS)

function rightsOfSession(db: Db, { employeeId, allowedBy }: Session): ReadonlySet<Right> {
  if (employeeId === null) return allRights
  const own = rightsOf(db, employeeId)
  return allowedBy === undefined ? own : new Set([...own, ...rightsOf(db, allowedBy)])
}
