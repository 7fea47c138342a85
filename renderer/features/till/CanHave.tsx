import { UnstyledButton } from '@mantine/core'
import { IconCheck, IconCoins, IconGift, IconPlus } from '@tabler/icons-react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { usePointsWords } from '#renderer/ui/points-words.ts'
import classes from './Strip.module.css'
import type { Gift } from './use-gifts.ts'
import type { TillState } from './use-till.ts'

/** More keys than these take the room of the words before them. */
const ROOM_BESIDE_LABEL = 3

interface CanHaveProps {
  readonly till: TillState
  readonly gifts: readonly Gift[]
  readonly next: { readonly name: string; readonly missing: number } | null
  readonly giftsRef: Ref<HTMLElement>
}

/** What he can have now, one tap each; another tap takes it back. */
export function CanHave({ till, gifts, next, giftsRef }: CanHaveProps) {
  const { t } = useTranslation(['till', 'rewards'])
  const format = useFormat()
  const pointsWords = usePointsWords()
  const { points, programme, basket, sums } = till
  const unit = programme?.unit ?? null
  const spent = Math.min(basket.spendPoints, sums.spendable)
  const payable = (points ?? 0) > 0 && (programme?.pointWorth ?? 0) > 0
  const nothing = gifts.length === 0 && !payable
  return (
    <section ref={giftsRef} className={classes.gifts} aria-label={t('rewards:canHave')}>
      {gifts.length > 0 && gifts.length + (payable ? 1 : 0) <= ROOM_BESIDE_LABEL && (
        <span className={classes.label}>{t('rewards:canHave')}</span>
      )}
      {gifts.map((gift) => (
        <GiftKey
          key={gift.key}
          gift={gift}
          cost={gift.points === null ? t('rewards:forStamps') : pointsWords(gift.points, unit)}
        />
      ))}
      {payable && (
        <UnstyledButton
          className={classes.gift ?? ''}
          data-on={spent > 0 || undefined}
          disabled={sums.spendable === 0}
          onClick={() => till.openSheet('points')}
        >
          <IconCoins size={18} stroke={1.75} aria-hidden="true" />
          {spent > 0
            ? t('till:points.taken', { points: format.number(spent), sum: format.money(spent * (programme?.pointWorth ?? 0)) })
            : t('till:points.pay')}
        </UnstyledButton>
      )}
      {next !== null && (
        <span className={classes.next}>{t('rewards:next', { name: next.name, points: pointsWords(next.missing, unit) })}</span>
      )}
      {nothing && next === null && <span className={classes.next}>{t('rewards:nothingYet')}</span>}
    </section>
  )
}

function GiftKey({ gift, cost }: { readonly gift: Gift; readonly cost: string }) {
  const { t } = useTranslation('rewards')
  const { name, taken, more } = gift
  const on = taken > 0
  return (
    <span className={classes.pair}>
      <UnstyledButton
        className={classes.gift ?? ''}
        data-on={on || undefined}
        aria-pressed={on}
        aria-label={taken > 1 ? `${name} × ${taken}` : `${name}, ${cost}`}
        onClick={on ? gift.putBack : gift.take}
      >
        {on ? <IconCheck size={18} stroke={2} aria-hidden="true" /> : <IconGift size={18} stroke={1.75} aria-hidden="true" />}
        <span className={classes.two}>
          <span className={classes.name}>{name}</span>
          <small>{taken > 1 ? `× ${taken}` : cost}</small>
        </span>
      </UnstyledButton>
      {on && more && (
        <UnstyledButton className={classes.gift ?? ''} data-more aria-label={t('oneMore', { name })} onClick={gift.take}>
          <IconPlus size={18} stroke={2} aria-hidden="true" />
        </UnstyledButton>
      )}
    </span>
  )
}
