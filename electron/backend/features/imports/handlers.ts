import type { Context, HandlersOf, SlowContext } from '#electron/backend/context.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import type { IncomingFile } from '#electron/backend/incoming.ts'
import type { PlanWanted, PreparedRow } from '#electron/backend/workers/import-messages.ts'
import { withImportThread } from '#electron/backend/workers/import-thread.ts'
import { notFound, refuse } from '#shared/contract/errors.ts'
import type { ImportField } from '#shared/contract/imports.ts'
import type { ImportProblem } from '#shared/domain/imports/import-row.ts'
import { ownIdOf, type ShopField } from '#shared/domain/imports/own-columns.ts'
import { currencyOf } from '#shared/kernel/money.ts'
import { clientsOfImport, toFace } from '../clients/index.ts'
import { aboutHere } from './about.ts'
import { bring } from './bring.ts'
import { cardImportHandlers } from './cards.ts'
import { lookedThrough } from './preview.ts'
import { findImport, finishImport, listImports, rememberedMapping, rememberMapping } from './repository.ts'
import { takeBack, takeSomeBack, takeSomeVisits } from './take-back.ts'
import { visitImportHandlers, visitsRead } from './visits.ts'
import { writeRow } from './write.ts'

/** Rows fetched from the thread at once; the next ones are prepared there while these are written. */
const PART = 200
/** Rows written in one transaction. */
export const CHUNK = 25
/** Clients or visits removed in one transaction, when an import is taken back. */
const UNDONE_AT_ONCE = 50

interface Reading {
  readonly fileId: string
  readonly encoding: string | null
  readonly delimiter: string | null
}
interface Planning extends Reading {
  readonly mapping: readonly ImportField[]
  readonly dateStyle: PlanWanted['dateStyle']
}

const clientImportHandlers: Omit<HandlersOf<'imports'>, keyof typeof cardImportHandlers | keyof typeof visitImportHandlers> = {
  async read(context, { fileId, ...reading }) {
    const file = context.incoming.get(fileId)
    if (file?.kind !== 'import') return { state: 'refused', why: 'gone', limit: null, found: null }
    const { fields } = context.read(aboutHere)
    return withImportThread(context.importThread, async (ask) => {
      const summary = await ask({ act: 'read', file: { bytes: file.bytes, ...reading, fields } })
      if ('why' in summary) return { state: 'refused', ...summary }
      if (summary.as === 'cards') return { state: 'cards', fileName: file.name, cards: summary.cards }
      if (/\.(vcf|vcard)$/i.test(file.name) && reading.as === null)
        return { state: 'refused', why: 'no-card', limit: null, found: null }
      if (summary.as === 'visits') return visitsRead(context, file.name, summary)
      const { fingerprint, columns, dateStyle, encodings, as: _, ...rest } = summary
      const known = context.read(({ db }) => rememberedMapping(db, fingerprint))
      return {
        state: 'read',
        fileName: file.name,
        ...rest,
        encodings: [...encodings],
        columns: columns.map(({ samples, ...column }, at) => ({
          ...column,
          samples: [...samples],
          field: stillThere(known?.mapping[at], fields) ?? column.field,
        })),
        dateStyle: known?.dateStyle ?? dateStyle,
        remembered: known !== null,
      }
    })
  },

  preview: (context, input) =>
    planned(context, input, async ({ summary, rows }) => {
      let { create, skip, points } = summary
      const seen = await lookedThrough(context, { problems: summary.problems, parts: rows() }, (row, keptOut) => {
        if (!keptOut) return
        create -= 1
        skip += 1
        points -= row.points ?? 0
      })
      return { rows: summary.rows, create, skip, points, ...seen }
    }),

  run: (context, { opId: _, ...input }) =>
    planned(context, input, async ({ summary, rows, file, fingerprint }) => {
      let created = 0
      const outcome = await bring(context, {
        fileName: file.name,
        kind: 'clients',
        total: summary.rows,
        parts: rows(),
        chunk: CHUNK,
        write: (now, importId, chunk) => {
          created += chunk.filter((row) => writeRow(now, importId, row)).length
        },
        finish: (now, importId) => {
          const skipped = summary.rows - created
          finishImport(now.db, importId, { created, skipped, finishedAt: now.now })
          rememberMapping(now.db, fingerprint, input.mapping, input.dateStyle, now.now)
          now.audit('import', importId, { created, skipped, points: summary.points })
          return { importId, created, skipped }
        },
      })
      context.incoming.drop(input.fileId)
      return outcome
    }),

  list: ({ db }) =>
    listImports(db).map(({ id, at, fileName, created, skipped, undoneAt, kind, visits }) => ({
      id,
      at,
      fileName,
      created,
      skipped,
      undoneAt,
      kind,
      visits,
    })),

  async undo(context, { importId }) {
    const total = context.read(({ db }) => {
      requireNotUndone(db, importId)
      return (findImport(db, importId)?.visits ?? 0) + clientsOfImport(db, importId).length
    })
    let done = 0
    // Until the last step the import stands as one that can be taken back: cut off half-way, it is asked for again.
    const inPortions = async (removed: 'visits' | 'removed', take: (now: Context, importId: number, limit: number) => number) => {
      let all = 0
      for (let gone = UNDONE_AT_ONCE; gone === UNDONE_AT_ONCE; await context.pause()) {
        gone = context.write((now) => {
          requireNotUndone(now.db, importId)
          const some = take(now, importId, UNDONE_AT_ONCE)
          if (some > 0) now.audit('import', importId, { [removed]: some })
          return some
        })
        all += gone
        done += gone
        if (gone > 0) context.progress(Math.min(done, total), total)
      }
      return all
    }
    const visitsBefore = await inPortions('visits', takeSomeVisits)
    const removed = await inPortions('removed', takeSomeBack)
    return context.write((now) => {
      requireNotUndone(now.db, importId)
      const { clients, visits: last, keptVisits } = takeBack(now, importId)
      const visits = visitsBefore + last
      const kept = clientsOfImport(now.db, importId).map((client) => ({ id: client.id, called: toFace(client).called }))
      now.audit('import', importId, {
        undone: true,
        removed: removed + clients,
        visits,
        keptVisits,
        kept: kept.map(({ id }) => id),
      })
      return { removed: removed + clients, kept, visits, keptVisits }
    })
  },
}

