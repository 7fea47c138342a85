import type { OutputOf, ParsedInputOf } from '#shared/contract/client.ts'
import type { Json } from '#shared/contract/define.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import type { BackendEvent } from '#shared/contract/events.ts'
import type { Clock } from './clock.ts'
import type { Session } from './context.ts'
import { type BackupSet, readSetFacts, shopIdOf, stampOf } from './db/backup-set.ts'
import type { DataFolder } from './db/folder.ts'
import { incomingFile, swapIn } from './db/swap.ts'
import type { OpenHandler } from './dispatch.ts'
import { type Backups, foldersAt } from './features/backups/index.ts'
import { errorFacts, type Log } from './log.ts'
import type { OpenShop } from './steps.ts'
import type { ReadCopy } from './workers/backup-messages.ts'
import { inBackupThread } from './workers/backup-thread.ts'

export interface RestoringParts {
  readonly folder: DataFolder
  readonly migrationsDir: string
  readonly backupThread: URL
  readonly backups: Backups
  readonly clock: Clock
  readonly log: Log
  shop(): OpenShop | null
  emit(event: BackendEvent): void
  /** False where another program has the folder. */
  ownsFolder(): boolean
  /** Serves nobody while `act` runs with the shop's work stopped and its file still open; then closes it, has `swap` done, and opens what lies there. */
  reopen(act: (open: OpenShop | null) => Promise<void>, swap: () => void): Promise<void>
  /** Puts on record in the shop that was opened what it was restored from, and has everybody enter anew. */
  record(session: Session, from: { readonly at: number | null; readonly sha256: string; readonly byPassphrase: boolean }): void
}

interface Staged extends ReadCopy {
  readonly token: string
  /** The copy was sealed, so whoever has brought it knows its passphrase. */
  readonly byPassphrase: boolean
}

/** Reading a copy and putting it in the shop's place: also before there is a shop, and when its file was refused. */
export function restoringHandlers(parts: RestoringParts): readonly (readonly [string, OpenHandler])[] {
  const { folder, backups, clock, log } = parts
  let staged: Staged | null = null
  /** The last ones asked, by their operation ids: the same intent sent twice is carried out once. */
  const reads = remembered<OutputOf<'backups.read'>>()
  const restores = remembered<OutputOf<'backups.restore'>>()
  let restoring = false

  function sets(): OutputOf<'backups.sets'> {
    const here = parts.shop()
    const shopId = here && shopIdOf(here.connection.sqlite)
    return backups.sets().map(({ path, at, size, reason, facts }) => ({
      path,
      at,
      size,
      reason,
      ...inside(facts),
      ofThisShop: shopId === null || facts.shopId === shopId,
    }))
  }

  async function read({ opId, path, password }: ParsedInputOf<'backups.read'>): Promise<OutputOf<'backups.read'>> {
    staged = null
    const onShare = (done: number, total: number) => parts.emit({ type: 'progress', opId, done, total })
    const task = {
      act: 'read',
      path,
      passphrase: password,
      into: incomingFile(folder),
      migrationsDir: parts.migrationsDir,
    } as const
    const copy = await inBackupThread(parts.backupThread, { ...task, at: clock.now() }, onShare)
    staged = { ...copy, token: copy.sha256, byPassphrase: copy.madeAt !== null }
    const known = backups.sets().find((set) => set.path === path) ?? null
    const open = parts.shop()
    return {
      token: staged.token,
      at: madeAt(copy, known),
      size: copy.size,
      ...inside(copy.facts),
      sumsDiffering: copy.sumsDiffering,
      now: open && comparedWith(open, copy),
    }
  }

  async function restore({ token }: ParsedInputOf<'backups.restore'>, session: Session): Promise<OutputOf<'backups.restore'>> {
    if (restoring) refuse('backup-busy')
    const taken = staged
    if (taken?.token !== token) return refuse('copy-gone')
    restoring = true
    let kept: BackupSet | null = null
    const here = parts.shop()
    // The numbers of people mean the same ones in a copy of the same shop only.
    const same = here !== null && shopIdOf(here.connection.sqlite) === taken.facts.shopId
    try {
      await parts.reopen(
        async (open) => {
          kept = open && (await backups.make('restore'))
        },
        () => {
          for (const _ of swapIn(folder, { aside: stampOf(clock.now()), discards: kept !== null }));
        },
      )
      staged = null
      const { sha256, byPassphrase } = taken
      log.info('shop.restored', { sha256, byPassphrase, kept: kept !== null })
      const by = same ? session : { ...session, employeeId: null }
      if (parts.shop()) parts.record(by, { at: taken.madeAt, sha256, byPassphrase })
    } catch (error) {
      log.error('shop.not-restored', errorFacts(error))
      throw error
    } finally {
      restoring = false
      parts.emit({ type: 'state' })
    }
    return { keptAt: (kept as BackupSet | null)?.at ?? null }
  }

  /** While the shop is replaced, nobody's rights can be looked up. */
  const whole = <Input>(answer: (input: Input, session: Session) => Promise<unknown>): OpenHandler => {
    return async (input, session) => {
      if (!parts.ownsFolder()) throw new AppError('NOT_READY')
      return (await answer(input as Input, session)) as Json
    }
  }
  const settled = <Input>(answer: (input: Input) => Promise<unknown>) =>
    whole(async (input: Input) => {
      if (restoring) refuse('backup-busy')
      return answer(input)
    })
  return [
    ['backups.sets', settled(async () => sets())],
    ['backups.folders', settled(async ({ path }: ParsedInputOf<'backups.folders'>) => foldersAt(path))],
    ['backups.read', settled((input: ParsedInputOf<'backups.read'>) => reads.of(input.opId, () => read(input)))],
    [
      'backups.restore',
      whole((input: ParsedInputOf<'backups.restore'>, session) => restores.of(input.opId, () => restore(input, session))),
    ],
  ]
}

const madeAt = (copy: ReadCopy, known: BackupSet | null) => copy.madeAt ?? known?.at ?? null

function inside({ shopName, clients, visits, photos, files, lastVisitAt }: ReadCopy['facts']) {
  return { shopName, clients, visits, photos, files, lastVisitAt }
}

function comparedWith({ connection }: OpenShop, copy: ReadCopy): NonNullable<OutputOf<'backups.read'>['now']> {
  const { shopName, shopId, clients, visits, lastVisitAt } = readSetFacts(connection.sqlite)
  return { shopName, same: shopId === copy.facts.shopId, clients, visits, lastVisitAt }
}

/** What was refused is not remembered: it may be asked again. */
function remembered<T>() {
  let last: { readonly opId: string; readonly answer: Promise<T> } | null = null
  return {
    of(opId: string, act: () => Promise<T>): Promise<T> {
      if (last?.opId === opId) return last.answer
      const answer = act()
      last = { opId, answer }
      answer.catch(() => {
        if (last?.answer === answer) last = null
      })
      return answer
    },
  }
}
