import type { Context, SlowContext } from '#electron/backend/context.ts'
import { insertImport } from './repository.ts'
import { takeBack } from './take-back.ts'

interface Brought<Row, Outcome> {
  readonly fileName: string
  readonly kind: Parameters<typeof insertImport>[1]['kind']
  /** Rows of the file, for the progress. */
  readonly total: number
  readonly parts: AsyncIterable<readonly Row[]>
  /** Rows written in one transaction: few enough that a sale waits no longer than for another sale. */
  readonly chunk: number
  readonly write: (now: Context, importId: number, rows: readonly Row[]) => void
  /** After the last row, in a transaction of its own: from here on the import is there. */
  readonly finish: (now: Context, importId: number) => Outcome
}

/** Writes what a file brings, a few rows at a time, with the till in between. All or nothing: what fails half-way is taken back. */
export async function bring<Row, Outcome>(context: SlowContext, brought: Brought<Row, Outcome>): Promise<Outcome> {
  const { fileName, kind, total, parts, chunk, write, finish } = brought
  // What a file brings can be taken back; that the file was the wrong one is sometimes seen only later.
  await context.read(({ program }) => program.backups).before('import')
  const importId = context.write(({ db, now, me }) => insertImport(db, { at: now, employeeId: me.id, fileName, kind }))
  try {
    let done = 0
    for await (const part of parts) {
      for (let from = 0; from < part.length; from += chunk) {
        context.write((now) => write(now, importId, part.slice(from, from + chunk)))
        await context.pause()
      }
      done += part.length
      context.progress(done, total)
    }
    return context.write((now) => finish(now, importId))
  } catch (error) {
    context.write((now) => takeBack(now, importId))
    throw error
  }
}
