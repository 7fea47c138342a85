import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Steps.module.css'

const steps = ['file', 'columns', 'check', 'done'] as const
export type Step = (typeof steps)[number]

/** How far the import has come. */
export function Steps({ step }: { readonly step: Step }) {
  const { t } = useTranslation('imports')
  const names = { file: t('stepFile'), columns: t('stepColumns'), check: t('stepCheck'), done: t('stepDone') }
  const at = steps.indexOf(step)
  return (
    <ol className={classes.steps} aria-label={t('steps')}>
      {steps.map((each, index) => (
        <li
          key={each}
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
