import { useTranslation } from 'react-i18next'
import type { Right } from '#shared/contract/rights.ts'
import { GIVEN_RIGHTS } from '#shared/domain/access/roles.ts'

/** What a right is called where somebody reads of it. */
export function useRightName(): (right: Right) => string {
  const { t } = useTranslation('access')
  return (right) => {
    const given = GIVEN_RIGHTS.find((each) => each === right)
    return given === undefined ? '' : t(`right.${given}`)
  }
}