function requireNotUndone(db: Db, importId: number): void {
  const known = findImport(db, importId) ?? notFound()
  if (known.undoneAt !== null) refuse('import-undone-already')
}

/** What was chosen for a column of such a file before; nothing where the own field has been taken out of use since. */
function stillThere(field: ImportField | undefined, fields: readonly ShopField[]): ImportField | undefined {
  const id = field === undefined ? null : ownIdOf(field)
  return id === null || fields.some((own) => own.id === id) ? field : 'ignore'
}

interface Planned {
  readonly file: IncomingFile
  readonly fingerprint: string
  readonly summary: {
    readonly problems: readonly ImportProblem[]
    readonly create: number
    readonly skip: number
    readonly points: number
    readonly rows: number
  }
  /** The rows in the order of the file, in parts. */
  rows(): AsyncGenerator<readonly PreparedRow[]>
}

/** Reads and plans the file in the thread, and works with the outcome while the thread lives. */
async function planned<T>(
  context: SlowContext,
  { fileId, encoding, delimiter, mapping, dateStyle }: Planning,
  act: (plan: Planned) => Promise<T>,
): Promise<T> {
  const file = context.incoming.get(fileId)
  if (file?.kind !== 'import') refuse('import-file-gone')
  return withImportThread(context.importThread, async (ask) => {
    const read = await ask({ act: 'read', file: { bytes: file.bytes, encoding, delimiter, as: 'clients', fields: [] } })
    if ('why' in read || read.as !== 'clients') refuse('import-file-gone')
    const wanted = context.read(
      (now): PlanWanted => ({
        mapping: read.columns.map((_, at) => mapping[at] ?? 'ignore'),
        dateStyle,
        currencyDigits: currencyOf(now.shop.currency).digits,
        today: now.today,
        country: now.shop.country,
        language: now.shop.language,
        about: aboutHere(now),
      }),
    )
    const summary = await ask({ act: 'plan', wanted })
    return act({
      file,
      fingerprint: read.fingerprint,
      summary,
      async *rows() {
        const fetch = (from: number) => (from < summary.rows ? ask({ act: 'rows', from, count: PART }) : null)
        let next = fetch(0)
        for (let from = PART; next !== null; from += PART) {
          const part = await next
          next = fetch(from)
          // A failure while the part before is still being written is met when it is this one's turn.
          next?.catch(() => {})
          yield part
        }
      },
    })
  })
}

export const importsHandlers: HandlersOf<'imports'> = { ...clientImportHandlers, ...cardImportHandlers, ...visitImportHandlers }
