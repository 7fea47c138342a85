import { useTranslation } from 'react-i18next'
import type { Household } from '#shared/contract/households.ts'

/** "Shared: points and passes" */
export function useSharesWords(): (shares: Pick<Household, 'sharesPoints' | 'sharesPasses'>) => string {
  const { t } = useTranslation('households')
  return ({ sharesPoints, sharesPasses }) =>
    t(sharesPoints && sharesPasses ? 'shares.both' : sharesPoints ? 'shares.points' : 'shares.passes')
}
