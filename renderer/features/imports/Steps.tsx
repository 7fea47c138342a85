import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { takeFocus } from '#renderer/ui/take-focus.ts'
import classes from './Steps.module.css'

const steps = ['file', 'columns', 'check', 'done'] as const
export type Step = (typeof steps)[number]

/** How far the import has come. The step one comes to takes the focus, because the button that led there is gone. */
export function Steps({ step, withColumns }: { readonly step: Step; readonly withColumns: boolean }) {
  const { t } = useTranslation('imports')
  const names = { file: t('stepFile'), columns: t('stepColumns'), check: t('stepCheck'), done: t('stepDone') }
  const shown = steps.filter((each) => withColumns || each !== 'columns')
  const at = shown.indexOf(step)
  const [begun, setBegun] = useState(at > 0)
  if (at > 0 && !begun) setBegun(true)
  return (
    <ol className={classes.steps} aria-label={t('steps')}>
      {shown.map((each, index) => (
        <li
          key={each}
          ref={index === at && begun ? takeFocus : null}
          tabIndex={-1}
          className={classes.step}
          data-past={index < at || step === 'done' || undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className={classes.mark}>
            {index < at || step === 'done' ? <IconCheck size={16} stroke={2.5} aria-hidden="true" /> : index + 1}
          </span>
          {names[each]}
        </li>
      ))}
    </ol>
  )
}
