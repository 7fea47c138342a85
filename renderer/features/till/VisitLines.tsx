import { useTranslation } from 'react-i18next'
import { useDiscountWords } from '#renderer/ui/discount-words.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import type { VisitDetail } from '#shared/contract/visits.ts'
import { inFours } from '#shared/domain/loyalty/voucher-code.ts'
import { formatMinutes } from '#shared/i18n/format.ts'
import { quantityIn } from './basket-words.ts'
import classes from './VisitSheet.module.css'

/** What was bought, line by line, and the sums under it. */
export function VisitLines({ visit }: { readonly visit: VisitDetail }) {
  const { t } = useTranslation(['visits', 'till', 'cards', 'common', 'rewards', 'gifts', 'households'])
  const format = useFormat()
  const discountWords = useDiscountWords()
  const money = (amount: number) => format.money(amount, 'full')
  const lent = visit.fromFamily.map(({ called, points }) =>
    t('households:fromCard', { name: called, points: format.number(points) }),
  )
  const points = visit.points === 0 ? null : `${visit.points > 0 ? '+' : '−'}${format.number(Math.abs(visit.points))}`
  const rows: readonly (readonly [label: string, value: string, strong?: boolean])[] = [
    ...(visit.discount > 0 ? [[t('till:details.discount'), `−${money(visit.discount)}`] as const] : []),
    ...(visit.pointsMoney > 0
      ? [
          [
            [t('visits:paidInPoints'), ...visit.rewards.filter(({ gift }) => !gift).map(({ name }) => name), ...lent].join(' · '),
            `−${money(visit.pointsMoney)}`,
          ] as const,
        ]
      : []),
    [`${t('visits:total')} · ${t(`visits:payment.${visit.payment}`)}`, money(visit.total), true],
    ...visit.vouchers.map(({ code, kind, amount }) => [`${t(`cards:kind.${kind}`)} ${inFours(code)}`, money(amount)] as const),
    ...(visit.onAccount > 0 ? [[t('cards:till.account'), money(visit.onAccount)] as const] : []),
    ...(visit.returned > 0 ? [[t('visits:returned'), `−${money(visit.returned)}`] as const] : []),
    ...(visit.tip > 0 ? [[t('till:tip'), money(visit.tip)] as const] : []),
    ...(points === null ? [] : [[t('visits:points'), points] as const]),
    ...(visit.gifts.length === 0
      ? []
      : [[[t('gifts:forPoints'), ...visit.gifts].join(' · '), format.number(visit.gifts.length)] as const]),
    ...visit.stamps.map(({ name, change }) => [name, signed(change, t('rewards:stamps', { count: Math.abs(change) }))] as const),
  ]
  return (
    <>
      <table className={classes.lines}>
        <thead>
          <tr>
            <th scope="col">{t('visits:item')}</th>
            <th scope="col" data-number>
              {t('visits:quantity')}
            </th>
            <th scope="col" data-number>
              {t('visits:sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {visit.lines.map((line) => (
            <tr key={line.id}>
              <td>
                {line.name || t('till:bareAmount')}
                {line.minutes !== null && ` ${formatMinutes(line.minutes)}`}
                {line.automatic && <small data-quiet>{discountWords(line.automatic)}</small>}
                {line.free !== null && <small>{t('rewards:given', { name: line.free.name })}</small>}
                {line.returned > 0 && (
                  <small>{t('visits:lineReturned', { quantity: quantityIn(line.unit, line.returned, format) })}</small>
                )}
              </td>
              <td data-number>{quantityIn(line.unit, line.quantity, format)}</td>
              <td data-number>{money(line.total)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {rows.map(([label, value, strong]) => (
            <tr key={label} data-strong={strong || undefined}>
              <th scope="row" colSpan={2}>
                {label}
              </th>
              <td data-number>{value}</td>
            </tr>
          ))}
        </tfoot>
      </table>
      {visit.companions.length > 0 && (
        <p className={classes.when}>
          {t('visits:together', { names: format.list(visit.companions.map(({ called }) => called)) })}
        </p>
      )}
      {visit.comment !== '' && <p className={classes.comment}>{visit.comment}</p>}
      {visit.returns.map((each) => (
        <p key={each.at} className={classes.when}>
          {t('visits:returnedBy', {
            sum: format.money(each.amount),
            name: each.by,
            when: format.instant(each.at),
            reason: each.reason,
          })}
        </p>
      ))}
    </>
  )
}

const signed = (change: number, words: string) => `${change > 0 ? '+' : '−'}${words}`
