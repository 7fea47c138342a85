import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { usePointsWords } from '#renderer/ui/points-words.ts'
import type { WatchFinding } from '#shared/contract/watch.ts'

/** A finding as a sentence, and what it is compared with or made of. */
export function useFindingWords(): (finding: WatchFinding) => { readonly sentence: string; readonly beside: string } {
  const { t } = useTranslation(['watch', 'common'])
  const format = useFormat()
  const pointsWords = usePointsWords()
  return ({ cause, employee, client, count, of, others, sum, days, peak }) => {
    const named = { employee: employee.name, client: client?.called ?? '' }
    const compared = () =>
      others.count === 0 && cause !== 'discounts'
        ? t('watch:othersNone')
        : t('watch:others', { part: format.number(others.count), of: t('watch:ofVisits', { count: others.of }) })
    const share = { ...named, part: format.number(count), of: t('watch:ofVisits', { count: of }) }
    const times = (number: number) => t('watch:times', { count: number })
    switch (cause) {
      case 'one-card':
      case 'spent-on-one':
        return { sentence: t(`watch:found.${cause}`, share), beside: compared() }
      case 'many-a-day':
        return {
          sentence: t('watch:found.many-a-day', {
            ...named,
            times: times(peak?.count ?? 0),
            day: peak === null ? '' : format.weekdayAndDay(peak.day),
          }),
          beside: days > 1 ? t('watch:manyDays', { count: days }) : '',
        }
      case 'close-together':
        return { sentence: t('watch:found.close-together', { ...named, times: times(count) }), beside: '' }
      case 'by-hand': {
        const points = pointsWords(sum, null)
        return {
          sentence:
            sum === 0
              ? t('watch:stampsByHand', { ...named, times: times(count) })
              : t('watch:found.by-hand', { ...named, times: times(count), points }),
          beside: '',
        }
      }
      case 'attached':
        return { sentence: t('watch:found.attached', { ...named, visits: t('common:visits', { count }) }), beside: '' }
      case 'let-go':
        return {
          sentence: t('watch:found.let-go', { ...named, times: times(count) }),
          beside: sum === 0 ? '' : t('watch:letGo', { points: pointsWords(sum, null) }),
        }
      case 'discounts':
        return { sentence: t('watch:found.discounts', { ...share, sum: format.money(sum) }), beside: compared() }
    }
  }
}
