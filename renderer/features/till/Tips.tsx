import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/api/shop.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import type { TillState } from './use-till.ts'
import classes from './Work.module.css'

/** The tips that this shop is used to. */
export function Tips({ till }: { readonly till: TillState }) {
  const { t } = useTranslation('till')
  const format = useFormat()
  const { shop } = useShop()
  const { basket, change } = till
  if (shop.tipChips.length === 0) return null
  return (
    <fieldset className={classes.tips} aria-label={t('tip')}>
      <span className={classes.label}>{t('tip')}</span>
      {shop.tipChips.map((chip) => {
        const on = basket.tip?.kind === chip.kind && basket.tip.value === chip.value
        return (
          <ToggleKey key={`${chip.kind} ${chip.value}`} on={on} onClick={() => change({ ...basket, tip: on ? null : chip })}>
            {chip.kind === 'percent' ? format.percent(chip.value * 100) : format.money(chip.value)}
          </ToggleKey>
        )
      })}
    </fieldset>
  )
}
