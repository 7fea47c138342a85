import { toSVG } from 'bwip-js/browser'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/api/shop.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { ShopLogo } from '#renderer/ui/ShopLogo.tsx'
import type { Voucher } from '#shared/contract/vouchers.ts'
import { inFours } from '#shared/domain/loyalty/voucher-code.ts'
import classes from './VoucherCards.module.css'

/** Cards to be cut out of a sheet, each with its code to be read and to be scanned. */
export function VoucherCards({ vouchers }: { readonly vouchers: readonly Voucher[] }) {
  const { t } = useTranslation('cards')
  const format = useFormat()
  const { shop } = useShop()
  return (
    <div className={classes.cards}>
      {vouchers.map(({ id, code, kind, left, until }) => (
        <article key={id} className={classes.card}>
          <img className={classes.picture} alt="" src={pictureOf(code)} />
          <div>
            <ShopLogo className={classes.logo} />
            <p>{shop.name}</p>
            <p className={classes.value}>
              {t(`kind.${kind}`)} {format.money(left)}
            </p>
            <p className={classes.code}>{inFours(code)}</p>
            <p>{until === null ? t('forGood') : t('untilDay', { day: format.day(until) })}</p>
          </div>
        </article>
      ))}
    </div>
  )
}

function pictureOf(code: string): string {
  return `data:image/svg+xml,${encodeURIComponent(toSVG({ bcid: 'qrcode', text: code }))}`
}
