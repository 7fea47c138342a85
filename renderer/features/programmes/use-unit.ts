import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { usePointsWords } from '#renderer/ui/points-words.ts'
import { unitWord } from '#shared/domain/loyalty/unit-word.ts'

/** The words for points: those of the points programme, or its own ones while it is being written. */
export function useUnit(own?: string) {
  const { t } = useTranslation('loyalty')
  const { me } = useShop()
  const pointsWords = usePointsWords()
  const all = useQuery('loyalty.programmes', {}).data ?? []
  const points = all.find((programme) => programme.kind === 'points')
  const unit = own ?? points?.current?.rules.unit ?? ''
  return {
    /** "18 beans" */
    counted: (count: number) => pointsWords(count, unit || null),
    /** "beans", after a number that is typed. */
    after: (typed: string) => {
      const count = Number(typed) || 0
      return unitWord(unit, count, me.language) || t('pointsWord', { count })
    },
  }
}
