import { useTranslation } from 'react-i18next'
import type { Movement } from '#shared/contract/loyalty.ts'
import { assertNever } from '#shared/kernel/assert.ts'

/** Why a number moved, in plain words. */
export function useMovementWords(): (movement: Movement) => string {
  const { t } = useTranslation('loyalty')
  return ({ kind, receiptNo, reason, employee, imported }) => {
    const visit = receiptNo === null ? t('cause.visit') : t('cause.visitNo', { number: receiptNo })
    switch (kind) {
      case 'opening':
        return imported ? t('cause.imported') : t('cause.opening')
      case 'earn':
        return visit
      case 'spend':
        return t('cause.spent', { visit })
      case 'void':
        return t('cause.takenBack', { visit })
      case 'recredit':
        return t('cause.givenBack', { visit })
      case 'adjust':
        return t('cause.adjusted', { name: employee, reason })
      case 'bonus':
        return t('cause.bonus', { reason })
      case 'expire':
        return t('cause.expired')
      case 'transfer':
        return t('cause.transferred')
      default:
        return assertNever(kind, 'a movement')
    }
  }
}
