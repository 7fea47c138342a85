import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './ProfileForm.module.css'
import type { ConsentState, ProfileFields } from './profile-fields.ts'

interface ConsentRowProps {
  readonly value: ProfileFields['consent']
  readonly withdrawable: boolean
  readonly onChange: (value: ConsentState) => void
}

/** Whether he agreed that the shop keeps his data. Every answer is recorded with its day. */
export function ConsentRow({ value, withdrawable, onChange }: ConsentRowProps) {
  const { t } = useTranslation('clients')
  const states: readonly ConsentState[] = withdrawable && value !== '' ? ['given', 'refused', 'withdrawn'] : ['given', 'refused']
  return (
    <div className={classes.row}>
      <span className={classes.label}>{t('field.consent')}</span>
      <div className={classes.stack}>
        <SegmentedControl
          aria-label={t('field.consent')}
          value={value}
          data={states.map((state) => ({ value: state, label: t(`consent.${state}`) }))}
          onChange={(chosen) => {
            const state = states.find((each) => each === chosen)
            if (state) onChange(state)
          }}
        />
        <p className={classes.kept}>{t('consentMeaning')}</p>
      </div>
    </div>
  )
}
