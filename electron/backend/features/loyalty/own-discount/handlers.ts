import type { HandlersOf } from '#electron/backend/context.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import type { ownDiscountOperations } from '#shared/contract/own-discount.ts'
import { findClient } from '../../clients/index.ts'
import { writeDiscount } from './repository.ts'

export const ownDiscountHandlers: Pick<HandlersOf<'loyalty'>, keyof typeof ownDiscountOperations> = {
  setDiscount(context, { clientId, hundredths, seen, reason }) {
    const { db } = context
    const { discount, archivedAt } = findClient(db, clientId) ?? notFound()
    if (archivedAt !== null) refuse('client-archived')
    if (discount !== seen) throw new AppError('CONFLICT', { discount })
    writeDiscount(db, clientId, hundredths)
    const said = (value: number) => (value === 0 ? null : String(value))
    context.audit('client', clientId, {
      changes: [{ field: 'discount', before: said(discount), after: said(hundredths) }],
      reason,
    })
    return { hundredths }
  },
}
