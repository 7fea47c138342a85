import { Trans, useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { usePointsWords } from '#renderer/ui/points-words.ts'
import classes from './Programme.module.css'
import type { PointsRules } from './programme-fields.ts'

interface ProgrammeSentenceProps {
  readonly rules: PointsRules
  readonly small?: boolean
}

/** A programme as it would be told to a guest. */
export function ProgrammeSentence({ rules, small = false }: ProgrammeSentenceProps) {
  const { t } = useTranslation('loyalty')
  const format = useFormat()
  const pointsWords = usePointsWords()
  const { earnPoints, earnAmount, pointWorth, minimumBill, beforeDiscount, excludedCategories, unit } = rules
  const strong = (text: string) => <strong>{text}</strong>
  return (
    <p className={classes.sentence} data-small={small || undefined}>
      <Trans
        t={t}
        i18nKey="sentence.earn"
        components={{ amount: strong(format.money(earnAmount)), points: strong(pointsWords(earnPoints, unit || null)) }}
      />{' '}
      {pointWorth === 0 ? (
        t('sentence.worthless')
      ) : (
        <Trans t={t} i18nKey="sentence.worth" components={{ worth: strong(format.money(pointWorth)) }} />
      )}{' '}
      {minimumBill === 0 ? (
        t('sentence.noMinimum')
      ) : (
        <Trans t={t} i18nKey="sentence.minimum" components={{ minimum: strong(format.money(minimumBill)) }} />
      )}{' '}
      <Trans
        t={t}
        i18nKey="sentence.discount"
        components={{ when: strong(t(beforeDiscount ? 'sentence.before' : 'sentence.after')) }}
      />{' '}
      {excludedCategories.length === 0 ? (
        t('sentence.allCategories')
      ) : (
        <Trans t={t} i18nKey="sentence.excluded" components={{ categories: strong(excludedCategories.join(', ')) }} />
      )}
    </p>
  )
}
