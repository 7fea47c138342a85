import type { Ref, RefObject } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { Keypad } from '#renderer/ui/Keypad.tsx'
import { PrimaryKey } from '#renderer/ui/PrimaryKey.tsx'
import type { Item } from '#shared/contract/catalogue.ts'
import { ONE } from '#shared/kernel/money.ts'
import { AmountField } from './AmountField.tsx'
import { addLine, pressKey } from './basket.ts'
import { useBasketWords } from './basket-words.ts'
import { Company } from './Company.tsx'
import { decimalSignOf } from './decimal-sign.ts'
import { ItemKeys } from './ItemKeys.tsx'
import { keepCursor } from './keep-cursor.ts'
import { LoyaltyStrip } from './LoyaltyStrip.tsx'
import { MeasureSheet } from './MeasureSheet.tsx'
import { SaveKey } from './SaveKey.tsx'
import { Tips } from './Tips.tsx'
import type { TillState } from './use-till.ts'
import classes from './Work.module.css'

interface WorkProps {
  readonly till: TillState
  readonly amountRef: RefObject<HTMLInputElement | null>
  readonly onLeaveAmount: () => void
  readonly giftsRef: Ref<HTMLElement>
}

/** The lower block, always in the same place: the usual, the keys, company, loyalty; the amount, the keypad, the tip, save. */
export function Work({ till, amountRef, onLeaveAmount, giftsRef }: WorkProps) {
  const { t } = useTranslation('till')
  const format = useFormat()
  const words = useBasketWords()
  const [measured, setMeasured] = useState<Item | null>(null)
  const { basket, change, usual } = till
  const decimalSign = decimalSignOf(format)

  const take = (item: Item) => {
    if (item.unit === 'piece') {
      change(addLine(basket, { itemId: item.id, name: item.name, quantity: ONE, minutes: null, price: null }))
    } else setMeasured(item)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the cursor in the search box while keys are touched.
    <div className={classes.work} onMouseDown={keepCursor}>
      <div className={classes.column}>
        {usual === null ? (
          <p className={classes.noUsual}>
            {till.guest.kind === 'passer-by' ? t('chooseItems') : till.arrival === null ? ' ' : t('usualLater')}
          </p>
        ) : (
          <PrimaryKey
            kind="usual"
            loudness={till.begun || till.correcting ? 'soft' : 'filled'}
            label={t('usual')}
            text={words(usual.lines)}
            price={format.money(till.usualTotal)}
            {...(till.begun || till.correcting ? {} : { keys: 'Enter' })}
            onClick={till.takeUsual}
          />
        )}
        <ItemKeys till={till} onTake={take} />
        <Company till={till} />
        <LoyaltyStrip till={till} giftsRef={giftsRef} />
      </div>
      <div className={`${classes.column} ${classes.money}`}>
        <AmountField till={till} inputRef={amountRef} onLeave={onLeaveAmount} />
        <div className={classes.pad}>
          <Keypad
            decimalSign={decimalSign}
            onPress={(key) => change({ ...basket, typed: pressKey(basket.typed, key, format.currency, decimalSign) })}
          />
        </div>
        <Tips till={till} />
        <SaveKey till={till} />
      </div>
      <MeasureSheet key={measured?.id} till={till} item={measured} onClose={() => setMeasured(null)} />
    </div>
  )
}
