import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { useDiscountWords } from '#renderer/ui/discount-words.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import { usePointsWords } from '#renderer/ui/points-words.ts'
import type { VisitDetail } from '#shared/contract/visits.ts'
import { useBasketWords } from './basket-words.ts'
import classes from './Slip.module.css'

/** The slip for the guest, with the balance of points. As wide as the paper, 58 or 80 mm; on the screen it is not seen. */
export function Slip({ visit }: { readonly visit: VisitDetail }) {
  const { t } = useTranslation(['visits', 'till', 'cards', 'rewards', 'gifts', 'households'])
  const format = useFormat()
  const pointsWords = usePointsWords()
  const words = useBasketWords()
  const discountWords = useDiscountWords()
  const { shop } = useShop()
  const client = useQuery('clients.arrival', visit.client === null ? null : { id: visit.client.id }).data
  const lent = visit.fromFamily.map(({ called, points }) =>
    t('households:fromCard', { name: called, points: format.number(points) }),
  )
  const money = (amount: number) => format.money(amount, 'full')
  return createPortal(
    <div className={classes.slip} data-slip="" aria-hidden="true">
      <h1>{shop.name}</h1>
      <p>{format.instantInFull(visit.at)}</p>
      <p>{t('visits:receipt', { receipt: visit.receiptNo ?? '' })}</p>
      {visit.state === 'void' && <p className={classes.total}>{t('visits:void')}</p>}
      <hr />
      {visit.lines.map((line) => (
        <p key={line.id} className={classes.row}>
          <span>
            {words([line])}
            {line.automatic && ` (${discountWords(line.automatic)})`}
            {line.free !== null && ` (${t('rewards:given', { name: line.free.name })})`}
          </span>
          <span>{money(line.total)}</span>
        </p>
      ))}
      <hr />
      {visit.discount > 0 && (
        <p className={classes.row}>
          <span>{t('till:details.discount')}</span>
          <span>−{money(visit.discount)}</span>
        </p>
      )}
      {visit.pointsMoney > 0 && (
        <p className={classes.row}>
          <span>
            {[t('visits:paidInPoints'), ...visit.rewards.filter(({ gift }) => !gift).map(({ name }) => name), ...lent].join(
              ' · ',
            )}
          </span>
          <span>−{money(visit.pointsMoney)}</span>
        </p>
      )}
      <p className={`${classes.row} ${classes.total}`}>
        <span>{t('visits:total')}</span>
        <span>{money(visit.total)}</span>
      </p>
      {visit.vouchers.map(({ code, kind, amount }) => (
        <p key={code} className={classes.row}>
          <span>{t(`cards:kind.${kind}`)}</span>
          <span>{money(amount)}</span>
        </p>
      ))}
      {visit.onAccount > 0 && (
        <p className={classes.row}>
          <span>{t('cards:till.account')}</span>
          <span>{money(visit.onAccount)}</span>
        </p>
      )}
      {visit.returned > 0 && (
        <p className={classes.row}>
          <span>{t('visits:returned')}</span>
          <span>−{money(visit.returned)}</span>
        </p>
      )}
      {visit.gifts.length > 0 && (
        <p className={classes.row}>
          <span>{t('gifts:forPoints')}</span>
          <span>{visit.gifts.join(', ')}</span>
        </p>
      )}
      {visit.stamps.map(({ seriesId, name, change }) => (
        <p key={seriesId} className={classes.row}>
          <span>{name}</span>
          <span>
            {change > 0 ? '+' : '−'}
            {t('rewards:stamps', { count: Math.abs(change) })}
          </span>
        </p>
      ))}
      {client && (
        <>
          <hr />
          <p>{client.called}</p>
          <p className={classes.row}>
            <span>{t('visits:balance')}</span>
            <span>{pointsWords(client.loyalty.points, client.loyalty.unit)}</span>
          </p>
          {client.loyalty.household && (
            <p className={classes.row}>
              <span>{t('households:balance')}</span>
              <span>{pointsWords(client.loyalty.household.points, client.loyalty.unit)}</span>
            </p>
          )}
        </>
      )}
      <p className={classes.thanks}>{t('visits:thanks')}</p>
    </div>,
    document.body,
  )
}
