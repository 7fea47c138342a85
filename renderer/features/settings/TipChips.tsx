import { SegmentedControl, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type CurrencyCode, currencyOf } from '#shared/kernel/money.ts'
import classes from './TipChips.module.css'
import { chipOf, type TipDraft } from './tip-chips.ts'

interface TipChipsProps {
  readonly tips: readonly TipDraft[]
  readonly currency: CurrencyCode
  readonly onChange: (tips: readonly TipDraft[]) => void
}

/** The tip buttons of the till, each in percent or as an amount. */
export function TipChips({ tips, currency, onChange }: TipChipsProps) {
  const { t } = useTranslation('settings')
  const put = (at: number, changed: Partial<TipDraft>) =>
    onChange(tips.map((tip, index) => (index === at ? { ...tip, ...changed } : tip)))
  const kinds = [
    { value: 'percent' as const, label: '%' },
    { value: 'amount' as const, label: currencyOf(currency).symbol },
  ]
  return (
    <div className={classes.tips}>
      {tips.map((tip, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the three places are what is edited; they never move.
        <div key={index} className={classes.tip}>
          <TextInput
            className={classes.value ?? ''}
            aria-label={t('tipNumber', { number: index + 1 })}
            inputMode="decimal"
            value={tip.text}
            maxLength={9}
            onChange={(event) => put(index, { text: event.currentTarget.value })}
            error={chipOf(tip, currency) === 'unclear' && t('tipUnclear')}
          />
          <SegmentedControl
            aria-label={`${t('tipNumber', { number: index + 1 })}: ${t('tipKind')}`}
            data={kinds}
            value={tip.kind}
            onChange={(kind) => put(index, { kind })}
          />
        </div>
      ))}
    </div>
  )
}
