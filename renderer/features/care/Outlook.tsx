import { Trans, useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import classes from './RhythmBox.module.css'

type Expectation = NonNullable<OutputOf<'care.ofClient'>['expectation']>

/** What may be expected of him, in plain words; what it would bring stands apart, for none of it is earned. */
export function Outlook({ expectation: { visits, chance, year } }: { readonly expectation: Expectation }) {
  const { t } = useTranslation('care')
  const format = useFormat()
  const strong = { strong: <strong /> }
  return (
    <div className={classes.outlook}>
      <p className={classes.sentence}>
        {visits !== null ? (
          <Trans t={t} i18nKey={`outlook.${visits.within}`} count={visits.count} components={strong} />
        ) : (
          chance !== 'doubtful' && t('outlook.rarely')
        )}{' '}
        {chance === 'doubtful'
          ? t('outlook.doubtful')
          : chance === 10
            ? t('outlook.sure')
            : chance !== null && <Trans t={t} i18nKey="outlook.chance" count={chance} components={strong} />}
      </p>
      {visits !== null && year > 0 && <p className={classes.aside}>{t('outlook.year', { money: format.roughMoney(year) })}</p>}
    </div>
  )
}
