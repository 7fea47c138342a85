import { ActionIcon } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import type { Reversal, VisitDetail } from '#shared/contract/visits.ts'
import { ONE } from '#shared/kernel/money.ts'
import { quantityIn } from './basket-words.ts'
import { ReasonForm } from './ReasonForm.tsx'
import sheets from './Sheets.module.css'
import classes from './VisitSheet.module.css'

/** Some of what was bought comes back: how many of each line, and why. */
export function ReturnForm({ visit, onDone }: { readonly visit: VisitDetail; readonly onDone: (reversal: Reversal) => void }) {
  const { t } = useTranslation(['visits', 'till', 'rewards'])
  const format = useFormat()
  const [opId] = useOpId()
  const command = useCommand('visits.return')
  const [back, setBack] = useState<ReadonlyMap<number, number>>(new Map())
  const returnable = visit.lines.filter((line) => line.quantity > line.returned)
  const set = (lineId: number, quantity: number) => setBack(new Map(back).set(lineId, quantity))
  const lines = [...back].filter(([, quantity]) => quantity > 0).map(([lineId, quantity]) => ({ lineId, quantity }))
  return (
    <section className={classes.form} aria-label={t('visits:return')}>
      {returnable.length === 0 ? (
        <p className={classes.hint}>{t('visits:allReturned')}</p>
      ) : (
        <>
          <ul className={sheets.lineList}>
            {returnable.map((line) => {
              const name = line.name || t('till:bareAmount')
              const left = line.quantity - line.returned
              const step = left % ONE === 0 ? ONE : left
              const chosen = back.get(line.id) ?? 0
              return (
                <li key={line.id} className={classes.returnLine}>
                  <span>
                    {name}
                    {line.free !== null && <small>{t('rewards:given', { name: line.free.name })}</small>}
                  </span>
                  <div className={sheets.stepper}>
                    <ActionIcon
                      variant="default"
                      disabled={chosen === 0}
                      aria-label={t('till:lines.fewer', { name })}
                      onClick={() => set(line.id, Math.max(0, chosen - step))}
                    >
                      <IconMinus size={20} stroke={1.75} />
                    </ActionIcon>
                    <output aria-label={t('visits:backOf', { name })}>{quantityIn(line.unit, chosen, format)}</output>
                    <ActionIcon
                      variant="default"
                      disabled={chosen === left}
                      aria-label={t('till:lines.more', { name })}
                      onClick={() => set(line.id, Math.min(left, chosen + step))}
                    >
                      <IconPlus size={20} stroke={1.75} />
                    </ActionIcon>
                  </div>
                  <small>{t('visits:ofQuantity', { quantity: quantityIn(line.unit, left, format) })}</small>
                </li>
              )
            })}
          </ul>
          <ReasonForm
            text={t('visits:returnText')}
            reasons={[t('visits:reasons.notLiked'), t('visits:reasons.faulty'), t('visits:reasons.mistake')]}
            confirm={t('visits:return')}
            asksFirst={false}
            busy={command.isPending}
            error={command.error}
            onSubmit={(reason) =>
              command.mutate({ opId, visitId: visit.id, lines, reason }, { onSuccess: (reversal) => onDone(reversal) })
            }
          />
        </>
      )}
    </section>
  )
}
