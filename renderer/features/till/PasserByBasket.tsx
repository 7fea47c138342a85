import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { useBasketWords } from './basket-words.ts'
import classes from './SayPanel.module.css'
import type { TillState } from './use-till.ts'

/** Of a passer-by there is nothing to tell: what has been rung up stands in the place instead. */
export function PasserByBasket({ till }: { readonly till: TillState }) {
  const { t } = useTranslation('till')
  const format = useFormat()
  const words = useBasketWords()
  const { lines } = till.basket
  const unitOf = (itemId: number | null) => (itemId === null ? undefined : till.goods.items.get(itemId)?.unit) ?? 'piece'
  return (
    <div className={classes.below}>
      <div className={classes.quiet}>
        {lines.length === 0 ? (
          <p className={classes.stays}>{t('passerByStays')}</p>
        ) : (
          <ul className={classes.visits} aria-label={t('lines.title')}>
            {lines.map((line, index) => (
              <li key={line.key} className={classes.rung}>
                <span className={classes.what}>{words([{ ...line, unit: unitOf(line.itemId) }])}</span>
                <span className={classes.sum}>{format.money(till.sums.lineTotals[index] ?? 0, 'full')}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
