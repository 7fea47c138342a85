import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { usePassTerms } from '#renderer/ui/pass-words.ts'
import { QuickKey } from '#renderer/ui/QuickKey.tsx'
import { addPass } from './passes-held.ts'
import classes from './Sheets.module.css'
import type { TillState } from './use-till.ts'

/** Every kind of pass that is sold; a press puts one into the basket. */
export function PassesOnOffer({ till, onTaken }: { readonly till: TillState; readonly onTaken?: () => void }) {
  const format = useFormat()
  const termsOf = usePassTerms()
  return (
    <div className={classes.freeItems}>
      {till.atTill?.rules.passTypes.map((type) => {
        const count = till.basket.lines.filter(({ passTypeId }) => passTypeId === type.id).length
        return (
          <QuickKey
            key={type.id}
            name={`${type.name}: ${termsOf(type)}`}
            price={format.money(type.price)}
            quantity={count > 0 ? format.number(count) : undefined}
            onClick={() => {
              till.change(addPass(till.basket, type))
              onTaken?.()
            }}
          />
        )
      })}
    </div>
  )
}

export function SellPass({ till, onDone }: { readonly till: TillState; readonly onDone: () => void }) {
  const { t } = useTranslation('common')
  return (
    <div className={classes.form}>
      <PassesOnOffer till={till} onTaken={onDone} />
      <div className={classes.foot}>
        <Button variant="subtle" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  )
}
