import type { HandlersOf } from '#electron/backend/context.ts'
import { AppError } from '#shared/contract/errors.ts'
import { requireUnmerged } from '../../clients/index.ts'
import { deleteTouch, findTouch, insertTouch, updateTouch } from './repository.ts'

export const touchHandlers: Pick<HandlersOf<'care'>, 'keepInTouch'> = {
  keepInTouch(context, { clientId, everyDays, version }) {
    const { db, me, today, audit } = context
    requireUnmerged(context, clientId)
    const before = findTouch(db, clientId)
    const conflict = () =>
      new AppError('CONFLICT', { current: before && { everyDays: before.everyDays, version: before.version } })
    if ((before?.version ?? 0) !== version) throw conflict()
    if (before === null) {
      if (everyDays !== null) insertTouch(db, { clientId, everyDays, since: today, employeeId: me.id })
    } else if (!(everyDays === null ? deleteTouch(db, clientId, version) : updateTouch(db, clientId, version, everyDays)))
      throw conflict()
    audit('client', clientId, { keepInTouch: everyDays, instead: before?.everyDays ?? null })
    return { version: everyDays === null ? 0 : version + 1 }
  },
}
