import type { HandlersOf } from '#electron/backend/context.ts'
import { shortCode } from '#electron/backend/db/audit-check.ts'
import { lastAudit } from './repository.ts'

export const auditHandlers: HandlersOf<'audit'> = {
  list: (context, asked) => context.reader.ask('audit.list', asked),

  head({ db }) {
    const last = lastAudit(db)
    return { head: last && { seq: last.seq, code: shortCode(last.hash) } }
  },

  verify: (context, asked) => context.reader.ask('audit.verify', asked),
}
