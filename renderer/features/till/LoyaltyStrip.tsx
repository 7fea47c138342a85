import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { KeyRow } from '#renderer/ui/KeyRow.tsx'
import { CanHave } from './CanHave.tsx'
import { PassKeys } from './PassKeys.tsx'
import { PointsHeld } from './PointsHeld.tsx'
import { StampCards } from './StampCards.tsx'
import classes from './Strip.module.css'
import { giftsOf } from './use-gifts.ts'
import type { TillState } from './use-till.ts'

interface LoyaltyStripProps {
  readonly till: TillState
  /** What can be had now: the keyboard goes there. */
  readonly giftsRef: Ref<HTMLElement>
}

/** What the guest has gathered, what he can have for it now, and what is one step away. Each part is its own. */
export function LoyaltyStrip({ till, giftsRef }: LoyaltyStripProps) {
  const { t } = useTranslation(['till', 'ledger', 'households', 'rewards'])
  const format = useFormat()
  const { rules } = till.atTill ?? { rules: null }
  const held = till.atTill?.standing?.held ?? []
  const leftOut = till.atTill?.standing?.household?.held ?? []
  if (till.guest.kind !== 'client') {
    return (
      <div className={classes.strip}>
        <p className={classes.words}>{t('till:points.passerBy')}</p>
      </div>
    )
  }
  const { cards, gifts, next } = giftsOf(till)
  // By what the shop gives, not by what this guest has: nothing may jump from one to the next.
  const gives = rules !== null && (rules.stamps.length > 0 || rules.rewards.length > 0 || (rules.points?.pointWorth ?? 0) > 0)
  // What is his comes first, what could be sold to him last.
  const hasPass = (till.atTill?.standing?.passes ?? []).length > 0
  return (
    <div className={classes.strip}>
      <div className={classes.row}>
        <StampCards cards={cards} />
        <PointsHeld till={till} />
      </div>
      {held.length > 0 && <p className={classes.words}>{t('ledger:held')}</p>}
      {leftOut.length > 0 && <p className={classes.words}>{t('households:leftOut', { names: format.list(leftOut) })}</p>}
      {rules !== null && (
        <KeyRow label={t('rewards:canHave')}>
          {hasPass && <PassKeys till={till} />}
          {gives && <CanHave till={till} gifts={gifts} next={next} giftsRef={giftsRef} />}
          {!hasPass && <PassKeys till={till} />}
        </KeyRow>
      )}
    </div>
  )
}
