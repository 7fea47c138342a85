import { useTranslation } from 'react-i18next'
import type { DuplicatePairs } from '#shared/contract/merges.ts'

type Likeness = Pick<DuplicatePairs['rows'][number], 'reason' | 'name'>

/** Why two cards may be one person's, in words: "the same phone, a short form of the name". */
export function useReasonWords(): (likeness: Likeness) => string {
  const { t } = useTranslation('duplicates')
  return ({ reason, name }) =>
    reason === 'same-name' ? t(`nameReason.${name}`) : t('both', { one: t(`reason.${reason}`), other: t(`nameReason.${name}`) })
}
