import { NativeSelect } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import { type Day, partsOfDay } from '#shared/kernel/day.ts'
import classes from './Care.module.css'

/** Days that are offered; what else is set stands among them. */
const OFFERED = [7, 14, 21, 30, 45, 60, 90, 180, 365]

interface TouchLineProps {
  readonly clientId: number
  readonly touch: OutputOf<'care.ofClient'>['touch']
}

/** How often to keep in touch with him, saved as it is chosen. */
export function TouchLine({ clientId, touch }: TouchLineProps) {
  const { t } = useTranslation('care')
  const format = useFormat()
  const select = useId()
  const [opId, nextOpId] = useOpId()
  const set = useCommand('care.keepInTouch')
  const written = (day: Day) => format.monthAndDay(partsOfDay(day).month, partsOfDay(day).day)
  const days = [...new Set([...OFFERED, ...(touch ? [touch.everyDays] : [])])].sort((one, other) => one - other)
  return (
    <>
      <div className={classes.touch}>
        <label htmlFor={select}>{t('touch.label')}</label>
        <NativeSelect
          id={select}
          disabled={set.isPending}
          value={touch?.everyDays ?? ''}
          data={[
            { value: '', label: t('touch.never') },
            ...days.map((count) => ({ value: String(count), label: t('touch.every', { count }) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            set.mutate(
              { opId, clientId, everyDays: value === '' ? null : Number(value), version: touch?.version ?? 0 },
              { onError: ({ code }) => code === 'CONFLICT' && refreshAll(), onSettled: nextOpId },
            )
          }
        />
      </div>
      {touch && (
        <p className={classes.hint}>
          {t(touch.due <= format.today ? 'touch.late' : 'touch.due', { last: written(touch.last), due: written(touch.due) })}
        </p>
      )}
      <ErrorSentence error={set.error} />
    </>
  )
}
