import type { HandlersOf } from '#electron/backend/context.ts'
import { AppError } from '#shared/contract/errors.ts'
import { readScoring, writeScoring } from '../clients/index.ts'

export const worthHandlers: HandlersOf<'worth'> = {
  list: ({ reader }, { opId: _, ...asked }) => reader.ask('worth.list', asked),
  rfm: ({ reader }) => reader.ask('worth.rfm', {}),
  cohorts: ({ reader }, { months }) => reader.ask('worth.cohorts', { months }),
  behind: ({ reader }, asked) => reader.ask('worth.behind', asked),
  scoring: ({ db }) => readScoring(db),

  saveScoring({ db, audit }, { version, bounds }) {
    const before = readScoring(db)
    if (before.version !== version) throw new AppError('CONFLICT', { current: before })
    writeScoring(db, { bounds, version: version + 1 })
    audit('worth', null, { before: before.bounds, after: bounds })
    return { version: version + 1 }
  },
}
