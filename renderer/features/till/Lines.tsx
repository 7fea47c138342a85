import { ActionIcon, Button } from '@mantine/core'
import { IconMinus, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDiscountWords } from '#renderer/ui/discount-words.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import { MoneyField } from '#renderer/ui/MoneyField.tsx'
import type { DiscountCause } from '#shared/domain/loyalty/discounts.ts'
import { formatMinutes } from '#shared/i18n/format.ts'
import { ONE } from '#shared/kernel/money.ts'
import { type BasketLine, setPrice, setQuantity } from './basket.ts'
import { quantityIn } from './basket-words.ts'
import { billLineOf } from './bill.ts'
import classes from './Sheets.module.css'
import type { TillState } from './use-till.ts'

/** The lines behind the sum: more, fewer, another price, or out. */
export function Lines({ till }: { readonly till: TillState }) {
  const { t } = useTranslation(['till', 'common'])
  const format = useFormat()
  const { basket, sums } = till
  if (basket.lines.length === 0) {
    return (
      <div className={classes.form}>
        <p className={classes.hint}>{t('till:lines.none')}</p>
        <div className={classes.foot}>
          <Button data-autofocus onClick={till.closeSheet}>
            {t('common:done')}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className={classes.form}>
      <ul className={classes.lineList}>
        {basket.lines.map((line, index) => (
          <Line
            key={line.key}
            till={till}
            line={line}
            total={sums.lineTotals[index] ?? 0}
            cause={sums.lineCauses[index] ?? null}
          />
        ))}
        {sums.typedAmount > 0 && (
          <li className={classes.line}>
            <span className={classes.lineName}>{t('till:bareAmount')}</span>
            <span />
            <span className={classes.lineSum}>{format.money(sums.typedAmount, 'full')}</span>
            <span />
          </li>
        )}
      </ul>
      <div className={classes.foot}>
        <span className={classes.sum}>{format.money(sums.gross, 'full')}</span>
        <Button data-autofocus onClick={till.closeSheet}>
          {t('common:done')}
        </Button>
      </div>
    </div>
  )
}

interface LineProps {
  readonly till: TillState
  readonly line: BasketLine
  readonly total: number
  /** Whose automatic discount it has. */
  readonly cause: DiscountCause | null
}

function Line({ till, line, total, cause }: LineProps) {
  const { t } = useTranslation(['till', 'common', 'rewards'])
  const format = useFormat()
  const discountWords = useDiscountWords()
  const [pricing, setPricing] = useState(false)
  const { basket, change, goods } = till
  const name = line.name || t('till:bareAmount')
  const item = line.itemId === null ? undefined : goods.items.get(line.itemId)
  const gone = line.itemId !== null && goods.known && item === undefined
  const { price } = billLineOf(line, goods.items)
  const given = givenFor(till, line)
  const step = item?.unit === 'kg' ? ONE / 10 : ONE
  return (
    <li className={classes.line} data-gone={gone || undefined}>
      <div className={classes.lineName}>
        {name}
        {line.minutes !== null && ` ${formatMinutes(line.minutes)}`}
        <small>
          {gone ? t('till:lines.gone') : given === undefined ? format.money(price) : t('rewards:given', { name: given })}
        </small>
        {cause !== null && <small>{discountWords({ ...cause, own: cause.programmeId === null })}</small>}
      </div>
      <div className={classes.stepper}>
        <ActionIcon
          variant="default"
          aria-label={t('till:lines.fewer', { name })}
          onClick={() => change(setQuantity(basket, line.key, line.quantity - step))}
        >
          <IconMinus size={20} stroke={1.75} />
        </ActionIcon>
        <output aria-label={t('till:lines.quantity', { name })}>{quantityIn(item?.unit, line.quantity, format)}</output>
        <ActionIcon
          variant="default"
          disabled={line.free !== null}
          aria-label={t('till:lines.more', { name })}
          onClick={() => change(setQuantity(basket, line.key, line.quantity + step))}
        >
          <IconPlus size={20} stroke={1.75} />
        </ActionIcon>
      </div>
      <span className={classes.lineSum}>{format.money(total, 'full')}</span>
      <span className={classes.lineActs}>
        <ActionIcon
          aria-label={t('till:lines.changePrice', { name })}
          aria-expanded={pricing}
          onClick={() => setPricing(!pricing)}
        >
          <IconPencil size={20} stroke={1.75} />
        </ActionIcon>
        <ActionIcon aria-label={t('till:lines.remove', { name })} onClick={() => change(setQuantity(basket, line.key, 0))}>
          <IconTrash size={20} stroke={1.75} />
        </ActionIcon>
      </span>
      {pricing && (
        <div className={classes.linePrice}>
          <MoneyField
            label={t('till:lines.price', { name })}
            value={price}
            onChange={(value) => change(setPrice(basket, line.key, value))}
            {...(item === undefined ? {} : { description: t('till:lines.listPrice', { sum: format.money(item.price) }) })}
          />
        </div>
      )}
    </li>
  )
}

/** The stamp card, reward or pass for which the line is given. */
function givenFor({ atTill }: TillState, { free }: BasketLine): string | undefined {
  if (free === null || atTill === null) return undefined
  const { rules, standing } = atTill
  if (free.kind === 'stamps') return rules.stamps.find(({ seriesId }) => seriesId === free.id)?.name
  const among = { reward: rules.rewards, pass: standing?.passes ?? [], 'new-pass': rules.passTypes }
  return among[free.kind].find(({ id }) => id === free.id)?.name
}
