import { useTranslation } from 'react-i18next'
import { useFormat } from './format.tsx'

interface Cause {
  /** The programme's or the level's; may be empty. */
  readonly name: string
  readonly hundredths: number
  /** The client's own. */
  readonly own: boolean
}

/** Whose discount a line has: "Happy hour −20%". */
export function useDiscountWords(): (cause: Cause) => string {
  const { t } = useTranslation('tiers')
  const format = useFormat()
  return ({ name, hundredths, own }) => `${own ? t('own') : name || t('discount')} −${format.percent(hundredths)}`
}
