import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { type CodeSquare, codeSquare } from '#renderer/ui/code-square.ts'
import { useDiscountWords } from '#renderer/ui/discount-words.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import { usePointsWords } from '#renderer/ui/points-words.ts'
import type { SlipLine } from '#renderer/ui/slip-picture.ts'
import type { VisitDetail } from '#shared/contract/visits.ts'
import { useBasketWords } from './basket-words.ts'

/** What stands on the slip for the guest, with the balance of points; null while that is not known. The same for every way to print. */
export function useSlipLines(visit: VisitDetail | undefined): readonly SlipLine[] | null {
  const { t } = useTranslation(['visits', 'till', 'cards', 'rewards', 'gifts', 'households'])
  const format = useFormat()
  const pointsWords = usePointsWords()
  const words = useBasketWords()
  const discountWords = useDiscountWords()
  const { shop } = useShop()
  const settings = useQuery('printing.settings', {}).data
  const clientId = visit?.client?.id ?? null
  const client = useQuery('clients.card', clientId === null ? null : { id: clientId }).data
  const code = useCardCode(client?.codes[0] ?? null)
  if (visit === undefined || settings === undefined || (clientId !== null && client === undefined) || code === undefined)
    return null

  const money = (amount: number) => format.money(amount, 'full')
  const text = (left: string): SlipLine => ({ kind: 'text', left })
  const row = (left: string, right: string): SlipLine => ({ kind: 'row', left, right })
  const rule: SlipLine = { kind: 'rule', left: '' }
  const lent = visit.fromFamily.map(({ called, points }) =>
    t('households:fromCard', { name: called, points: format.number(points) }),
  )
  const paidInPoints = [t('visits:paidInPoints'), ...visit.rewards.filter(({ gift }) => !gift).map(({ name }) => name), ...lent]
  const balance = client
    ? [
        rule,
        text(client.called),
        ...(visit.points === 0
          ? []
          : [
              row(
                t('visits:pointsHere'),
                `${visit.points > 0 ? '+' : '−'}${pointsWords(Math.abs(visit.points), client.loyalty.unit)}`,
              ),
            ]),
        row(t('visits:balance'), pointsWords(client.loyalty.points, client.loyalty.unit)),
        ...(client.loyalty.household
          ? [row(t('households:balance'), pointsWords(client.loyalty.household.points, client.loyalty.unit))]
          : []),
      ]
    : []
  return [
    { kind: 'title', left: shop.name },
    text(format.instantInFull(visit.at)),
    text(t('visits:receipt', { receipt: visit.receiptNo ?? '' })),
    ...(visit.state === 'void' ? [{ kind: 'total', left: t('visits:void') } as const] : []),
    rule,
    ...visit.lines.map((line) =>
      row(
        [
          words([line]),
          line.automatic && ` (${discountWords(line.automatic)})`,
          line.free !== null && ` (${t('rewards:given', { name: line.free.name })})`,
        ]
          .filter(Boolean)
          .join(''),
        money(line.total),
      ),
    ),
    rule,
    ...(visit.discount > 0 ? [row(t('till:details.discount'), `−${money(visit.discount)}`)] : []),
    ...(visit.pointsMoney > 0 ? [row(paidInPoints.join(' · '), `−${money(visit.pointsMoney)}`)] : []),
    { kind: 'total', left: t('visits:total'), right: money(visit.total) },
    ...visit.vouchers.map(({ kind, amount }) => row(t(`cards:kind.${kind}`), money(amount))),
    ...(visit.onAccount > 0 ? [row(t('cards:till.account'), money(visit.onAccount))] : []),
    ...(visit.returned > 0 ? [row(t('visits:returned'), `−${money(visit.returned)}`)] : []),
    ...(visit.gifts.length > 0 ? [row(t('gifts:forPoints'), visit.gifts.join(', '))] : []),
    ...visit.stamps.map(({ name, change }) =>
      row(name, `${change > 0 ? '+' : '−'}${t('rewards:stamps', { count: Math.abs(change) })}`),
    ),
    ...balance,
    ...(code === null
      ? []
      : [
          {
            kind: 'code',
            left: t('visits:cardCode', { code: code.text }),
            ...(code.square && { square: code.square }),
          } as const,
        ]),
    { kind: 'thanks', left: settings.thanks || t('visits:thanks') },
  ]
}

interface CardCode {
  readonly text: string
  /** Null where it could not be drawn: a slip without a square is better than none. */
  readonly square: CodeSquare | null
}

/** The first code of a client's card, to be scanned on his next visit; undefined until it is drawn. */
function useCardCode(text: string | null): CardCode | null | undefined {
  const [drawn, setDrawn] = useState<CardCode>()
  useEffect(() => {
    if (text === null) return undefined
    let wanted = true
    const keep = (square: CodeSquare | null) => {
      if (wanted) setDrawn({ text, square })
    }
    codeSquare(text).then(keep, () => keep(null))
    return () => {
      wanted = false
    }
  }, [text])
  if (text === null) return null
  return drawn?.text === text ? drawn : undefined
}
